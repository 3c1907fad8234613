import { resolve } from 'node:path';
import { printPlan } from '../../changeset/plan-text.ts';
import { admit } from '../../workflow/admission.ts';
import { undo as planUndo } from '../../workflow/undo.ts';
import { refuseUnknownRoles } from '../allowed-roles.ts';
import { applyCommand } from '../apply-command.ts';
import type { UndoOptions } from '../command-options.ts';
import { planPublication } from '../plan-publication.ts';
import { admissionTerms, changesAnything, dayOf, planExitCode, showReading } from '../planning.ts';
import { publish } from '../publish.ts';
import { readRun } from '../recorded-run.ts';
import type { Session } from '../session.ts';
import { version } from '../version.ts';
import { chooseTarget, connect, manifestFolder, readManifest, take } from '../workspace.ts';
import { writeFileWhole } from '../write-file.ts';

/** Makes the plan that takes back a run, saves it where asked, and shows it. */
export async function undo(options: UndoOptions, session: Session): Promise<number> {
  const { output, runtime, interruption, progress, folder, terminal } = session;
  const { only = [], except = [] } = options;
  const run = await readRun(options.run, manifestFolder(options, session), session);
  const manifest = await readManifest(options, session, run.plan.target.name);
  refuseUnknownRoles(manifest, options);
  const declaration = chooseTarget(manifest, options.target ?? run.plan.target.name);
  const target = await connect(manifest, declaration, options, session, interruption.stop);
  const outcome = await planUndo({
    manifest,
    target,
    runtime,
    asOf: dayOf({}, runtime),
    selection: { only, except },
    rollcallVersion: version,
    run,
    signal: interruption.stop,
    onProgress: showReading(session),
  }).finally(() => target.close());
  progress.clear();
  const made = take(outcome, session);

  const { plan, remaining } = admit(made, admissionTerms(options), target);
  if (options.out !== undefined) await writeFileWhole(resolve(folder, options.out), printPlan(plan));
  await publish(planPublication(plan, { ...options, remaining }), options, session);

  if (options.out === undefined) {
    if (changesAnything(plan) && terminal.stdout.isTTY && output.format === 'text') {
      output.note(`Nothing is undone yet. Save the plan with --out FILE, and apply the file.`);
    }
  } else {
    output.note(
      remaining.length === 0
        ? `Saved. Undo exactly this with:  ${applyCommand(options.out, options)}`
        : 'Saved, but an apply will refuse it for the reasons above.',
    );
  }
  return planExitCode(plan, remaining.length, options.detailedExitcode ?? false);
}
