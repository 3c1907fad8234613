import { createHash } from 'node:crypto';
import { canonicalJson } from '../scim/canonical-json.ts';
import type { Deed, DeedBlock, GroupDeed, PersonDeed } from './deed.gen.ts';
import { validateDeed } from './deed.validator.gen.js';
import { editsOf, membersOf } from './deed-edits.ts';
import type { Block, Change, Plan, PlanTarget, UserChange } from './plan.gen.ts';

export type {
  Deed,
  DeedBlock,
  DeedEdit,
  DeedMember,
  DeedMembers,
  GroupDeed,
  PersonDeed,
} from './deed.gen.ts';

/** The parts of a plan that say what it does. */
export interface Doing extends Pick<Plan, 'changes' | 'users' | 'blocked'> {
  readonly target: Pick<PlanTarget, 'type' | 'baseUrl'>;
}

/**
 * What the changes do to which directory. Versions, line numbers, owners, grounds and the names of people are left out:
 * they may move without the deed becoming another one, and an approval is of the deed. What blocks the plan is part of
 * it, with everything that the flags of an apply are compared with, so that nobody gets past a limit by striking a block
 * out of a plan file, or by having it ask for another role. Who else is a member is not, save where the group is
 * deleted: then they all lose the membership.
 */
export function deed({ target, changes, users, blocked }: Doing): Deed {
  return {
    target: { type: target.type, baseUrl: target.baseUrl },
    changes: changes.map(groupDeed),
    ...(users.length > 0 && { users: users.map(personDeed) }),
    ...(blocked.length > 0 && { blocked: blocked.map(blockDeed) }),
  };
}

/** Limits are counted anew at each apply; which role a block asks for, it alone says. */
export function blockDeed({ rule, addresses, allow }: Block): DeedBlock {
  const role = rule === 'role-approval' && typeof allow?.value === 'string' ? allow.value : undefined;
  return { rule, ...(role !== undefined && { role }), addresses };
}

/** SHA-256 over a deed: `sha256:` and 64 hexadecimal digits. */
export function deedDigest(of: Deed): string {
  return `sha256:${createHash('sha256').update(canonicalJson(of)).digest('hex')}`;
}

/**
 * A deed that somebody else kept, such as the comment of a pull request; undefined for anything that `deed` cannot have
 * made. Whether it is the one that was approved, its digest says.
 */
export function parseDeed(value: unknown): Deed | undefined {
  return isDeed(value) && isSaidOnce(value) ? value : undefined;
}

function isDeed(value: unknown): value is Deed {
  return validateDeed(value);
}

/** Two statements about one thing would let each be approved by the other. */
function isSaidOnce({ changes, users = [] }: Deed): boolean {
  const edits = [...changes, ...users].flatMap(({ attributes, grants = [] }) => [attributes, grants]);
  const moves = changes.flatMap(({ members }) => (members ? [members.add, members.remove] : []));
  return (
    [changes, users].every((parts) => areDistinct(parts.map(({ address }) => address))) &&
    edits.every((parts) => areDistinct(parts.map(({ path }) => path))) &&
    moves.every((parts) => areDistinct(parts.map(({ id }) => id)))
  );
}

function areDistinct(names: readonly string[]): boolean {
  return new Set(names).size === names.length;
}

function groupDeed(change: Change): GroupDeed {
  const { kind, address, id, displayName, externalId, attributes, grants = [], members } = change;
  return {
    kind,
    address,
    ...(id !== undefined && { id }),
    displayName,
    ...(externalId !== undefined && { externalId }),
    attributes: editsOf(attributes),
    ...(grants.length > 0 && { grants: editsOf(grants) }),
    ...(members !== undefined && { members: membersOf(kind, members) }),
  };
}

function personDeed({ kind, address, id, userName, attributes, grants }: UserChange): PersonDeed {
  return {
    kind,
    address,
    ...(id !== undefined && { id }),
    userName,
    attributes: editsOf(attributes),
    grants: editsOf(grants),
  };
}
