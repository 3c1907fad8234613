import {
  type Change,
  type MemberEdits,
  type Plan,
  seal,
  type UnsealedPlan,
} from '../../src/changeset/plan.ts';

const names = (count: number, prefix: string) => Array.from({ length: count }, (_, n) => `${prefix}-${n}`);

interface MemberCounts {
  readonly before?: number;
  readonly add?: number;
  readonly remove?: number;
}

/** So many members now, so many to add, so many to remove. */
export function memberCounts({ before = 0, add = 0, remove = 0 }: MemberCounts): MemberEdits {
  return {
    mode: 'exact',
    before: names(before, 'member'),
    after: before + add - remove,
    add: names(add, 'new').map((id) => ({ type: 'User', id, name: id, grounds: [] })),
    remove: names(remove, 'member').map((id) => ({ type: 'User', id, name: id, because: 'not-declared' })),
  };
}

export function changeOf(
  key: string,
  counts: MemberCounts | undefined,
  parts: Partial<Omit<Change, 'members'>> = {},
): Change {
  return {
    kind: 'update',
    address: `group/${key}`,
    displayName: key,
    id: `id-${key}`,
    attributes: [],
    ...(counts !== undefined && { members: memberCounts(counts) }),
    ...parts,
  };
}

/** A sealed plan that does these changes; what a test does not care for is filled in. */
export function planOf(changes: readonly Change[], parts: Partial<UnsealedPlan> = {}): Plan {
  return seal({
    rollcallVersion: '1.0.0',
    createdAt: '2026-06-15T08:00:00.000Z',
    expiresAt: '2026-06-16T08:00:00.000Z',
    asOf: '2026-06-15',
    target: {
      name: 'production',
      type: 'scim',
      baseUrl: 'https://scim.example.com/v2',
      versions: 'etag',
    },
    manifest: { digest: 'sha256:0' },
    changes,
    users: [],
    withheld: [],
    blocked: [],
    waivers: [],
    undeclared: [],
    warnings: [],
    requests: { read: 0, toWrite: 0 },
    unchanged: 0,
    ...parts,
  });
}
