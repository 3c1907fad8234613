import { newRunId } from '../../apply/run-id.ts';
import { DiagnosticError } from '../../diagnostic/diagnostic.ts';
import { renderJson } from '../../render/json.ts';
import { renderReport } from '../../render/report.ts';
import { renderPlan, renderPlanOutline } from '../../render/text.ts';
import { applyPlan, blockedDiagnostic } from '../../workflow/apply.ts';
import { judgePlan } from '../../workflow/judgement.ts';
import { actorHere } from '../actor.ts';
import { tellReady } from '../apply-check.ts';
import { applyExitCode } from '../apply-exit-code.ts';
import { applyProgress } from '../apply-progress.ts';
import { refuseBeyond } from '../apply-refusal.ts';
import { writeFailureReason } from '../ci-outputs.ts';
import { writePlanOutputs } from '../ci-plan-outputs.ts';
import type { ApplyOptions } from '../command-options.ts';
import { confirm } from '../confirm.ts';
import { admissionTerms, changesAnything, planExitCode } from '../planning.ts';
import { publish } from '../publish.ts';
import type { Session } from '../session.ts';
import { version } from '../version.ts';
import { take } from '../workspace.ts';
import { prepareApply } from './apply-plan.ts';

/** Shows a plan, new or saved, asks, carries it out and reports. */
export async function apply(options: ApplyOptions, session: Session): Promise<number> {
  const { runtime, interruption, output, terminal } = session;
  const runId = options.resume ?? newRunId(runtime);
  const prepared = await prepareApply(options, runId, session);
  const { target, folder, approval, lease, isSaved, telling } = prepared;
  try {
    const { additionsOnly = false } = options;
    const terms = { ...admissionTerms(options), additionsOnly, ...(approval && { approval }) };
    const { plan, remaining, verdict } = judgePlan(prepared.plan, terms, target);
    await writePlanOutputs(plan, remaining.length, session);
    const shown = (drawing = output.drawing) => renderPlan(plan, { ...options, ...drawing, remaining });
    const isAgreed = options.autoApprove === true || approval !== undefined;
    // A saved plan that nobody is asked about was reviewed before; the reasons that block it are shown below anyway.
    if (output.format === 'text' && !options.check) {
      output.result(
        isSaved && isAgreed ? renderPlanOutline(plan, { ...output.drawing, remaining }) : shown(),
      );
    }
    const blocks = remaining.map(blockedDiagnostic);
    if (approval !== undefined && verdict !== undefined) {
      const refused = await refuseBeyond({ plan, approval, verdict, others: blocks }, options, session);
      if (refused !== undefined) return refused;
    }
    if (blocks.length > 0) {
      await telling.blocked(plan);
      throw new DiagnosticError(...blocks);
    }
    const { allowances } = terms;
    if (options.check) {
      return await tellReady(
        { plan, target, allowances, recheck: isSaved },
        approval !== undefined,
        options,
        session,
      );
    }
    if (!changesAnything(plan) && output.format === 'text' && options.report === undefined) {
      return planExitCode(plan, 0, false);
    }

    if (!isAgreed && changesAnything(plan)) {
      if (output.format === 'json') terminal.stderr.write(shown(output.asideDrawing));
      await confirm(terminal, { summary: plan.summary, stop: interruption.stop });
    }
    prepared.protectFromInterruption();
    await telling.begin();
    const outcome = await applyPlan({
      plan,
      target,
      runtime,
      folder,
      allowances,
      runId,
      rollcallVersion: version,
      actor: await actorHere(folder, runtime.env),
      redactJournal: !prepared.namesPeople,
      recheck: isSaved,
      ...(lease && { lease }),
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
    await writeFailureReason(report.diagnostics, session);
    return applyExitCode(report, plan, interruption.exitCode());
  } finally {
    await prepared.close();
  }
}
