import { resolve } from 'node:path';
import { printPlan } from '../../changeset/plan-text.ts';
import { remainingBlocks } from '../../policy/allowances.ts';
import { renderJson } from '../../render/json.ts';
import { renderPlan } from '../../render/text.ts';
import type { PlanOptions } from '../command-options.ts';
import { allowancesOf, freshPlan, planExitCode } from '../planning.ts';
import { publish } from '../publish.ts';
import type { Session } from '../session.ts';
import { chooseTarget, connect, readManifest } from '../workspace.ts';
import { writeFileWhole } from '../write-file.ts';

/** Makes a plan, saves it where asked, shows it. */
export async function plan(options: PlanOptions, session: Session): Promise<number> {
  const { output, interruption, folder, terminal } = session;
  const manifest = await readManifest(options, session);
  const target = await connect(
    manifest,
    chooseTarget(manifest, options.target),
    options,
    session,
    interruption.stop,
  );
  const made = await freshPlan(manifest, target, options, session).finally(() => target.close());

  const remaining = remainingBlocks(made, allowancesOf(options));
  if (options.out !== undefined) await writeFileWhole(resolve(folder, options.out), printPlan(made));
  await publish(
    {
      text: (drawing) => renderPlan(made, { ...options, ...drawing, remaining }),
      json: () => renderJson(made),
    },
    options,
    session,
  );

  if (options.out !== undefined) {
    output.note(`Saved. Apply exactly this with:  rollcall apply ${options.out}`);
  } else if (made.changes.length > 0 && terminal.stdout.isTTY && output.format === 'text') {
    output.note(
      'This plan was not saved: an apply makes its own, which may differ. Save it with --out FILE.',
    );
  }
  return planExitCode(made, remaining.length, options.detailedExitcode ?? false);
}
