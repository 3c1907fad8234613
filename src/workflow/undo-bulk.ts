import type { RunEffects, ValueEffect } from '../changeset/inverse-effects.ts';
import { indexGaps } from '../directory/gaps.ts';
import type { WantedGroup, WantedUser } from '../directory/need.ts';
import type { LiveGroup, LiveUser } from '../directory/resource.ts';
import { distinctPaths } from '../resolve/paths.ts';
import type { AttributePath } from '../scim/path.ts';
import type { ResourceSchema } from '../scim/schema.ts';
import { type ReadingProgress, readDirectory } from '../target/live.ts';
import type { Target } from '../target/target.ts';
import { parsed } from './undo-standing.ts';

/** What was read of what a run touched, with versions and every attribute it wrote. */
export interface ReadAtOnce {
  readonly groups: ReadonlyMap<string, LiveGroup>;
  readonly people: ReadonlyMap<string, LiveUser>;
  /** Why the members of a group may not all be known, by its id. */
  readonly gaps: ReadonlyMap<string, string>;
}

/**
 * Reads what a run touched as a plan reads: in the cheapest way, and with proof that lists are complete. Who or what is
 * not found by the name the run knew is left to be asked for by id.
 * Throws DiagnosticError when the directory cannot be read.
 */
export async function readAtOnce(
  { groups, people }: RunEffects,
  target: Target,
  judgedBy: readonly AttributePath[],
  onProgress?: (progress: ReadingProgress) => void,
): Promise<ReadAtOnce> {
  const { schemas } = target.profile;
  const present = groups.filter(({ kind }) => kind !== 'deleted');
  const members = groups
    .flatMap(({ removed }) => [...removed.values()])
    .filter(({ type }) => type !== 'Group');
  const ids = new Set([...people, ...members].map(({ id }) => id));
  const directory = await readDirectory(
    target,
    {
      groups: {
        wanted: present.map(
          ({ displayName }): WantedGroup => ({ displayName, previously: [], members: 'ids' }),
        ),
        all: false,
        // Whoever has linked a group that the run created since has taken it up.
        attributes: distinctPaths([...pathsOf(present, schemas), ...linksOf(present, schemas)]),
      },
      users: {
        all: false,
        inactive: false,
        attributes: distinctPaths([...pathsOf(people, schemas), ...judgedBy]),
        wanted: [...ids].map((value): WantedUser => ({ by: 'id', value })),
        versions: true,
      },
      catalogues: [],
    },
    onProgress,
  );
  return {
    groups: new Map(directory.groups.map((group) => [group.id, group])),
    people: new Map(directory.users.map((person) => [person.id, person])),
    gaps: indexGaps(directory.gaps).members,
  };
}

function linksOf(groups: RunEffects['groups'], schemas: readonly ResourceSchema[]): readonly AttributePath[] {
  const link = parsed('externalId', { schemas });
  return link !== undefined && groups.some(({ kind }) => kind === 'created') ? [link] : [];
}

function pathsOf(
  effects: readonly { readonly values: readonly ValueEffect[] }[],
  schemas: readonly ResourceSchema[],
): readonly AttributePath[] {
  const texts = new Set(effects.flatMap(({ values }) => values.map(({ path }) => path)));
  return distinctPaths([...texts].flatMap((path) => parsed(path, { schemas }) ?? []));
}
