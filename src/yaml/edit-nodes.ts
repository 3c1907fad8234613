import { CST, Parser } from 'yaml';
import { entryEnd, type YamlEntry, type YamlNode } from './edit-node.ts';

/** The values of a text that is valid YAML, with the places of all their parts; undefined when there is none. */
export function yamlNodes(text: string): YamlNode | undefined {
  const anchors = new Map<string, YamlNode>();
  for (const token of new Parser().parse(text)) {
    if (token.type !== 'document') continue;
    return nodeOf(token.value, propsOf(token.start), token.offset, anchors);
  }
  return undefined;
}

interface Props {
  readonly anchor?: string;
  /** Where the last of the indicators, anchors and tags ends. */
  readonly end?: number;
  readonly start?: number;
}

/** What stands before a value, blanks, breaks, comments and commas left out. */
function propsOf(tokens: readonly CST.SourceToken[]): Props {
  const telling = tokens.filter(({ type }) => !silent.has(type));
  const [first] = telling;
  const last = telling.at(-1);
  const anchor = telling.find(({ type }) => type === 'anchor')?.source.slice(1);
  return {
    ...(anchor !== undefined && { anchor }),
    ...(first !== undefined && { start: first.offset }),
    ...(last !== undefined && { end: last.offset + last.source.length }),
  };
}

const silent: ReadonlySet<string> = new Set(['space', 'newline', 'comment', 'comma']);

function nodeOf(
  token: CST.Token | null | undefined,
  { anchor }: Props,
  place: number,
  anchors: Map<string, YamlNode>,
): YamlNode {
  const node = withoutAnchor(token, place, anchors);
  if (anchor === undefined) return node;
  const anchored = { ...node, anchor };
  anchors.set(anchor, anchored);
  return anchored;
}

function withoutAnchor(
  token: CST.Token | null | undefined,
  place: number,
  anchors: Map<string, YamlNode>,
): YamlNode {
  const references: YamlNode[] = [];
  switch (token?.type) {
    case 'alias': {
      const { offset: start, source } = token;
      const meant = anchors.get(source.slice(1));
      const alias: YamlNode = {
        kind: 'alias',
        start,
        end: start + source.length,
        references,
        ...(meant && { meant }),
      };
      meant?.references.push(alias);
      return alias;
    }
    case 'scalar':
    case 'single-quoted-scalar':
    case 'double-quoted-scalar': {
      const { type, offset: start, source } = token;
      const quote = type === 'scalar' ? 'none' : type === 'single-quoted-scalar' ? 'single' : 'double';
      return { kind: 'scalar', quote, isBlock: false, start, end: start + source.length, references };
    }
    case 'block-scalar': {
      const [header] = token.props;
      const start = header?.offset ?? token.offset;
      const end = token.props.reduce((sum, prop) => sum + lengthOf(prop), start) + token.source.length;
      return { kind: 'scalar', quote: 'none', isBlock: true, start, end, references };
    }
    case 'block-map':
    case 'block-seq': {
      const entries = entriesOf(token.items, token.type === 'block-seq', anchors);
      const { offset: start } = token;
      const kind = token.type === 'block-seq' ? 'list' : 'mapping';
      return { kind, isFlow: false, entries, start, end: lastEnd(entries, start), references };
    }
    case 'flow-collection': {
      const isList = token.start.type === 'flow-seq-start';
      const entries = entriesOf(token.items, isList, anchors);
      const end = token.end[0]?.offset ?? token.offset;
      const kind = isList ? 'list' : 'mapping';
      return { kind, isFlow: true, entries, start: token.offset, end: end + 1, references };
    }
    default:
      return { kind: 'nothing', start: place, end: place, references };
  }
}

function lastEnd(entries: readonly YamlEntry[], start: number): number {
  const last = entries.at(-1);
  return last === undefined ? start : entryEnd(last);
}

type Items = (CST.BlockMap | CST.BlockSequence | CST.FlowCollection)['items'];

function entriesOf(items: Items, isList: boolean, anchors: Map<string, YamlNode>): readonly YamlEntry[] {
  return items.flatMap((item): readonly YamlEntry[] => {
    const { start: before, key, sep, value } = item;
    const props = propsOf(before);
    if (props.end === undefined && !key && !sep && !value) return [];
    if (isList && (key || sep)) return [pairInList(item, props)];
    const first = props.start ?? key?.offset ?? sep?.[0]?.offset ?? value?.offset ?? 0;
    if (isList) {
      const lead = props.end ?? first;
      return [{ start: first, lead, value: nodeOf(value, props, lead, anchors) }];
    }
    const separator = propsOf(sep ?? []);
    const lead = separator.end ?? (key ? tokenEnd(key) : first);
    return [{ key: textOf(key), start: first, lead, value: nodeOf(value, separator, lead, anchors) }];
  });
}

/** `[user: jane]` is a list of one mapping without braces: nothing in it is edited, but it may go as a whole. */
function pairInList({ key, sep, value: last }: Items[number], props: Props): YamlEntry {
  const first = props.start ?? key?.offset ?? sep?.[0]?.offset ?? 0;
  const end = last ? tokenEnd(last) : (propsOf(sep ?? []).end ?? (key ? tokenEnd(key) : first));
  const value: YamlNode = {
    kind: 'scalar',
    quote: 'none',
    isBlock: false,
    start: first,
    end,
    references: [],
  };
  return { start: first, lead: first, value };
}

function lengthOf(token: CST.Token): number {
  return 'source' in token ? token.source.length : 0;
}

function tokenEnd(token: CST.Token): number {
  return withoutAnchor(token, token.offset, new Map()).end;
}

function textOf(key: CST.Token | null | undefined): string {
  if (!CST.isScalar(key)) return '';
  return CST.resolveAsScalar(key)?.value ?? '';
}
