import { createHash } from 'node:crypto';
import { compareText } from '../directory/order.ts';
import { canonicalJson } from '../scim/canonical-json.ts';
import type { AttributeEdit, Change, Plan, PlanTarget, UserChange } from './plan.gen.ts';

/** What a plan does, to which directory, and what stands in its way. */
interface Deed extends Pick<Plan, 'changes' | 'users' | 'blocked'> {
  readonly target: Pick<PlanTarget, 'type' | 'baseUrl'>;
}

/**
 * SHA-256 over what the changes do to which directory. Versions, line numbers, owners, grounds and the names of people
 * are left out: they may move without the deed becoming another one, and an approval is of the deed. What blocks the
 * plan is part of it, so that nobody gets past a limit by striking the block out of a plan file. Who else is a member
 * is not, save where the group is deleted: then they all lose the membership.
 *
 * @returns `sha256:` and 64 hexadecimal digits
 */
export function changesetDigest({ target, changes, users, blocked }: Deed): string {
  const deed = {
    target: { type: target.type, baseUrl: target.baseUrl },
    changes: changes.map(deedOf),
    ...(users.length > 0 && { users: users.map(userDeedOf) }),
    ...(blocked.length > 0 && { blocked: blocked.map(({ rule, addresses }) => ({ rule, addresses })) }),
  };
  return `sha256:${createHash('sha256').update(canonicalJson(deed)).digest('hex')}`;
}

/** SHA-256 over everything a plan says, its own digests of itself left out. */
export function contentDigest({ contentDigest: _ofItself, ...content }: Plan): string {
  return `sha256:${createHash('sha256').update(canonicalJson(content)).digest('hex')}`;
}

function deedOf(change: Change): unknown {
  const { kind, address, id, displayName, externalId, attributes, grants = [], members } = change;
  return {
    kind,
    address,
    id,
    displayName,
    externalId,
    attributes: editsOf(attributes),
    ...(grants.length > 0 && { grants: editsOf(grants) }),
    members: members && {
      mode: members.mode,
      add: members.add.map(memberOf).sort(byId),
      remove: members.remove.map(memberOf).sort(byId),
      ...(kind === 'delete' && { before: members.before }),
    },
  };
}

function userDeedOf({ kind, address, id, userName, attributes, grants }: UserChange): unknown {
  return { kind, address, id, userName, attributes: editsOf(attributes), grants: editsOf(grants) };
}

/** By path, for a plan lists grants by names, which may change without the deed becoming another one. */
function editsOf(edits: readonly Pick<AttributeEdit, 'path' | 'before' | 'after'>[]): unknown {
  return edits
    .map(({ path, before, after }) => ({ path, before, after }))
    .sort((left, right) => compareText(left.path, right.path));
}

interface DeedMember {
  readonly type: string;
  /** A group that the plan creates has only its address. */
  readonly id: string;
}

function memberOf({ type, id, address }: { type: string; id?: string; address?: string }): DeedMember {
  return { type, id: id ?? address ?? '' };
}

/** Plans list people by name; a new name must not make another deed. */
function byId(left: DeedMember, right: DeedMember): number {
  return compareText(left.id, right.id);
}
