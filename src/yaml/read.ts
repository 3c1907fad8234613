import { deepestNesting, type ParseFault, parseYamlEvents, type YamlEvents } from './events.ts';
import { placesIn } from './place.ts';
import type { Span } from './span.ts';
import { readValue, type ValueFault, type YamlValue } from './value.ts';

/** Something wrong with a YAML text, in words for the person who wrote it. */
export interface YamlFault {
  readonly kind: ParseFault['kind'] | ValueFault['kind'];
  readonly summary: string;
  readonly advice?: string;
  readonly span: Span;
  /** The first of two equal keys; the second is the fault. */
  readonly first?: Span;
}

export type YamlReading =
  | { readonly ok: true; readonly value: YamlValue }
  | { readonly ok: false; readonly faults: readonly YamlFault[] };

/**
 * Reads a YAML 1.2 text as plain data: no tags, one document, every key once, aliases as far as they do not explode.
 *
 * @param called what people call such a text: `a manifest`
 * @returns its value, null when it is empty; or all that is wrong with it
 */
export async function readYaml(text: string, called: string): Promise<YamlReading> {
  const parsed = parseYamlEvents(text);
  if (!parsed.ok) return { ok: false, faults: await parseFaults(text, parsed.fault) };
  const { value, faults } = readValue(text, parsed.events, called);
  if (faults.length === 0) return { ok: true, value };
  return { ok: false, faults: valueFaults(text, parsed.events, faults) };
}

async function parseFaults(text: string, fault: ParseFault): Promise<readonly YamlFault[]> {
  const { kind, offset } = fault;
  if (kind === 'too-deep') {
    const summary = `more than ${deepestNesting} levels of nesting`;
    return [{ kind, summary, span: { start: offset, end: offset + 1 } }];
  }
  // Only a broken file pays for the second parser.
  const { syntaxFindings } = await import('./syntax.ts');
  return syntaxFindings(text, fault).map(({ summary, advice, offset: start, length }) => {
    return { kind, summary, span: { start, end: start + length }, ...(advice !== undefined && { advice }) };
  });
}

function valueFaults(text: string, events: YamlEvents, faults: readonly ValueFault[]): readonly YamlFault[] {
  const places = placesIn(text, events);
  return faults.map(({ kind, message, path, offset, length }) => ({
    kind,
    summary: message,
    span: { start: offset, end: offset + length },
    ...(kind === 'duplicate-key' && { first: places.key(path) }),
  }));
}
