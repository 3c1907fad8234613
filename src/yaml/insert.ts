import { isCollection, isMap, isNode, isPair, isScalar, parseDocument, type YAMLMap } from 'yaml';
import { printYaml, type WrittenMapping } from './print.ts';

/**
 * Adds entries at the end of one section of a YAML text, a mapping at its top. Everything that stands there stays as it is,
 * to the letter: comments, anchors, order, quotes.
 *
 * @param text valid YAML whose top is a mapping, or nothing at all
 * @returns the text with the entries; undefined when the section is written in a form that nothing can be added to by
 *   lines: in braces, as an alias, or not as a mapping
 */
export function insertEntries(text: string, section: string, entries: WrittenMapping): string | undefined {
  const { contents } = parseDocument(text, { uniqueKeys: false, prettyErrors: false, logLevel: 'silent' });
  const whole = text === '' || text.endsWith('\n') ? text : `${text}\n`;
  if (contents === null || isEmpty(contents)) return whole + printSection(section, entries);
  if (!isMap(contents) || contents.flow === true) return undefined;
  const present = contents.items.find(({ key }) => isScalar(key) && key.value === section);
  if (present === undefined) {
    if (columnOf(contents, text) !== 0) return undefined;
    const at = endOf(contents, whole, 0);
    return splice(whole, at, printSection(section, entries));
  }
  const { value } = present;
  if (!isMap(value) || value.flow === true) return undefined;
  const column = columnOf(value, whole);
  return splice(whole, endOf(value, whole, column), printYaml(entries, column));
}

function printSection(section: string, entries: WrittenMapping): string {
  return printYaml([{ key: section, value: { mapping: entries } }]);
}

function isEmpty(node: unknown): boolean {
  return isScalar(node) && node.value === null;
}

function splice(text: string, at: number, inserted: string): string {
  return text.slice(0, at) + inserted + text.slice(at);
}

/** The blanks before the first key. */
function columnOf({ items }: YAMLMap, text: string): number {
  const first = items[0]?.key;
  const start = (isScalar(first) && first.range?.[0]) || 0;
  return start - (text.lastIndexOf('\n', start - 1) + 1);
}

/** Behind the last line of a mapping, comments that are indented like its content included: they speak of what is above. */
function endOf(mapping: YAMLMap, text: string, column: number): number {
  let at = nextLine(text, Math.max(0, lastEnd(mapping) - 1));
  for (let next = at; next < text.length; ) {
    const end = nextLine(text, next);
    const line = text.slice(next, end);
    const indentation = /^( *)#/.exec(line)?.[1]?.length;
    if (indentation !== undefined && indentation > column) at = end;
    else if (line.trim() !== '') break;
    next = end;
  }
  return at;
}

/** Where the last value in a node ends; the range of a mapping or list in lines takes in what follows it. */
function lastEnd(node: unknown): number {
  if (isPair(node)) return Math.max(lastEnd(node.key), lastEnd(node.value));
  if (isCollection(node) && node.flow !== true && node.items.length > 0) return lastEnd(node.items.at(-1));
  return (isNode(node) && node.range?.[1]) || 0;
}

function nextLine(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end === -1 ? text.length : end + 1;
}
