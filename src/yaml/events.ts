import {
  boolCoreTag,
  EVENT_ID,
  type Event,
  floatCoreTag,
  getScalarValue,
  intCoreTag,
  NOT_RESOLVED,
  nullCoreTag,
  parseEvents,
  SCALAR_STYLE,
  type ScalarEvent,
  YAMLException,
} from 'js-yaml';

/**
 * YAML 1.2 as a flat stream of events over its text (js-yaml). The stream is what both reading a value and finding
 * a place are made of, so the two cannot disagree; nothing outside this file knows js-yaml.
 */
export type YamlEvents = readonly Event[];
export type YamlEvent = Event;
export type YamlScalar = ScalarEvent;

export const yamlEvent = EVENT_ID;

/** Where the parser gave up, and why; `offset` counts UTF-16 units. */
export interface ParseFault {
  readonly kind: 'syntax' | 'too-deep';
  readonly reason: string;
  readonly offset: number;
}

export type ParsedEvents =
  | { readonly ok: true; readonly events: YamlEvents }
  | { readonly ok: false; readonly fault: ParseFault };

/** Manifests and records are about ten levels deep; what goes far beyond that is a mistake or an attack on the stack. */
export const deepestNesting = 50;

/** Reads the text up to its first fault. The parser's own error never leaves: it carries the whole text. */
export function parseYamlEvents(text: string): ParsedEvents {
  try {
    return { ok: true, events: parseEvents(text, { maxDepth: deepestNesting }) };
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error;
    const kind = error.reason.startsWith('nesting exceeded') ? 'too-deep' : 'syntax';
    return { ok: false, fault: { kind, reason: error.reason, offset: error.mark?.position ?? 0 } };
  }
}

/** Where an event begins in the text; an empty scalar has no place of its own. */
export function eventStart(event: YamlEvent | undefined): number {
  if (event === undefined) return 0;
  if ('start' in event) return event.start;
  if ('valueStart' in event) return Math.max(0, event.valueStart);
  return 'anchorStart' in event ? event.anchorStart - 1 : 0;
}

export type PlainValue = string | number | boolean | null;

/** The text of a scalar, quotes and escapes undone. */
export function scalarText(text: string, scalar: YamlScalar): string {
  return getScalarValue(text, scalar);
}

/**
 * The value of a scalar. Only a plain one can be null, a boolean or a number (YAML 1.2 core schema); everything in
 * quotes is text, and so is what YAML 1.1 took for booleans and dates: `yes`, `on`, `2026-12-31`. So are digits behind a
 * zero, which is no number anybody counts with but a cost centre or an id that would lose its zeros: `0042`.
 */
export function scalarValue(text: string, scalar: YamlScalar): PlainValue {
  const written = getScalarValue(text, scalar);
  if (scalar.style !== SCALAR_STYLE.PLAIN || !mayBeOtherThanText.test(written)) return written;
  if (/^0\d/.test(written)) return written;
  for (const tag of [nullCoreTag, boolCoreTag, intCoreTag, floatCoreTag]) {
    const value = tag.resolve(written, false, tag.tagName);
    if (value !== NOT_RESOLVED) return value as PlainValue;
  }
  return written;
}

/** Nearly every scalar of a manifest is a name; its first character spares it the four attempts. */
const mayBeOtherThanText = /^(?:$|[-+.~0-9nNtTfF])/;

/** How a scalar is written, as far as finding a place inside it depends on that. */
export function scalarStyle(scalar: YamlScalar): 'plain' | 'single-quoted' | 'double-quoted' | 'block' {
  switch (scalar.style) {
    case SCALAR_STYLE.PLAIN:
      return 'plain';
    case SCALAR_STYLE.SINGLE_QUOTED:
      return 'single-quoted';
    case SCALAR_STYLE.DOUBLE_QUOTED:
      return 'double-quoted';
    default:
      return 'block';
  }
}
