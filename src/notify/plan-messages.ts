import type { Change, Plan, UserChange } from '../changeset/plan.ts';
import type { Message } from './message.ts';

export interface PlanMessageOptions {
  /** Whether people may be named; else they are counted. */
  readonly namesPeople: boolean;
}

/** What stays so until somebody does something about it. */
export type StandingType = 'plan.blocked' | 'drift.detected';

type StandingMessage = Message & { readonly type: StandingType };

/** That a plan may not be applied, and why. The same for every plan that does the same, so that it is told once. */
export function messageOfBlocked(plan: Plan, { namesPeople }: PlanMessageOptions): StandingMessage {
  const reasons = plan.blocked.map(({ rule, summary, addresses }) =>
    namesPeople || !addresses.some(isPerson) ? summary : `${rule} (${addresses.length} concerned)`,
  );
  return { ...frameOf(plan, 'plan.blocked'), reasons };
}

/** That the directory is not as the manifest says, and where. Told once for what is the same drift. */
export function messageOfDrift(plan: Plan, { namesPeople }: PlanMessageOptions): StandingMessage {
  const people = plan.users.map(({ address, ...change }) => `${address}: ${editsInWords(change)}`);
  return {
    ...frameOf(plan, 'drift.detected'),
    reasons: shortened([
      ...plan.changes.map(groupInWords),
      ...(namesPeople || people.length === 0 ? people : [`${people.length} people differ`]),
    ]),
    counts: { groups: plan.changes.length, users: plan.users.length, withheld: plan.withheld.length },
  };
}

/** The message under an id of its own for each time that it comes to be so: what is gone and comes back is told again. */
export function toldSince(message: Message, since: string): Message {
  return { ...message, id: `${message.id}/${since}` };
}

function frameOf<T extends StandingType>(plan: Plan, type: T) {
  const { name, type: kind, baseUrl } = plan.target;
  return {
    formatVersion: 1,
    id: `${name}/${type}/${plan.digest}`,
    type,
    at: plan.createdAt,
    target: { name, type: kind, baseUrl },
  } as const;
}

function isPerson(address: string): boolean {
  return address.startsWith('user/');
}

function groupInWords({ address, kind, members, ...change }: Change): string {
  if (kind !== 'update') return `${address}: to be ${kind}d`;
  const { add = [], remove = [] } = members ?? {};
  return `${address}: ${[
    ...(add.length > 0 ? [`${add.length} to add`] : []),
    ...(remove.length > 0 ? [`${remove.length} to remove`] : []),
    editsInWords(change),
  ]
    .filter(Boolean)
    .join(', ')}`;
}

function editsInWords({
  attributes,
  grants = [],
}: Pick<Change, 'attributes' | 'grants'> | Pick<UserChange, 'attributes' | 'grants'>): string {
  return [
    ...attributes.map(({ path }) => path),
    ...grants.map(({ kind, key, action }) => `${action} ${kind} ${key}`),
  ].join(', ');
}

/** A message is no report: whoever wants all of it makes a plan. */
const mostReasons = 50;

function shortened(reasons: readonly string[]): readonly string[] {
  const left = reasons.length - mostReasons;
  return left <= 0 ? reasons : [...reasons.slice(0, mostReasons), `and ${left} more`];
}
