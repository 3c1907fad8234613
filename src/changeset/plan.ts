import { accessChanges } from './access.ts';
import { changesetDigest } from './digest.ts';
import type { Block, Change, Plan } from './plan.gen.ts';
import { withoutRemovals, withoutUserRemovals } from './removal.ts';
import { touchReader } from './skip.ts';
import { summarize } from './summary.ts';

export type {
  AttributeEdit,
  Block,
  Change,
  GrantEdit,
  MemberAddition,
  MemberEdits,
  MemberRemoval,
  Plan,
  PlanGrantGround,
  PlanGround,
  PlanSource,
  PlanWaiver,
  PlanWarning,
  Skip,
  UserChange,
} from './plan.gen.ts';

/** Everything of a plan that is not computed from the rest. */
export type UnsealedPlan = Omit<Plan, 'document' | 'formatVersion' | 'digest' | 'summary' | 'access'> & {
  readonly unchanged: number;
};

/**
 * Adds what follows from the content: who gains and loses what, the totals and the digest. From here on the plan is a
 * value that nobody edits.
 */
export function seal({ unchanged, ...content }: UnsealedPlan): Plan {
  return {
    document: 'plan',
    formatVersion: 1,
    ...content,
    access: accessChanges(content.users),
    digest: changesetDigest(content),
    summary: summarize(content, unchanged),
  };
}

/** The plan as it was before it was sealed, to be sealed again with other content. */
export function unseal({ document, formatVersion, digest, summary, access, ...content }: Plan): UnsealedPlan {
  return { ...content, unchanged: summary.unchanged };
}

/**
 * The same plan without anything that takes access away. What blocked it because of removals is gone; what blocked it
 * for the sake of something that is still in it stays.
 */
export function additionsOnly(plan: Plan): Plan {
  const changes = plan.changes.flatMap((change) => withoutRemovals(change) ?? []);
  const users = withoutUserRemovals(plan.users);
  const renamed = new Set(changes.filter(isRename).map(({ address }) => address));
  const isTouched = touchReader({ changes, users });
  const blocked = plan.blocked.filter(({ rule, addresses, skips }) => {
    if (rule === 'protected-group') return addresses.some((address) => renamed.has(address));
    return !OF_REMOVALS.has(rule) && (skips?.some(isTouched) ?? true);
  });
  return seal({ ...unseal(plan), changes, users, blocked });
}

/** What blocks a plan for nothing but what it takes away. */
const OF_REMOVALS: ReadonlySet<Block['rule']> = new Set([
  'removals-per-group',
  'removals-total',
  'group-deletes',
  'emptied-group',
  'grant-removals',
  'cleared-attributes',
  'deactivations',
  'protected-user',
] as const);

/** Whether the group exists under another name (or another spelling of it) until now. */
export function isRename({ kind, attributes }: Change): boolean {
  return kind === 'update' && attributes.some(({ path }) => path === 'displayName');
}

export function isEmpty({
  changes,
  users,
  withheld,
  blocked,
}: Pick<Plan, 'changes' | 'users' | 'withheld' | 'blocked'>): boolean {
  return [changes, users, withheld, blocked].every((parts) => parts.length === 0);
}
