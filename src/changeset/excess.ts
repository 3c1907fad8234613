import { blockDeed, type Deed, type DeedBlock } from './deed.ts';
import type { Change, Plan, UserChange } from './plan.gen.ts';

/** What a plan does and its approval does not say; `other` when the approval speaks of the same thing differently. */
export type Excess = { readonly because: 'new' | 'other' } & (
  | { readonly kind: 'directory' }
  | { readonly kind: 'change'; readonly address: string }
  | { readonly kind: 'attribute' | 'grant'; readonly address: string; readonly path: string }
  | { readonly kind: 'removal'; readonly address: string; readonly member: string }
  /** `created`: the address of the member, when it was to be created and may be another group than the approved one. */
  | {
      readonly kind: 'addition';
      readonly address: string;
      readonly member: string;
      readonly created?: string;
    }
  /** A group that was to be created is there. `strangers`: who is in it and was not to be; absent when nobody knows. */
  | { readonly kind: 'existing'; readonly address: string; readonly strangers?: readonly string[] }
  | ({ readonly kind: 'block' } & DeedBlock)
);

/** The part of a plan that is beyond its approval, with names and places, for people to look at. */
export type Beyond = Pick<Plan, 'changes' | 'users' | 'blocked'>;

/** Picks out of a plan what its excess names. A resource of which only a part is beyond keeps only that part. */
export function partBeyond({ changes, users, blocked }: Plan, excess: readonly Excess[]): Beyond {
  if (excess.some(({ kind }) => kind === 'directory')) return { changes, users, blocked };
  const names = new Set(excess.map(nameOf));
  const isBeyond = (...name: readonly string[]) => names.has(JSON.stringify(name));
  const isWhole = (address: string) => isBeyond('change', address);
  const editsOf = ({ address, attributes, grants = [] }: Change | UserChange) => ({
    attributes: attributes.filter(({ path }) => isBeyond('attribute', address, path)),
    grants: grants.filter(({ path }) => isBeyond('grant', address, path)),
  });

  function part(change: Change): readonly Change[] {
    const { address, members, grants: _grants, ...rest } = change;
    if (isWhole(address)) return [change];
    const { attributes, grants } = editsOf(change);
    const add = (members?.add ?? []).filter((member) =>
      isBeyond('addition', address, member.id ?? member.address ?? ''),
    );
    const remove = (members?.remove ?? []).filter(({ id }) => isBeyond('removal', address, id));
    if (attributes.length + grants.length + add.length + remove.length === 0) return [];
    const moves = members !== undefined &&
      add.length + remove.length > 0 && { members: { ...members, add, remove } };
    return [{ ...rest, address, attributes, ...(grants.length > 0 && { grants }), ...moves }];
  }

  function personPart(change: UserChange): readonly UserChange[] {
    if (isWhole(change.address)) return [change];
    const edits = editsOf(change);
    return edits.attributes.length + edits.grants.length === 0 ? [] : [{ ...change, ...edits }];
  }

  return {
    changes: changes.flatMap(part),
    users: users.flatMap(personPart),
    blocked: blocked.filter((block) => names.has(blockName(blockDeed(block)))),
  };
}

function nameOf(excess: Excess): string {
  switch (excess.kind) {
    case 'directory':
      return JSON.stringify([excess.kind]);
    case 'change':
    // Whom it is about no edit of the plan shows, so the whole change is looked at.
    case 'existing':
      return JSON.stringify(['change', excess.address]);
    case 'attribute':
    case 'grant':
      return JSON.stringify([excess.kind, excess.address, excess.path]);
    case 'addition':
    case 'removal':
      return JSON.stringify([excess.kind, excess.address, excess.member]);
    case 'block':
      return blockName(excess);
  }
}

function blockName({ rule, role = '', addresses }: DeedBlock): string {
  return JSON.stringify(['block', rule, role, ...addresses]);
}

/**
 * How many approved edits are not among those of the fresh deed: they are done already, are no longer wanted, or were
 * left out. What is created or deleted counts as one.
 */
export function countLeft(fresh: Deed, approved: Deed): number {
  const present = new Set(editNames(fresh));
  return editNames(approved).filter((name) => !present.has(name)).length;
}

function editNames({ changes, users = [] }: Deed): readonly string[] {
  const edits = [...changes, ...users].flatMap(({ kind, address, attributes, grants = [] }) => [
    ...(kind === 'update' ? attributes.map(({ path }) => [address, path]) : [[address]]),
    ...grants.map(({ path }) => [address, 'grant', path]),
  ]);
  const moves = changes.flatMap(({ address, members }) => [
    ...(members?.add ?? []).map(({ id }) => [address, '+', id]),
    ...(members?.remove ?? []).map(({ id }) => [address, '-', id]),
  ]);
  return [...edits, ...moves].map((name) => JSON.stringify(name));
}
