import type { Plan } from '../changeset/plan.gen.ts';
import { type Drawing, draw } from './layout.ts';
import { type PlanViewOptions, planView } from './plan-view.ts';

/** The plan as people read it in a terminal; ends with the summary line and a line break. */
export function renderPlan(plan: Plan, options: Drawing & PlanViewOptions): string {
  return draw(planView(plan, options), options);
}
