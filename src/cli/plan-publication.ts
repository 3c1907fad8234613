import type { Plan } from '../changeset/plan.ts';
import { renderPlanHtml } from '../render/html.ts';
import { renderJson } from '../render/json.ts';
import { renderPlanMarkdown } from '../render/markdown.ts';
import type { PlanViewOptions } from '../render/plan-view.ts';
import { renderPlan } from '../render/text.ts';
import type { Publication } from './publish.ts';

/** A plan in every form it has. */
export function planPublication(plan: Plan, options: PlanViewOptions): Publication {
  return {
    text: (drawing) => renderPlan(plan, { ...options, ...drawing }),
    json: () => renderJson(plan),
    markdown: () => renderPlanMarkdown(plan, options),
    html: () => renderPlanHtml(plan, options),
  };
}
