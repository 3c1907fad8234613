import type { Change, MemberEdits, Plan, UserChange } from '../changeset/plan.gen.ts';
import { isClear, isLowering, isRemoval } from '../changeset/removal.ts';
import { changesByGroup, headline } from './changes-by-group.ts';
import { changesByUser } from './changes-by-user.ts';
import { changesOfPeople, isNotable } from './changes-of-people.ts';
import { lossesWithMemberships } from './losses.ts';
import type { PlanViewOptions } from './plan-view.ts';
import type { Section } from './view.ts';

/** The changes in the order in which a reviewer has to read them. */
export interface OrderedChanges {
  /** Whatever takes something from a group or a person, or has to be approved: each with its headline. */
  readonly first: readonly Section[];
  /** Everything else. */
  readonly others: readonly Section[];
}

/** Parts each change into what it takes away and what it gives, so that no removal is hidden among additions. */
export function orderedChanges(plan: Plan, options: PlanViewOptions): OrderedChanges {
  if (options.by === 'user') return byPerson(plan, options);
  const lossesWith = lossesWithMemberships(plan);
  const rowsOf = (part: Change) => changesByGroup([part], options, lossesWith).flatMap(([, ...rows]) => rows);
  const withHeadline = (change: Change, part: Change): Section => [
    headline(change, options),
    ...rowsOf(part),
  ];
  const taking = plan.changes.filter(takes);
  const giving = plan.changes.filter(gives);
  return {
    first: [
      ...taking.map((change) => withHeadline(change, takenPart(change))),
      ...changesOfPeople(plan.users.filter(isNotable), options),
    ],
    others: [
      ...giving.map((change) => withHeadline(change, givenPart(change))),
      ...changesOfPeople(plan.users.filter(isHarmless), options),
    ],
  };
}

/** Whether the change takes anything away. */
export function takes({ kind, attributes, grants = [], members }: Change): boolean {
  return (
    kind === 'delete' ||
    (members?.remove.length ?? 0) > 0 ||
    attributes.some(isClear) ||
    grants.some((edit) => isRemoval(edit) || isLowering(edit))
  );
}

/** Whether the change does anything but take away. */
export function gives(change: Change): boolean {
  if (change.kind !== 'update') return change.kind === 'create';
  const { attributes, grants = [], members } = givenPart(change);
  return attributes.length + grants.length + (members?.add.length ?? 0) > 0 || !takes(change);
}

export function isHarmless(change: UserChange): boolean {
  return !isNotable(change);
}

function takenPart(change: Change): Change {
  return {
    ...change,
    attributes: change.attributes.filter(isClear),
    ...(change.grants && { grants: change.grants.filter((edit) => isRemoval(edit) || isLowering(edit)) }),
    ...only(change.members, { add: [] }),
  };
}

function givenPart(change: Change): Change {
  return {
    ...change,
    attributes: change.attributes.filter((edit) => !isClear(edit)),
    ...(change.grants && { grants: change.grants.filter((edit) => !isRemoval(edit) && !isLowering(edit)) }),
    ...only(change.members, { remove: [] }),
  };
}

function only(members: MemberEdits | undefined, part: Partial<MemberEdits>): Pick<Change, 'members'> {
  return members === undefined ? {} : { members: { ...members, ...part } };
}

/** From each person: groups that change themselves are parted as above, people by whether anything is taken from them. */
function byPerson(plan: Plan, options: PlanViewOptions): OrderedChanges {
  const groups = plan.changes.filter(({ kind, attributes, grants = [] }) => {
    return kind !== 'update' || attributes.length + grants.length > 0;
  });
  const themselves = orderedChanges(
    { ...plan, changes: groups.map(withoutMoves), users: [] },
    { ...options, by: 'group' },
  );
  const [, ...people] = changesByUser(plan.changes, plan.users, options);
  const notable = new Set(plan.users.filter(isNotable).map(({ userName }) => userName));
  const isFirst = (section: Section) =>
    notable.has(section[0]?.cells[0]?.[0]?.text ?? '') ||
    section.some(({ cells }) => cells.flat().some(({ role }) => role === 'removal'));
  return {
    first: [...themselves.first, ...people.filter(isFirst)],
    others: [...themselves.others, ...people.filter((section) => !isFirst(section))],
  };
}

/** Who joins and who leaves is said of each person. */
function withoutMoves(change: Change): Change {
  if (change.kind === 'delete') return change;
  const { members, ...rest } = change;
  return rest;
}
