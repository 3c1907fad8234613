import { judgeWalk, type Listing } from './completeness.ts';
import { fetchFirstPage, type ListRequest, type MissingPage, type Page } from './paging.ts';
import type { Target } from './target.ts';
import { walkByCursor, walkByIndex } from './walk.ts';

/** A listing whose first page is there: it tells what the rest will cost, and the rest need not be read. */
export interface StartedListing {
  readonly first: Page;
  readonly remainingPages: number;
  readonly finish: () => Promise<Listing>;
}

/** Lists that were read whole before, and are brought up to date when they are asked for again. */
export interface RememberedListings {
  /** `startWhole` reads the list from its beginning. */
  readonly start: (
    request: ListRequest,
    startWhole: (request: ListRequest) => Promise<StartedListing>,
  ) => Promise<StartedListing>;
}

const memories = new WeakMap<Target, RememberedListings>();

/** The same target, whose lists are remembered from one reading to the next. */
export function withMemory(target: Target, memory: RememberedListings): Target {
  const remembering = { ...target };
  memories.set(remembering, memory);
  return remembering;
}

/**
 * Reads the first page, or brings up to date what the target remembers of the list: then the first page is all of it.
 * Throws DiagnosticError when the server gives no list at all.
 */
export async function startListing(request: ListRequest): Promise<StartedListing> {
  const remembered = memories.get(request.target);
  return remembered === undefined ? startWhole(request) : remembered.start(request, startWhole);
}

async function startWhole(request: ListRequest): Promise<StartedListing> {
  const first = await fetchFirstPage(request);
  const { total = 0, items } = first;
  const remainingPages = items.length === 0 ? 0 : Math.ceil(Math.max(0, total - items.length) / items.length);
  return { first, remainingPages, finish: () => finish(request, first) };
}

/** The whole list, proved complete or with the reason why not. A set that moved while it was read is read once more. */
export async function listAll(request: ListRequest): Promise<Listing> {
  return (await startListing(request)).finish();
}

async function finish(request: ListRequest, first: Page): Promise<Listing> {
  const listing = await walkThrough(request, first);
  if (!listing.unsteady) return listing;
  return walkThrough(request, await fetchFirstPage(request));
}

async function walkThrough(request: ListRequest, first: Page): Promise<Listing> {
  const { totalsTrusted } = request.target.profile;
  const progress = counter(request, first);
  if (first.nextCursor !== undefined) {
    const listing = judgeWalk(await walkByCursor(request, first, progress), totalsTrusted);
    // One server in the field loses the last item of a cursor walk, though not of a walk by index.
    if (listing.gap === undefined) return listing;
  }
  return judgeWalk(await walkByIndex(request, first, progress), totalsTrusted);
}

function counter({ onProgress }: ListRequest, first: Page): (page: Page | MissingPage) => void {
  let done = first.items.length;
  onProgress?.(done, first.total);
  return (page) => {
    if (page.kind === 'missing') return;
    done += page.items.length;
    onProgress?.(done, page.total ?? first.total);
  };
}
