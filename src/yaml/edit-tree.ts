import type { WrittenItem } from './print.ts';
import type { ValuePath, YamlValue } from './value.ts';

/** One change of what a YAML text says; paths and positions are those of the text as it was. */
export type YamlEdit =
  /** A new item of a list, before the item at `index`; a list that is not there is written under its key. */
  | {
      readonly kind: 'insert';
      readonly path: ValuePath;
      readonly index: number;
      readonly item: WrittenItem;
      readonly after?: string;
    }
  /** An item of a list or an entry of a mapping goes. */
  | { readonly kind: 'remove'; readonly path: ValuePath }
  /** A value becomes another one; a key that is not there is written, behind the key `after` if there is one. */
  | { readonly kind: 'set'; readonly path: ValuePath; readonly value: YamlValue; readonly after?: string };

type YamlInsert = Extract<YamlEdit, { readonly kind: 'insert' }>;
type YamlSet = Extract<YamlEdit, { readonly kind: 'set' }>;

/** The edits of one value and of what is in it. */
export interface EditTree {
  readonly set?: YamlSet;
  readonly isRemoved: boolean;
  /** Edits of this very value. */
  readonly own: readonly YamlEdit[];
  readonly inserts: readonly YamlInsert[];
  readonly children: ReadonlyMap<string, EditTree>;
}

/** Sorts edits by the values they are about. What is in a value that goes need not be edited. */
export function editTree(edits: readonly YamlEdit[], depth = 0): EditTree {
  const own = edits.filter(({ path }) => path.length === depth);
  const below = new Map<string, YamlEdit[]>();
  for (const edit of edits) {
    if (edit.path.length === depth) continue;
    const step = String(edit.path[depth]);
    const known = below.get(step);
    if (known) known.push(edit);
    else below.set(step, [edit]);
  }
  const set = own.find((edit) => edit.kind === 'set');
  return {
    ...(set !== undefined && { set }),
    isRemoved: own.some(({ kind }) => kind === 'remove'),
    own,
    inserts: own.filter((edit) => edit.kind === 'insert'),
    children: new Map([...below].map(([step, inside]) => [step, editTree(inside, depth + 1)])),
  };
}

/** All edits of a tree. */
export function editsIn({ own, children }: EditTree): readonly YamlEdit[] {
  return [...own, ...[...children.values()].flatMap(editsIn)];
}

/** Whether an edit gives the mapping a key that it has not. */
export function isAddition({ set, inserts }: EditTree): boolean {
  return set !== undefined || inserts.length > 0;
}

/** The key behind which a new one is to stand. */
export function siblingOf({ set, inserts }: EditTree): string | undefined {
  return set?.after ?? inserts[0]?.after;
}
