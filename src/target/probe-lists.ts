import { type StartedListing, startListing } from './listing.ts';
import { fetchPage, type Identified, type ListRequest } from './paging.ts';
import { type Finding, failure, fine, type Seen, warning } from './probe-finding.ts';
import type { Target } from './target.ts';

/** People or groups that are certainly there, for later steps to look at. */
export interface Sample {
  readonly items: readonly Identified[];
  /** Whether these are all there are. */
  readonly isWhole: boolean;
}

/** A list of so few more pages is read to its end, and proved; of a longer one the second page and the last are looked at. */
const mostRemainingPages = 2;
const largePage = 1_000;

const attributes = { users: ['userName', 'active', 'meta'], groups: ['displayName', 'meta'] } as const;
const topics = { users: 'people', groups: 'groups' } as const;

/**
 * Lists people or groups: whether the total, the pages and the ids agree, and how large a page may be.
 * Throws DiagnosticError when there is no list to be had.
 */
export async function probeList(target: Target, of: ListRequest['of']): Promise<Seen<Sample>> {
  const { pageSize } = target.profile;
  const request: ListRequest = { target, of, attributes: attributes[of], pageSize };
  const started = await startListing(request);
  if (started.remainingPages > mostRemainingPages) return probeLongList(request, started);

  const { items, gap } = await started.finish();
  const { total } = started.first;
  if (gap !== undefined) {
    const trust = target.profile.totalsTrusted && items.length > (total ?? 0);
    const rest = trust ? { profile: { totalsTrusted: false } } : {};
    return { findings: [incomplete(of, gap, rest)], value: { items, isWhole: false } };
  }
  const pages = started.remainingPages + 1;
  const summary = `${items.length} listed, complete, in ${pages === 1 ? 'one page' : `${pages} pages`}`;
  const parted = pages === 1 ? await probeParts(request, items) : [];
  return {
    findings: parted.length > 0 ? parted : [fine(topics[of], summary)],
    value: { items, isWhole: true },
  };
}

/** What fits one page says nothing of paging, so it is asked for in two halves as well. */
async function probeParts(request: ListRequest, items: readonly Identified[]): Promise<readonly Finding[]> {
  if (items.length < 2) return [];
  const count = Math.ceil(items.length / 2);
  const halves = await Promise.all(
    [1, 1 + count].map((startIndex) => fetchPage(request, { startIndex, count })),
  );
  const ids = halves.flatMap((page) => (page.kind === 'page' ? page.items.map(({ id }) => id) : []));
  const whole = new Set(ids).size === items.length && ids.length === items.length;
  // A server that gives more than was asked for gives everything at once, and has no pages to go wrong.
  const unpaged = halves[0]?.kind === 'page' && halves[0].items.length === items.length;
  if (whole || unpaged) return [];
  const summary = `${items.length} listed in one page, but two halves of the list do not make the whole`;
  const advice = `As soon as there are more than ${request.pageSize}, no list can be proved complete, and removals are withheld.`;
  return [warning(topics[request.of], summary, { advice })];
}

async function probeLongList(request: ListRequest, { first }: StartedListing): Promise<Seen<Sample>> {
  const { of } = request;
  const { total = 0, items } = first;
  const size = items.length;
  const last = 1 + Math.floor((total - 1) / size) * size;
  const others = await Promise.all(
    [1 + size, last].map((startIndex) => fetchPage(request, { startIndex, count: size })),
  );
  const missing = others.find((page) => page.kind === 'missing');
  const pages = [first, ...others.flatMap((page) => (page.kind === 'page' ? page : []))];
  const seen = pages.flatMap((page) => page.items);
  const gap =
    missing === undefined ? disagreement(pages, seen, 2 * size + (total - last + 1)) : missing.reason;
  const value = { items: seen, isWhole: false };
  if (gap !== undefined) return { findings: [incomplete(of, gap)], value };
  return { findings: [await pageFinding(request, total, size)], value };
}

function disagreement(
  pages: readonly { readonly total?: number }[],
  seen: readonly Identified[],
  expected: number,
): string | undefined {
  if (new Set(seen.map(({ id }) => id)).size < seen.length) return 'an id came twice, on different pages';
  if (new Set(pages.map(({ total }) => total)).size > 1) return 'the total differs from page to page';
  return seen.length < expected ? `three pages should hold ${expected} and hold ${seen.length}` : undefined;
}

/** A page may be larger only where nothing that is asked for is dear to the server. */
async function pageFinding(request: ListRequest, total: number, size: number): Promise<Finding> {
  const { of, target, pageSize } = request;
  const large = await fetchPage({ ...request, pageSize: largePage }, { startIndex: 1, count: largePage });
  const most = large.kind === 'page' ? large.items.length : size;
  const asked = large.kind === 'page' ? `${most} of the ${largePage} asked for` : 'a refusal';
  const summary = `${total} counted; pages of ${size}, and for a large one ${asked}; first, second and last page agree`;
  const isCheap =
    target.profile.expensiveUserAttributes.length + target.profile.expensiveGroupAttributes.length === 0;
  if (!isCheap || most <= Math.max(size, pageSize)) return fine(topics[of], summary);
  const advice = 'Larger pages read the same with fewer requests.';
  return warning(topics[of], summary, { advice, profile: { pageSize: most } });
}

function incomplete(of: ListRequest['of'], gap: string, rest: Pick<Finding, 'profile'> = {}): Finding {
  const advice = 'Until a list can be proved complete, removals that rest on it are withheld.';
  return failure(topics[of], 'reading-incomplete', `the list is not complete: ${gap}`, { advice, ...rest });
}
