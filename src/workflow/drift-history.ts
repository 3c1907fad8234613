import { readFile } from 'node:fs/promises';
import { checkRun } from '../apply/chain-check.ts';
import type { Intent, JournalLine, RunFinished, RunStarted } from '../apply/journal.gen.ts';
import { readBytes, readJournal, runIdsIn, runPlanFile } from '../apply/run-files.ts';
import type { AttributeValue, DriftSince } from '../changeset/drift.gen.ts';
import type { Plan } from '../changeset/plan.ts';
import { type Diagnostic, DiagnosticError } from '../diagnostic/diagnostic.ts';
import type { LoadedManifest } from '../manifest/load.ts';
import { touchedBy } from './drift-touch.ts';
import { parsePlan } from './saved-plan.ts';

/** What the latest run that touched a place left there; unknown when no answer told whether it did. */
export type Touch =
  | {
      readonly kind: 'done';
      readonly runId: string;
      readonly at: string;
      readonly value: AttributeValue | undefined;
    }
  | { readonly kind: 'unknown' };

/** A run that left a whole directory as one manifest wanted it. */
export interface WholeRun extends Omit<DriftSince, 'manifest'> {
  readonly manifestDigest: string;
  /** The day its plan was made for. */
  readonly asOf: string;
}

export interface History {
  readonly touches: ReadonlyMap<string, Touch>;
  readonly latest?: WholeRun;
  /** Journals that could not be read: of what they tell nothing is known. */
  readonly warnings: readonly Diagnostic[];
}

/**
 * What the journals of a folder know about these places of a directory, the latest run first. Reads no further back than
 * it has to.
 *
 * @param targetNames those of the manifest: two may have one address, as organisations in one region have, and then a run on
 *   the other says nothing
 */
export async function readHistory(
  { folder, targetNames }: Pick<LoadedManifest, 'folder' | 'targetNames'>,
  { name, type, baseUrl }: Plan['target'],
  places: ReadonlySet<string>,
): Promise<History> {
  const isOurs = (target: RunStarted['target']) =>
    target.type === type &&
    target.baseUrl === baseUrl &&
    (target.name === name || !targetNames.has(target.name));
  const touches = new Map<string, Touch>();
  const warnings: Diagnostic[] = [];
  let latest: WholeRun | undefined;
  for (const runId of (await runIdsIn(folder)).toReversed()) {
    if (latest !== undefined && touches.size === places.size) break;
    const lines = await readable(folder, runId, warnings);
    const started = lines?.findLast((line) => line.kind === 'run-started');
    if (lines === undefined || started === undefined || !isOurs(started.target)) continue;
    for (const [place, touch] of touchesIn(runId, started, lines)) {
      if (places.has(place) && !touches.has(place)) touches.set(place, touch);
    }
    latest ??= await wholeRun(folder, started, lines.at(-1));
  }
  return { touches, ...(latest && { latest }), warnings };
}

/** A damaged record must not keep anybody from seeing what is wrong with the directory. */
async function readable(
  folder: string,
  runId: string,
  warnings: Diagnostic[],
): Promise<readonly JournalLine[] | undefined> {
  const unknown = (faults: readonly Omit<Diagnostic, 'severity'>[]) => {
    const advice = 'What it would tell is taken for unknown, so that more counts as done outside.';
    warnings.push(...faults.map((fault) => ({ ...fault, severity: 'warning' as const, advice })));
    return undefined;
  };
  try {
    const lines = await readJournal(folder, runId);
    const [altered] = checkRun(runId, await readBytes(folder, runId)).faults;
    if (altered === undefined) return lines;
    const summary = `${runId}.ndjson:${altered.line ?? 1} is not as it was written: ${altered.what}`;
    return unknown([{ code: 'journal-altered', summary }]);
  } catch (fault) {
    if (!(fault instanceof DiagnosticError)) throw fault;
    return unknown(fault.diagnostics);
  }
}

/** What each request of a run left behind, the latest of several at one place. */
function touchesIn(
  runId: string,
  { redacted }: RunStarted,
  lines: readonly JournalLine[],
): ReadonlyMap<string, Touch> {
  const results = new Map(lines.flatMap((line) => (line.kind === 'outcome' ? [[line.seq, line]] : [])));
  const touches = new Map<string, Touch>();
  for (const line of lines) {
    if (line.kind !== 'intent') continue;
    const outcome = results.get(line.seq);
    if (outcome !== undefined && hadNoEffect.has(outcome.result)) continue;
    const isDone = outcome?.result === 'done';
    const { at } = outcome ?? line;
    for (const { place, value } of touchedBy(line)) {
      // The values of a redacted run are not what they were.
      const isKnown = isDone && !(redacted && carriesValues(line));
      touches.set(place, isKnown ? { kind: 'done', runId, at, value } : { kind: 'unknown' });
    }
  }
  return touches;
}

const hadNoEffect: ReadonlySet<string> = new Set(['conflict', 'exists', 'gone', 'refused']);

function carriesValues({ edits = [] }: Intent): boolean {
  return edits.length > 0;
}

/** The run, if it did everything that the whole manifest asked for. */
async function wholeRun(
  folder: string,
  { runId, manifest }: RunStarted,
  last: JournalLine | undefined,
): Promise<WholeRun | undefined> {
  if (last?.kind !== 'run-finished' || last.result !== 'complete') return undefined;
  const plan = await planOfRun(folder, runId);
  if (plan === undefined || !isWhole(plan)) return undefined;
  const commit = manifest?.isDirty === true ? undefined : manifest?.commit;
  const { finishedAt }: RunFinished = last;
  return {
    runId,
    finishedAt,
    ...(commit !== undefined && { commit }),
    manifestDigest: plan.manifest.digest,
    asOf: plan.asOf,
  };
}

async function planOfRun(folder: string, runId: string): Promise<Plan | undefined> {
  const file = runPlanFile(folder, runId);
  const text = await readFile(file, 'utf8').catch(() => undefined);
  const parsed = text === undefined ? undefined : parsePlan(text, file);
  return parsed?.ok ? parsed.value : undefined;
}

/** Nothing was selected, withheld or left out. An undo does what an earlier run asks for, not the manifest. */
function isWhole({ selection, undoes, withheld, warnings }: Plan): boolean {
  const leftOut = warnings.some(({ code }) => code === 'plan-blocked');
  return selection === undefined && undoes === undefined && withheld.length === 0 && !leftOut;
}
