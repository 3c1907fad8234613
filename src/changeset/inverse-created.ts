import { isUnassigned } from '../scim/equal.ts';
import type { GroupEffect, PersonEffect, ValueEffect } from './inverse-effects.ts';
import { doubtAbout, leftAlone, nothing, resourceOf, withheld } from './inverse-group.ts';
import { inverseValues } from './inverse-values.ts';
import type { LiveNow, Undone } from './inverse-world.ts';
import { memberIds } from './member-diff.ts';
import type { Change, PlanWarning } from './plan.gen.ts';

/**
 * Deletes a group that the run created, if nothing but what the run put into it is in it. Else somebody has taken it
 * up, and the whole of it stays.
 */
export function inverseOfCreated(effect: GroupEffect, live: LiveNow): Undone<Change | undefined> {
  const { address, id, source, values } = effect;
  const group = live.groups.get(id);
  if (group === undefined) return { done: undefined, warnings: [] };
  const { members = [], version, displayName, externalId } = group;
  const doubt = doubtAbout(group, live);
  if (doubt !== undefined) return withheld(effect, group, doubt);
  const resource = resourceOf(group);
  const ownId = values.find(({ path }) => path === 'externalId')?.after;
  const further = values.filter(({ path }) => path !== 'displayName' && path !== 'externalId');
  const foreign = [
    ...(displayName === effect.displayName ? [] : [`it is called "${displayName}" now`]),
    ...(externalId === undefined || externalId === ownId ? [] : [`its externalId is "${externalId}" now`]),
    ...(further.some((value) => isOtherwise(value, live, resource)) ? ['somebody else changed it'] : []),
    ...strangers(effect, memberIds(members)),
    ...(live.nestedIn.get(id) ?? []).map((name) => `somebody else put it into "${name}"`),
  ];
  if (foreign.length > 0)
    return nothing(leftAlone(effect, `the run created it, but ${foreign.join(', and ')}`));

  // What goes with the group is told, so that the deletion itself can be undone.
  const { attributes, grants } = inverseValues(further, { address, resource, moving: () => [] }, live).done;
  const change: Change = {
    kind: 'delete',
    address,
    displayName,
    ...(externalId !== undefined && { externalId }),
    id,
    ...(version !== undefined && { version }),
    ...(effect.owner !== undefined && { owner: effect.owner }),
    source,
    attributes,
    ...(grants.length > 0 && { grants }),
    members: { mode: 'exact', before: memberIds(members), after: 0, add: [], remove: [] },
  };
  return { done: change, warnings: [] };
}

/** What the run could not set yet is no sign of somebody else. */
function isOtherwise(value: ValueEffect, live: LiveNow, resource: ReturnType<typeof resourceOf>): boolean {
  const { kind, value: now } = live.standing(value, resource);
  return kind === 'otherwise' && !isUnassigned(now);
}

function strangers({ added }: GroupEffect, present: readonly string[]): readonly string[] {
  const count = present.filter((id) => !added.has(id)).length;
  if (count === 0) return [];
  return [`it has ${count === 1 ? 'a member' : `${count} members`} whom somebody else added`];
}

/** Servers differ in whether people can be deleted, and a deleted person is gone for good: rollcall never does. */
export function personStays({ address, source }: PersonEffect): PlanWarning {
  return {
    code: 'undo-left-alone',
    summary: `${address} is left alone: the run created the person, and rollcall deletes nobody`,
    advice: 'If nobody needs the person, deactivate or delete them in the directory.',
    source,
  };
}
