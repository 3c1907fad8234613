import type { Locate, Origin } from '../diagnostic/source.ts';
import type { PlanSource } from './plan.gen.ts';

/** The place in the manifest, as a plan names it. */
export function planSource(origin: Origin, locate: Locate): PlanSource {
  const { file, line, column } = locate(origin);
  return { file, line, column };
}
