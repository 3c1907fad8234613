/**
 * Prices the ways to learn what a plan needs, in requests. Pure: the first page has told how much there is,
 * the profile what a page holds, and the cheapest way wins; on a tie the listing, whose completeness can be proved.
 */
export type UserReading = 'list' | 'look-up';
export type GroupReading = 'list-with-members' | 'list-then-get' | 'look-up';

export interface UserPrices {
  /** Every active person is needed. */
  readonly all: boolean;
  /** Pages of the listing not read yet. */
  readonly remainingPages: number;
  /** People still to be found, by one look-up or one GET each. */
  readonly unresolved: number;
  /** Whether everybody unresolved can be looked up on this server. */
  readonly lookupPossible: boolean;
}

export function chooseUserReading(prices: UserPrices): UserReading {
  if (prices.all || !prices.lookupPossible) return 'list';
  return prices.unresolved < prices.remainingPages ? 'look-up' : 'list';
}

export interface ExternalIdPrices {
  /** Pages left of a listing without externalId. */
  readonly remainingPages: number;
  /** Pages of a listing with it, from its beginning. */
  readonly pagesWithExternalId: number;
  /** People wanted by their externalId. */
  readonly lookups: number;
  readonly lookupPossible: boolean;
}

/** Everybody is listed; whether their externalIds come with the listing or a few people are looked up by theirs. */
export function chooseExternalIdReading(prices: ExternalIdPrices): UserReading {
  const { remainingPages, pagesWithExternalId, lookups, lookupPossible } = prices;
  return lookupPossible && remainingPages + lookups < pagesWithExternalId ? 'look-up' : 'list';
}

export interface GroupPrices {
  readonly all: boolean;
  /** Pages of the listing with members not read yet. */
  readonly remainingPages: number;
  /** Pages of a listing without members, from its beginning. */
  readonly barePages: number;
  /** Groups not on the pages read so far whose members are needed; at most, where only reading them tells. */
  readonly membersWanted: number;
  /** Look-ups that finding the unresolved groups takes at most: a group may be known under several names. */
  readonly lookups: number;
  readonly lookupPossible: boolean;
}

export function chooseGroupReading(prices: GroupPrices): GroupReading {
  const ways: { readonly reading: GroupReading; readonly requests: number }[] = [
    { reading: 'list-with-members', requests: prices.remainingPages },
    { reading: 'list-then-get', requests: prices.barePages + prices.membersWanted },
  ];
  if (!prices.all && prices.lookupPossible) ways.push({ reading: 'look-up', requests: prices.lookups });
  return ways.reduce((best, way) => (way.requests < best.requests ? way : best)).reading;
}
