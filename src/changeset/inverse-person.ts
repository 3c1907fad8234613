import { withActive } from '../directory/activity.ts';
import type { PersonEffect } from './inverse-effects.ts';
import { inverseValues } from './inverse-values.ts';
import type { LiveNow, Undone } from './inverse-world.ts';
import type { UserChange } from './plan.gen.ts';
import { isIdleUser } from './removal.ts';

/** Ids of those who come into a group or leave it with the same plan, by the group's address. */
export type Moves = ReadonlyMap<string, ReadonlySet<string>>;

/** What takes back what the run did to one person; undefined where nothing is left to take back. */
export function inverseOfPerson(
  effect: PersonEffect,
  live: LiveNow,
  moves: Moves,
): Undone<UserChange | undefined> {
  const { address, id, source, values } = effect;
  const person = live.people.get(id);
  if (person === undefined) {
    const summary = `${address} is left alone: nobody has the id ${id} any more`;
    return { done: undefined, warnings: [{ code: 'undo-left-alone', summary, source }] };
  }
  const moving = (groups: readonly string[]) => groups.filter((group) => moves.get(group)?.has(id));
  const { done, warnings } = inverseValues(values, { address, resource: withActive(person), moving }, live);
  const { userName, displayName, version, active } = person;
  const shown = done.attributes.find(({ path }) => path === 'displayName')?.after ?? displayName;
  const change: UserChange = {
    kind: 'update',
    address: `user/${userName}`,
    userName,
    ...(typeof shown === 'string' && { displayName: shown }),
    id,
    ...(version !== undefined && { version }),
    ...(!active && { inactive: true }),
    source,
    ...done,
  };
  return { done: isIdleUser(change) ? undefined : change, warnings };
}
