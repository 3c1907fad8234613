import { matchesGlob } from '../directory/glob.ts';
import type { Address, DesiredGroup } from '../directory/resource.ts';
import type { GroupDeclaration } from '../manifest/manifest.ts';

/** Which addresses a run is about: all that match an `only` glob (or all), less those that match an `except` glob. */
export interface Selection {
  readonly only: readonly string[];
  readonly except: readonly string[];
}

export const everything: Selection = { only: [], except: [] };

/** Whether an address such as `group/support-tier1` is selected. `*` stands for any run of characters. */
export function selects(selection: Selection, address: string): boolean {
  const matches = (globs: readonly string[]) => globs.some((glob) => matchesGlob(glob, address));
  return (selection.only.length === 0 || matches(selection.only)) && !matches(selection.except);
}

/** Whether a run is about everything there is. */
export function isWhole({ only, except }: Selection): boolean {
  return only.length === 0 && except.length === 0;
}

/** Whether a glob could fit the address of a person. */
export function meansPeople(glob: string): boolean {
  const [head = ''] = glob.toLowerCase().split('*');
  return head.startsWith(PEOPLE) || (glob.includes('*') && PEOPLE.startsWith(head));
}

const PEOPLE = 'user/';

/** Whether changes of people are part of a run: unless it is about part of the manifest, and people are not named in it. */
export function selectsPeople({ only }: Selection): boolean {
  return only.length === 0 || only.some(meansPeople);
}

/** The globs that select nothing at all: most likely a typing mistake. */
export function idleGlobs(selection: Selection, addresses: readonly string[]): readonly string[] {
  return [...selection.only, ...selection.except].filter(
    (glob) => !addresses.some((address) => matchesGlob(glob, address)),
  );
}

/** The selected groups and, because their members may count as members of those, every group nested in them. */
export function withNestedGroups(
  groups: readonly GroupDeclaration[],
  isSelected: (group: GroupDeclaration) => boolean,
): readonly GroupDeclaration[] {
  const byKey = new Map(groups.map((group) => [group.key, group]));
  const reached = new Set<string>();
  const waiting = groups.filter(isSelected).map(({ key }) => key);
  for (let key = waiting.pop(); key !== undefined; key = waiting.pop()) {
    if (reached.has(key)) continue;
    reached.add(key);
    for (const member of byKey.get(key)?.members ?? []) if (member.kind === 'group') waiting.push(member.key);
  }
  return groups.filter(({ key }) => reached.has(key));
}

/** Groups that do not exist yet, are nested in a selected group, and would not be created because the selection leaves them out. */
export function unselectedNewGroups(selected: readonly DesiredGroup[]): readonly Address[] {
  const created = new Set(selected.map(({ address }) => address));
  const needed = selected.flatMap(({ members }) =>
    [...members.values()].flatMap(({ member }) => (member.kind === 'new-group' ? [member.address] : [])),
  );
  return [...new Set(needed)].filter((address) => !created.has(address));
}
