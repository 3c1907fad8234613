import { WAY } from '../directory/way.ts';
import type { PlanGrantGround } from './plan.gen.ts';

/** The groups from the one that grants down to the one the person is in, as far as they have an address. */
export function waypoints({ group, through }: Pick<PlanGrantGround, 'group' | 'through'>): readonly string[] {
  return through === undefined ? [group] : [group, ...through.split(WAY)];
}
