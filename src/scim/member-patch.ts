import type { PatchDialect, PatchOperation } from './patch.ts';
import { printPath } from './print.ts';

/** A user or group as the members attribute of a group names it (RFC 7643 section 4.2). */
export interface MemberReference {
  readonly value: string;
  readonly type?: 'User' | 'Group';
}

/** Adds members to those a group has; adding one it already has changes nothing (RFC 7644 section 3.5.2.1). */
export function memberAdditions(members: readonly MemberReference[]): PatchOperation {
  return { op: 'add', path: 'members', value: members.map(asValue) };
}

/**
 * Removes these members and no others. A dialect that can only replace the list is not served here, for what remains
 * cannot be told from who goes: see `memberReplacement`.
 * Without ids there is no operation at all: a removal that names nobody would clear the group (RFC 7644 section 3.5.2.2).
 */
export function memberRemovals(
  ids: readonly string[],
  form: Exclude<PatchDialect['memberRemoval'], 'replace'>,
): readonly PatchOperation[] {
  if (ids.length === 0) return [];
  if (form === 'value') return [{ op: 'remove', path: 'members', value: ids.map((value) => ({ value })) }];
  return ids.map((id) => ({ op: 'remove', path: memberWithId(id) }));
}

/** Makes these the members of a group, and nobody else. */
export function memberReplacement(members: readonly MemberReference[]): PatchOperation {
  return { op: 'replace', path: 'members', value: members.map(asValue) };
}

function memberWithId(id: string): string {
  const path = { kind: 'path', attribute: 'value' } as const;
  const filter = { kind: 'compare', path, operator: 'eq', value: id } as const;
  return printPath({ kind: 'path', attribute: 'members', filter });
}

function asValue({ value, type }: MemberReference): { readonly [name: string]: string } {
  return { value, ...(type !== undefined && { type }) };
}
