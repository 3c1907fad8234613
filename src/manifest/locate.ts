import type { Diagnostic } from '../diagnostic/diagnostic.ts';
import { codeFrame } from '../diagnostic/frame.ts';
import type { Locate, SourceFile, SourceRange } from '../diagnostic/source.ts';
import { parseYamlEvents, type YamlEvents } from '../yaml/events.ts';
import { type LineAndColumn, linesIn } from '../yaml/lines.ts';
import { spanInScalar } from '../yaml/offset.ts';
import { type Places, placesIn } from '../yaml/place.ts';
import type { Span } from '../yaml/span.ts';
import type { Fault, Place } from './fault.ts';
import { maskSecrets } from './mask.ts';

export interface Locator {
  readonly locate: Locate;
  /** The faults with their places and the lines around them, in the order of the files. */
  readonly describe: (faults: readonly Fault[]) => readonly Diagnostic[];
}

interface OpenFile {
  readonly source: SourceFile;
  readonly places: Places;
  readonly events?: YamlEvents;
  readonly lineAt: (offset: number) => LineAndColumn;
  masked?: SourceFile;
}

/** Finds lines and columns by parsing a file again; what one parse yields is kept until another file is asked for. */
export function locator(files: readonly SourceFile[]): Locator {
  const byPath = new Map(files.map((file) => [file.path, file]));
  let open: OpenFile | undefined;

  function opened(path: string): OpenFile | undefined {
    if (open?.source.path === path) return open;
    const source = byPath.get(path);
    open = source && openFile(source);
    return open;
  }

  function rangeOf(place: Place): SourceRange {
    const path = 'origin' in place ? place.origin.file : place.file;
    const file = opened(path);
    if (place.kind === 'line') return { file: path, line: place.line, column: 1 };
    if (file === undefined || place.kind === 'file') return { file: path, line: 1, column: 1 };
    return toRange(file, spanOf(file, place));
  }

  function describe({ at, related, severity, ...fault }: Fault): Diagnostic {
    const range = at && rangeOf(at);
    const file = at && at.kind !== 'file' && at.kind !== 'line' && range ? opened(range.file) : undefined;
    const others = related?.map((other) => ({ message: other.message, range: rangeOf(other.at) }));
    return {
      ...fault,
      severity: severity ?? 'error',
      ...(range && { range }),
      ...(range && file && { frame: codeFrame(maskedSource(file), range) }),
      ...(others && { related: others }),
    };
  }

  return {
    locate: (origin) => rangeOf({ kind: 'entry', origin }),
    describe: (faults) => [...faults].sort(byFile).map(describe).sort(byPosition),
  };
}

function openFile(source: SourceFile): OpenFile {
  const parsed = parseYamlEvents(source.text);
  const events = parsed.ok ? parsed.events : undefined;
  return {
    source,
    places: placesIn(source.text, events ?? []),
    lineAt: linesIn(source.text),
    ...(events && { events }),
  };
}

function maskedSource(file: OpenFile): SourceFile {
  file.masked ??= { path: file.source.path, text: maskSecrets(file.source.text, file.events) };
  return file.masked;
}

function spanOf(
  file: OpenFile,
  place: Extract<Place, { kind: 'entry' | 'key' | 'inside' | 'inside-key' | 'span' }>,
): Span {
  switch (place.kind) {
    case 'span':
      return place.span;
    case 'key':
      return file.places.key(place.origin.path);
    case 'entry':
      return file.places.entry(place.origin.path);
    case 'inside': {
      const scalar = file.places.scalar(place.origin.path);
      const span = scalar && spanInScalar(file.source.text, scalar, place);
      return span ?? file.places.entry(place.origin.path);
    }
    case 'inside-key': {
      const scalar = file.places.keyScalar(place.origin.path);
      const span = scalar && spanInScalar(file.source.text, scalar, place);
      return span ?? file.places.key(place.origin.path);
    }
  }
}

function toRange({ source, lineAt }: OpenFile, { start, end }: Span): SourceRange {
  const to = lineAt(Math.max(start, end));
  return { file: source.path, ...lineAt(start), endLine: to.line, endColumn: to.column };
}

/** First by file, so that each file is parsed once. */
function byFile(left: Fault, right: Fault): number {
  const [a, b] = [left, right].map(({ at }) =>
    at === undefined ? '\uFFFF' : 'origin' in at ? at.origin.file : at.file,
  );
  return compare(a ?? '', b ?? '');
}

function byPosition({ range: left }: Diagnostic, { range: right }: Diagnostic): number {
  if (left === undefined || right === undefined)
    return Number(left === undefined) - Number(right === undefined);
  return compare(left.file, right.file) || left.line - right.line || left.column - right.column;
}

function compare(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}
