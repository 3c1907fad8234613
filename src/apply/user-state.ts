import type { UserChange } from '../changeset/plan.ts';
import { withActive } from '../directory/activity.ts';
import type { LiveUser } from '../directory/resource.ts';
import type { ScimResource } from '../scim/resource.ts';
import { type ChangeState, untouched } from './change-state.ts';
import type { DirectoryService } from './directory-service.ts';
import { isSame } from './same.ts';
import { userStepsOf } from './steps.ts';
import { mustBeSeen, type ValueEdit, valueEditsOf } from './value-edit.ts';
import { liveValues, plannedValues, resourceWith, type Values } from './values.ts';

/** One change of a person under way. Its steps are serial, so that nothing here is touched by two hands at once. */
export interface UserState extends ChangeState {
  readonly kind: 'user';
  readonly change: UserChange;
  /** Everything that is asked of the person, whatever the reason. */
  edits: readonly ValueEdit[];
  /** The values as last seen. */
  seen: Values;
  /** The person as last seen, or what the plan tells of them. */
  resource: ScimResource;
  /** Edits whose answers were lost. */
  readonly doubtful: ValueEdit[];
}

/** A change before its first step: the person is as the plan says, or as they were seen since. */
export function beginUser(change: UserChange, service: DirectoryService, seen?: LiveUser): UserState {
  const edits = valueEditsOf(change, service);
  const planned = plannedValues(edits);
  const state: UserState = {
    ...untouched(change, userStepsOf(change)),
    kind: 'user',
    change,
    edits,
    seen: planned,
    resource: resourceWith(planned, edits, { resource: {}, schemas: service.schemas }),
    doubtful: [],
  };
  state.stale ||= edits.some((edit) => mustBeSeen(edit) || service.replacesList(edit.at));
  // Without a version nothing would show whether they are still as they were seen.
  if (seen?.version !== undefined) seeUser(state, seen);
  return state;
}

/** Takes in the person as the server shows them. */
export function seeUser(state: UserState, user: LiveUser): void {
  const { resource, version } = user;
  state.seen = liveValues(withActive(user), state.edits);
  state.resource = resource;
  state.version = version;
  state.stale = false;
  // What a lost request asked for and the person now shows is taken for its doing.
  const done = state.doubtful.filter((edit) => isSame(edit, edit.after, state.seen.get(edit.path)));
  if (done.length > 0) recordEdits(state, done);
}

/** Takes in that the server says it carried out these edits. */
export function recordEdits(state: UserState, edits: readonly ValueEdit[]): void {
  state.wrote = true;
  for (const { path } of edits) state.edited.add(path);
}

/**
 * Takes the person as they were found for what the plan was made from: it knew nobody, so that nothing they hold
 * speaks against it.
 */
export function startFromSeen(state: UserState): void {
  state.edits = state.edits.map(({ before: _none, ...edit }) => {
    const before = state.seen.get(edit.path);
    return { ...edit, ...(before !== undefined && { before }) };
  });
}
