import type { LiveDirectory } from '../directory/directory.ts';
import { type DesiredGroup, type LiveGroup, memberKey } from '../directory/resource.ts';

/**
 * What groups will contain once the plan is carried out, for a server that nests groups. A group is a node, named by
 * its id, or by its address while it has none: display names are not unique.
 */
export interface FutureContents {
  /** The groups directly inside each group. */
  readonly nested: ReadonlyMap<string, readonly string[]>;
  /** The groups that the manifest wants directly inside a group. */
  readonly wanted: (group: DesiredGroup) => readonly string[];
  readonly hasMember: (node: string, memberId: string) => boolean;
  /** The address of a declared group, the display name of another. */
  readonly nameOf: (node: string) => string;
}

export function futureContents(desired: readonly DesiredGroup[], directory: LiveDirectory): FutureContents {
  const liveById = new Map(directory.groups.map((group) => [group.id as string, group]));
  const desiredByNode = new Map(desired.map((group) => [nodeOf(group), group]));

  /** Live members stay in every group whose list is not exact. */
  const staying = (node: string): readonly string[] =>
    desiredByNode.get(node)?.membership === 'exact' ? [] : memberIds(liveById.get(node));
  const nestedIn = (node: string) => {
    const group = desiredByNode.get(node);
    const kept = staying(node).filter((id) => liveById.has(id));
    return [...new Set([...(group === undefined ? [] : wanted(group)), ...kept])];
  };
  const stayingSets = new Map<string, ReadonlySet<string>>();
  const stayingSet = (node: string) => {
    const known = stayingSets.get(node) ?? new Set(staying(node));
    stayingSets.set(node, known);
    return known;
  };

  const nodes = new Set([...desiredByNode.keys(), ...liveById.keys()]);
  return {
    nested: new Map([...nodes].map((node) => [node, nestedIn(node)])),
    wanted,
    hasMember: (node, id) => desiredByNode.get(node)?.members.has(id) === true || stayingSet(node).has(id),
    nameOf: (node) => desiredByNode.get(node)?.address ?? liveById.get(node)?.displayName ?? node,
  };
}

export function nodeOf({ live, address }: DesiredGroup): string {
  return live?.id ?? address;
}

function wanted({ members }: DesiredGroup): readonly string[] {
  return [...members.values()].flatMap(({ member }) => (member.kind === 'user' ? [] : [memberKey(member)]));
}

function memberIds(live: LiveGroup | undefined): readonly string[] {
  return (live?.members ?? []).map(({ id }) => id);
}
