import type { Plan } from '../changeset/plan.gen.ts';
import { type Drawing, draw } from './layout.ts';
import { type PlanViewOptions, planOutline, planView } from './plan-view.ts';

/** Which plan it is and what it comes to. */
export function renderPlanOutline(plan: Plan, options: Drawing & Pick<PlanViewOptions, 'remaining'>): string {
  return draw(planOutline(plan, options), options);
}

/** The plan as people read it in a terminal; ends with the summary line and a line break. */
export function renderPlan(plan: Plan, options: Drawing & PlanViewOptions): string {
  return draw(planView(plan, options), options);
}
