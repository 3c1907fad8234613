import type { Walk } from './completeness.ts';
import { fetchPage, type ListRequest, type MissingPage, type Page } from './paging.ts';

/** Servers that serve fewer than they are asked for serve 25, 50 or 75. */
const usualPageCap = 25;

type Progress = (page: Page | MissingPage) => void;

/**
 * Every page of a list by index, those after the first in parallel (RFC 7644 section 3.4.2.4).
 * The server's own page size is learnt from the first page: it may be smaller than what was asked for.
 */
export async function walkByIndex(request: ListRequest, first: Page, progress: Progress): Promise<Walk> {
  const size = first.items.length;
  if (size === 0) return { pages: [first], beyond: [] };
  const starts = pageStarts(size, first.total ?? size);
  const later = await Promise.all(
    starts.map((start) => fetchSpan(request, start, size, first.total ?? size, progress)),
  );
  const pages = [first, ...later.flat()];
  const next = 1 + pages.reduce((sum, page) => sum + (page.kind === 'page' ? page.items.length : 0), 0);
  const known = new Set(
    pages.flatMap((page) => (page.kind === 'page' ? page.items : [])).map(({ id }) => id),
  );
  const beyond = needsProbe(request, first, pages) ? await probe(request, next, size, known, progress) : [];
  return { pages, beyond };
}

/** Pages one after the other, each naming the next (RFC 9865 section 2). */
export async function walkByCursor(request: ListRequest, first: Page, progress: Progress): Promise<Walk> {
  const pages: (Page | MissingPage)[] = [first];
  const followed = new Set<string>();
  let cursor = first.nextCursor;
  while (cursor !== undefined && !followed.has(cursor)) {
    followed.add(cursor);
    const page = await fetchPage(request, { cursor });
    pages.push(page);
    progress(page);
    cursor = page.kind === 'page' ? page.nextCursor : undefined;
  }
  return { pages, beyond: [] };
}

function pageStarts(size: number, total: number): readonly number[] {
  const count = Math.max(0, Math.ceil((total - size) / size));
  return Array.from({ length: count }, (_, page) => 1 + size * (page + 1));
}

/** One page's worth from `start`, in several requests should the server return fewer than asked for. */
async function fetchSpan(
  request: ListRequest,
  start: number,
  size: number,
  total: number,
  progress: Progress,
): Promise<readonly (Page | MissingPage)[]> {
  const pages: (Page | MissingPage)[] = [];
  const expected = Math.min(size, total - start + 1);
  let received = 0;
  while (received < expected) {
    // The last page is asked for in full too: if it holds more than the total says, the total was wrong.
    const page = await fetchPage(request, { startIndex: start + received, count: size - received });
    pages.push(page);
    progress(page);
    if (page.kind === 'missing' || page.items.length === 0) break;
    received += page.items.length;
  }
  return pages;
}

/** A last page that is full may have one behind it, whatever the total says (scim.md section 2.3). */
function needsProbe(request: ListRequest, first: Page, pages: readonly (Page | MissingPage)[]): boolean {
  const last = pages.at(-1);
  if (last === undefined || last.kind === 'missing') return false;
  const count = last.items.length;
  if (count < first.items.length) return false;
  if (!request.target.profile.totalsTrusted) return true;
  // Less than was asked for is the end, unless the server seems to have cut its only page: then the total may be the page's.
  return count >= request.pageSize || (last === first && count % usualPageCap === 0);
}

async function probe(
  request: ListRequest,
  start: number,
  size: number,
  known: Set<string>,
  progress: Progress,
): Promise<readonly (Page | MissingPage)[]> {
  const pages: (Page | MissingPage)[] = [];
  for (let next = start; ; ) {
    const page = await fetchPage(request, { startIndex: next, count: size });
    // A start past the end is refused by some servers, and that is an end too.
    if (page.kind === 'missing') return page.refused ? pages : [...pages, page];
    const unseen = page.items.filter(({ id }) => !known.has(id));
    // Past the end some servers answer with the first page again.
    if (unseen.length === 0) return pages;
    for (const { id } of unseen) known.add(id);
    pages.push(page);
    progress(page);
    next += page.items.length;
  }
}
