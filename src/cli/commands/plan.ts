import { resolve } from 'node:path';
import { printPlan } from '../../changeset/plan-text.ts';
import { admit } from '../admission.ts';
import { refuseUnknownRoles } from '../allowed-roles.ts';
import { applyCommand } from '../apply-command.ts';
import type { PlanOptions } from '../command-options.ts';
import { planPublication } from '../plan-publication.ts';
import { changesAnything, freshPlan, planExitCode } from '../planning.ts';
import { publish } from '../publish.ts';
import type { Session } from '../session.ts';
import { chooseTarget, connect, readManifest } from '../workspace.ts';
import { writeFileWhole } from '../write-file.ts';

/** Makes a plan, saves it where asked, shows it; without what is blocked where that is asked. */
export async function plan(options: PlanOptions, session: Session): Promise<number> {
  const { output, interruption, folder, terminal } = session;
  const manifest = await readManifest(options, session);
  refuseUnknownRoles(manifest, options);
  const target = await connect(
    manifest,
    chooseTarget(manifest, options.target),
    options,
    session,
    interruption.stop,
  );
  const made = await freshPlan(manifest, target, options, session).finally(() => target.close());

  const { plan: admitted, remaining } = admit(made, options, target);
  if (options.out !== undefined) await writeFileWhole(resolve(folder, options.out), printPlan(admitted));
  await publish(planPublication(admitted, { ...options, remaining }), options, session);

  if (options.out !== undefined) {
    output.note(
      remaining.length === 0
        ? `Saved. Apply exactly this with:  ${applyCommand(options.out, options)}`
        : 'Saved, but an apply will refuse it for the reasons above.',
    );
  } else if (changesAnything(admitted) && terminal.stdout.isTTY && output.format === 'text') {
    output.note(
      'This plan was not saved: an apply makes its own, which may differ. Save it with --out FILE.',
    );
  }
  return planExitCode(admitted, remaining.length, options.detailedExitcode ?? false);
}
