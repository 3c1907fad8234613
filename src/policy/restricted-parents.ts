import type { Change, MemberAddition } from '../changeset/plan.ts';
import { type DirectoryIndex, isGroup } from '../directory/directory.ts';
import type { DesiredGroup } from '../directory/resource.ts';
import { WAY } from '../directory/way.ts';
import type { RolePolicyDeclaration } from '../manifest/access.ts';
import { listed, type Violation } from './violation.ts';

type Restricted = RolePolicyDeclaration['restrictedParents'][number];

/**
 * Groups that may not have groups inside and have some. Where the server knows no nesting, the people of a nested group
 * stand in its place, so the grounds of the memberships say whether a group is meant to be inside.
 */
export function restrictedParents(
  restricted: readonly Restricted[],
  groups: readonly DesiredGroup[],
  changes: readonly Change[],
  index: Pick<DirectoryIndex, 'groupById' | 'userById'>,
): readonly Violation[] {
  const declared = new Map(groups.map((group) => [group.address as string, group]));
  const changed = new Map(changes.map((change) => [change.address, change]));
  return restricted.flatMap(({ group: key, origin }) => {
    const address = `group/${key}`;
    const group = declared.get(address);
    if (group === undefined) return [];
    const { add = [], remove = [] } = changed.get(address)?.members ?? {};
    const nesting = add.filter(isNested);
    const removed = new Set(remove.map(({ id }) => id));
    const names = new Set(nesting.length > 0 ? nesting.map(groupMeant) : nestedNow(group, removed, index));
    if (names.size === 0) return [];
    const verb = nesting.length > 0 ? 'would contain' : 'contains';
    const violation: Violation = {
      rule: 'nesting',
      blocks: 'restricted-parent',
      origin,
      summary: `${address} may not have groups inside and ${verb} ${listed([...names].sort())}`,
      addresses: [address],
      roles: [],
      group: key,
      isNew: nesting.length > 0,
      skips: [{ address, members: nesting.flatMap(({ id, address: inside }) => id ?? inside ?? []) }],
    };
    return [violation];
  });
}

function isNested({ type, grounds }: MemberAddition): boolean {
  return type === 'Group' || (grounds.length > 0 && grounds.every(({ kind }) => kind === 'nested'));
}

function groupMeant({ type, address, name, grounds }: MemberAddition): string {
  if (type === 'Group') return address ?? `"${name}"`;
  return `group/${firstGroup(grounds[0]?.text)}`;
}

function nestedNow(
  { live, members }: DesiredGroup,
  removed: ReadonlySet<string>,
  index: Pick<DirectoryIndex, 'groupById' | 'userById'>,
): readonly string[] {
  const inside = (live?.members ?? [])
    .filter((member) => !removed.has(member.id) && isGroup(member, index))
    .map(({ id, display }) => `"${index.groupById.get(id)?.displayName ?? display ?? id}"`);
  const flattened = [...members.values()]
    .filter(({ member }) => member.kind === 'user')
    .flatMap(({ grounds }) => grounds.filter(({ kind }) => kind === 'nested'))
    .map(({ text }) => `group/${firstGroup(text)}`);
  return [...inside, ...flattened];
}

/** The grounds of a nested membership tell the way by keys, nearest first: `a → b`. */
function firstGroup(way = ''): string {
  return way.split(WAY)[0] ?? '';
}
