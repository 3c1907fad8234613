import type { PlanWarning } from '../changeset/plan.gen.ts';
import { place } from './member-cells.ts';
import { cell, line, type Row, row, type Section, span } from './view.ts';

/** Warnings of one kind about one line of the manifest that are listed before the rest is only counted. */
const listedAlike = 8;

/**
 * What a reviewer should know, and what was left out of the plan because something blocked it. A mistake in one expression
 * makes a warning for each record of a file; hundreds of them would hide the others.
 */
export function warningSection(
  warnings: readonly PlanWarning[],
  { all = false }: { readonly all?: boolean } = {},
): Section {
  return [...alike(warnings).values()].flatMap((same) => {
    const listed = all || same.length <= listedAlike + 1 ? same.length : listedAlike;
    const [first] = same;
    return [
      ...same.slice(0, listed).flatMap(warningRows),
      ...(first === undefined || listed === same.length ? [] : [othersRow(first, same.length - listed)]),
    ];
  });
}

/** A block that became a warning: it stops nothing any more because the plan goes without what it blocked. */
export function isLeftOut({ code }: PlanWarning): boolean {
  return code === 'plan-blocked';
}

function warningRows(warning: PlanWarning): readonly Row[] {
  const { code, summary, advice, source } = warning;
  return [
    line(
      span(isLeftOut(warning) ? 'Left out:' : 'Warning:', 'warning'),
      span(` ${summary} [${code}]`),
      span(source ? `  ${place(source)}` : '', 'muted'),
    ),
    ...(advice === undefined ? [] : [row(1, [cell(advice)])]),
  ];
}

function othersRow({ code, source }: PlanWarning, others: number): Row {
  return line(
    span(`… ${others} more of this kind [${code}]`, 'warning'),
    span(`${source ? `  ${place(source)}` : ''}  (--all)`, 'muted'),
  );
}

/** Warnings by kind and line. What was left out is never only counted. */
function alike(warnings: readonly PlanWarning[]): ReadonlyMap<string, readonly PlanWarning[]> {
  const groups = new Map<string, PlanWarning[]>();
  for (const [index, warning] of warnings.entries()) {
    const { code, source } = warning;
    const key = isLeftOut(warning) || source === undefined ? String(index) : `${code} ${place(source)}`;
    const group = groups.get(key);
    if (group) group.push(warning);
    else groups.set(key, [warning]);
  }
  return groups;
}
