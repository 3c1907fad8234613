import { newRunId } from '../../apply/run-id.ts';
import { DiagnosticError } from '../../diagnostic/diagnostic.ts';
import { renderJson } from '../../render/json.ts';
import { renderReport } from '../../render/report.ts';
import { renderPlan, renderPlanOutline } from '../../render/text.ts';
import { applyPlan, blockedDiagnostic, planOfAdditions } from '../../workflow/apply.ts';
import { admit } from '../admission.ts';
import { applyExitCode } from '../apply-exit-code.ts';
import { applyProgress } from '../apply-progress.ts';
import type { ApplyOptions } from '../command-options.ts';
import { confirm } from '../confirm.ts';
import { allowancesOf, changesAnything, planExitCode } from '../planning.ts';
import { publish } from '../publish.ts';
import type { Session } from '../session.ts';
import { version } from '../version.ts';
import { take } from '../workspace.ts';
import { prepareApply } from './apply-plan.ts';

/** Shows a plan, new or saved, asks, carries it out and reports. */
export async function apply(options: ApplyOptions, session: Session): Promise<number> {
  const { runtime, interruption, output, terminal } = session;
  const prepared = await prepareApply(options, session);
  const { target, folder } = prepared;
  try {
    const whole = options.additionsOnly ? planOfAdditions(prepared.plan, target) : prepared.plan;
    const { plan, remaining } = admit(whole, options, target);
    const shown = (drawing = output.drawing) => renderPlan(plan, { ...options, ...drawing, remaining });
    // A saved plan that nobody is asked about was reviewed before; the reasons that block it are shown below anyway.
    const wasReviewed = prepared.isSaved && options.autoApprove === true;
    if (output.format === 'text') {
      output.result(wasReviewed ? renderPlanOutline(plan, { ...output.drawing, remaining }) : shown());
    }
    if (remaining.length > 0) throw new DiagnosticError(...remaining.map(blockedDiagnostic));
    if (!changesAnything(plan) && output.format === 'text' && options.report === undefined) {
      return planExitCode(plan, 0, false);
    }

    if (!options.autoApprove && changesAnything(plan)) {
      if (output.format === 'json') terminal.stderr.write(shown(output.asideDrawing));
      await confirm(terminal, { summary: plan.summary, stop: interruption.stop });
    }
    prepared.protectFromInterruption();
    const outcome = await applyPlan({
      plan,
      target,
      runtime,
      folder,
      allowances: allowancesOf(options),
      runId: options.resume ?? newRunId(runtime),
      rollcallVersion: version,
      recheck: prepared.isSaved,
      stop: interruption.stop,
      onEvent: applyProgress(session),
      ...(options.parallelism !== undefined && { parallelism: options.parallelism }),
    });
    const report = take(outcome, session);
    await publish(
      { text: (drawing) => `\n${renderReport(report, drawing)}`, json: () => renderJson(report) },
      options,
      session,
    );
    return applyExitCode(report, plan, interruption.exitCode());
  } finally {
    await target.close();
  }
}
