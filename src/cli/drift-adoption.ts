import { exitCodes } from '../diagnostic/codes.ts';
import type { LoadedManifest } from '../manifest/load.ts';
import { renderAdoption, renderAdoptionOutcome, renderAdoptionProposal } from '../render/drift-adoption.ts';
import { renderDriftMarkdown } from '../render/drift-markdown.ts';
import { renderJson } from '../render/json.ts';
import { writeAdoption } from '../workflow/adopt.ts';
import type { Tolerance } from '../workflow/adoption.ts';
import type { Drift } from '../workflow/drift.ts';
import { adoptionPreview, driftAdoption } from '../workflow/drift-adoption.ts';
import type { DriftOptions } from './command-options.ts';
import { confirmEdits } from './confirm.ts';
import { publish } from './publish.ts';
import type { Session } from './session.ts';
import { take } from './workspace.ts';

type AdoptionOptions = Pick<DriftOptions, 'autoApprove' | 'detailedExitcode' | 'report'> & {
  readonly tolerance?: Tolerance;
};

/** Shows what would be edited in which file and what cannot be adopted, asks, and writes. */
export async function adoptDrift(
  drift: Drift,
  manifest: LoadedManifest,
  { tolerance, ...options }: AdoptionOptions,
  session: Session,
): Promise<number> {
  const { terminal, output, interruption } = session;
  const { document } = drift;
  const { adopted, leftovers, edits } = driftAdoption(drift, manifest, tolerance);
  const files = take(adoptionPreview(manifest, edits), session);
  const until = tolerance && { until: tolerance.until };
  const shown = { adopted, leftovers, files, pending: document.pending.length, ...until };
  const asks = files.length > 0 && !options.autoApprove;
  if (asks) {
    terminal.stderr.write(renderAdoptionProposal(shown, output.asideDrawing));
    await confirmEdits(terminal, { files: files.length, stop: interruption.stop });
  }
  if (files.length > 0) take(await writeAdoption(manifest, edits), session);
  await publish(
    {
      text: (drawing) => (asks ? renderAdoptionOutcome : renderAdoption)(shown, drawing),
      json: () =>
        renderJson({
          document: 'adoption',
          formatVersion: 1,
          ...(tolerance !== undefined && { tolerated: tolerance }),
          adopted,
          leftovers,
          files: files.map(({ path }) => path),
        }),
      markdown: () => renderDriftMarkdown(document),
    },
    options,
    session,
  );
  if (files.length > 0) output.note('See what is left:  rollcall drift');
  if (document.plan.withheld.length > 0) return exitCodes.withheld;
  const isLeft = leftovers.length > 0;
  return options.detailedExitcode && isLeft ? exitCodes.changesPresent : exitCodes.done;
}
