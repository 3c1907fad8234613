import type { RemovalLimit } from '../manifest/manifest.ts';

/**
 * Whether so many removals are too many. A share alone would stop a group of three from losing one person, a head
 * count alone would let half of a small team go, so a limit with both is broken only when both are exceeded.
 */
export function exceeds(limit: RemovalLimit, removals: number, members: number): boolean {
  return removals > limit.people && (limit.share === undefined || removals / members > limit.share);
}

export function printLimit({ share, people }: RemovalLimit): string {
  const heads = people === 1 ? '1 person' : `${people} people`;
  return share === undefined ? heads : `${percent(share)} and ${heads}`;
}

export function percent(share: number): string {
  return `${Math.round(share * 1000) / 10} %`;
}
