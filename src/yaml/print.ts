import { Document, type Node, Pair, Scalar, YAMLMap, YAMLSeq } from 'yaml';
import type { YamlValue } from './value.ts';

/** A mapping to be written; its entries keep their order. */
export type WrittenMapping = readonly WrittenEntry[];

export interface WrittenEntry {
  readonly key: string;
  readonly value: string | boolean | WrittenList | { readonly mapping: WrittenMapping };
  /** Lines of comment above the entry. */
  readonly remarks?: readonly string[];
}

interface WrittenList {
  readonly items: readonly WrittenItem[];
}

/** An item of a list: a text, or a mapping on one line. */
export interface WrittenItem {
  readonly value: string | Readonly<Record<string, string>>;
  /** Comment at the end of the line. */
  readonly remark?: string;
}

/**
 * Prints a mapping as YAML that a person would write: two blanks of indentation, quotes only where a word means
 * something else without them, in YAML 1.1 as well, for other tools may read it.
 *
 * @param indentation blanks before each line
 */
export function printYaml(mapping: WrittenMapping, indentation = 0): string {
  const document = new Document(undefined, { compat: 'yaml-1.1' });
  document.contents = mappingNode(mapping);
  // No text is folded or written over several lines, so that one entry of a list is one line of a difference.
  const text = document.toString({ indent: 2, lineWidth: 0, blockQuote: false, singleQuote: false });
  return indentation === 0 ? text : text.replace(/^(?=.)/gm, ' '.repeat(indentation));
}

/** How a value is written into a file that is there already. */
export interface Inline {
  /** Between brackets or braces, where commas and braces mean something. */
  readonly isFlow?: boolean;
  /** The quotes that a text gets, where it can have them; else only those it needs. */
  readonly quote?: 'none' | 'single' | 'double';
}

/** Prints a value on one line. A day stands without quotes, as people write it: it is text in a manifest. */
export function printInline(value: YamlValue, inline: Inline = {}): string {
  const inside = { ...inline, isFlow: true };
  if (Array.isArray(value)) return `[${value.map((item) => printInline(item, inside)).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return printScalar(value, inline);
  const entries = Object.entries(value).map(
    ([key, part]) => `${printScalar(key, { isFlow: true })}: ${printInline(part, inside)}`,
  );
  return entries.length === 0 ? '{}' : `{ ${entries.join(', ')} }`;
}

function printScalar(
  value: string | number | boolean | null,
  { isFlow = false, quote = 'none' }: Inline,
): string {
  if (quote === 'none' && typeof value === 'string' && day.test(value)) return value;
  const scalar = new Scalar(value);
  if (quote !== 'none' && typeof value === 'string') {
    scalar.type = quote === 'single' ? 'QUOTE_SINGLE' : 'QUOTE_DOUBLE';
  }
  const list = new YAMLSeq();
  list.items.push(scalar);
  list.flow = isFlow;
  const document = new Document(undefined, { compat: 'yaml-1.1' });
  document.contents = list;
  const text = document.toString({
    lineWidth: 0,
    blockQuote: false,
    doubleQuotedMinMultiLineLength: Number.MAX_SAFE_INTEGER,
    ...(quote !== 'single' && { singleQuote: false }),
  });
  return isFlow ? text.slice('[ '.length, -' ]\n'.length) : text.slice('- '.length, -'\n'.length);
}

const day = /^\d{4}-\d{2}-\d{2}$/;

/**
 * Whether a text can stand in a YAML file, come back as it was (YAML 1.2 section 5.1) and look like what it is: no control
 * characters, no half of a character, nothing that ends a line for some readers and not for others, nothing that turns the
 * direction of what follows (Unicode TR 36 section 2.5).
 */
export function isPrintableYaml(text: string): boolean {
  return !unprintable.test(text);
}

const unprintable = /[\p{Cc}\p{Cs}\u2028-\u202E\u2066-\u2069\uFEFF\uFFFE\uFFFF]/u;

function mappingNode(mapping: WrittenMapping): YAMLMap {
  const map = new YAMLMap();
  for (const { key, value, remarks = [] } of mapping) {
    const name = new Scalar(key);
    if (remarks.length > 0) name.commentBefore = remarks.map(commentOf).join('\n');
    map.items.push(new Pair(name, valueNode(value)));
  }
  return map;
}

function valueNode(value: WrittenEntry['value']): Node {
  if (typeof value === 'string' || typeof value === 'boolean') return new Scalar(value);
  if ('mapping' in value) return mappingNode(value.mapping);
  const list = new YAMLSeq();
  list.items.push(...value.items.map(itemNode));
  if (value.items.length === 0) list.flow = true;
  return list;
}

function itemNode({ value, remark }: WrittenItem): Node {
  const node = typeof value === 'string' ? new Scalar(value) : flowMapping(value);
  if (remark !== undefined) node.comment = commentOf(remark);
  return node;
}

function flowMapping(value: Readonly<Record<string, string>>): YAMLMap {
  const map = new YAMLMap();
  map.flow = true;
  for (const [key, text] of Object.entries(value))
    map.items.push(new Pair(new Scalar(key), new Scalar(text)));
  return map;
}

/** Names from a directory come into comments, too; none may end the line. */
export function commentOf(text: string): string {
  return ` ${text.replace(new RegExp(unprintable, 'gu'), '\uFFFD')}`;
}
