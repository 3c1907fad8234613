import type { PlanWarning } from '../changeset/plan.gen.ts';
import { place } from './member-cells.ts';
import { cell, line, row, type Section, span } from './view.ts';

/** What a reviewer should know, and what was left out of the plan because something blocked it. */
export function warningSection(warnings: readonly PlanWarning[]): Section {
  return warnings.flatMap((warning) => {
    const { code, summary, advice, source } = warning;
    return [
      line(
        span(isLeftOut(warning) ? 'Left out:' : 'Warning:', 'warning'),
        span(` ${summary} [${code}]`),
        span(source ? `  ${place(source)}` : '', 'muted'),
      ),
      ...(advice === undefined ? [] : [row(1, [cell(advice)])]),
    ];
  });
}

/** A block that became a warning: it stops nothing any more because the plan goes without what it blocked. */
export function isLeftOut({ code }: PlanWarning): boolean {
  return code === 'plan-blocked';
}
