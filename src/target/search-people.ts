import { readUser } from './client.ts';
import { listAll, startListing } from './listing.ts';
import { type Key, lookUpAll } from './lookup.ts';
import type { ListRequest } from './paging.ts';
import type { People } from './people.ts';
import { chooseUserReading } from './reading.ts';
import { toResource } from './resources.ts';
import type { Target } from './target.ts';

/** The people wanted by externalId, after a listing that left it out. */
export async function searchExternalIds(request: ListRequest, people: People): Promise<void> {
  const { target, attributes } = request;
  const keys = people.missing().keys.filter(({ attribute }) => attribute === 'externalId');
  const found = await lookUpAll({ target, of: 'users', attributes }, keys, []);
  if (found !== undefined) return people.add(found);
  const { items, gap } = await listAll(request);
  people.add(items);
  people.addGap(gap);
}

/** The people wanted among those whom a plain listing shows: one look-up each, or all pages. */
export async function searchActive(request: ListRequest, people: People): Promise<void> {
  const { keys, ids } = people.missing();
  if (keys.length + ids.length === 1 && (await lookUpMissing(request, people))) return;
  const started = await startListing(request);
  people.add(started.first.items);
  const reading = chooseUserReading({
    all: false,
    remainingPages: started.remainingPages,
    // Most members are wanted by key as well, and then one look-up finds both.
    unresolved: Math.max(people.keysToLookUp().length, people.missing().ids.length),
    lookupPossible: canLookUp(request.target, people.keysToLookUp()),
  });
  if (reading === 'look-up' && (await lookUpMissing(request, people))) return;
  const { items, gap } = await started.finish();
  people.add(items);
  people.addGap(gap);
}

/** Likewise among those whom the server hides; `all` when everybody there is needed. */
export async function searchInactive(request: ListRequest, people: People, all: boolean): Promise<void> {
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
export async function lookUpMissing(request: ListRequest, people: People): Promise<boolean> {
  const { target, attributes } = request;
  const keys = people.keysToLookUp();
  if (!canLookUp(target, keys)) return false;
  const found = await lookUpAll({ target, of: 'users', attributes }, keys, people.items());
  if (found === undefined) return false;
  people.add(found);
  await fetchByIds(request, people);
  return true;
}

/** The people wanted by id, one by one; who is not there is remembered as absent. */
export async function fetchByIds({ target, attributes }: ListRequest, people: People): Promise<void> {
  const { ids } = people.missing();
  const users = await Promise.all(ids.map((id) => readUser(target, id, attributes)));
  people.add(users.flatMap((user) => (user ? (toResource(user.resource) ?? []) : [])));
  people.rememberAbsent(ids);
}

function canLookUp(target: Target, keys: readonly Key[]): boolean {
  return keys.every(({ attribute }) => target.profile.userFilters.includes(attribute));
}
