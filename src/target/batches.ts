import { type MemberReference, memberAdditions, memberRemovals } from '../scim/member-patch.ts';
import type { PatchOperation } from '../scim/patch.ts';
import type { Profile } from './profile.ts';

type Limits = Pick<
  Profile,
  | 'memberRemoval'
  | 'membersPerAddition'
  | 'membersPerRemoval'
  | 'operationsPerRequest'
  | 'bytesPerRequest'
  | 'mixedMemberEdits'
>;

/** One piece of a request: as small as a request may be. */
interface Piece {
  readonly added: number;
  readonly removed: number;
  readonly operations: readonly PatchOperation[];
  readonly bytes: number;
}

/** What a request body weighs beside its operations. */
const envelopeBytes = 200;

/**
 * Cuts the edits of one group's members into requests that the server takes: additions first, so that nobody is without
 * access in between; never more members, operations or bytes than the profile allows.
 * A dialect that can only replace the whole list is not cut here: half a list would remove the other half.
 */
export function batches(
  limits: Limits,
  additions: readonly MemberReference[],
  removals: readonly string[],
): readonly (readonly PatchOperation[])[] {
  const form = limits.memberRemoval === 'value' ? 'value' : 'filter';
  const weight = (members: readonly unknown[]) => JSON.stringify(members).length;
  const adding = cut(additions, limits.membersPerAddition, limits.bytesPerRequest, weight).map((members) =>
    piece({ added: members.length, removed: 0, operations: [memberAdditions(members)] }),
  );
  const perRemoval =
    form === 'value'
      ? limits.membersPerRemoval
      : Math.min(limits.membersPerRemoval, limits.operationsPerRequest);
  const asOperations = (ids: readonly string[]) => weight(memberRemovals(ids, form));
  const removing = cut(removals, perRemoval, limits.bytesPerRequest, asOperations).map((ids) =>
    piece({ added: 0, removed: ids.length, operations: memberRemovals(ids, form) }),
  );
  return join([...adding, ...removing], limits);
}

function piece(content: Omit<Piece, 'bytes'>): Piece {
  return { ...content, bytes: JSON.stringify(content.operations).length };
}

function cut<T>(
  items: readonly T[],
  most: number,
  bytes: number,
  weight: (items: readonly T[]) => number,
): readonly (readonly T[])[] {
  const pieces: T[][] = [];
  let current: T[] = [];
  let size = 0;
  for (const item of items) {
    const added = weight([item]);
    if (current.length > 0 && (current.length >= most || size + added + envelopeBytes > bytes)) {
      pieces.push(current);
      current = [];
      size = 0;
    }
    current.push(item);
    size += added;
  }
  return current.length > 0 ? [...pieces, current] : pieces;
}

/** The last additions and the first removals may share a request, where the server takes both at once. */
function join(pieces: readonly Piece[], limits: Limits): readonly (readonly PatchOperation[])[] {
  const requests: (readonly PatchOperation[])[] = [];
  let last: Piece | undefined;
  for (const next of pieces) {
    const mixes = last !== undefined && last.added > 0 && next.removed > 0 && limits.mixedMemberEdits;
    const operations = [...(last?.operations ?? []), ...next.operations];
    const fits =
      last !== undefined &&
      operations.length <= limits.operationsPerRequest &&
      last.bytes + next.bytes + envelopeBytes <= limits.bytesPerRequest;
    if (mixes && fits) requests[requests.length - 1] = operations;
    else requests.push(next.operations);
    last = next;
  }
  return requests;
}
