import { newRunId } from '../../apply/run-id.ts';
import { DiagnosticError } from '../../diagnostic/diagnostic.ts';
import { remainingBlocks } from '../../policy/allowances.ts';
import { renderJson } from '../../render/json.ts';
import { renderReport } from '../../render/report.ts';
import { renderPlan, renderPlanOutline } from '../../render/text.ts';
import { applyPlan, blockedDiagnostic, planOfAdditions } from '../../workflow/apply.ts';
import { applyExitCode } from '../apply-exit-code.ts';
import { applyProgress } from '../apply-progress.ts';
import type { ApplyOptions } from '../command-options.ts';
import { confirm } from '../confirm.ts';
import { allowancesOf, planExitCode } from '../planning.ts';
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
    const plan = options.additionsOnly ? planOfAdditions(prepared.plan, target) : prepared.plan;
    const allowances = allowancesOf(options);
    const remaining = remainingBlocks(plan, allowances);
    const shown = (drawing = output.drawing) => renderPlan(plan, { ...options, ...drawing, remaining });
    // A saved plan that nobody is asked about was reviewed before; the reasons that block it are shown below anyway.
    const wasReviewed = prepared.isSaved && options.autoApprove === true;
    if (output.format === 'text') {
      output.result(wasReviewed ? renderPlanOutline(plan, { ...output.drawing, remaining }) : shown());
    }
    if (remaining.length > 0) throw new DiagnosticError(...remaining.map(blockedDiagnostic));
    if (plan.changes.length === 0 && output.format === 'text' && options.report === undefined) {
      return planExitCode(plan, 0, false);
    }

    if (!options.autoApprove && plan.changes.length > 0) {
      if (output.format === 'json') terminal.stderr.write(shown(output.asideDrawing));
      await confirm(terminal, {
        removals: plan.summary.membersRemoved + plan.summary.delete,
        stop: interruption.stop,
      });
    }
    prepared.protectFromInterruption();
    const outcome = await applyPlan({
      plan,
      target,
      runtime,
      folder,
      allowances,
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
