import type { RunEffects } from '../changeset/inverse-effects.ts';
import type { Change, Plan, PlanWarning, UserChange } from '../changeset/plan.ts';
import { shortHash } from '../changeset/short-hash.ts';
import type { DesiredGroup, DesiredUser } from '../directory/resource.ts';
import type { LoadedManifest } from '../manifest/load.ts';
import { sameValue } from '../scim/equal.ts';
import { printPath } from '../scim/path.ts';
import type { Comparison } from './compare.ts';

/** The commit the run was made from, as the journal tells. */
interface RunOrigin {
  readonly commit?: string;
}

/** Warns that the manifest still asks for what is undone, so that the next apply would do it again. */
export function repeatWarnings(
  { changes, users }: Pick<Plan, 'changes' | 'users'>,
  comparison: Comparison,
  effects: RunEffects,
  { commit }: RunOrigin,
): readonly PlanWarning[] {
  const again = changes.map((change) => againOfGroup(change, comparison, effects));
  const total = [...again, ...users.map((change) => againOfPerson(change, comparison))].reduce(
    (sum, number) => sum + number,
    0,
  );
  if (total === 0) return [];
  const what = total === 1 ? 'one of the edits' : `${total} of the edits`;
  const how =
    commit === undefined ? 'Revert the commit of the run' : `Revert the commit ${shortHash(commit)}`;
  return [
    {
      code: 'undo-repeated',
      summary: `the manifest still asks for ${what} that are undone here: the next apply would repeat them`,
      advice: `${how} too, or change the manifest by hand, before anybody applies it again.`,
    },
  ];
}

/**
 * Warns of values that events set: what somebody sent to a service is not known here, and would be set again.
 */
export function eventWarnings(
  { users }: Pick<Plan, 'users'>,
  { sources, mappings }: Pick<LoadedManifest, 'sources' | 'mappings'>,
): readonly PlanWarning[] {
  const ofEvents = new Set(sources.flatMap(({ name, kind }) => (kind === 'events' ? [name] : [])));
  const told = new Set(
    mappings
      .filter(({ source }) => ofEvents.has(source))
      .flatMap(({ set }) => set.map(({ path }) => printPath(path))),
  );
  const values = users.flatMap(({ attributes }) => attributes.filter(({ path }) => told.has(path)));
  if (values.length === 0) return [];
  const what = values.length === 1 ? 'one of the values' : `${values.length} of the values`;
  return [
    {
      code: 'undo-repeated',
      summary: `${what} that are undone here may rest on events: a service that has them sets them again in its next round`,
      advice: 'Have the sender send what is meant, or stop the service before you apply.',
    },
  ];
}

/** How much of the inverse the manifest would take back. */
function againOfGroup(
  change: Change,
  { groups, scope }: Comparison,
  { groups: effects }: RunEffects,
): number {
  const { kind, address, id, members } = change;
  const desired = groups.find((group) =>
    id === undefined ? group.address === address : group.live?.id === id,
  );
  if (kind === 'delete') return desired === undefined ? 0 : 1;
  if (kind === 'create') {
    const wasPruned = desired === undefined && effects.some((effect) => effect.address === address);
    return wasPruned && scope.prune === 'delete' ? 1 : 0;
  }
  if (desired === undefined) return 0;
  const removed = (members?.remove ?? []).filter(({ id: member }) => desired.members.has(member));
  const added = (members?.add ?? []).filter(({ id: member = '' }) => {
    return desired.membership === 'exact' && !desired.members.has(member);
  });
  const names = change.attributes.filter(({ path, before }) => {
    if (path === 'displayName') return desired.displayName === before;
    return path === 'externalId' && desired.externalId === before;
  });
  return removed.length + added.length + names.length + againOfValues(change, desired);
}

function againOfPerson(change: UserChange, { users }: Comparison): number {
  const desired = users.find(({ live, address }) =>
    live === undefined ? address === change.address : live.id === change.id,
  );
  return desired === undefined ? 0 : againOfValues(change, desired);
}

function againOfValues(
  { attributes, grants = [] }: Pick<Change, 'attributes' | 'grants'>,
  desired: Pick<DesiredGroup & DesiredUser, 'attributes' | 'grants'>,
): number {
  const wanted = new Map(desired.attributes.map(({ path, value }) => [printPath(path), { value }]));
  const set = attributes.filter(({ path, before }) => {
    const found = wanted.get(path);
    return found !== undefined && sameValue(found.value, before);
  });
  const granted = new Set(desired.grants.map(({ item }) => `${item.kind} ${item.key}`));
  const held = grants.filter(({ kind, key, action }) => action !== 'add' && granted.has(`${kind} ${key}`));
  // What is given back without a ground is taken away again by a manifest that is exact about it.
  const given = grants.filter(({ kind, key, action }) => action === 'add' && !granted.has(`${kind} ${key}`));
  return set.length + held.length + given.length;
}
