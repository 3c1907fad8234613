import { exitCodes } from '../../diagnostic/codes.ts';
import { exitCodeOf } from '../../diagnostic/diagnostic.ts';
import { renderJson } from '../../render/json.ts';
import type { RunsExportOptions, RunsListOptions } from '../command-options.ts';
import { publish } from '../publish.ts';
import { askService } from '../service-access.ts';
import { exportRunsTo, inQuery } from '../service-export.ts';
import { nextSteps, renderExported, renderRuns } from '../service-runs.ts';
import type { Session } from '../session.ts';
import { manifestFolder } from '../workspace.ts';

/** Shows what a service carried out. */
export async function listRuns(options: RunsListOptions, session: Session): Promise<number> {
  const runs = await askService(options, session, (access) =>
    access.runs.list({ ...inQuery(options), limit: options.limit }),
  );
  await publish(
    {
      text: (drawing) => renderRuns(runs, drawing),
      json: () => renderJson({ document: 'runs', formatVersion: 1, runs }),
    },
    options,
    session,
  );
  return exitCodes.done;
}

/** Writes runs of a service beside the manifest, where history, audit, drift and undo look for runs. */
export async function exportRuns(options: RunsExportOptions, session: Session): Promise<number> {
  const { output, interruption } = session;
  const folder = manifestFolder(options, session);
  const exported = await askService(options, session, (access) =>
    exportRunsTo(folder, options, access, interruption.stop),
  );
  const { diagnostics } = exported;
  await publish(
    {
      text: (drawing) => renderExported(exported, drawing),
      json: () => renderJson({ document: 'runs-export', formatVersion: 1, ...exported }),
    },
    options,
    session,
  );
  if (output.format === 'text' && diagnostics.length > 0) output.faults(diagnostics);
  else for (const step of nextSteps(exported, options)) output.note(step);
  const interrupted = interruption.exitCode();
  if (interrupted !== undefined) output.note('Stopped. Export again for the rest.');
  return interrupted ?? (diagnostics.length === 0 ? exitCodes.done : exitCodeOf(diagnostics));
}
