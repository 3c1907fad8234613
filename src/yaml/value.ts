import { eventStart, scalarText, scalarValue, type YamlEvent, type YamlEvents, yamlEvent } from './events.ts';

export type YamlValue =
  | string
  | number
  | boolean
  | null
  | readonly YamlValue[]
  | { readonly [key: string]: YamlValue };

/** Keys and list positions that lead to a value. */
export type ValuePath = readonly (string | number)[];

/** A fault that only shows once keys, aliases and tags are looked at; offsets count UTF-16 units. */
export interface ValueFault {
  readonly kind: 'duplicate-key' | 'aliases' | 'unsupported';
  readonly message: string;
  readonly path: ValuePath;
  readonly offset: number;
  readonly length: number;
}

/** The value of a YAML text, null when there is none, and the faults on the way; a value at fault reads as null. */
export interface ReadValue {
  readonly value: YamlValue;
  readonly faults: readonly ValueFault[];
}

/**
 * How many values aliases may add to a file by repeating what they point at. Nine anchors of nine aliases each
 * stand for a thousand million values ("billion laughs"), so it is the repetition that is bounded, not the aliases.
 */
const mostRepeatedValues = 100_000;

/** More faults than anybody reads are not kept: a large file may have one in every line. */
const mostFaults = 1000;

type Anchor = { readonly value: YamlValue; readonly size: number } | 'open';

/**
 * Builds the value that the events of one YAML text describe. Keys are taken as they are written (`007` stays `007`);
 * tags, keys that are no text and a second document are refused, because plain data has no use for them.
 *
 * @param called what people call such a text: `a manifest`
 */
export function readValue(text: string, events: YamlEvents, called: string): ReadValue {
  const faults: ValueFault[] = [];
  const anchors = new Map<string, Anchor>();
  const path: (string | number)[] = [];
  let next = 0;
  let built = 0;
  let repeated = 0;

  function refuse(kind: ValueFault['kind'], message: string, offset: number, length: number): null {
    if (faults.length < mostFaults) faults.push({ kind, message, path: [...path], offset, length });
    return null;
  }

  function readNode(): YamlValue {
    const event = events[next++];
    if (event === undefined) return null;
    built += 1;
    if (event.type === yamlEvent.ALIAS) return readAlias(event.anchorStart, event.anchorEnd);
    if (!('anchorStart' in event)) return null;
    if (event.tagStart >= 0) {
      refuse('unsupported', `${called} has no tags`, event.tagStart, event.tagEnd - event.tagStart);
    }
    if (event.anchorStart < 0) return readContent(event);
    const name = text.slice(event.anchorStart, event.anchorEnd);
    const before = built;
    anchors.set(name, 'open');
    const value = readContent(event);
    anchors.set(name, { value, size: built - before + 1 });
    return value;
  }

  function readContent(event: YamlEvent): YamlValue {
    if (event.type === yamlEvent.SCALAR) return scalarValue(text, event);
    return event.type === yamlEvent.MAPPING ? readMapping() : readList();
  }

  function readList(): YamlValue {
    const list: YamlValue[] = [];
    while (events[next]?.type !== yamlEvent.POP) {
      path.push(list.length);
      list.push(readNode());
      path.pop();
    }
    next += 1;
    return list;
  }

  function readMapping(): YamlValue {
    const mapping: Record<string, YamlValue> = {};
    while (events[next]?.type !== yamlEvent.POP) {
      const event = events[next];
      const key = readKey();
      path.push(key);
      if (Object.hasOwn(mapping, key) && event?.type === yamlEvent.SCALAR) {
        const length = event.valueEnd - event.valueStart;
        refuse('duplicate-key', `key "${key}" stands twice in one mapping`, event.valueStart, length);
      }
      setOwn(mapping, key, readNode());
      path.pop();
    }
    next += 1;
    return mapping;
  }

  function readKey(): string {
    const event = events[next];
    if (event?.type === yamlEvent.SCALAR) {
      next += 1;
      return scalarText(text, event);
    }
    readNode();
    refuse('unsupported', 'a key must be text', eventStart(event), 1);
    return '';
  }

  function readAlias(start: number, end: number): YamlValue {
    const name = text.slice(start, end);
    const anchor = anchors.get(name);
    const [offset, length] = [start - 1, end - start + 1];
    if (anchor === undefined)
      return refuse('unsupported', `no &${name} stands before *${name}`, offset, length);
    if (anchor === 'open') return refuse('aliases', `*${name} contains itself`, offset, length);
    const before = repeated;
    repeated += anchor.size;
    built += anchor.size;
    if (repeated <= mostRepeatedValues) return anchor.value;
    if (before > mostRepeatedValues) return null;
    return refuse('aliases', `aliases repeat more than ${mostRepeatedValues} values`, offset, length);
  }

  let value: YamlValue = null;
  for (let documents = 0; next < events.length; documents++) {
    next += 1;
    const start = events[next];
    const document = readNode();
    next += 1;
    if (documents === 0) value = document;
    else refuse('unsupported', 'one file holds one document', eventStart(start), 1);
  }
  return { value, faults };
}

/** `__proto__` is a key like any other. */
function setOwn(target: Record<string, YamlValue>, key: string, value: YamlValue): void {
  if (key === '__proto__')
    Object.defineProperty(target, key, { value, enumerable: true, configurable: true, writable: true });
  else target[key] = value;
}
