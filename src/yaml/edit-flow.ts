import { entryEnd, quoteOf, type YamlCollection, type YamlEntry, type YamlNode } from './edit-node.ts';
import {
  beforeOnLine,
  breakBefore,
  insertion,
  isBlank,
  lineAfter,
  lineStart,
  nextLine,
  type Splice,
  splicedText,
} from './edit-splice.ts';
import { type EditTree, isAddition, siblingOf } from './edit-tree.ts';
import { printInline } from './print.ts';

type FlowNode = YamlNode & YamlCollection;

/**
 * What changes in a list in brackets or a mapping in braces. On one line it is written anew from the parts that are there;
 * over several lines, whole lines come and go.
 *
 * @returns undefined where entries neither share one line nor have lines of their own
 */
export function flowSplices(text: string, node: FlowNode, tree: EditTree): readonly Splice[] | undefined {
  const parts = partsOf(text, node, tree);
  if (parts === undefined) return undefined;
  const isKept = parts.every(({ entry, isRemoved }) => entry !== undefined && !isRemoved);
  if (isKept) return parts.flatMap(({ splices }) => splices);
  const { start, end } = node;
  if (!text.slice(start, end).includes('\n')) return [{ start, end, text: onOneLine(text, node, parts) }];
  return byLines(text, node, parts);
}

/** An entry that is there, or the text of a new one. */
type Part =
  | {
      readonly entry: YamlEntry;
      readonly splices: readonly Splice[];
      readonly isRemoved: boolean;
      readonly text?: never;
    }
  | {
      readonly entry?: never;
      readonly splices: readonly Splice[];
      readonly isRemoved: false;
      readonly text: string;
    };

function partsOf(text: string, { kind, entries }: FlowNode, tree: EditTree): readonly Part[] | undefined {
  const present: Part[] = [];
  for (const [index, entry] of entries.entries()) {
    const child = tree.children.get(entry.key ?? String(index));
    const splices = child && !child.isRemoved ? flowEntrySplices(text, entry, child) : [];
    if (splices === undefined) return undefined;
    present.push({ entry, splices, isRemoved: child?.isRemoved ?? false });
  }
  const quote = kind === 'list' ? quoteOf(entries) : 'none';
  const created = (words: string): Part => ({ splices: [], isRemoved: false, text: words });
  if (kind === 'list') {
    const insertsAt = (index: number) =>
      tree.inserts
        .filter((insert) => insert.index === index)
        .map(({ item }) => created(printInline(item.value, { isFlow: true, quote })));
    return [...present.flatMap((part, index) => [...insertsAt(index), part]), ...insertsAt(entries.length)];
  }
  for (const [key, child] of tree.children) {
    if (entries.some((entry) => entry.key === key)) continue;
    if (!isAddition(child)) return undefined;
    const value = child.set === undefined ? child.inserts.map(({ item }) => item.value) : child.set.value;
    const words = `${printInline(key, { isFlow: true })}: ${printInline(value, { isFlow: true })}`;
    const sibling = present.findIndex(({ entry }) => entry?.key === siblingOf(child));
    present.splice(sibling === -1 ? present.length : sibling + 1, 0, created(words));
  }
  return present;
}

/** What changes in the value of an entry in brackets or braces. */
function flowEntrySplices(
  text: string,
  { lead, value }: YamlEntry,
  tree: EditTree,
): readonly Splice[] | undefined {
  if (tree.set !== undefined) {
    const quote = value.kind === 'scalar' ? value.quote : 'none';
    const words = printInline(tree.set.value, { isFlow: true, quote });
    if (value.kind === 'nothing') return [insertion(lead, ` ${words}`)];
    return [{ start: value.start, end: value.end, text: words }];
  }
  return value.kind === 'list' || value.kind === 'mapping' ? flowSplices(text, value, tree) : undefined;
}

function onOneLine(text: string, { kind, entries, start, end }: FlowNode, parts: readonly Part[]): string {
  const [open, close] = kind === 'list' ? ['[', ']'] : ['{', '}'];
  const words = parts.flatMap((part) => {
    if (part.isRemoved) return [];
    return part.entry === undefined
      ? part.text
      : splicedText(text, part.splices, part.entry.start, entryEnd(part.entry));
  });
  if (words.length === 0) return open + close;
  const [first, second] = entries;
  const last = entries.at(-1);
  const padding = kind === 'list' ? '' : ' ';
  const before = first ? text.slice(start + 1, first.start) : padding;
  const after = last ? text.slice(entryEnd(last), end - 1) : padding;
  const separator = first && second ? text.slice(entryEnd(first), second.start) : ', ';
  return open + before + words.join(separator) + after + close;
}

function byLines(text: string, { entries }: FlowNode, parts: readonly Part[]): readonly Splice[] | undefined {
  const [first] = entries;
  if (first === undefined || !entries.every((entry) => isAlone(text, entry))) return undefined;
  const indentation = beforeOnLine(text, first.start);
  const splices: Splice[] = [];
  let before: YamlEntry | undefined;
  let isBeforeRemoved = false;
  const created: string[] = [];
  const flush = () => {
    if (created.length === 0) return;
    const place = before === undefined ? lineStart(text, first.start) : lineAfter(text, entryEnd(before));
    const eol = breakBefore(text, place);
    const hasComma = before === undefined || commaBehind(text, before);
    if (before !== undefined && !hasComma && !isBeforeRemoved) splices.push(insertion(entryEnd(before), ','));
    const lines = created.map((words, at) => {
      const comma = hasComma || at < created.length - 1 ? ',' : '';
      return `${indentation}${words}${comma}${eol}`;
    });
    splices.push(insertion(place, lines.join('')));
    created.length = 0;
  };
  for (const part of parts) {
    if (part.entry === undefined) {
      created.push(part.text);
      continue;
    }
    flush();
    before = part.entry;
    isBeforeRemoved = part.isRemoved;
    const { start } = before;
    const lines = { start: lineStart(text, start), end: lineAfter(text, entryEnd(before)), text: '' };
    splices.push(...(part.isRemoved ? [lines] : part.splices));
  }
  flush();
  return splices;
}

/** Whether nothing else stands on the lines of an entry but its comma and a comment. */
function isAlone(text: string, entry: YamlEntry): boolean {
  const rest = text.slice(entryEnd(entry), nextLine(text, entryEnd(entry)));
  return isBlank(beforeOnLine(text, entry.start)) && /^[ \t]*,?[ \t]*(#.*)?\r?\n?$/.test(rest);
}

function commaBehind(text: string, entry: YamlEntry): boolean {
  return /^[ \t]*,/.test(text.slice(entryEnd(entry), nextLine(text, entryEnd(entry))));
}
