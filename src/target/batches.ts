import { type MemberReference, memberAdditions, memberRemovals } from '../scim/member-patch.ts';
import type { PatchOperation } from '../scim/patch.ts';
import type { Profile } from './profile.ts';

type Limits = Pick<
  Profile,
  'memberRemoval' | 'membersPerAddition' | 'membersPerRemoval' | 'operationsPerRequest' | 'bytesPerRequest'
>;

/** What a request body weighs beside its operations. */
const envelopeBytes = 200;

/**
 * Cuts the edits of one group's members into requests that the server takes: additions first, so that nobody is without
 * access in between, and apart from removals, as some servers take no mixture; never more members, operations or bytes
 * than the profile allows.
 * A dialect that can only replace the whole list is not cut here: half a list would remove the other half.
 */
export function batches(
  limits: Limits,
  additions: readonly MemberReference[],
  removals: readonly string[],
): readonly (readonly PatchOperation[])[] {
  const { membersPerAddition, membersPerRemoval, operationsPerRequest, bytesPerRequest } = limits;
  const form = limits.memberRemoval === 'value' ? 'value' : 'filter';
  const perRemoval = form === 'value' ? membersPerRemoval : Math.min(membersPerRemoval, operationsPerRequest);
  const addition = (members: readonly MemberReference[]) => [memberAdditions(members)];
  const removal = (ids: readonly string[]) => memberRemovals(ids, form);
  return [
    ...cut(additions, membersPerAddition, bytesPerRequest, addition),
    ...cut(removals, perRemoval, bytesPerRequest, removal),
  ];
}

/** Cuts the items into requests of at most so many items and bytes each. */
function cut<T>(
  items: readonly T[],
  most: number,
  bytes: number,
  operationsFor: (items: readonly T[]) => readonly PatchOperation[],
): readonly (readonly PatchOperation[])[] {
  const pieces: T[][] = [];
  let current: T[] = [];
  let size = envelopeBytes;
  for (const item of items) {
    const weight = JSON.stringify(operationsFor([item])).length;
    if (current.length > 0 && (current.length >= most || size + weight > bytes)) {
      pieces.push(current);
      current = [];
      size = envelopeBytes;
    }
    current.push(item);
    size += weight;
  }
  if (current.length > 0) pieces.push(current);
  return pieces.map(operationsFor);
}
