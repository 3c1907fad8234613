import { contentDigest } from './digest.ts';
import type { Plan } from './plan.gen.ts';

/** The plan as a file: JSON that a person can read, with a digest that tells when somebody edited it. */
export function printPlan(plan: Plan): string {
  return `${JSON.stringify({ ...plan, contentDigest: contentDigest(plan) }, null, 2)}\n`;
}

/** Whether a plan that was read is, word for word, the one that was written. */
export function isAsWritten(plan: Plan): boolean {
  return plan.contentDigest === contentDigest(plan);
}
