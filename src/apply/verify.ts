import type { MemberEdit } from './edits.ts';
import type { Discrepancy } from './report.gen.ts';
import type { Snapshot } from './snapshot.ts';
import type { ValueEdit } from './value-edit.ts';
import { expectedValues, verifyValues } from './values.ts';

/** How the group must look after a write, given how it looked before: nobody but those removed may be missing. */
export interface Expectation {
  readonly present: ReadonlyMap<string, string>;
  readonly absent: ReadonlyMap<string, string>;
  readonly values: readonly ValueEdit[];
  /** Ids among `present` that were there before and whom no request touched. */
  readonly standing: ReadonlySet<string>;
}

export interface Written {
  readonly add: readonly MemberEdit[];
  readonly remove: readonly MemberEdit[];
  readonly values: readonly ValueEdit[];
}

/** Expects what the writes asked for, on top of what was there; `before` is the group as last seen. */
export function expectationOf(before: Snapshot, writes: readonly Written[]): Expectation {
  const absent = new Map(writes.flatMap(({ remove }) => remove.map(({ id, name }) => [id, name])));
  const added = new Map(writes.flatMap(({ add }) => add.map(({ id, name }) => [id, name])));
  const standing = [...(before.members ?? [])].filter(([id]) => !absent.has(id) && !added.has(id));
  return {
    present: new Map([...standing.map(([id, display]) => [id, display ?? id] as const), ...added]),
    absent,
    values: writes.flatMap(({ values }) => values),
    standing: new Set(standing.map(([id]) => id)),
  };
}

/** The group as a write must have left it, for as long as the server does not show it. */
export function expectedSnapshot(before: Snapshot, written: Written): Snapshot {
  const members = before.members && new Map(before.members);
  for (const { id, name } of written.add) members?.set(id, name);
  for (const { id } of written.remove) members?.delete(id);
  return { ...before, ...(members && { members }), values: expectedValues(before.values, written.values) };
}

/**
 * Compares the group as the server shows it with what was asked of it. A success status proves nothing: some servers
 * answer 204 and ignore what they did not know, or empty a group that one member should leave (scim.md section 0).
 */
export function verify(
  address: string,
  { present, absent, values, standing }: Expectation,
  now: Snapshot,
): readonly Discrepancy[] {
  const { members } = now;
  const membership = (memberId: string, expected: string, actual: string): Discrepancy => ({
    address,
    path: 'members',
    memberId,
    expected,
    actual,
  });
  const missing = [...present].filter(([id]) => members !== undefined && !members.has(id));
  const remaining = [...absent].filter(([id]) => members?.has(id));
  return [
    ...missing.map(([id, name]) =>
      standing.has(id)
        ? membership(id, `${name} is left alone`, `${name} lost the membership without being removed`)
        : membership(id, `${name} is a member`, `${name} is not a member`),
    ),
    ...remaining.map(([id, name]) => membership(id, `${name} is no member`, `${name} is still a member`)),
    ...verifyValues(address, values, now.values),
  ];
}

/** How many members a write cost the group although no request named them. */
export function vanished({ standing }: Expectation, { members }: Snapshot): number {
  return members === undefined ? 0 : [...standing].filter((id) => !members.has(id)).length;
}
