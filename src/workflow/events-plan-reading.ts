import type { ReadingNeed, WantedUser } from '../directory/need.ts';
import type { LoadedManifest } from '../manifest/load.ts';
import { readingNeed } from '../resolve/need.ts';
import type { AttributePath } from '../scim/path.ts';
import { isCoreSchema, type ScimValue } from '../scim/resource.ts';
import type { Profile } from '../target/profile.ts';
import type { SpokenMapping } from './events-plan-records.ts';

export interface EventsReading {
  readonly manifest: LoadedManifest;
  readonly carriers: Profile['carriers'];
  readonly asOf: string;
  /** Everybody has to be read whatever the events say. */
  readonly counts: boolean;
}

/**
 * What has to be read before these events can be judged: the people they are about, with what the mappings set and the
 * policy looks at. Where a mapping matches by an attribute nobody can be looked up by, that is everybody, those who are
 * not active among them, for an event may bring somebody back.
 */
export function eventsNeed(
  spoken: readonly SpokenMapping[],
  { manifest, carriers, asOf, counts }: EventsReading,
): { readonly need: ReadingNeed; readonly everybody: boolean } {
  const { mappings, scope, rolePolicy } = manifest;
  const need = readingNeed({
    groups: [],
    users: [],
    scope,
    day: asOf,
    rolePolicy,
    mappings,
    people: true,
    carriers,
  });
  const wanted = spoken.map(wantedBy);
  const everybody = counts || wanted.includes(undefined);
  return {
    everybody,
    need: {
      ...need,
      users: {
        ...need.users,
        all: everybody,
        inactive: everybody,
        wanted: everybody ? [] : distinct(wanted.flatMap((people) => people ?? [])),
      },
    },
  };
}

/** The people whom the records of a mapping are about; undefined where they can be found only among everybody. */
function wantedBy({ mapping, records }: SpokenMapping): readonly WantedUser[] | undefined {
  const keys = records.flatMap((spoken) => (spoken.kind === 'record' ? textOf(spoken.record.key) : []));
  if (keys.length === 0) return [];
  const by = lookUpBy(mapping.match.path);
  return by && keys.map((value) => ({ by, value }));
}

function lookUpBy({ schema, attribute, subAttribute, filter }: AttributePath): WantedUser['by'] | undefined {
  if (subAttribute !== undefined || filter !== undefined) return undefined;
  if (schema !== undefined && !isCoreSchema(schema)) return undefined;
  return keys.find((key) => key.toLowerCase() === attribute.toLowerCase());
}

const keys = ['userName', 'externalId', 'id'] as const;

/** As keys are compared: a text without the blanks around it. */
function textOf(key: ScimValue | undefined): readonly string[] {
  if (typeof key === 'number' || typeof key === 'boolean') return [String(key)];
  return typeof key === 'string' && key.trim() !== '' ? [key.trim()] : [];
}

function distinct(people: readonly WantedUser[]): readonly WantedUser[] {
  return [...new Map(people.map((person) => [`${person.by} ${person.value}`, person])).values()];
}
