import { type Diagnostic, fail, hasErrors, type Outcome, succeed } from '../diagnostic/diagnostic.ts';
import { evaluateRecords, type RecordResult } from '../expression/evaluate.ts';
import type { AttributeMapping } from '../manifest/attributes.ts';
import type { LoadedManifest } from '../manifest/load.ts';
import { followReferences } from '../manifest/references.ts';
import type { EvaluatedMapping, EvaluatedRecord } from '../resolve/evaluated-mapping.ts';
import type { Runtime } from '../runtime.ts';
import { printPath } from '../scim/path.ts';
import { readSource } from '../source/read.ts';
import type { SourceRow } from '../source/row.ts';
import { filesOf } from '../source/source.ts';
import { idleAttributes, recordFaults } from './record-faults.ts';
import { sourceOf } from './sources.ts';

export interface RecordsRequest {
  readonly manifest: LoadedManifest;
  readonly runtime: Runtime;
  /** Midnight (UTC) of the plan's day, in milliseconds: what `$now()` says, so that a plan of that day is always the same. */
  readonly now: number;
  readonly signal?: AbortSignal;
  /** The records of a source of kind `events`; without it there are none. */
  readonly eventRows?: EventRows;
  /** Files are read only once they have rested, all of them together: nobody is there to see that one is half written. */
  readonly filesAtRest?: boolean;
  readonly onProgress?: (source: string, rows: number) => void;
}

/** The records that came as events, of a source of that name, one for each subject, the latest first. */
export type EventRows = (source: string) => readonly SourceRow[];

/**
 * Reads every source that a mapping draws on, and lets the mappings speak about each of its records.
 *
 * @returns what each mapping says of each record, with a warning for every record it has nothing to say of; or why a
 *   source could not be read, for half the records would look like people who have left
 */
export async function readRecords(request: RecordsRequest): Promise<Outcome<readonly EvaluatedMapping[]>> {
  const { mappings, locate } = request.manifest;
  const read = await readSources(request, new Set(mappings.map(({ source }) => source)));
  if (!read.ok) return read;
  const warnings = [...read.warnings];
  const evaluated: EvaluatedMapping[] = [];
  for (const mapping of mappings) {
    const rows = read.value.get(mapping.source)?.rows ?? [];
    const results = await evaluate(mapping, rows, request);
    const records = rows.flatMap((row, index) => recordOf(mapping, row, results[index]) ?? []);
    warnings.push(
      ...recordFaults(mapping, rows, results, locate),
      ...idleAttributes(mapping, rows, records, locate),
    );
    const whole = read.value.get(mapping.source)?.whole === true && records.length === rows.length;
    const successive = read.value.get(mapping.source)?.successive === true;
    evaluated.push({ mapping, whole, successive, records });
  }
  return succeed(evaluated, warnings);
}

interface ReadSource {
  readonly rows: readonly SourceRow[];
  /** No row had to be left out. */
  readonly whole: boolean;
  /** Somebody who comes back may have a second record; only of events is it known which of them is the later. */
  readonly successive?: boolean;
}

/** All sources at once; every one that cannot be read is told of, not only the first. */
async function readSources(
  { manifest, runtime, signal, eventRows, filesAtRest, onProgress }: RecordsRequest,
  wanted: ReadonlySet<string>,
): Promise<Outcome<ReadonlyMap<string, ReadSource>>> {
  const { folder, locate } = manifest;
  const references = followReferences({ env: runtime.env, folder, locate });
  const drawnOn = manifest.sources.filter(({ name }) => wanted.has(name));
  const sources = drawnOn.flatMap((declared) => sourceOf(declared, references) ?? []);
  if (references.faults.length > 0) return fail(references.faults);
  const restTogether = filesAtRest ? sources.flatMap(filesOf) : undefined;
  const outcomes = await Promise.all(
    sources.map((source) =>
      readSource(source, {
        folder,
        runtime,
        ...(signal && { signal }),
        ...(restTogether && { restTogether }),
        onProgress: (rows) => onProgress?.(source.name, rows),
      }),
    ),
  );
  const read = new Map<string, ReadSource>();
  for (const { name, kind } of drawnOn) {
    // Who has not been heard of has not left.
    if (kind === 'events') {
      read.set(name, { rows: eventRows?.(name) ?? [], whole: false, successive: true });
    }
  }
  const diagnostics: Diagnostic[] = [];
  outcomes.forEach((outcome, index) => {
    diagnostics.push(...(outcome.ok ? outcome.warnings : outcome.diagnostics));
    const name = sources[index]?.name;
    if (outcome.ok && name !== undefined)
      read.set(name, { rows: outcome.value, whole: outcome.warnings.length === 0 });
  });
  return hasErrors(diagnostics) ? fail(diagnostics) : succeed(read, diagnostics);
}

/** What a mapping yields for each row: the key comes first, then the attributes in the order of the mapping. */
export function evaluate(
  { match, set }: AttributeMapping,
  rows: readonly SourceRow[],
  { now, signal }: Pick<RecordsRequest, 'now' | 'signal'>,
): Promise<readonly RecordResult[]> {
  const expressions = Object.fromEntries([
    ['match', match.expression],
    ...set.map(({ path, expression }) => [printPath(path), expression] as const),
  ]);
  return evaluateRecords(
    rows.map(({ record }) => record),
    expressions,
    { now, ...(signal && { signal }) },
  );
}

/** The row as the mapping reads it; undefined where an expression failed. */
export function recordOf(
  { set }: AttributeMapping,
  { place, isPast }: SourceRow,
  result: RecordResult | undefined,
): EvaluatedRecord | undefined {
  if (result?.kind !== 'values') return undefined;
  const [key, ...values] = result.values;
  return {
    row: place.text,
    ...(isPast === true && { isPast }),
    key,
    values: new Map(set.map(({ path }, index) => [printPath(path), values[index]])),
  };
}
