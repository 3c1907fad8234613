import type { ReadingGap } from '../directory/directory.ts';
import type { ReadingNeed } from '../directory/need.ts';
import type { LiveUser } from '../directory/resource.ts';
import { userProjection } from './attributes.ts';
import type { Listing } from './completeness.ts';
import { isRemoteError } from './errors.ts';
import { listAll, startListing } from './listing.ts';
import type { ListRequest } from './paging.ts';
import { createPeople, type People } from './people.ts';
import { chooseExternalIdReading } from './reading.ts';
import {
  fetchByIds,
  lookUpMissing,
  searchActive,
  searchExternalIds,
  searchInactive,
} from './search-people.ts';
import type { Target } from './target.ts';

type Need = ReadingNeed['users'];
type Progress = NonNullable<ListRequest['onProgress']>;

/** Everybody, as far as the listings were read: the active, and the inactive where they are asked for. */
export interface Everybody {
  readonly listings: readonly Listing[];
  /** Whether the listings hold externalIds, as far as anybody is wanted by one. */
  readonly externalIds: boolean;
}

/** Lists everybody once, with externalIds where that is cheaper than to look up those wanted by theirs. */
export async function listEverybody(target: Target, need: Need, onProgress: Progress): Promise<Everybody> {
  const { inactiveUsers } = target.profile;
  const externalIds = wantedByExternalId(need) > 0;
  const bare = requestFor(target, need, onProgress);
  const whole = requestFor(target, need, onProgress, { externalId: externalIds });
  const inactive = async () =>
    need.inactive && inactiveUsers !== undefined ? [await listAll({ ...whole, filter: inactiveUsers })] : [];
  if (bare.pageSize <= whole.pageSize) {
    return { listings: [await listAll(whole), ...(await inactive())], externalIds: true };
  }
  const started = await startListing(bare);
  const reading = chooseExternalIdReading({
    remainingPages: started.remainingPages,
    pagesWithExternalId: Math.ceil((started.first.total ?? 0) / whole.pageSize),
    lookups: wantedByExternalId(need),
    lookupPossible: target.profile.userFilters.includes('externalId'),
  });
  const active = await (reading === 'look-up' ? started.finish() : listAll(whole));
  return { listings: [active, ...(await inactive())], externalIds: reading === 'list' };
}

/**
 * Everybody a plan needs: those listed already, the people wanted by key, the members to be named.
 * The inactive are asked for only when somebody was not found among the active, where a server hides them.
 */
export async function findPeople(
  target: Target,
  search: {
    readonly need: Need;
    readonly names: ReadonlySet<string>;
    readonly everybody: Everybody | undefined;
  },
  onProgress: Progress,
): Promise<{ readonly users: readonly LiveUser[]; readonly gaps: readonly ReadingGap[] }> {
  const { need, names, everybody } = search;
  const people = createPeople(target, need, names);
  for (const { items, gap } of everybody?.listings ?? []) {
    people.add(items);
    people.addGap(gap);
  }
  const active = requestFor(target, need, onProgress, { externalId: wantedByExternalId(need) > 0 });
  if (everybody === undefined && isAnybodyMissing(people)) await searchActive(active, people);
  if (everybody?.externalIds === false) await searchExternalIds(active, people);
  // Whom a listing with a gap does not show may be there all the same, and can be asked for by name.
  if (people.hasGaps() && isAnybodyMissing(people)) await lookUpMissing(active, people);
  const { inactiveUsers } = target.profile;
  const inactiveRead = need.all && need.inactive;
  if (inactiveUsers !== undefined && !inactiveRead && (need.inactive || isAnybodyMissing(people))) {
    const externalId = people.missing().keys.some(({ attribute }) => attribute === 'externalId');
    const inactive = requestFor(target, need, onProgress, { externalId });
    await searchInactive({ ...inactive, filter: inactiveUsers }, people, need.inactive);
  }
  if (everybody !== undefined) await askForUnlisted(active, people);
  return people.result();
}

/**
 * Members whom no listing showed are asked for one by one before a rule passes them over: when somebody leaves and
 * somebody else joins while the pages are read, one person is skipped and the total is right all the same.
 */
async function askForUnlisted(request: ListRequest, people: People): Promise<void> {
  try {
    await fetchByIds(request, people);
  } catch (error) {
    if (!isRemoteError(error)) throw error;
    people.addGap(`a member who is not in the list of people could not be read: ${error.message}`);
  }
}

function wantedByExternalId({ wanted }: Need): number {
  return wanted.filter(({ by }) => by === 'externalId').length;
}

function requestFor(
  target: Target,
  need: Need,
  onProgress: Progress,
  keys: { readonly externalId: boolean } = { externalId: false },
): ListRequest {
  return { target, of: 'users', ...userProjection(need, target.profile, keys), onProgress };
}

function isAnybodyMissing(people: People): boolean {
  const { keys, ids } = people.missing();
  return keys.length + ids.length > 0;
}
