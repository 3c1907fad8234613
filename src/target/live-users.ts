import type { ReadingGap } from '../directory/directory.ts';
import type { ReadingNeed } from '../directory/need.ts';
import type { LiveUser } from '../directory/resource.ts';
import { userProjection } from './attributes.ts';
import { readUser } from './client.ts';
import type { Listing } from './completeness.ts';
import { isRemoteError } from './errors.ts';
import { listAll, startListing } from './listing.ts';
import { type Key, lookUpAll } from './lookup.ts';
import type { ListRequest } from './paging.ts';
import { createPeople, type Missing, type People } from './people.ts';
import { chooseExternalIdReading, chooseUserReading } from './reading.ts';
import { toResource } from './resources.ts';
import type { Target } from './target.ts';

type Need = ReadingNeed['users'];
type Progress = NonNullable<ListRequest['onProgress']>;

/** Everybody, as far as the listings were read: the active, and the inactive where they are asked for. */
export interface Everybody {
  readonly listings: readonly Listing[];
  /** Whether the listings hold externalIds, as far as anybody is wanted by one. */
  readonly externalIds: boolean;
}

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
  if (everybody === undefined && countOf(people.missing()) > 0) await searchActive(active, people);
  if (everybody?.externalIds === false) await searchExternalIds(active, people);
  // Whom a listing with a gap does not show may be there all the same, and can be asked for by name.
  if (people.hasGaps() && countOf(people.missing()) > 0) await lookUpMissing(active, people);
  const { inactiveUsers } = target.profile;
  const inactiveRead = need.all && need.inactive;
  if (inactiveUsers !== undefined && !inactiveRead && (need.inactive || countOf(people.missing()) > 0)) {
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

/** The people wanted by externalId, after a listing that left it out. */
async function searchExternalIds(request: ListRequest, people: People): Promise<void> {
  const { target, attributes } = request;
  const keys = people.missing().keys.filter(({ attribute }) => attribute === 'externalId');
  const found = await lookUpAll({ target, of: 'users', attributes }, keys, []);
  if (found !== undefined) return people.add(found);
  const { items, gap } = await listAll(request);
  people.add(items);
  people.addGap(gap);
}

async function searchActive(request: ListRequest, people: People): Promise<void> {
  if (countOf(people.missing()) === 1 && (await lookUpMissing(request, people))) return;
  const started = await startListing(request);
  people.add(started.first.items);
  const reading = chooseUserReading({
    all: false,
    remainingPages: started.remainingPages,
    // Most members are wanted by key as well, and then one look-up finds both.
    unresolved: Math.max(keysToLookUp(people).length, people.missing().ids.length),
    lookupPossible: canLookUp(request.target, keysToLookUp(people)),
  });
  if (reading === 'look-up' && (await lookUpMissing(request, people))) return;
  const { items, gap } = await started.finish();
  people.add(items);
  people.addGap(gap);
}

async function searchInactive(request: ListRequest, people: People, all: boolean): Promise<void> {
  const { keys, ids } = people.missing();
  if (!all && keys.length === 0 && ids.length === 1) return fetchByIds(request, people);
  const started = await startListing(request);
  people.add(started.first.items);
  const missing = people.missing();
  const reading = chooseUserReading({
    all: all || missing.keys.length > 0,
    remainingPages: started.remainingPages,
    unresolved: missing.ids.length,
    lookupPossible: true,
  });
  if (reading === 'look-up') return fetchByIds(request, people);
  const { items, gap } = await started.finish();
  people.add(items);
  people.addGap(gap);
}

/**
 * Looks everybody missing up, by key before by id, because most members are wanted by key as well; false when the
 * server's look-ups cannot be believed.
 */
async function lookUpMissing(request: ListRequest, people: People): Promise<boolean> {
  const { target, attributes } = request;
  const keys = keysToLookUp(people);
  if (!canLookUp(target, keys)) return false;
  const found = await lookUpAll({ target, of: 'users', attributes }, keys, people.items());
  if (found === undefined) return false;
  people.add(found);
  await fetchByIds(request, people);
  return true;
}

async function fetchByIds({ target, attributes }: ListRequest, people: People): Promise<void> {
  const { ids } = people.missing();
  const users = await Promise.all(ids.map((id) => readUser(target, id, attributes)));
  people.add(users.flatMap((user) => (user ? (toResource(user.resource) ?? []) : [])));
  people.rememberAbsent(ids);
}

function keysToLookUp(people: People): readonly Key[] {
  const unfound = people.missing().keys.filter((key) => !people.sharedKeys.includes(key));
  return [...unfound, ...people.sharedKeys];
}

function canLookUp(target: Target, keys: readonly Key[]): boolean {
  return keys.every(({ attribute }) => target.profile.userFilters.includes(attribute));
}

function countOf({ keys, ids }: Missing): number {
  return keys.length + ids.length;
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
