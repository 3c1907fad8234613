import { readFile } from 'node:fs/promises';
import type { Intent, JournalLine, RunFinished, RunStarted } from '../apply/journal.gen.ts';
import { readJournal, runIdsIn, runPlanFile } from '../apply/run-files.ts';
import type { AttributeValue, DriftSince } from '../changeset/drift.gen.ts';
import type { Plan } from '../changeset/plan.ts';
import { type Diagnostic, DiagnosticError } from '../diagnostic/diagnostic.ts';
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
 */
export async function readHistory(
  folder: string,
  { type, baseUrl }: Pick<Plan['target'], 'type' | 'baseUrl'>,
  places: ReadonlySet<string>,
): Promise<History> {
  const touches = new Map<string, Touch>();
  const warnings: Diagnostic[] = [];
  let latest: WholeRun | undefined;
  for (const runId of (await runIdsIn(folder)).toReversed()) {
    if (latest !== undefined && touches.size === places.size) break;
    const lines = await readable(folder, runId, warnings);
    const started = lines?.findLast((line) => line.kind === 'run-started');
    if (lines === undefined || started?.target.type !== type || started.target.baseUrl !== baseUrl) continue;
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
  try {
    return await readJournal(folder, runId);
  } catch (fault) {
    if (!(fault instanceof DiagnosticError)) throw fault;
    warnings.push(
      ...fault.diagnostics.map((diagnostic) => ({
        ...diagnostic,
        severity: 'warning' as const,
        advice: 'What it would tell is taken for unknown, so that more counts as done outside.',
      })),
    );
    return undefined;
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
