import type { Block, Plan, UserChange } from '../changeset/plan.ts';
import { isClear, isDeactivation } from '../changeset/removal.ts';
import type { SafetyDeclaration } from '../manifest/manifest.ts';
import { type Allowances, remainingBlocks } from '../policy/allowances.ts';
import { countRemovals } from '../policy/safety.ts';
import { listed } from '../policy/violation.ts';

/** How much events may take away, and what they have taken away so far. */
export interface WithdrawalLimit {
  readonly safety: Pick<SafetyDeclaration, 'removalsTotal'>;
  /** What whoever started the service allows. */
  readonly allowances: Allowances;
  /** How many people lost something through events within the last day, or may have: beside those with these ids. */
  readonly withdrawn: (but: ReadonlySet<string>) => Promise<number>;
}

/** Changes that may not be carried out, and why: by the ids of the people. */
export interface BlockedPeople {
  readonly reason: string;
  readonly ids: ReadonlySet<string>;
}

export interface PlanVerdict {
  readonly blocked: readonly BlockedPeople[];
  /** What the rest may be carried out with. */
  readonly allowances: Allowances;
}

/**
 * Finds the people whose changes have to be left out of a plan before anything may be carried out.
 *
 * With nobody there to ask, the limit of removals in total holds for a day of events: its number of people, whatever its
 * share, because a share of a few events says nothing. Where they are more, none of them goes, for nobody can tell the
 * right ones from those that a sender gone mad has sent.
 */
export async function judgeEventsPlan(plan: Plan, limit: WithdrawalLimit): Promise<PlanVerdict> {
  const losing = plan.users.filter(losesSomething);
  const beyond = losing.length === 0 ? undefined : await beyondLimit(losing, limit);
  if (beyond !== undefined) {
    return { blocked: [{ reason: beyond, ids: idsOf(losing) }], allowances: limit.allowances };
  }
  // Within the limit of a day the plan takes nothing away unasked: that limit was the question.
  const allowances =
    losing.length === 0 ? limit.allowances : { ...limit.allowances, removals: countRemovals(plan) };
  const blocked = remainingBlocks(plan, allowances).map((block) => ({
    reason: block.summary,
    ids: idsOf(concerned(plan, block)),
  }));
  return { blocked, allowances };
}

/** Whether the change takes away the person's access, or the value of an attribute. */
export function losesSomething({ attributes }: UserChange): boolean {
  return attributes.some((edit) => isClear(edit) || isDeactivation(edit));
}

async function beyondLimit(
  losing: readonly UserChange[],
  { safety, allowances, withdrawn }: WithdrawalLimit,
): Promise<string | undefined> {
  const most = Math.max(safety.removalsTotal.people, allowances.removals ?? 0);
  // Who is to lose it now may have been about to before, when somebody was cut off.
  const before = await withdrawn(idsOf(losing));
  if (before + losing.length <= most) return undefined;
  const people = `${losing.length} ${losing.length === 1 ? 'person' : 'people'}`;
  const names = listed(losing.map(({ address }) => address));
  return `${people} would lose their access or the value of an attribute (${names}), after ${before} within a day; the limit is ${most} a day: the people of safety.removalsTotal, or --allow-removals`;
}

/** Whose changes a block is about; those of everybody where that cannot be told. */
function concerned({ users }: Plan, { addresses, skips }: Block): readonly UserChange[] {
  const named = new Set(skips === undefined ? addresses : skips.map(({ address }) => address));
  const found = users.filter(({ address }) => named.has(address));
  return found.length > 0 ? found : users;
}

function idsOf(changes: readonly UserChange[]): ReadonlySet<string> {
  return new Set(changes.map(({ id = '' }) => id));
}
