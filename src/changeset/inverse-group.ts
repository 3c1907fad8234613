import type { LiveGroup } from '../directory/resource.ts';
import type { ScimResource } from '../scim/resource.ts';
import type { GroupEffect } from './inverse-effects.ts';
import { inverseMembers, type Recreated } from './inverse-members.ts';
import { inverseValues } from './inverse-values.ts';
import type { LiveNow, Undone } from './inverse-world.ts';
import type { AttributeEdit, Change, PlanWarning, Withholding } from './plan.gen.ts';
import { isIdle } from './removal.ts';

/** What takes back what the run did to one group; undefined where nothing is left to take back. */
export function inverseOfGroup(
  effect: GroupEffect,
  live: LiveNow,
  recreated: Recreated,
): Undone<Change | undefined> {
  const group = live.groups.get(effect.id);
  if (group === undefined) return nothing(leftAlone(effect, 'it is not there any more'));
  const { members, version, displayName, externalId } = group;
  const doubt = doubtAbout(group, live);
  if (doubt !== undefined && effect.added.size + effect.removed.size > 0)
    return withheld(effect, group, doubt);

  const resource = resourceOf(group);
  const [namesake] = live.namesakes.get(effect.id) ?? [];
  const own = effect.values.filter(({ path }) => namesake === undefined || path !== 'displayName');
  const values = inverseValues(own, { ...effect, resource, moving: () => [] }, live);
  const moves = inverseMembers(effect, members ?? [], live, recreated);
  const { attributes, grants } = values.done;
  const externalIdAfter = nameAfter(attributes, 'externalId', externalId);
  const change: Change = {
    kind: 'update',
    address: effect.address,
    displayName: nameAfter(attributes, 'displayName', displayName) ?? displayName,
    ...(externalIdAfter !== undefined && { externalId: externalIdAfter }),
    id: group.id,
    ...(version !== undefined && { version }),
    ...(effect.owner !== undefined && { owner: effect.owner }),
    source: effect.source,
    attributes,
    ...(grants.length > 0 && { grants }),
    ...(moves.done !== undefined && { members: moves.done }),
  };
  const taken = namesake === undefined ? [] : [nameTaken(effect, namesake)];
  const warnings = [...taken, ...values.warnings, ...moves.warnings];
  return { done: isIdle(change) ? undefined : change, warnings };
}

/** The group as a resource that also holds what it is found by. */
export function resourceOf({ resource, displayName, externalId }: LiveGroup): ScimResource {
  return { ...resource, displayName, ...(externalId !== undefined && { externalId }) };
}

/** Says why the group stays as it is. */
export function leftAlone({ address, displayName, source }: GroupEffect, reason: string): PlanWarning {
  return {
    code: 'undo-left-alone',
    summary: `${address} ("${displayName}") is left alone: ${reason}`,
    source,
  };
}

/** Nobody could tell two groups of one name apart. */
function nameTaken({ address, source }: GroupEffect, { id, displayName }: LiveGroup): PlanWarning {
  return {
    code: 'undo-left-alone',
    summary: `the name of ${address} is left alone: another group is called "${displayName}" by now (${id})`,
    source,
  };
}

export function nothing(warning: PlanWarning): Undone<undefined> {
  return { done: undefined, warnings: [warning] };
}

/** Why nobody can say who is in the group. */
export function doubtAbout({ id, members }: LiveGroup, { gaps }: LiveNow): string | undefined {
  return gaps.get(id) ?? (members === undefined ? 'its members could not be read' : undefined);
}

/** To remove would be blind, and to add somebody who is there already doubles them on some servers. */
export function withheld(
  { address, kind }: GroupEffect,
  { displayName }: LiveGroup,
  reason: string,
): Undone<undefined> {
  const withholding: Withholding = {
    address,
    displayName,
    reason,
    members: [],
    deletion: kind === 'created',
  };
  return { done: undefined, warnings: [], withheld: withholding };
}

function nameAfter(
  attributes: readonly AttributeEdit[],
  path: 'displayName' | 'externalId',
  now: string | undefined,
): string | undefined {
  const edit = attributes.find((each) => each.path === path);
  if (edit === undefined) return now;
  return typeof edit.after === 'string' ? edit.after : undefined;
}
