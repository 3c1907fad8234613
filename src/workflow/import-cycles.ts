import type { LiveGroup } from '../directory/resource.ts';
import { findCycle } from '../resolve/cycles.ts';

/** Ids of the groups that contain themselves, directly or through others; a manifest cannot say such a thing. */
export function groupsInCycles(groups: readonly LiveGroup[]): ReadonlySet<string> {
  const ids = new Set<string>(groups.map(({ id }) => id));
  const edges = new Map(
    groups.map(({ id, members = [] }) => [
      id as string,
      members.map((member) => member.id as string).filter((member) => ids.has(member)),
    ]),
  );
  const found = new Set<string>();
  for (let cycle = findCycle(edges); cycle !== undefined; cycle = findCycle(edges)) {
    for (const id of cycle) {
      found.add(id);
      edges.delete(id);
    }
  }
  return found;
}
