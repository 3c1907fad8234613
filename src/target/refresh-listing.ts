import type { Listing } from './completeness.ts';
import type { RememberedListings, StartedListing } from './listing.ts';
import type { Identified, ListRequest, Page } from './paging.ts';
import { refreshByFilter } from './refresh-by-filter.ts';
import { type Look, lookAtList, lookAtRoute, refreshByVersions } from './refresh-by-versions.ts';
import { type KnownListing, type Refresh, type Stamp, stampOf, stillUnsettled } from './refresh-known.ts';
import { isVersioned } from './refresh-versioned.ts';
import type { Target } from './target.ts';

export interface ListingMemory extends RememberedListings {
  /** Ends a round: what nobody asked for is forgotten. Tells whether any list was only brought up to date. */
  readonly endRound: () => boolean;
}

interface Way {
  readonly refresh: (request: ListRequest, known: KnownListing) => Promise<Refresh>;
  /** What has to be known before the list is read whole, so that the next look finds what moved meanwhile too. */
  readonly prepare?: Look;
}

export function rememberListings(target: Target, now: () => number): ListingMemory {
  const known = new Map<string, KnownListing>();
  /** Lists whose cheap way was tried and does not hold on this server. */
  const refuted = new Set<string>();
  let used = new Set<string>();
  let refreshed = false;

  async function bringUpToDate(way: Way, key: string, request: ListRequest): Promise<Listing | undefined> {
    const before = known.get(key);
    known.delete(key);
    if (before === undefined) return undefined;
    const outcome = await way.refresh(request, before);
    if (outcome.kind === 'impossible') refuted.add(key);
    if (outcome.kind !== 'refreshed') return undefined;
    known.set(key, outcome.known);
    refreshed = true;
    return { items: [...outcome.known.items.values()] };
  }

  async function readWhole(
    { prepare }: Way,
    key: string,
    started: StartedListing,
    again: () => Promise<StartedListing>,
    request: ListRequest,
  ): Promise<Listing> {
    const prepared = await prepare?.(request);
    if (prepared === 'impossible') refuted.add(key);
    if (typeof prepared === 'string') return started.finish();
    const { finish, first } = prepared === undefined ? started : await again();
    const listing = await finish();
    const learnt = listing.gap === undefined ? learn(listing, first, prepared) : undefined;
    if (learnt !== undefined) known.set(key, learnt);
    return listing;
  }

  function learn(
    { items: listed }: Listing,
    { at, items: { length: pageSize } }: Page,
    prepared: ReadonlyMap<string, Stamp> | undefined,
  ): KnownListing | undefined {
    const items = new Map(listed.map((item) => [item.id, item]));
    const stamps = prepared ?? stampsOf(listed);
    // Somebody whom only one of two lists shows came or left meanwhile, or is hidden from the other.
    if (stamps.size !== items.size || listed.some(({ id }) => !stamps.has(id))) return undefined;
    return {
      items,
      stamps,
      pages: Math.ceil(items.size / Math.max(1, pageSize)),
      ...(at !== undefined && { at }),
      proven: false,
      unsettled: stillUnsettled(items, stamps, now()),
    };
  }

  return {
    async start(request, startWhole) {
      const bare = { ...request, target };
      const way = wayFor(bare, now);
      if (way === undefined) return startWhole(bare);
      const asked = { ...bare, attributes: withMeta(bare.attributes) };
      const key = JSON.stringify([asked.of, asked.filter, asked.pageSize, asked.attributes]);
      used.add(key);
      if (refuted.has(key)) return startWhole(bare);
      const { onProgress, ...quiet } = asked;
      const listing = await bringUpToDate(way, key, quiet);
      if (listing !== undefined) {
        const total = listing.items.length;
        onProgress?.(total, total);
        const first = { kind: 'page', total, items: listing.items } as const;
        return { first, remainingPages: 0, finish: async () => listing };
      }
      const again = () => startWhole(asked);
      const started = await again();
      return { ...started, finish: () => readWhole(way, key, started, again, quiet) };
    },
    endRound: () => {
      for (const key of known.keys()) if (!used.has(key)) known.delete(key);
      used = new Set();
      const any = refreshed;
      refreshed = false;
      return any;
    },
  };
}

/** How this list may be brought up to date; undefined when the profile knows of no way that would show every change. */
function wayFor(
  { target: { profile }, of, attributes, pageSize }: ListRequest,
  now: () => number,
): Way | undefined {
  const route = of === 'users' ? profile.userVersions : undefined;
  switch (profile.changeReading) {
    case 'none':
      return undefined;
    case 'filter':
      // Whoever is hidden from a plain list is hidden from what changed in it too.
      if (profile.inactiveUsers !== undefined && of === 'users') return undefined;
      return isVersioned(profile, of, attributes) ? { refresh: refreshByFilter } : undefined;
    case 'versions': {
      if (route !== undefined) {
        const look = lookAtRoute(route);
        if (!isVersioned(profile, of, attributes, Object.values(route.expansions))) return undefined;
        return { refresh: refreshByVersions(look, now), prepare: look };
      }
      // Smaller pages than those of the whole list would cost more than they save.
      if (profile.pageSize < pageSize || !isVersioned(profile, of, attributes)) return undefined;
      return { refresh: refreshByVersions(lookAtList, now) };
    }
  }
}

function withMeta(attributes: readonly string[]): readonly string[] {
  return attributes.some((name) => name.toLowerCase() === 'meta') ? attributes : [...attributes, 'meta'];
}

function stampsOf(items: readonly Identified[]): ReadonlyMap<string, Stamp> {
  return new Map(
    items.flatMap((item) => {
      const stamp = stampOf(item);
      return stamp === undefined ? [] : [[item.id, stamp] as const];
    }),
  );
}
