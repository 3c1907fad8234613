import { scalarText, type YamlEvents, type YamlScalar, yamlEvent } from './events.ts';
import { type Span, scalarSpan } from './span.ts';
import type { ValuePath } from './value.ts';

/** The places of one text, found by the keys that lead to them. */
export interface Places {
  /**
   * Where a person would point for this value: the value itself when it is a scalar or in flow style, the key above
   * it when it is a block that begins on a later line. A path that leads nowhere yields the last part that exists.
   */
  readonly entry: (path: ValuePath) => Span;
  /** The key of a mapping entry; the entry itself when it has none. */
  readonly key: (path: ValuePath) => Span;
  /** The scalar at the end of the path, for finding a place inside it. */
  readonly scalar: (path: ValuePath) => YamlScalar | undefined;
  /** The key of a mapping entry, likewise. */
  readonly keyScalar: (path: ValuePath) => YamlScalar | undefined;
}

interface Child {
  /** Index of the event where the value begins. */
  readonly node: number;
  /** Index of the key's event; absent in lists. */
  readonly key?: number;
}

/**
 * Makes the places of a text findable. The children of a container are indexed when they are first asked for, so
 * that one place costs little and a hundred thousand places of one file do not cost a walk each.
 */
export function placesIn(text: string, events: YamlEvents): Places {
  const ends = containerEnds(events);
  const indexed = new Map<number, ReadonlyMap<string | number, Child>>();
  const root = events.findIndex(({ type }) => type !== yamlEvent.DOCUMENT);

  function childrenOf(node: number): ReadonlyMap<string | number, Child> {
    const known = indexed.get(node);
    if (known !== undefined) return known;
    const children = new Map<string | number, Child>();
    const isMapping = events[node]?.type === yamlEvent.MAPPING;
    const end = ends[node] ?? node;
    let index = node + 1;
    while (index < end) {
      const key = index;
      if (isMapping) index = after(index);
      const name = isMapping ? keyText(key) : children.size;
      // Of two equal keys the first is the one that counts; the second is a fault that knows its own place.
      if (!children.has(name)) children.set(name, isMapping ? { node: index, key } : { node: index });
      index = after(index);
    }
    indexed.set(node, children);
    return children;
  }

  function after(node: number): number {
    return (ends[node] ?? node) + 1;
  }

  function keyText(index: number): string {
    const event = events[index];
    return event?.type === yamlEvent.SCALAR ? scalarText(text, event) : '';
  }

  /** An alias leads on to where its anchor was last set before it. */
  function behindAlias(node: number): number {
    const alias = events[node];
    if (alias?.type !== yamlEvent.ALIAS) return node;
    const name = text.slice(alias.anchorStart, alias.anchorEnd);
    for (let index = node - 1; index >= 0; index--) {
      const event = events[index];
      if (event === undefined || !('tagStart' in event) || event.anchorStart < 0) continue;
      if (text.slice(event.anchorStart, event.anchorEnd) === name) return index;
    }
    return node;
  }

  function follow(path: ValuePath): Child {
    let child: Child = { node: root };
    for (const step of path) {
      const container = behindAlias(child.node);
      const isMapping = events[container]?.type === yamlEvent.MAPPING;
      const next = childrenOf(container).get(isMapping ? String(step) : step);
      if (next === undefined) break;
      child = next;
    }
    return child;
  }

  function spanOf(index: number): Span | undefined {
    const event = events[index];
    switch (event?.type) {
      case yamlEvent.SCALAR:
        return event.valueStart < 0 ? undefined : scalarSpan(text, event);
      case yamlEvent.ALIAS:
        return { start: event.anchorStart - 1, end: event.anchorEnd };
      case yamlEvent.MAPPING:
      case yamlEvent.SEQUENCE:
        return { start: event.start, end: event.start + 1 };
      default:
        return undefined;
    }
  }

  /** An empty list item is only its dash: the first one behind whatever stands before the item. */
  function dashOf(item: number): Span | undefined {
    for (let index = item - 1; index >= 0; index--) {
      const before = spanOf(index);
      if (before === undefined) continue;
      const dash = text.indexOf('-', events[index]?.type === yamlEvent.SEQUENCE ? before.start : before.end);
      return dash < 0 ? before : { start: dash, end: dash + 1 };
    }
    return undefined;
  }

  function scalarAt(index: number | undefined): YamlScalar | undefined {
    const event = index === undefined ? undefined : events[index];
    return event?.type === yamlEvent.SCALAR && event.valueStart >= 0 ? event : undefined;
  }

  function keySpan({ key, node }: Child): Span {
    return (key === undefined ? undefined : spanOf(key)) ?? spanOf(node) ?? { start: 0, end: 0 };
  }

  return {
    entry: (path) => {
      const child = follow(path);
      const span = spanOf(child.node) ?? (child.key === undefined ? dashOf(child.node) : undefined);
      const key = keySpan(child);
      if (span === undefined) return key;
      const onLaterLine = child.key !== undefined && text.slice(key.end, span.start).includes('\n');
      return onLaterLine ? key : span;
    },
    key: (path) => keySpan(follow(path)),
    scalar: (path) => scalarAt(behindAlias(follow(path).node)),
    keyScalar: (path) => scalarAt(follow(path).key),
  };
}

/** For each event that opens a mapping or list the index of the event that closes it. */
function containerEnds(events: YamlEvents): Int32Array {
  const ends = new Int32Array(events.length);
  const open: number[] = [];
  events.forEach((event, index) => {
    ends[index] = index;
    if (event.type === yamlEvent.POP) ends[open.pop() ?? index] = index;
    else if (event.type !== yamlEvent.SCALAR && event.type !== yamlEvent.ALIAS) open.push(index);
  });
  return ends;
}
