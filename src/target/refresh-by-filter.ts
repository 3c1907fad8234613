import { isRemoteError } from './errors.ts';
import { startListing } from './listing.ts';
import { fetchPage, type Identified, type ListRequest } from './paging.ts';
import { type KnownListing, lastModified, type Refresh, stampOf } from './refresh-known.ts';

/**
 * Clocks of one service differ, and its answers come from behind others: what changed shortly before the last look is
 * looked at again.
 */
const skew = 5 * 60_000;
/** Behind the time that is looked for, so that a server which takes `ge` for `eq` finds nobody. */
const second = 1_000;

/**
 * What changed since the last look, by a filter on `meta.lastModified`, and how many there are now, which shows what was
 * deleted. Filters lie silently (scim.md section 0), so that each hit is compared, and nothing found is believed only of a
 * server that finds what is certainly there. A total of two and more on a page of one counts the set and not the page.
 */
export async function refreshByFilter(request: ListRequest, known: KnownListing): Promise<Refresh> {
  if (known.at === undefined || known.items.size < 2) return { kind: 'moved' };
  const since = known.at - skew - request.target.profile.consistencyDelay;
  try {
    if (!known.proven && !(await findsWhatIsThere(request, known))) return { kind: 'impossible' };
    const started = await startListing(changedSince(request, since));
    if (started.remainingPages + 1 >= known.pages) return { kind: 'moved' };
    const [{ items: hits, gap }, total] = await Promise.all([started.finish(), countAll(request)]);
    if (gap !== undefined || started.first.at === undefined) return { kind: 'moved' };
    if (!hits.every((hit) => isSince(hit, since))) return { kind: 'impossible' };
    const items = new Map([...known.items, ...hits.map((hit) => [hit.id, hit] as const)]);
    if (total !== items.size) return { kind: 'moved' };
    return { kind: 'refreshed', known: { ...known, items, at: started.first.at, proven: true } };
  } catch (error) {
    if (!isRemoteError(error)) throw error;
    return { kind: 'impossible' };
  }
}

/** Asks for what was changed last of everything known: it is there, or has changed since. */
async function findsWhatIsThere(request: ListRequest, { items }: KnownListing): Promise<boolean> {
  let newest: number | undefined;
  for (const item of items.values()) {
    const time = lastModified(item);
    if (time === undefined || stampOf(item) === undefined) return false;
    newest = Math.max(newest ?? time, time);
  }
  if (newest === undefined) return false;
  const since = newest - second;
  const page = await fetchPage(changedSince(request, since), { startIndex: 1, count: 1 });
  return page.kind === 'page' && page.items.length > 0 && page.items.every((item) => isSince(item, since));
}

async function countAll(request: ListRequest): Promise<number | undefined> {
  const page = await fetchPage({ ...request, attributes: ['id'] }, { startIndex: 1, count: 1 });
  return page.kind === 'page' ? page.total : undefined;
}

function changedSince(request: ListRequest, time: number): ListRequest {
  const changed = `meta.lastModified ge ${JSON.stringify(new Date(time).toISOString())}`;
  const filter = request.filter === undefined ? changed : `(${request.filter}) and ${changed}`;
  return { ...request, filter };
}

function isSince(item: Identified, time: number): boolean {
  return (lastModified(item) ?? Number.NEGATIVE_INFINITY) >= time;
}
