import { flowSplices } from './edit-flow.ts';
import {
  entryEnd,
  type Quote,
  quoteOf,
  type YamlCollection,
  type YamlEntry,
  type YamlNode,
} from './edit-node.ts';
import {
  beforeOnLine,
  breakBefore,
  insertion,
  isBlank,
  lineAfter,
  lineStart,
  type Splice,
} from './edit-splice.ts';
import { type EditTree, isAddition, siblingOf } from './edit-tree.ts';
import { commentOf, printInline, type WrittenItem } from './print.ts';

type Collection = YamlNode & YamlCollection;
type Refuse = (tree: EditTree, node: YamlNode) => readonly Splice[];

export interface BlockContext {
  readonly text: string;
  /** Notes that edits cannot be made in the form in which the value is written. */
  readonly refuse: Refuse;
}

/** What changes in a list or mapping, line by line: no line is touched that says nothing else than before. */
export function collectionSplices(
  node: Collection,
  tree: EditTree,
  context: BlockContext,
): readonly Splice[] {
  if (node.isFlow) return flowSplices(context.text, node, tree) ?? context.refuse(tree, node);
  const { entries } = node;
  return [
    ...entries.flatMap((entry, index) => {
      const child = tree.children.get(entry.key ?? String(index));
      if (child === undefined) return [];
      return child.isRemoved
        ? removal(node, index, child, context)
        : entrySplices(node, entry, child, context);
    }),
    ...(node.kind === 'list' ? insertedItems(node, tree, context) : addedEntries(node, tree, context)),
  ];
}

/** The lines of an entry go. The first entry behind a dash leaves the dash to the second one. */
function removal({ entries }: Collection, index: number, tree: EditTree, { text, refuse }: BlockContext) {
  const entry = entries[index];
  if (entry === undefined) return [];
  const end = lineAfter(text, entryEnd(entry));
  if (isBlank(beforeOnLine(text, entry.start))) {
    return [{ start: lineStart(text, entry.start), end, text: '' }];
  }
  const next = entries[index + 1];
  if (next === undefined || !isBlank(text.slice(end, next.start))) return refuse(tree, entry.value);
  return [{ start: entry.start, end: next.start, text: '' }];
}

function insertedItems(node: Collection, tree: EditTree, { text, refuse }: BlockContext): readonly Splice[] {
  const [first] = node.entries;
  if (tree.inserts.length === 0) return [];
  if (first === undefined) return refuse(tree, node);
  const column = columnOf(text, first.start);
  const quote = quoteOf(node.entries);
  return tree.inserts.flatMap(({ index, item }) => {
    const before = node.entries[index - 1];
    if (before === undefined && !isBlank(beforeOnLine(text, first.start))) return refuse(tree, node);
    const place = before === undefined ? lineStart(text, first.start) : lineAfter(text, entryEnd(before));
    const line = itemLine(column, item, quote);
    return [insertion(place, `${line}${breakBefore(text, place)}`)];
  });
}

function addedEntries(node: Collection, tree: EditTree, { text, refuse }: BlockContext): readonly Splice[] {
  return [...tree.children].flatMap(([key, child]): readonly Splice[] => {
    if (node.entries.some((entry) => entry.key === key)) return [];
    const sibling = node.entries.find((entry) => entry.key === siblingOf(child)) ?? node.entries.at(-1);
    if (!isAddition(child) || sibling === undefined) return refuse(child, node);
    const place = lineAfter(text, entryEnd(sibling));
    const eol = breakBefore(text, place);
    const column = columnOf(text, sibling.start);
    const name = `${' '.repeat(column)}${printInline(key)}:`;
    if (child.set !== undefined) return [insertion(place, `${name} ${printInline(child.set.value)}${eol}`)];
    const inner = column + listOffset(node, text);
    const items = child.inserts.map(({ item }) => itemLine(inner, item) + eol);
    return [insertion(place, `${name}${eol}${items.join('')}`)];
  });
}

function itemLine(column: number, { value, remark }: WrittenItem, quote?: Quote): string {
  const comment = remark === undefined ? '' : ` #${commentOf(remark)}`;
  return `${' '.repeat(column)}- ${printInline(value, { ...(quote !== undefined && { quote }) })}${comment}`;
}

/** What changes in the value of an entry. */
function entrySplices(
  parent: Collection,
  entry: YamlEntry,
  tree: EditTree,
  context: BlockContext,
): readonly Splice[] {
  const { value } = entry;
  if (tree.set !== undefined) return replacement(entry, printInline(tree.set.value, quoteIn(value)), context);
  if (value.kind !== 'list' && value.kind !== 'mapping') return context.refuse(tree, value);
  const isEmpty = value.entries.length === 0;
  if (value.kind === 'list' && isEmpty && entry.key !== undefined && tree.inserts.length > 0) {
    return firstItems(parent, entry, tree, context);
  }
  const splices = collectionSplices(value, tree, context);
  const goes = ({ key }: YamlEntry, index: number) =>
    tree.children.get(key ?? String(index))?.isRemoved === true;
  const isGrown = tree.inserts.length > 0 || [...tree.children.values()].some(isAddition);
  if (isEmpty || value.isFlow || isGrown || !value.entries.every(goes)) return splices;
  // An anchor stays in front of what is now empty, and so does the comment behind the key.
  return [...splices, insertion(entry.lead, value.kind === 'list' ? ' []' : ' {}')];
}

/** `members: []` becomes a list in lines, as the others of the file. */
function firstItems(
  parent: Collection,
  { start, lead, value }: YamlEntry,
  { inserts }: EditTree,
  { text }: BlockContext,
): readonly Splice[] {
  const column = columnOf(text, start) + listOffset(parent, text);
  const place = lineAfter(text, value.end);
  const eol = breakBefore(text, place);
  const lines = inserts.map(({ item }) => itemLine(column, item) + eol);
  return [{ start: lead, end: value.end, text: '' }, insertion(place, lines.join(''))];
}

function replacement({ lead, value }: YamlEntry, words: string, { text }: BlockContext): readonly Splice[] {
  const { start, end } = value;
  if (value.kind === 'nothing') return [insertion(lead, ` ${words}`)];
  if (value.kind === 'scalar' && value.isBlock) {
    return [{ start, end, text: `${words}${text.endsWith('\n', end) ? breakBefore(text, end) : ''}` }];
  }
  const isBelow = text.slice(lead, start).includes('\n');
  if ((value.kind !== 'list' && value.kind !== 'mapping') || value.isFlow || !isBelow) {
    return [{ start, end, text: words }];
  }
  return [
    insertion(lead, ` ${words}`),
    { start: lineStart(text, start), end: lineAfter(text, end), text: '' },
  ];
}

function quoteIn(value: YamlNode) {
  return { quote: value.kind === 'scalar' && !value.isBlock ? value.quote : ('none' as const) };
}

/** How far the dashes of the lists in a mapping are indented; two blanks where there is none to go by. */
function listOffset({ entries }: Collection, text: string): number {
  for (const { start, value } of entries) {
    const [first] = value.kind === 'list' && !value.isFlow ? value.entries : [];
    if (first !== undefined) return columnOf(text, first.start) - columnOf(text, start);
  }
  return 2;
}

function columnOf(text: string, place: number): number {
  return beforeOnLine(text, place).replace('\uFEFF', '').length;
}
