import type { WantedGroup } from '../directory/need.ts';
import type { LiveGroup } from '../directory/resource.ts';
import { foldName } from '../scim/fold.ts';
import type { Key } from './lookup.ts';

/** Everything a declared group may be known as now. */
export function keysOf({ externalId, displayName, previously }: WantedGroup): readonly Key[] {
  const names = [displayName, ...previously]
    .flatMap(spellings)
    .map((value) => ({ attribute: 'displayName', value }));
  return externalId === undefined ? names : [{ attribute: 'externalId', value: externalId }, ...names];
}

/** A server that compares bytes finds an é only in the composition it was stored in. */
function spellings(name: string): readonly string[] {
  return [...new Set([name, name.normalize('NFC'), name.normalize('NFD')])];
}

export type IsMeant = (group: LiveGroup) => boolean;

/** Whether a live group may be one of those that are declared. */
export function declaredAmong(wanted: readonly WantedGroup[]): IsMeant {
  const keys = wanted.flatMap(keysOf);
  const externalIds = valuesOf(keys, 'externalId');
  const names = new Set([...valuesOf(keys, 'displayName')].map(foldName));
  return ({ externalId, displayName }) =>
    (externalId !== undefined && externalIds.has(externalId)) || names.has(foldName(displayName));
}

/** Ids of the people in groups whose members a plan will call by name. */
export function membersToName(
  groups: readonly LiveGroup[],
  wanted: readonly WantedGroup[],
): ReadonlySet<string> {
  const isNamed = declaredAmong(wanted.filter(({ members }) => members === 'names'));
  const groupIds = new Set<string>(groups.map(({ id }) => id));
  const ids = groups
    .filter(isNamed)
    .flatMap(({ members = [] }) => members)
    .filter(({ id, type }) => type !== 'Group' && !groupIds.has(id))
    .map(({ id }) => id);
  return new Set<string>(ids);
}

function valuesOf(keys: readonly Key[], attribute: string): ReadonlySet<string> {
  return new Set(keys.filter((key) => key.attribute === attribute).map(({ value }) => value));
}
