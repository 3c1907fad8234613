import type { Block, Plan } from '../changeset/plan.ts';
import type { Diagnostic } from '../diagnostic/diagnostic.ts';
import { printableJson } from '../render/printable.ts';
import { renderReport } from '../render/report.ts';
import { renderPlan } from '../render/text.ts';
import type { Round } from '../service/watch/round.ts';
import { roundLine } from '../service/watch/round-line.ts';
import type { WatchOptions } from './command-options.ts';
import { changesAnything } from './planning.ts';
import type { Session } from './session.ts';

/** Who tells of plans and rounds as they come. */
export interface RoundTeller {
  readonly plan: (plan: Plan, remaining: readonly Block[]) => void;
  readonly round: (round: Round) => void;
}

/** For people a line for each round, and the plan when it is another one; for machines one JSON object a line. */
export function roundTeller(options: WatchOptions, { output, progress }: Session): RoundTeller {
  let shown: string | undefined;
  let told = '';
  if (output.format === 'json') {
    return {
      plan: () => {},
      round: (round) => output.result(`${printableJson(JSON.stringify(round))}\n`),
    };
  }

  /** The same faults round after round would bury what is new. */
  function warn(diagnostics: readonly Diagnostic[]): void {
    const text = JSON.stringify(diagnostics);
    if (text !== told) output.warnings(diagnostics);
    told = text;
  }

  return {
    plan: (plan, remaining) => {
      progress.clear();
      const what = `${plan.digest} ${remaining.length}`;
      const isEmpty = !changesAnything(plan) && plan.withheld.length + plan.blocked.length === 0;
      if (what !== shown && !isEmpty) {
        output.result(`${renderPlan(plan, { ...options, ...output.drawing, remaining })}\n`);
      }
      shown = what;
    },
    round: (round) => {
      progress.clear();
      if (round.report !== undefined) output.result(`${renderReport(round.report, output.drawing)}\n`);
      output.result(`${roundLine(round, output.drawing)}\n`);
      // A report has said it, and what blocks a plan stands in the plan.
      warn(round.report !== undefined || round.result === 'blocked' ? [] : round.diagnostics);
    },
  };
}
