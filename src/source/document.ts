import { setImmediate } from 'node:timers/promises';
import { DiagnosticError } from '../diagnostic/diagnostic.ts';
import type { JsonValue } from '../expression/evaluate.ts';
import { linesIn } from '../yaml/lines.ts';
import { readYaml, type YamlFault } from '../yaml/read.ts';
import { rowFaults, unreadable } from './fault.ts';
import { pick } from './pick.ts';
import { kindOf, rowFrom, rowsFrom } from './record.ts';
import type { SourceRow, SourceRows } from './row.ts';
import type { DocumentSource, NdjsonSource, SourceContext } from './source.ts';

/**
 * A JSON (RFC 8259) or YAML document that is a list of records, or holds one where `items` says.
 *
 * @throws DiagnosticError `source-unreadable`, or the signal's reason
 */
export async function readDocument(
  source: DocumentSource,
  bytes: Buffer,
  context: SourceContext,
): Promise<SourceRows> {
  const { name, path, items } = source;
  const document = source.kind === 'json' ? parseJson(source, bytes) : await parseYaml(source, bytes);
  const list =
    items === undefined
      ? wholeList(source, document)
      : (await pick(name, path, document, { items }, context)).items;
  const faults = rowFaults(name);
  const placeOf = (index: number) => ({ text: `item ${index + 1} of ${path}`, file: path });
  return { rows: rowsFrom(list, placeOf, faults), warnings: faults.warnings() };
}

function wholeList({ name, path }: DocumentSource, document: JsonValue): readonly JsonValue[] {
  if (Array.isArray(document)) return document;
  const advice = 'Say with `items` where in the document the records are.';
  throw unreadable(name, `${path} is ${kindOf(document)} where a list of records is expected`, { advice });
}

function parseJson({ name, path }: DocumentSource, bytes: Buffer): JsonValue {
  try {
    return JSON.parse(bytes.toString());
  } catch {
    // The parser's own words quote the text around the fault, which may be anything.
    throw unreadable(name, `${path} is not valid JSON`);
  }
}

async function parseYaml({ name, path }: DocumentSource, bytes: Buffer): Promise<JsonValue> {
  const text = bytes.toString();
  const read = await readYaml(text, 'a source');
  if (!read.ok) throw yamlFaults(name, path, text, read.faults);
  // Nothing is not an empty list: nobody is meant to leave because a file was cut off.
  if (read.value === null) throw unreadable(name, `${path} is empty`);
  return read.value;
}

const mostShown = 20;

function yamlFaults(name: string, path: string, text: string, faults: readonly YamlFault[]): DiagnosticError {
  const lineAt = linesIn(text);
  const shown = faults.slice(0, mostShown).map(({ summary, advice, span, first }) =>
    unreadable(name, `${path}: ${summary}`, {
      range: { file: path, ...lineAt(span.start) },
      ...(advice !== undefined && { advice }),
      ...(first && {
        related: [{ message: 'first written here', range: { file: path, ...lineAt(first.start) } }],
      }),
    }),
  );
  const others =
    faults.length > mostShown
      ? [unreadable(name, `${path}: more than ${mostShown} faults; the others are not shown`)]
      : [];
  return new DiagnosticError(...[...shown, ...others].flatMap(({ diagnostics }) => diagnostics));
}

/** How many lines are read before others get their turn. */
const stretch = 2000;

/**
 * One JSON record per line. A broken line is a warning and left out; empty lines are nothing.
 *
 * @throws the signal's reason
 */
export async function readNdjson(
  { name, path }: NdjsonSource,
  bytes: Buffer,
  { signal, onProgress }: SourceContext,
): Promise<SourceRows> {
  const faults = rowFaults(name);
  const rows: SourceRow[] = [];
  let line = 0;
  for (const text of linesOf(bytes)) {
    line += 1;
    if (line % stretch === 0) {
      onProgress?.(rows.length);
      await setImmediate();
      signal?.throwIfAborted();
    }
    if (text.trim() === '') continue;
    const place = { text: `${path}:${line}`, file: path, line };
    const item = parseLine(text);
    if (item === undefined) faults.add(place, 'is not valid JSON; it is left out');
    else rows.push(...rowFrom(item, place, faults));
  }
  return { rows, warnings: faults.warnings() };
}

function* linesOf(bytes: Buffer): Generator<string> {
  for (let start = 0; start < bytes.length; ) {
    const lineFeed = bytes.indexOf(10, start);
    const end = lineFeed === -1 ? bytes.length : lineFeed;
    yield bytes.toString('utf8', start, end);
    start = end + 1;
  }
}

function parseLine(text: string): JsonValue | undefined {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
