import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { setImmediate } from 'node:timers/promises';
import { type RowFaults, rowFaults, unreadable } from './fault.ts';
import type { SourceRow, SourceRows } from './row.ts';
import type { CsvSource, SourceContext } from './source.ts';

/** A row longer than this has swallowed others: some quote was never closed. */
const longestRow = 1024 * 1024;
const pieceSize = 256 * 1024;

/**
 * Comma-separated values (RFC 4180) with a header row; every cell is text. A row that does not fit the header is a
 * warning and left out. Faulty quotes spoil the source: which rows they swallowed cannot be told.
 *
 * @throws DiagnosticError `source-unreadable`, or the signal's reason
 */
export async function readCsv(
  source: CsvSource,
  bytes: Buffer,
  { signal, onProgress }: SourceContext,
): Promise<SourceRows> {
  const { parse } = await import('csv-parse');
  const faults = rowFaults(source.name);
  const lineAt = lineCounter(bytes);
  const rows: SourceRow[] = [];
  let header: readonly string[] | undefined;
  let rowStart = 0;

  function take(cells: readonly string[], end: number): void {
    const line = lineAt(rowStart);
    rowStart = end;
    if (cells.length === 1 && cells[0] === '') return;
    if (header === undefined) header = checkHeader(source, cells, line);
    else rows.push(...rowOf(source, header, cells, line, faults));
  }

  const parser = parse({
    delimiter: source.delimiter ?? ',',
    record_delimiter: ['\r\n', '\n', '\r'],
    relax_column_count: true,
    max_record_size: longestRow,
    on_record: (cells: string[], { bytes: end }) => {
      take(cells, end);
      return null;
    },
  });
  parser.resume();
  try {
    await pipeline(Readable.from(pieces(bytes, () => onProgress?.(rows.length))), parser, {
      ...(signal && { signal }),
    });
  } catch (error) {
    signal?.throwIfAborted();
    throw quoteFault(source, error, lineAt(rowStart));
  }
  if (header === undefined) throw unreadable(source.name, `${source.path} is empty: it has no header row`);
  onProgress?.(rows.length);
  return { rows, warnings: faults.warnings() };
}

function checkHeader(source: CsvSource, cells: readonly string[], line: number): readonly string[] {
  const { name, path, delimiter = ',' } = source;
  const range = { file: path, line, column: 1 };
  const names = cells.map((cell) => cell.trim());
  const empty = names.indexOf('');
  if (empty !== -1) throw unreadable(name, `column ${empty + 1} of ${path} has no name`, { range });
  const twice = names.find((column, index) => names.indexOf(column) !== index);
  if (twice !== undefined) throw unreadable(name, `${path} has two columns "${twice}"`, { range });
  const other = [',', ';', '\t', '|'].find((mark) => mark !== delimiter && names[0]?.includes(mark));
  if (names.length === 1 && other !== undefined) {
    const advice = `Say \`delimiter: ${JSON.stringify(other)}\`.`;
    throw unreadable(name, `the header of ${path} is one column, "${names[0]}"`, { range, advice });
  }
  return names;
}

function rowOf(
  { path }: CsvSource,
  header: readonly string[],
  cells: readonly string[],
  line: number,
  faults: RowFaults,
): readonly SourceRow[] {
  const place = { text: `${path}:${line}`, file: path, line };
  if (cells.length !== header.length) {
    faults.add(place, `has ${cells.length} cells where the header names ${header.length}; it is left out`);
    return [];
  }
  // fromEntries defines own properties: a column `__proto__` is a column like any other.
  return [{ record: Object.fromEntries(header.map((column, index) => [column, cells[index] ?? ''])), place }];
}

function quoteFault({ name, path }: CsvSource, error: unknown, line: number): unknown {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const what = faultyQuotes[code];
  if (what === undefined) return error;
  const advice =
    'A cell with quotes in it stands in quotes, and each of them is doubled: "the ""blue"" team".';
  return unreadable(name, `${path}:${line} ${what}`, { range: { file: path, line, column: 1 }, advice });
}

const faultyQuotes: Readonly<Record<string, string>> = {
  CSV_QUOTE_NOT_CLOSED: 'begins a row with a quote that is never closed',
  CSV_INVALID_CLOSING_QUOTE: 'begins a row with text after a closing quote',
  INVALID_OPENING_QUOTE: 'begins a row with a quote inside a cell that does not begin with one',
  CSV_MAX_RECORD_SIZE: 'begins a row of more than 1 MB: a quote is never closed',
};

/** Between two pieces others get their turn: an interruption, a progress line. */
async function* pieces(bytes: Buffer, onPiece: () => void): AsyncGenerator<Buffer> {
  for (let start = 0; start < bytes.length; start += pieceSize) {
    onPiece();
    await setImmediate();
    yield bytes.subarray(start, start + pieceSize);
  }
}

/** The line of a place in the text, for places in rising order: csv-parse counts CR LF inside quotes twice. */
function lineCounter(bytes: Buffer): (offset: number) => number {
  let line = 1;
  let counted = 0;
  return (offset) => {
    for (; counted < offset; counted++) {
      const byte = bytes[counted];
      if (byte === 10 || (byte === 13 && bytes[counted + 1] !== 10)) line += 1;
    }
    return line;
  };
}
