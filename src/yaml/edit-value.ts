import { isDeepStrictEqual } from 'node:util';
import { type EditTree, isAddition, type YamlEdit } from './edit-tree.ts';
import { parseYamlEvents } from './events.ts';
import { readValue, type YamlValue } from './value.ts';

/**
 * The least that an edit has to touch: of a mapping that becomes another one, only the keys that differ; of a value that is
 * so already, nothing.
 */
export function narrowed(edit: YamlEdit, root: YamlValue): readonly YamlEdit[] {
  if (edit.kind !== 'set') return [edit];
  const { path, value } = edit;
  const present = path.reduce<YamlValue | undefined>(partOf, root);
  if (isDeepStrictEqual(present, value)) return [];
  if (!isMapping(present) || !isMapping(value)) return [edit];
  return [...new Set([...Object.keys(present), ...Object.keys(value)])].flatMap(
    (key): readonly YamlEdit[] => {
      const below = [...path, key];
      if (!Object.hasOwn(value, key)) return [{ kind: 'remove', path: below }];
      return narrowed({ kind: 'set', path: below, value: value[key] ?? null }, root);
    },
  );
}

function partOf(value: YamlValue | undefined, step: string | number): YamlValue | undefined {
  if (Array.isArray(value)) return value[Number(step)];
  return isMapping(value) && Object.hasOwn(value, step) ? value[step] : undefined;
}

function isMapping(value: YamlValue | undefined): value is { readonly [key: string]: YamlValue } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Whether a text says what was said before, with the edits, and nothing else. */
export function saysTheEdits(before: YamlValue, after: string, tree: EditTree): boolean {
  const value = yamlValueOf(after);
  return value !== undefined && isDeepStrictEqual(value, editedValue(before, tree));
}

export function yamlValueOf(text: string): YamlValue | undefined {
  const parsed = parseYamlEvents(text);
  if (!parsed.ok) return undefined;
  const { value, faults } = readValue(text, parsed.events, 'a manifest');
  return faults.length === 0 ? value : undefined;
}

function editedValue(value: YamlValue, tree: EditTree): YamlValue {
  if (tree.set !== undefined) return tree.set.value;
  if (Array.isArray(value)) return editedList(value, tree);
  if (!isMapping(value)) return value;
  const kept = Object.entries(value).flatMap(([key, part]): readonly (readonly [string, YamlValue])[] => {
    const child = tree.children.get(key);
    if (child === undefined) return [[key, part]];
    return child.isRemoved ? [] : [[key, editedValue(part, child)]];
  });
  const added = [...tree.children].flatMap(([key, child]): readonly (readonly [string, YamlValue])[] => {
    if (Object.hasOwn(value, key) || !isAddition(child)) return [];
    return [[key, child.set === undefined ? editedList([], child) : child.set.value]];
  });
  return Object.fromEntries([...kept, ...added]);
}

function editedList(list: readonly YamlValue[], { children, inserts }: EditTree): YamlValue {
  const insertedAt = (index: number) =>
    inserts.filter((insert) => insert.index === index).map(({ item }): YamlValue => item.value);
  const kept = list.flatMap((part, index) => {
    const child = children.get(String(index));
    const own = child?.isRemoved ? [] : [child === undefined ? part : editedValue(part, child)];
    return [...insertedAt(index), ...own];
  });
  return [...kept, ...insertedAt(list.length)];
}
