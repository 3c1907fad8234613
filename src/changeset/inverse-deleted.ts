import { isUnassigned } from '../scim/equal.ts';
import type { GroupEffect, ValueEffect } from './inverse-effects.ts';
import { leftAlone, nothing } from './inverse-group.ts';
import { inverseMembers, type Recreated } from './inverse-members.ts';
import type { LiveNow, Undone } from './inverse-world.ts';
import type { AttributeEdit, Change, GrantEdit, PlanWarning } from './plan.gen.ts';

/** Whether a group that the run deleted is to be created again: nobody else has done so meanwhile. */
export function isMissing({ kind, id }: GroupEffect, { groups, namesakes }: LiveNow): boolean {
  return kind === 'deleted' && !groups.has(id) && (namesakes.get(id) ?? []).length === 0;
}

/** Creates a group again that the run deleted, with the people who were in it; under another id. */
export function inverseOfDeleted(
  effect: GroupEffect,
  live: LiveNow,
  recreated: Recreated,
): Undone<Change | undefined> {
  const { address, id, displayName, externalId, owner, source, values } = effect;
  if (live.groups.has(id)) return { done: undefined, warnings: [] };
  const [namesake] = live.namesakes.get(id) ?? [];
  if (namesake !== undefined) {
    return nothing(
      leftAlone(effect, `the run deleted it, and somebody else created one like it (${namesake.id})`),
    );
  }
  const moves = inverseMembers(effect, [], live, recreated);
  const grants = values.flatMap(({ path, before, grant, source }): readonly GrantEdit[] => {
    if (grant === undefined || isUnassigned(before)) return [];
    const { kind, key, name } = grant;
    return [
      { kind, key, name, action: 'add', path, after: live.regranted(grant, before), grounds: [], source },
    ];
  });
  const change: Change = {
    kind: 'create',
    address,
    displayName,
    ...(externalId !== undefined && { externalId }),
    ...(owner !== undefined && { owner }),
    source,
    attributes: attributesOf(effect, live),
    ...(grants.length > 0 && { grants }),
    ...(moves.done !== undefined && { members: moves.done }),
  };
  const lost = attributesIn(effect).filter((value) => !isRestorable(value, live));
  const warnings = [
    ...moves.warnings,
    newId(effect),
    ...(lost.length > 0 ? [notRestored(effect, lost)] : []),
  ];
  return { done: change, warnings };
}

function attributesIn({ values }: GroupEffect): readonly ValueEffect[] {
  return values.filter(({ grant, before }) => grant === undefined && !isUnassigned(before));
}

/** What went with the group without anybody having managed it may be the server's own. */
function isRestorable({ path, isIncidental }: ValueEffect, live: LiveNow): boolean {
  return isIncidental === undefined || live.isSettable(path);
}

function attributesOf(effect: GroupEffect, live: LiveNow): readonly AttributeEdit[] {
  const { displayName, externalId } = effect;
  const further = attributesIn(effect).filter((value) => isRestorable(value, live));
  return [
    { path: 'displayName', after: displayName },
    ...(externalId === undefined ? [] : [{ path: 'externalId', after: externalId }]),
    ...further.flatMap(({ path, before, source }) =>
      before === undefined ? [] : [{ path, after: before, source }],
    ),
  ];
}

function notRestored({ address, source }: GroupEffect, lost: readonly ValueEffect[]): PlanWarning {
  const names = lost.map(({ path }) => path).join(', ');
  return {
    code: 'undo-left-alone',
    summary: `${names} of ${address} cannot be restored: the server does not say that clients may set it`,
    source,
  };
}

function newId({ address, displayName, id, source }: GroupEffect): PlanWarning {
  return {
    code: 'undo-new-id',
    summary: `${address} ("${displayName}") is created anew: its id was ${id} and will be another`,
    advice: 'Correct what names the group by its id, such as routing rules and queues.',
    source,
  };
}
