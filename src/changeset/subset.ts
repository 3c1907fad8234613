import { canonicalJson } from '../scim/canonical-json.ts';
import type { Deed, DeedBlock, DeedEdit, DeedMember, GroupDeed, PersonDeed } from './deed.ts';

/** What a plan does and its approval does not say; `other` when the approval speaks of the same thing differently. */
export type Excess = { readonly because: 'new' | 'other' } & (
  | { readonly kind: 'directory' }
  | { readonly kind: 'change'; readonly address: string }
  | { readonly kind: 'attribute' | 'grant'; readonly address: string; readonly path: string }
  | { readonly kind: 'addition' | 'removal'; readonly address: string; readonly member: string }
  | { readonly kind: 'block'; readonly rule: string; readonly addresses: readonly string[] }
);

/** Addresses of the groups that have an id by now, by that id. */
export type KnownGroups = ReadonlyMap<string, string>;

/**
 * Everything in a fresh deed that the approved one does not cover; nothing when the fresh deed is the approved one or a
 * part of it. What the approval says is taken to the letter: a value that was another one before, another proficiency,
 * another name, another kind of list is not what was approved.
 *
 * @param known so that a group that the approved plan was to create, and that is there by now, is still the approved member
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
  const created = approved.changes.filter(({ kind }) => kind === 'create').map(({ address }) => address);
  const namesOf = memberReader(known, new Set(created));
  return [
    ...fresh.changes.flatMap((change) => groupExcess(change, groups.get(change.address), namesOf)),
    ...(fresh.users ?? []).flatMap((change) => personExcess(change, people.get(change.address))),
    ...(fresh.blocked ?? []).flatMap((block) => blockExcess(block, approved.blocked ?? [])),
  ];
}

type MemberReader = (member: DeedMember) => readonly string[];

/** What an approval may call a member: by its id, or by its address when it was to be created. */
function memberReader(known: KnownGroups, created: ReadonlySet<string>): MemberReader {
  return ({ type, id }) => {
    const address = type === 'Group' ? known.get(id) : undefined;
    return [
      `${type} ${id}`,
      ...(address !== undefined && created.has(address) ? [`${type} ${address}`] : []),
    ];
  };
}

function groupExcess(
  fresh: GroupDeed,
  approved: GroupDeed | undefined,
  namesOf: MemberReader,
): readonly Excess[] {
  const { address } = fresh;
  if (approved === undefined) return [{ kind: 'change', address, because: 'new' }];
  const isSameGroup = fresh.displayName === approved.displayName && fresh.externalId === approved.externalId;
  if (!isSameGroup || !isSameDoing(fresh, approved) || losesMore(fresh, approved)) {
    return [{ kind: 'change', address, because: 'other' }];
  }
  return [
    ...editExcess('attribute', address, fresh.attributes, approved.attributes),
    ...editExcess('grant', address, fresh.grants ?? [], approved.grants ?? []),
    ...memberExcess(fresh, approved, namesOf),
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

function memberExcess(
  { address, members }: GroupDeed,
  approved: GroupDeed,
  namesOf: MemberReader,
): readonly Excess[] {
  if (members === undefined) return [];
  const { mode, add, remove } = members;
  // Authority over the whole list is a decision of its own, whatever moves.
  if (approved.members !== undefined && approved.members.mode !== mode) {
    return [{ kind: 'change', address, because: 'other' }];
  }
  const { add: approvedAdd = [], remove: approvedRemove = [] } = approved.members ?? {};
  const beyond = (kind: 'addition' | 'removal', moves: readonly DeedMember[], of: readonly DeedMember[]) => {
    const covered = new Set(of.map(({ type, id }) => `${type} ${id}`));
    return moves
      .filter((member) => !namesOf(member).some((name) => covered.has(name)))
      .map(({ id }) => ({ kind, address, member: id, because: 'new' }) as const);
  };
  return [...beyond('addition', add, approvedAdd), ...beyond('removal', remove, approvedRemove)];
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

function blockExcess({ rule, addresses }: DeedBlock, approved: readonly DeedBlock[]): readonly Excess[] {
  const ofRule = approved.filter((block) => block.rule === rule);
  const isKnown = ofRule.some((block) => {
    const concerned = new Set(block.addresses);
    return addresses.every((address) => concerned.has(address));
  });
  return isKnown ? [] : [{ kind: 'block', rule, addresses, because: ofRule.length > 0 ? 'other' : 'new' }];
}

function byAddress<T extends { readonly address: string }>(parts: readonly T[]): ReadonlyMap<string, T> {
  return new Map(parts.map((part) => [part.address, part]));
}
