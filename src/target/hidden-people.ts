import type { Listing } from './completeness.ts';
import { listAll } from './listing.ts';
import type { Target } from './target.ts';

interface Remembered {
  readonly listing: Promise<Listing>;
  readonly askedFor: Set<string>;
}

/** Many people are created in one run, and each could be among the inactive: these are listed once for all of them. */
const remembered = new WeakMap<Target, Remembered>();

/** For a target that stays open: who was hidden in an earlier run says nothing about this one. */
export function forgetHiddenPeople(target: Target): void {
  remembered.delete(target);
}

/**
 * The people whom a plain listing leaves out, with id and userName. Whoever asks for the same name again wants to see what
 * has come of a write, so that everybody is listed anew. Throws DiagnosticError when they cannot be listed.
 */
export async function hiddenPeople(target: Target, userName: string): Promise<Listing> {
  const { inactiveUsers: filter, pageSize } = target.profile;
  if (filter === undefined) return { items: [] };
  const known = remembered.get(target);
  if (known !== undefined && !known.askedFor.has(userName)) {
    known.askedFor.add(userName);
    return known.listing;
  }
  const listing = listAll({ target, of: 'users', attributes: ['id', 'userName'], pageSize, filter });
  remembered.set(target, { listing, askedFor: new Set([userName]) });
  try {
    return await listing;
  } catch (error) {
    remembered.delete(target);
    throw error;
  }
}
