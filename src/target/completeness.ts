import type { Identified, MissingPage, Page } from './paging.ts';

/** The pages of one walk through a list, in the order in which they belong. */
export interface Walk {
  readonly pages: readonly (Page | MissingPage)[];
  /** Pages asked for beyond the end: they may show the first page again, which is no repetition. */
  readonly beyond: readonly (Page | MissingPage)[];
}

export interface Listing {
  readonly items: readonly Identified[];
  /** Why the listing may lack something; absent when it is proved complete. */
  readonly gap?: string;
  /** Reading again may mend it: the set seems to have moved while it was read. */
  readonly unsteady?: boolean;
}

/**
 * Judges whether a walk saw everything: no page missing, no id twice, as many as the server counted.
 * A total that may be that of a page alone can be exceeded, but never missed.
 */
export function judgeWalk({ pages, beyond }: Walk, totalsTrusted: boolean): Listing {
  const items = new Map<string, Identified>();
  let sightings = 0;
  let counted = 0;
  for (const page of pages) {
    if (page.kind === 'missing') continue;
    sightings += page.items.length;
    counted = Math.max(counted, page.total ?? 0);
    for (const item of page.items) if (!items.has(item.id)) items.set(item.id, item);
  }
  const repeated = sightings - items.size;
  for (const page of beyond) {
    if (page.kind === 'missing') continue;
    for (const item of page.items) if (!items.has(item.id)) items.set(item.id, item);
  }
  const list = [...items.values()];
  const missing = [...pages, ...beyond].find((page) => page.kind === 'missing');
  if (missing) return { items: list, gap: `a page could not be read: ${missing.reason}` };
  if (list.length === 0 && pages.every((page) => page.kind === 'page' && page.total === undefined)) {
    return { items: list, gap: 'the list is empty and does not say how long it should be' };
  }
  const gap = disagreement({ repeated, counted, seen: list.length, totalsTrusted });
  return gap === undefined ? { items: list } : { items: list, gap, unsteady: true };
}

function disagreement(counts: {
  readonly repeated: number;
  readonly counted: number;
  readonly seen: number;
  readonly totalsTrusted: boolean;
}): string | undefined {
  const { repeated, counted, seen, totalsTrusted } = counts;
  if (repeated > 0) return `${repeated} of ${seen + repeated} entries came twice`;
  if (seen < counted || (totalsTrusted && seen > counted)) {
    return `the server counts ${counted} and lists ${seen}`;
  }
  return undefined;
}
