import { readJournal } from '../../apply/run-files.ts';
import { recordOf } from '../../apply/run-record.ts';
import { exitCodes } from '../../diagnostic/codes.ts';
import { findManifest } from '../../manifest/find.ts';
import { renderHistory } from '../../render/history.ts';
import { renderRun } from '../../render/history-run.ts';
import { renderJson } from '../../render/json.ts';
import { history as readHistory } from '../../workflow/history.ts';
import type { HistoryOptions } from '../command-options.ts';
import { publish } from '../publish.ts';
import { latestRun, unknownRun } from '../recorded-run.ts';
import type { Session } from '../session.ts';
import { take } from '../workspace.ts';

/** Lists the latest runs, or tells one from its beginning to its end. The manifest itself is not read. */
export async function history(options: HistoryOptions, session: Session): Promise<number> {
  const { folder } = take(findManifest(session.folder, options.config), session);
  if (options.run === undefined) await showRuns(folder, options, session);
  else await showRun(options.run, folder, options, session);
  return exitCodes.done;
}

async function showRuns(folder: string, options: HistoryOptions, session: Session): Promise<void> {
  const runs = take(await readHistory({ folder, limit: options.limit }), session);
  await publish(
    {
      text: (drawing) => renderHistory(runs, drawing),
      json: () => renderJson({ document: 'history', formatVersion: 1, runs }),
    },
    options,
    session,
  );
}

async function showRun(
  name: string,
  folder: string,
  options: HistoryOptions,
  session: Session,
): Promise<void> {
  const runId = name === 'last' ? await latestRun(folder) : name;
  const lines = runId === undefined ? undefined : await readJournal(folder, runId);
  if (runId === undefined || lines === undefined) throw await unknownRun(name, folder);
  const record = recordOf(runId, lines);
  await publish(
    {
      text: (drawing) => renderRun(record, drawing),
      json: () => renderJson({ document: 'run', formatVersion: 1, ...record }),
    },
    options,
    session,
  );
}
