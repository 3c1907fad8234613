import type { Plan } from '../changeset/plan.ts';
import type { LiveGroup, LiveUser } from '../directory/resource.ts';
import type { DirectoryService } from './directory-service.ts';
import { beginGroup, type GroupState } from './group-state.ts';
import { nestedFirst } from './steps.ts';
import { beginUser, type UserState } from './user-state.ts';

/** One change under way. */
export type State = GroupState | UserState;

/** What was read since the plan was made, by address: what the plan says of it is older. */
export interface Seen {
  readonly groups: ReadonlyMap<string, LiveGroup>;
  readonly users: ReadonlyMap<string, LiveUser>;
}

/** Every change of the plan before its first step, in the plan's order. */
export function begin(plan: Plan, service: DirectoryService, seen?: Seen): readonly State[] {
  return [
    ...plan.changes.map((change) => beginGroup(change, service, seen?.groups.get(change.address))),
    ...plan.users.map((change) => beginUser(change, service, seen?.users.get(change.address))),
  ];
}

/** In the order in which they are begun within a phase: the people once every group is done. */
export function inRounds(states: readonly State[]): readonly (readonly State[])[] {
  const groups = groupsIn(states);
  const stateOf = new Map(groups.map((state) => [state.change, state]));
  const nested = nestedFirst(groups.map(({ change }) => change)).flatMap(
    (change) => stateOf.get(change) ?? [],
  );
  return [nested, states.filter(({ kind }) => kind === 'user')];
}

/** The changes of groups among them. */
export function groupsIn(states: readonly State[]): readonly GroupState[] {
  return states.filter((state) => state.kind === 'group');
}
