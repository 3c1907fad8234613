import { runIdsIn } from '../apply/run-files.ts';
import type { DiagnosticCode } from '../diagnostic/codes.ts';
import { type Diagnostic, DiagnosticError } from '../diagnostic/diagnostic.ts';
import { nearest } from '../diagnostic/nearest.ts';
import type { RunListing } from '../service/store/run-store.ts';
import { mostListed, type ServiceClient } from './service-client.ts';
import { hasRunFiles, writeRunFiles } from './service-run-files.ts';

/** Which runs are meant. */
export interface RunsChoice {
  /** Their names; all that ended, where there are none. */
  readonly runs: readonly string[];
  readonly target?: string;
  /** A day: those that began on it, or later. */
  readonly since?: string;
}

/** What became of the runs that were to be exported. */
export interface Exported {
  readonly written: readonly RunListing[];
  /** Names of those that were there before, to the last line. */
  readonly there: readonly string[];
  /** Names of those that have not ended, and that nobody asked for by name. */
  readonly unfinished: readonly string[];
  /** Runs that the service has forgotten, that journals may still name, and that are not here: an audit must be told. */
  readonly pruned: readonly string[];
  /** Why others were left out. */
  readonly diagnostics: readonly Diagnostic[];
}

/** The part of a choice that a service understands. */
export function inQuery({ target, since }: Omit<RunsChoice, 'runs'>): {
  readonly target?: string;
  readonly since?: string;
} {
  return {
    ...(target !== undefined && { target }),
    ...(since !== undefined && { since: `${since}T00:00:00Z` }),
  };
}

/**
 * Writes runs of a service where the command line keeps its own, below `folder`. What one run cannot be written for keeps no
 * other from being written, and who asks to stop keeps what was written by then.
 *
 * @throws DiagnosticError `usage` when a run is named that is not there, `journal-unwritable`; what asking the service throws
 */
export async function exportRunsTo(
  folder: string,
  choice: RunsChoice,
  { runs }: Pick<ServiceClient, 'runs'>,
  stop: AbortSignal,
): Promise<Exported> {
  const written: RunListing[] = [];
  const there: string[] = [];
  const unfinished: string[] = [];
  const diagnostics: Diagnostic[] = [];
  const isNamed = choice.runs.length > 0;
  let pruned: readonly string[] = [];

  async function take(run: RunListing): Promise<void> {
    if (!isNamed && run.finishedAt === undefined) unfinished.push(run.runId);
    else if (!isNamed && (await hasRunFiles(folder, run))) there.push(run.runId);
    else if (await writeRunFiles(folder, run, runs)) written.push(run);
    else there.push(run.runId);
  }

  try {
    for await (const run of isNamed ? await namedRuns(choice, runs) : everyRun(choice, runs)) {
      stop.throwIfAborted();
      await take(run).catch((fault: unknown) => {
        if (!isAboutOne(fault)) throw fault;
        diagnostics.push(...fault.diagnostics);
      });
    }
    pruned = (await runs.pruned(choice.target)).map(({ run }) => run);
  } catch (fault) {
    if (!stop.aborted || fault !== stop.reason || written.length === 0) throw fault;
  }
  const here = new Set(await runIdsIn(folder));
  return { written, there, unfinished, pruned: pruned.filter((run) => !here.has(run)), diagnostics };
}

/** What is wrong with one run says nothing about the next. */
const aboutOne: ReadonlySet<DiagnosticCode> = new Set([
  'journal-altered',
  'plan-altered',
  'journal-unreadable',
]);

function isAboutOne(fault: unknown): fault is DiagnosticError {
  return fault instanceof DiagnosticError && fault.diagnostics.every(({ code }) => aboutOne.has(code));
}

/** All runs, the latest first, however many there are. */
async function* everyRun(
  choice: Omit<RunsChoice, 'runs'>,
  { list }: ServiceClient['runs'],
): AsyncGenerator<RunListing, void> {
  let known: ReadonlySet<string> = new Set();
  let before: string | undefined;
  for (;;) {
    const page = await list({ ...inQuery(choice), ...(before && { before }), limit: mostListed });
    const fresh = page.filter(({ runId }) => !known.has(runId));
    yield* fresh;
    const last = fresh.at(-1);
    if (page.length < mostListed || last === undefined) return;
    // The database tells time in microseconds, and lists it in milliseconds: what began in the same one comes again.
    before = new Date(Date.parse(last.startedAt) + 1).toISOString();
    known = new Set(page.map(({ runId }) => runId));
  }
}

async function namedRuns(
  { runs: names, ...choice }: RunsChoice,
  { list }: ServiceClient['runs'],
): Promise<readonly RunListing[]> {
  const found = await Promise.all(
    [...new Set(names)].map(async (runId) => {
      const [run] = await list({ ...inQuery(choice), runId, limit: 1 });
      return run ?? runId;
    }),
  );
  const missing = found.filter((each) => typeof each === 'string');
  if (missing.length === 0) return found.filter((each) => typeof each !== 'string');
  const known = (await list({ ...inQuery(choice), limit: mostListed })).map(({ runId }) => runId);
  throw new DiagnosticError(...missing.map((name) => unknownRun(name, known)));
}

function unknownRun(name: string, known: readonly string[]): Diagnostic {
  const suggestion = nearest(name, known);
  return {
    code: 'usage',
    severity: 'error',
    summary: `the service knows of no run ${name}`,
    ...(suggestion !== undefined && { suggestion }),
    advice: 'See its runs with `rollcall runs list`.',
  };
}
