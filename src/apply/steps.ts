import type { Change } from '../changeset/plan.ts';
import type { Phase } from './event.ts';

/** The phases in which a change has something to do. */
export function stepsOf({ kind, attributes, members }: Change): readonly Phase[] {
  // What a create could not carry, such as an externalId the route does not take, is added after it.
  if (kind === 'create') return ['create', 'add'];
  if (kind === 'delete') return ['delete'];
  const steps: Phase[] = [];
  if (attributes.length > 0 || (members?.add.length ?? 0) > 0) steps.push('add');
  if ((members?.remove.length ?? 0) > 0) steps.push('remove');
  return steps;
}

/** The changes in the order in which their creates and additions begin: a group before those that nest it. */
export function nestedFirst(changes: readonly Change[]): readonly Change[] {
  const byAddress = new Map(changes.map((change) => [change.address, change]));
  const ordered = new Set<Change>();
  const visiting = new Set<Change>();
  const visit = (change: Change) => {
    // A circle cannot be planned; should one come in by a file, any order of it will do.
    if (ordered.has(change) || visiting.has(change)) return;
    visiting.add(change);
    for (const { address } of change.members?.add ?? []) {
      const nested = byAddress.get(address ?? '');
      if (nested !== undefined) visit(nested);
    }
    ordered.add(change);
  };
  for (const change of changes) visit(change);
  return [...ordered];
}
