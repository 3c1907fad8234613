import { diff } from '../../src/changeset/diff.ts';
import type { LiveDirectory } from '../../src/directory/directory.ts';
import type { LoadedManifest } from '../../src/manifest/load.ts';
import { resolve } from '../../src/resolve/resolve.ts';
import type { AdoptedDifference } from '../../src/workflow/adoption.ts';
import type { Comparison } from '../../src/workflow/compare.ts';

/** Compares a manifest with a directory that was read already, as a plan of that day would; undefined when it cannot. */
export function comparisonOf(
  manifest: LoadedManifest,
  directory: LiveDirectory,
  day: string,
): Comparison | undefined {
  const { groups, catalogue, users, scope, safety, locate } = manifest;
  const outcome = resolve({
    groups,
    isPlanned: () => true,
    scope,
    membersPerGroup: safety.membersPerGroup,
    catalogue,
    mappings: [],
    users,
    people: true,
    jsonTextAttributes: [],
    bracketedAttributes: [],
    directory,
    day,
    locate,
  });
  if (!outcome.ok) return undefined;
  const resolution = outcome.value;
  const { schemas, carriers, catalogues, gaps } = directory;
  const difference = diff({
    groups: resolution.groups,
    users: resolution.users,
    prune: scope.prune === 'delete' ? resolution.undeclared : [],
    index: resolution.index,
    gaps,
    schemas,
    carriers,
    catalogues,
    locate,
  });
  return {
    directory,
    resolution,
    groups: resolution.groups,
    users: resolution.users,
    people: true,
    scope,
    difference,
  };
}

export interface FoundDifference extends AdoptedDifference {
  readonly address: string;
}

/** Every difference of a comparison by what it is about. */
export function differencesIn({ difference }: Comparison): readonly FoundDifference[] {
  const { changes, users, withheld } = difference;
  return [
    ...changes.flatMap(({ kind, address, attributes, members }): readonly FoundDifference[] => {
      if (kind !== 'update') return [{ address }];
      return [
        ...attributes.map(({ path }) => ({ address, path })),
        ...(members?.add ?? []).map(({ id }) => ({ address, ...(id !== undefined && { member: id }) })),
        ...(members?.remove ?? []).map(({ id }) => ({ address, member: id })),
      ];
    }),
    ...users.flatMap(({ address, attributes }) => attributes.map(({ path }) => ({ address, path }))),
    ...withheld.flatMap(({ address, members }): readonly FoundDifference[] =>
      members.length === 0 ? [{ address }] : members.map(({ id }) => ({ address, member: id })),
    ),
  ];
}
