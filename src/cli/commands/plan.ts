import { resolve } from 'node:path';
import { printPlan } from '../../changeset/plan-text.ts';
import { admit } from '../../workflow/admission.ts';
import { refuseUnknownRoles } from '../allowed-roles.ts';
import { applyCommand } from '../apply-command.ts';
import { annotatePlan } from '../ci-plan-annotations.ts';
import { writePlanOutputs } from '../ci-plan-outputs.ts';
import type { PlanOptions } from '../command-options.ts';
import { planPublication } from '../plan-publication.ts';
import { admissionTerms, changesAnything, freshPlan, planExitCode } from '../planning.ts';
import { publish } from '../publish.ts';
import { openSaved } from '../saved-directory.ts';
import type { Session } from '../session.ts';
import { chooseTarget, connect, readManifest } from '../workspace.ts';
import { writeFileWhole } from '../write-file.ts';
import { planAgainst } from './plan-against.ts';

/** Makes a plan, saves it where asked, shows it; without what is blocked where that is asked. */
export async function plan(options: PlanOptions, session: Session): Promise<number> {
  if (options.against !== undefined) return planAgainst(options.against, options, session);
  const { output, interruption, folder, terminal } = session;
  const manifest = await readManifest(options, session);
  refuseUnknownRoles(manifest, options);
  const declaration = chooseTarget(manifest, options.target);
  const target =
    options.snapshot === undefined
      ? await connect(manifest, declaration, options, session, interruption.stop)
      : await openSaved(options.snapshot, manifest, declaration, session);
  const made = await freshPlan(manifest, target, options, session).finally(() =>
    'snapshot' in target ? undefined : target.close(),
  );

  const { plan: admitted, remaining } = admit(made, admissionTerms(options), target);
  if (options.out !== undefined) await writeFileWhole(resolve(folder, options.out), printPlan(admitted));
  await publish(planPublication(admitted, { ...options, remaining }), options, session);

  if (options.out !== undefined) {
    output.note(
      options.snapshot !== undefined
        ? 'Saved. It was made from a snapshot, so that an apply will refuse it.'
        : remaining.length === 0
          ? `Saved. Apply exactly this with:  ${applyCommand(options.out, options)}`
          : 'Saved, but an apply will refuse it for the reasons above.',
    );
  } else if (changesAnything(admitted) && terminal.stdout.isTTY && output.format === 'text') {
    output.note(
      'This plan was not saved: an apply makes its own, which may differ. Save it with --out FILE.',
    );
  }
  annotatePlan(admitted, remaining, session);
  await writePlanOutputs(admitted, remaining.length, session);
  return planExitCode(admitted, remaining.length, options.detailedExitcode ?? false);
}
