import { type RunSummary, readJournal, runIdsIn, summaryOf } from '../apply/run-files.ts';
import { type Diagnostic, DiagnosticError, type Outcome, succeed } from '../diagnostic/diagnostic.ts';

export interface HistoryRequest {
  /** Where `.rollcall/runs/` is kept: the manifest's folder. */
  readonly folder: string;
  /** How many runs at most. */
  readonly limit: number;
}

/** The latest runs, newest first. A journal that cannot be read is a warning: it must not hide the others. */
export async function history({ folder, limit }: HistoryRequest): Promise<Outcome<readonly RunSummary[]>> {
  const warnings: Diagnostic[] = [];
  const runs: RunSummary[] = [];
  for (const runId of (await runIdsIn(folder)).reverse()) {
    if (runs.length === limit) break;
    const summary = await summaryFrom(folder, runId, warnings);
    if (summary !== undefined) runs.push(summary);
  }
  return succeed(runs, warnings);
}

async function summaryFrom(
  folder: string,
  runId: string,
  warnings: Diagnostic[],
): Promise<RunSummary | undefined> {
  try {
    return summaryOf(runId, (await readJournal(folder, runId)) ?? []);
  } catch (fault) {
    if (!(fault instanceof DiagnosticError)) throw fault;
    const advice = 'The run is left out. See what else was altered:  rollcall audit verify';
    warnings.push(...fault.diagnostics.map((each) => ({ ...each, severity: 'warning' as const, advice })));
    return undefined;
  }
}
