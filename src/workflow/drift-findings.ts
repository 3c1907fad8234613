import type {
  Change,
  GrantEdit,
  MemberAddition,
  MemberRemoval,
  Plan,
  PlanGround,
  UserChange,
} from '../changeset/plan.ts';
import { daysAfter } from '../directory/day.ts';
import { compareText } from '../directory/order.ts';
import type { Difference, Resource, Seen } from './drift-seen.ts';
import { ofAttribute, ofGrant } from './drift-values.ts';

/**
 * A plan told the other way round: what it would add somebody took away, what it would take away somebody added. A group
 * or person that is missing, or should not be there at all, is one difference, whatever it would hold. In the plan's order;
 * of each group and person first what was taken away.
 */
export function differencesIn({ changes, users }: Pick<Plan, 'changes' | 'users'>): readonly Seen[] {
  return [...changes.flatMap(ofGroup), ...users.flatMap(ofPerson)];
}

function ofGroup(change: Change): readonly Seen[] {
  const { kind, address, displayName, source, attributes, grants = [], members } = change;
  const resource = { address, displayName };
  if (kind === 'create') {
    return [{ difference: { ...resource, what: 'group-removed', ...(source && { source }) } }];
  }
  if (kind === 'delete') return [{ difference: { ...resource, what: 'group-added' } }];
  return [
    ...(members?.add ?? []).map((member) => ofMissing(member, resource)),
    ...grants.filter(isMissing).map((edit) => ofGrant(edit, resource)),
    ...(members?.remove ?? []).map((member) => ofSurplus(member, resource)),
    ...grants.filter((edit) => !isMissing(edit)).map((edit) => ofGrant(edit, resource)),
    ...attributes.map((edit) => ofAttribute(edit, resource)),
  ];
}

function ofPerson({
  kind,
  id,
  address,
  userName,
  displayName = userName,
  source,
  attributes,
  grants,
}: UserChange): readonly Seen[] {
  const resource = { address, displayName };
  if (kind === 'create') {
    return [{ difference: { ...resource, what: 'user-removed', ...(source && { source }) } }];
  }
  return [
    ...grants.filter(isMissing).map((edit) => ofGrant(edit, resource, id)),
    ...grants.filter((edit) => !isMissing(edit)).map((edit) => ofGrant(edit, resource, id)),
    ...attributes.map((edit) => ofAttribute(edit, resource)),
  ];
}

function isMissing({ action }: GrantEdit): boolean {
  return action === 'add';
}

function ofMissing({ type, id, name, displayName, grounds }: MemberAddition, resource: Resource): Seen {
  const [first] = grounds;
  const due = firstDay(grounds);
  const difference: Difference = {
    ...resource,
    what: 'member-removed',
    member: {
      type,
      ...(id !== undefined && { id }),
      name,
      ...(displayName !== undefined && { displayName }),
    },
    ...(first !== undefined && { ...groundOf(first), source: first.source }),
    ...(due !== undefined && { due }),
  };
  return { difference, grounds };
}

function groundOf({ kind, text }: PlanGround): Pick<Difference, 'ground'> {
  return kind === 'entry' || text === undefined ? {} : { ground: `through ${text}` };
}

/** The first day on which any of the grounds held; undefined when one of them always did. */
function firstDay(grounds: readonly PlanGround[]): string | undefined {
  const days = grounds.flatMap(({ from }) => from ?? []);
  return days.length < grounds.length ? undefined : days.sort(compareText)[0];
}

function ofSurplus(
  { type, id, name, displayName, because, date, source }: MemberRemoval,
  resource: Resource,
): Seen {
  const difference: Difference = {
    ...resource,
    what: 'member-added',
    member: { type, id, name, ...(displayName !== undefined && { displayName }) },
    ...(because !== 'not-declared' && { ground: surplusGround(because, date) }),
    ...(source !== undefined && { source }),
    ...(because === 'expired' && date !== undefined && { due: daysAfter(date, 1) }),
  };
  return { difference };
}

function surplusGround(because: MemberRemoval['because'], date = ''): string {
  if (because === 'excepted') return 'excepted';
  return because === 'expired' ? `until ${date}` : `not before ${date}`;
}
