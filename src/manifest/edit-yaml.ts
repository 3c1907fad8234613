import type { Origin } from '../diagnostic/source.ts';
import type { YamlEdit } from '../yaml/edit.ts';
import { below } from './below.ts';
import type { ManifestEdit } from './edit-kinds.ts';
import type { ExceptDeclaration, GroupDeclaration, Manifest, MemberDeclaration } from './manifest.ts';
import { memberItem, type WrittenMember } from './write.ts';
import { writtenAs } from './write-entry.ts';
import { byMember, placeFor } from './write-order.ts';

/** An edit of one file, and the edit of the manifest that asks for it. */
export interface FileEdit {
  readonly file: string;
  readonly yaml: YamlEdit;
  readonly asked: ManifestEdit;
}

/** Edits of the manifest as edits of its files. What is said already is not said again. */
export function fileEdits(
  { groups }: Pick<Manifest, 'groups'>,
  edits: readonly ManifestEdit[],
): readonly FileEdit[] {
  const members = newEntries('add-members', edits);
  const exceptions = newEntries('add-except', edits);
  return [
    ...edits.flatMap((edit) => editsOf(edit, groups)),
    ...groups.flatMap((group) => [
      ...insertions(group, members.get(group.key), {
        section: 'members',
        after: 'membership',
        present: group.members ?? [],
      }),
      ...insertions(group, exceptions.get(group.key), {
        section: 'except',
        after: 'members',
        present: group.except,
      }),
    ]),
    ...emptied(
      groups.filter(({ key }) => !members.has(key)),
      edits,
    ),
  ];
}

function editsOf(asked: ManifestEdit, groups: readonly GroupDeclaration[]): readonly FileEdit[] {
  const at = ({ file, path }: Origin, yaml: (path: Origin['path']) => YamlEdit): FileEdit => ({
    file,
    yaml: yaml(path),
    asked,
  });
  switch (asked.kind) {
    case 'remove-entries':
      return asked.origins.map((origin) => at(origin, (path) => ({ kind: 'remove', path })));
    case 'replace-entry':
      return [at(asked.origin, (path) => ({ kind: 'set', path, value: memberItem(asked.entry).value }))];
    case 'set':
      return [at(asked.origin, (path) => ({ kind: 'set', path, value: asked.value }))];
    case 'remove-group': {
      const group = groups.find(({ key }) => key === asked.key);
      return group === undefined ? [] : [at(group.origin, (path) => ({ kind: 'remove', path }))];
    }
    default:
      return [];
  }
}

type Listed = MemberDeclaration | ExceptDeclaration;

interface NewEntry {
  readonly entry: WrittenMember;
  readonly asked: ManifestEdit;
}

/** The new entries of each group, in the order in which rollcall writes them. */
function newEntries(
  kind: 'add-members' | 'add-except',
  edits: readonly ManifestEdit[],
): ReadonlyMap<string, readonly NewEntry[]> {
  const entries = edits.flatMap((asked) =>
    asked.kind === kind ? asked.entries.map((entry) => ({ key: asked.key, entry, asked })) : [],
  );
  const byKey = new Map<string, NewEntry[]>();
  for (const { key, ...entry } of entries.sort((left, right) => byMember(left.entry, right.entry))) {
    const known = byKey.get(key);
    if (known) known.push(entry);
    else byKey.set(key, [entry]);
  }
  return byKey;
}

function insertions(
  { origin }: GroupDeclaration,
  entries: readonly NewEntry[] | undefined,
  {
    section,
    after,
    present,
  }: {
    readonly section: string;
    /** The key behind which the list goes when it is not there. */
    readonly after: string;
    readonly present: readonly Listed[];
  },
): readonly FileEdit[] {
  if (entries === undefined) return [];
  const written = present.map(writtenAs);
  const said = new Set(written.map((entry) => entry && textOf(entry)));
  const { file, path } = below(origin, section);
  return entries.flatMap(({ entry, asked }) => {
    const text = textOf(entry);
    if (said.has(text)) return [];
    said.add(text);
    const index = placeFor(entry, written);
    return [{ file, asked, yaml: { kind: 'insert', path, index, item: memberItem(entry), after } }];
  });
}

function textOf(entry: WrittenMember): string {
  return JSON.stringify(memberItem(entry).value);
}

/** An exact list may only become empty when the group says that it may. Lists that are added to do not. */
function emptied(groups: readonly GroupDeclaration[], edits: readonly ManifestEdit[]): readonly FileEdit[] {
  const askedBy = new Map<string, ManifestEdit>();
  for (const edit of edits) {
    if (edit.kind !== 'remove-entries') continue;
    for (const origin of edit.origins) askedBy.set(textOfOrigin(origin), edit);
  }
  return groups.flatMap(({ origin, membership, members = [], allowEmpty }) => {
    if (askedBy.size === 0 || membership !== 'exact' || allowEmpty) return [];
    const asked = members.map((member) => askedBy.get(textOfOrigin(member.origin)));
    const [first] = asked;
    if (first === undefined || asked.includes(undefined)) return [];
    const { file, path } = below(origin, 'allowEmpty');
    return [{ file, asked: first, yaml: { kind: 'set', path, value: true, after: 'members' } }];
  });
}

function textOfOrigin({ file, path }: Origin): string {
  return JSON.stringify([file, path]);
}
