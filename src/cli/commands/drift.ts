import { resolve } from 'node:path';
import { printPlan } from '../../changeset/plan-text.ts';
import { exitCodes } from '../../diagnostic/codes.ts';
import { DiagnosticError } from '../../diagnostic/diagnostic.ts';
import { renderDrift } from '../../render/drift.ts';
import { renderDriftMarkdown } from '../../render/drift-markdown.ts';
import { renderJson } from '../../render/json.ts';
import type { Tolerance } from '../../workflow/adoption.ts';
import { driftOf } from '../../workflow/drift.ts';
import { writeOutputs } from '../ci-outputs.ts';
import { writePlanOutputs } from '../ci-plan-outputs.ts';
import type { DriftOptions } from '../command-options.ts';
import { adoptDrift } from '../drift-adoption.ts';
import { dayOf, showReading } from '../planning.ts';
import { publish } from '../publish.ts';
import type { Session } from '../session.ts';
import { version } from '../version.ts';
import { chooseTarget, connect, readManifest, take } from '../workspace.ts';
import { writeFileWhole } from '../write-file.ts';

/** Shows what was changed past rollcall, saves it where asked, and writes it into the manifest where that is asked. */
export async function drift(options: DriftOptions, session: Session): Promise<number> {
  const { runtime, interruption, progress, output, folder } = session;
  const asOf = dayOf(options, runtime);
  const tolerance = toleranceOf(options, [asOf, dayOf({}, runtime)]);
  const manifest = await readManifest(options, session);
  const declaration = chooseTarget(manifest, options.target);
  const target = await connect(manifest, declaration, options, session, interruption.stop);
  const { only = [], except = [] } = options;
  const outcome = await driftOf({
    manifest,
    target,
    runtime,
    asOf,
    selection: { only, except },
    rollcallVersion: version,
    signal: interruption.stop,
    onProgress: showReading(session),
  }).finally(() => target.close());
  progress.clear();
  const found = take(outcome, session);
  const { document } = found;
  const { out, planOut } = options;
  if (out !== undefined) await writeFileWhole(resolve(folder, out), renderJson(document));
  if (planOut !== undefined) await writeFileWhole(resolve(folder, planOut), printPlan(document.plan));

  const isDrifted = document.findings.length > 0;
  const isWithheld = document.plan.withheld.length > 0;
  const { added, removed, changed, pending } = document.summary;
  await writePlanOutputs(document.plan, 0, session);
  // What is pending is in the plan, and is no reason to call anybody.
  await writeOutputs({ changes: isDrifted, added, removed, changed, pending }, session);

  if (options.adopt || tolerance !== undefined) {
    return adoptDrift(found, manifest, { ...options, ...(tolerance && { tolerance }) }, session);
  }
  await publish(
    {
      text: (drawing) => renderDrift(document, { ...options, ...drawing }),
      json: () => renderJson(document),
      markdown: () => renderDriftMarkdown(document, options),
    },
    options,
    session,
  );
  if (planOut !== undefined) output.note(`Saved. Put everything back with:  rollcall apply ${planOut}`);
  if (isWithheld) return exitCodes.withheld;
  return options.detailedExitcode && isDrifted ? exitCodes.changesPresent : exitCodes.done;
}

/** What is put up with has a last day, which has to come yet, and a reason. */
function toleranceOf(
  { tolerateUntil, reason }: DriftOptions,
  days: readonly string[],
): Tolerance | undefined {
  if (tolerateUntil === undefined && reason === undefined) return undefined;
  if (tolerateUntil !== undefined && reason !== undefined && days.every((day) => day <= tolerateUntil)) {
    return { until: tolerateUntil, reason };
  }
  const summary =
    tolerateUntil === undefined
      ? '--reason says why something is tolerated, and nothing is'
      : reason === undefined
        ? 'why it is tolerated is not said'
        : `${tolerateUntil} is over`;
  throw new DiagnosticError({
    code: 'usage',
    severity: 'error',
    summary,
    expected: '--tolerate-until with a day from today on, and --reason with a few words',
  });
}
