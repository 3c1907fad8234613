import type { ReadingGap } from '../directory/directory.ts';
import type { ReadingNeed } from '../directory/need.ts';
import type { LiveUser } from '../directory/resource.ts';
import { foldName } from '../scim/fold.ts';
import { readAttribute } from '../scim/resource.ts';
import { userProjection } from './attributes.ts';
import { userFingerprint } from './fingerprint.ts';
import type { Key } from './lookup.ts';
import type { Identified } from './paging.ts';
import { toLiveUser } from './resources.ts';
import type { Target } from './target.ts';

type Need = ReadingNeed['users'];

/** The people found so far, and what could not be proved about them. */
export interface People {
  readonly add: (items: readonly Identified[]) => void;
  readonly addGap: (reason: string | undefined) => void;
  readonly hasGaps: () => boolean;
  /** Ids that were asked for one by one and are certainly not there. */
  readonly rememberAbsent: (ids: Iterable<string>) => void;
  readonly items: () => readonly Identified[];
  readonly missing: () => Missing;
  /** Keys nobody was found by, and all that people might share: to see one of those does not exclude another elsewhere. */
  readonly keysToLookUp: () => readonly Key[];
  readonly result: () => { readonly users: readonly LiveUser[]; readonly gaps: readonly ReadingGap[] };
}

/** Who is still to be found. */
interface Missing {
  readonly keys: readonly Key[];
  readonly ids: readonly string[];
}

/** Keeps account of the people wanted by key and of the members whose names are needed. */
export function createPeople(target: Target, need: Need, names: ReadonlySet<string>): People {
  const { wanted } = need;
  const toUser = userReader(target, need);
  const found = new Map<string, Identified>();
  const userNames = new Set<string>();
  const externalIds = new Set<string>();
  const absent = new Set<string>();
  const gaps: ReadingGap[] = [];

  function isKnown({ attribute, value }: Key): boolean {
    return attribute === 'userName' ? userNames.has(foldName(value)) : externalIds.has(value);
  }

  const keys = wanted.flatMap(({ by, value }) => (by === 'id' ? [] : [{ attribute: by, value }]));
  const wantedIds = wanted.filter(({ by }) => by === 'id').map(({ value }) => value);
  // Whoever is known stays so, and need not be looked at again when the question is put again.
  let open: Missing = { keys, ids: [...new Set([...names, ...wantedIds])] };

  function missing(): Missing {
    open = {
      keys: open.keys.filter((key) => !isKnown(key)),
      ids: open.ids.filter((id) => !found.has(id) && !absent.has(id)),
    };
    return open;
  }

  return {
    missing,
    keysToLookUp: () => [...missing().keys.filter((key) => !mayBeShared(key)), ...keys.filter(mayBeShared)],
    add: (items) => {
      for (const item of items) {
        found.set(item.id, item);
        userNames.add(foldName(String(readAttribute(item, 'userName') ?? '')));
        externalIds.add(String(readAttribute(item, 'externalId') ?? ''));
      }
    },
    addGap: (reason) => {
      if (reason !== undefined) gaps.push({ kind: 'users', reason });
    },
    hasGaps: () => gaps.length > 0,
    rememberAbsent: (ids) => {
      for (const id of ids) if (!found.has(id)) absent.add(id);
    },
    items: () => [...found.values()],
    result: () => ({ users: [...found.values()].map(toUser), gaps }),
  };
}

function mayBeShared({ attribute }: Key): boolean {
  return attribute === 'externalId';
}

/**
 * However somebody was found, a version of our own making covers what everybody is asked for: externalId is read with some
 * people and not with others.
 */
function userReader(target: Target, need: Need): (item: Identified) => LiveUser {
  if (!need.versions) return (item) => toLiveUser(item);
  const { profile } = target;
  const { attributes: asked } = userProjection(need, profile, { externalId: false });
  const fingerprint = userFingerprint(asked);
  return (item) => toLiveUser(item, { profile, fingerprint });
}
