import type { Block, GrantEdit, Plan } from '../changeset/plan.ts';
import { isRemoval } from '../changeset/removal.ts';
import type { DirectoryIndex } from '../directory/directory.ts';
import type { SafetyDeclaration } from '../manifest/manifest.ts';
import type { HoldingsReader } from '../resolve/holdings.ts';
import { exceeds, percent, printLimit } from './limit.ts';

export interface ItemRemovalsInput extends Pick<Plan, 'changes' | 'users'> {
  readonly index: Pick<DirectoryIndex, 'userById' | 'groupById'>;
  readonly holdings: HoldingsReader;
  readonly safety: SafetyDeclaration;
}

/**
 * Skills, languages and roles that too many of those who have them would lose. A line that is struck out takes one role
 * from all who hold it, and that is little of everything that everybody holds.
 */
export function itemRemovals(input: ItemRemovalsInput): readonly Block[] {
  return [...fromPeople(input), ...fromGroups(input)];
}

function fromPeople({ users, index, holdings, safety }: ItemRemovalsInput): readonly Block[] {
  const limit = safety.removalsPerGroup;
  const losing = new Map<string, { readonly edit: GrantEdit; readonly addresses: string[] }>();
  for (const { address, grants } of users) {
    for (const edit of grants.filter(isRemoval)) {
      const known = losing.get(itemOf(edit)) ?? { edit, addresses: [] };
      losing.set(itemOf(edit), known);
      known.addresses.push(address);
    }
  }
  const many = [...losing].filter(([, { addresses }]) => addresses.length > limit.people);
  if (many.length === 0) return [];
  const held = new Map<string, number>();
  for (const { resource } of index.userById.values()) {
    for (const { item } of holdings(resource)) held.set(itemOf(item), (held.get(itemOf(item)) ?? 0) + 1);
  }
  return many.flatMap(([item, { edit, addresses }]): readonly Block[] => {
    const [removed, holders] = [addresses.length, held.get(item) ?? addresses.length];
    if (!exceeds(limit, removed, holders)) return [];
    const summary = `${edit.kind} "${edit.name}" would be taken from ${removed} of ${holders} people (${percent(removed / holders)}); the limit for each is that of a group: ${printLimit(limit)}`;
    return [{ rule: 'grant-removals', summary, addresses }];
  });
}

/** What a group carries is everybody's in it, as far as it is known who is. */
function fromGroups({ changes, index, safety }: ItemRemovalsInput): readonly Block[] {
  const limit = safety.removalsPerGroup;
  return changes.flatMap(({ address, id = '', grants = [] }) => {
    const members = index.groupById.get(id)?.members?.length ?? 0;
    if (!exceeds(limit, members, members)) return [];
    return grants.filter(isRemoval).map(({ kind, name }) => ({
      rule: 'grant-removals' as const,
      summary: `${kind} "${name}" would be taken from ${address} and so from its ${members} members; the limit for each is that of a group: ${printLimit(limit)}`,
      addresses: [address],
    }));
  });
}

function itemOf({ kind, key }: Pick<GrantEdit, 'kind' | 'key'>): string {
  return `${kind} ${key}`;
}
