import type { ReadingGap } from './directory.ts';

/** Why a listing may lack something, by the listing it concerns. */
export interface GapIndex {
  readonly users?: string;
  readonly groups?: string;
  /** By group id. */
  readonly members: ReadonlyMap<string, string>;
}

/** The first reason for each listing; a large directory may have a gap in every group. */
export function indexGaps(gaps: readonly ReadingGap[]): GapIndex {
  const members = new Map<string, string>();
  for (const gap of gaps) {
    if (gap.kind === 'members' && !members.has(gap.groupId)) members.set(gap.groupId, gap.reason);
  }
  const users = gaps.find(({ kind }) => kind === 'users')?.reason;
  const groups = gaps.find(({ kind }) => kind === 'groups')?.reason;
  return { members, ...(users !== undefined && { users }), ...(groups !== undefined && { groups }) };
}
