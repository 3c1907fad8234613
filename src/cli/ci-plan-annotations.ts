import type { Block, Plan, PlanSource } from '../changeset/plan.ts';
import type { Annotated } from '../render/annotations.ts';
import type { Session } from './session.ts';

/** Shows what still blocks a plan, and what it warns of, at the lines of the manifest where a job listens. */
export function annotatePlan(
  { warnings }: Plan,
  remaining: readonly Block[],
  { output }: Pick<Session, 'output'>,
): void {
  const blocks = remaining.map(({ summary, source }): Annotated => {
    return { code: 'plan-blocked', severity: 'error', summary, ...at(source) };
  });
  const others = warnings.map(({ code, summary, advice, source }): Annotated => {
    return { code, severity: 'warning', summary, ...(advice !== undefined && { advice }), ...at(source) };
  });
  output.annotate([...blocks, ...others]);
}

/** A plan keeps lines, and no columns. */
function at(source: PlanSource | undefined): Pick<Annotated, 'range'> {
  return source === undefined ? {} : { range: { ...source, column: 1 } };
}
