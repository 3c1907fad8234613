import { changesetDigest } from './digest.ts';
import type { Block, Change, Plan, PlanSummary, Withholding } from './plan.gen.ts';
import { withoutRemovals } from './withhold.ts';

export type {
  AttributeEdit,
  Block,
  Change,
  MemberAddition,
  MemberEdits,
  MemberRemoval,
  Plan,
  PlanGround,
  PlanSource,
  PlanWarning,
} from './plan.gen.ts';

/** Everything of a plan that is not computed from the rest. */
export type UnsealedPlan = Omit<Plan, 'formatVersion' | 'digest' | 'summary'> & {
  readonly unchanged: number;
};

/** Adds what follows from the content: the totals and the digest. From here on the plan is a value that nobody edits. */
export function seal({ unchanged, ...content }: UnsealedPlan): Plan {
  return {
    formatVersion: 1,
    ...content,
    digest: changesetDigest(content.target, content.changes, content.blocked),
    summary: summarize(content.changes, content.withheld, content.blocked, unchanged),
  };
}

/** The same plan without anything that takes access away. What blocked it did so because of removals, except a rename. */
export function additionsOnly(plan: Plan): Plan {
  const { formatVersion, digest, summary, ...content } = plan;
  const changes = content.changes.flatMap((change) => withoutRemovals(change) ?? []);
  const renamed = new Set(changes.filter(isRename).map(({ address }) => address));
  const blocked = content.blocked.filter(
    ({ rule, addresses }) => rule === 'protected-group' && addresses.some((address) => renamed.has(address)),
  );
  return seal({ ...content, changes, blocked, unchanged: summary.unchanged });
}

/** Whether the group exists under another name (or another spelling of it) until now. */
export function isRename({ kind, attributes }: Change): boolean {
  return kind === 'update' && attributes.some(({ path }) => path === 'displayName');
}

export function isEmpty({
  changes,
  withheld,
  blocked,
}: Pick<Plan, 'changes' | 'withheld' | 'blocked'>): boolean {
  return changes.length === 0 && withheld.length === 0 && blocked.length === 0;
}

function summarize(
  changes: readonly Change[],
  withheld: readonly Withholding[],
  blocked: readonly Block[],
  unchanged: number,
): PlanSummary {
  const count = (kind: Change['kind']) => changes.filter((change) => change.kind === kind).length;
  const kept = changes.filter(({ kind }) => kind !== 'delete');
  const edits = kept.flatMap(({ members }) => members ?? []);
  return {
    create: count('create'),
    update: count('update'),
    delete: count('delete'),
    unchanged,
    membersAdded: sum(edits.map(({ add }) => add.length)),
    membersRemoved: sum(edits.map(({ remove }) => remove.length)),
    groupsWithMemberChanges: edits.length,
    // A group whose members were not read counts as one: how many removals it hides nobody knows.
    withheld: sum(withheld.map(({ members }) => Math.max(1, members.length))),
    blocked: blocked.length,
  };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
