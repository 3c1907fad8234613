import { foldName } from '../scim/fold.ts';
import type { GroupDeclaration } from './manifest.ts';

/** The groups of two manifests, each with the one it became. */
export interface GroupPairs {
  readonly same: readonly { readonly before: GroupDeclaration; readonly after: GroupDeclaration }[];
  readonly dropped: readonly GroupDeclaration[];
  readonly added: readonly GroupDeclaration[];
}

/**
 * Finds what became of each group: first by key, then, for a group whose key was changed, by what finds it in the directory:
 * its externalId, its name, its former names.
 */
export function groupPairs(
  before: readonly GroupDeclaration[],
  after: readonly GroupDeclaration[],
): GroupPairs {
  const afterByKey = new Map(after.map((group) => [group.key, group]));
  const beforeKeys = new Set(before.map(({ key }) => key));
  const renamed = new Map<string, GroupDeclaration>();
  for (const group of after.filter(({ key }) => !beforeKeys.has(key))) {
    for (const mark of marksOf(group)) if (!renamed.has(mark)) renamed.set(mark, group);
  }
  const taken = new Set<GroupDeclaration>();
  const same: GroupPairs['same'][number][] = [];
  const dropped: GroupDeclaration[] = [];
  for (const group of before) {
    const moved = identityOf(group)
      .map((mark) => renamed.get(mark))
      .find((each) => each !== undefined && !taken.has(each));
    const match = afterByKey.get(group.key) ?? moved;
    if (match === undefined) {
      dropped.push(group);
      continue;
    }
    taken.add(match);
    same.push({ before: group, after: match });
  }
  return { same, dropped, added: after.filter((group) => !taken.has(group)) };
}

/** What a group is found by in the directory. */
function identityOf({ externalId, displayName }: GroupDeclaration): readonly string[] {
  const name = `name ${foldName(displayName)}`;
  return externalId === undefined ? [name] : [`externalId ${externalId}`, name];
}

function marksOf(group: GroupDeclaration): readonly string[] {
  return [...identityOf(group), ...group.previously.map((name) => `name ${foldName(name)}`)];
}
