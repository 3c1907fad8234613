import type { Diagnostic } from '../diagnostic/diagnostic.ts';
import type { Locate } from '../diagnostic/source.ts';
import type { DesiredGroup } from '../directory/resource.ts';

/** Groups that would grow beyond the limit: servers refuse such a write half-way, so it is refused before. */
export function memberLimitFaults(
  groups: readonly DesiredGroup[],
  limit: number,
  locate: Locate,
): readonly Diagnostic[] {
  return groups.flatMap((group) => {
    const { before, after } = sizes(group);
    if (after <= limit || after <= before) return [];
    return [
      {
        code: 'member-limit',
        severity: 'error',
        summary: `${group.address} would have ${after} members; the limit is ${limit}`,
        range: locate(group.origin),
        expected: `at most ${limit} members`,
        advice: 'Split the group, or raise safety.membersPerGroup if the server takes more.',
      },
    ];
  });
}

function sizes({ membership, members, live }: DesiredGroup): {
  readonly before: number;
  readonly after: number;
} {
  const present = new Set((live?.members ?? []).map(({ id }) => id as string));
  const before = present.size;
  if (membership === 'unmanaged') return { before, after: before };
  if (membership === 'exact') return { before, after: members.size };
  const added = [...members.keys()].filter((key) => !present.has(key)).length;
  return { before, after: before + added };
}
