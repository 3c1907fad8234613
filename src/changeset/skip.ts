import { addTo } from '../directory/add-to.ts';
import type { Change, Plan, Skip } from './plan.gen.ts';

/** What is to be left out of a plan, ready to be asked for. */
export interface SkipIndex {
  /** Whole changes, by address. */
  readonly whole: ReadonlySet<string>;
  /** Memberships, by the group's address: everything the member is known by. */
  readonly members: ReadonlyMap<string, ReadonlySet<string>>;
  /** Whether somebody may not come into a group, or out of one, because that is left out; by what they are known by. */
  readonly staysOut: (name: string) => boolean;
  readonly staysIn: (name: string) => boolean;
  /** Keys of roles, by the person's address. */
  readonly roles: ReadonlyMap<string, ReadonlySet<string>>;
}

/**
 * Reads skips together. A nested group may be named by its id or by its address; the index knows it by both. Where
 * nobody would be left in a group because those who were to join it are left out, those who were to leave it stay too.
 */
export function indexSkips(skips: readonly Skip[], changes: readonly Change[]): SkipIndex {
  const whole = new Set<string>();
  const members = new Map<string, Set<string>>();
  const roles = new Map<string, Set<string>>();
  for (const { address, members: ids, grants: keys } of skips) {
    if (ids === undefined && keys === undefined) whole.add(address);
    for (const id of ids ?? []) addTo(members, address, id);
    for (const key of keys ?? []) addTo(roles, address, key);
  }
  const [out, inside] = [new Set<string>(), new Set<string>()];
  for (const { address, members: edits } of changes) {
    const skipped = members.get(address);
    if (edits === undefined || skipped === undefined) continue;
    const isKept = (member: MemberNames) => !namesOf(member).some((name) => skipped.has(name));
    const leftOut = edits.add.filter((member) => !isKept(member));
    const stay = edits.before.length + edits.add.length - leftOut.length;
    if (edits.after > 0 && stay === edits.remove.filter(isKept).length) {
      for (const { id } of edits.remove) skipped.add(id);
    }
    for (const name of leftOut.flatMap(namesOf)) skipped.add(name);
    for (const { type, ...member } of leftOut) for (const name of known(type, member)) out.add(name);
    for (const { type, id } of edits.remove.filter((member) => !isKept(member)))
      for (const name of known(type, { id })) inside.add(name);
  }
  const isIn = (names: ReadonlySet<string>) => (name: string) => names.has(ANYBODY) || names.has(name);
  return { whole, members, staysOut: isIn(out), staysIn: isIn(inside), roles };
}

const ANYBODY = '*';

/** Who is inside a group that is left out, a plan does not say. */
function known(type: 'User' | 'Group', member: MemberNames): readonly string[] {
  return type === 'Group' ? [ANYBODY] : namesOf(member);
}

/** Prepares the question whether something that could be left out is in a plan at all. */
export function touchReader({ changes, users }: Pick<Plan, 'changes' | 'users'>): (skip: Skip) => boolean {
  const groups = new Map(changes.map((change) => [change.address, change]));
  const people = new Map(users.map((change) => [change.address, change]));
  return ({ address, members, grants }) => {
    if (members !== undefined) {
      const edits = groups.get(address)?.members;
      const touched = [...(edits?.add ?? []), ...(edits?.remove ?? [])].flatMap(namesOf);
      return touched.some((name) => members.includes(name));
    }
    if (grants === undefined) return people.has(address) || groups.has(address);
    const edits = people.get(address)?.grants ?? [];
    return edits.some(({ kind, key }) => kind === 'role' && grants.includes(key));
  };
}

interface MemberNames {
  readonly id?: string;
  readonly address?: string;
}

/** A member by its id and, where it is a declared group, by its address. */
export function namesOf({ id, address }: MemberNames): readonly string[] {
  return [id, address].filter((name) => name !== undefined);
}
