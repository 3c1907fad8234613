import { canonicalJson } from '../scim/canonical-json.ts';
import { type CreatedGroups, createdGroups, type KnownGroups } from './created-groups.ts';
import type { Deed, DeedBlock, DeedEdit, GroupDeed, PersonDeed } from './deed.ts';
import type { Excess } from './excess.ts';
import { existingExcess, memberExcess } from './member-subset.ts';

/**
 * Everything in a fresh deed that the approved one does not cover; nothing when the fresh deed is the approved one or a
 * part of it. What the approval says is taken to the letter: a value that was another one before, another proficiency,
 * another name, another kind of list is not what was approved.
 *
 * @param known so that a group that the approved plan was to create, and that is there by now, may still be the approved one
 */
export function beyondApproval(
  fresh: Deed,
  approved: Deed,
  known: KnownGroups = new Map(),
): readonly Excess[] {
  const isSameDirectory =
    fresh.target.type === approved.target.type && fresh.target.baseUrl === approved.target.baseUrl;
  if (!isSameDirectory) return [{ kind: 'directory', because: 'other' }];
  const groups = byAddress(approved.changes);
  const people = byAddress(approved.users ?? []);
  const created = createdGroups(approved, known);
  return [
    ...fresh.changes.flatMap((change) => groupExcess(change, groups.get(change.address), created)),
    ...(fresh.users ?? []).flatMap((change) => personExcess(change, people.get(change.address))),
    ...(fresh.blocked ?? []).flatMap((block) => blockExcess(block, approved.blocked ?? [])),
  ];
}

function groupExcess(
  fresh: GroupDeed,
  approved: GroupDeed | undefined,
  created: CreatedGroups,
): readonly Excess[] {
  const { address } = fresh;
  if (approved === undefined) return [{ kind: 'change', address, because: 'new' }];
  const isSameGroup = fresh.displayName === approved.displayName && fresh.externalId === approved.externalId;
  if (!isSameGroup || !isSameDoing(fresh, approved) || losesMore(fresh, approved)) {
    return [{ kind: 'change', address, because: 'other' }];
  }
  return [
    ...existingExcess(fresh, approved, created),
    ...editExcess('attribute', address, fresh.attributes, approved.attributes),
    ...editExcess('grant', address, fresh.grants ?? [], approved.grants ?? []),
    ...memberExcess(fresh, approved, created),
  ];
}

function personExcess(fresh: PersonDeed, approved: PersonDeed | undefined): readonly Excess[] {
  const { address } = fresh;
  if (approved === undefined) return [{ kind: 'change', address, because: 'new' }];
  if (fresh.userName !== approved.userName || !isSameDoing(fresh, approved)) {
    return [{ kind: 'change', address, because: 'other' }];
  }
  return [
    ...editExcess('attribute', address, fresh.attributes, approved.attributes),
    ...editExcess('grant', address, fresh.grants, approved.grants),
  ];
}

/**
 * Whether the same happens to the same resource. What was to be created and is there by now, as after a run that was cut
 * off, may be updated: each edit is then compared with what it was to be created with.
 */
function isSameDoing(fresh: GroupDeed | PersonDeed, approved: GroupDeed | PersonDeed): boolean {
  if (fresh.kind === 'update' && approved.kind === 'create') return true;
  return fresh.kind === approved.kind && fresh.id === approved.id;
}

/** Whether somebody loses the membership of a deleted group who was not known to. */
function losesMore({ kind, members }: GroupDeed, approved: GroupDeed): boolean {
  if (kind !== 'delete') return false;
  const known = approved.members?.before;
  if (members?.before === undefined) return known !== undefined;
  const losing = new Set(known);
  return members.before.some((id) => !losing.has(id));
}

function editExcess(
  kind: 'attribute' | 'grant',
  address: string,
  fresh: readonly DeedEdit[],
  approved: readonly DeedEdit[],
): readonly Excess[] {
  const known = new Map(approved.map((edit) => [edit.path, canonicalJson(edit)]));
  return fresh
    .filter((edit) => known.get(edit.path) !== canonicalJson(edit))
    .map(({ path }) => ({ kind, address, path, because: known.has(path) ? 'other' : 'new' }));
}

function blockExcess(block: DeedBlock, approved: readonly DeedBlock[]): readonly Excess[] {
  const { rule, role, addresses } = block;
  const alike = approved.filter((other) => other.rule === rule && other.role === role);
  const isKnown = alike.some((other) => {
    const concerned = new Set(other.addresses);
    return addresses.every((address) => concerned.has(address));
  });
  return isKnown ? [] : [{ kind: 'block', ...block, because: alike.length > 0 ? 'other' : 'new' }];
}

function byAddress<T extends { readonly address: string }>(parts: readonly T[]): ReadonlyMap<string, T> {
  return new Map(parts.map((part) => [part.address, part]));
}
