import type { Change, UserChange } from '../changeset/plan.ts';
import { isLowering } from '../changeset/removal.ts';
import type { Phase } from './event.ts';
import { takesAway } from './value-edit.ts';

/** The phases in which a change of a group has something to do. */
export function stepsOf({ kind, attributes, grants = [], members }: Change): readonly Phase[] {
  // What a create could not carry, such as an externalId the route does not take, is added after it.
  if (kind === 'create') return ['create', 'add'];
  if (kind === 'delete') return ['delete'];
  const values = [...attributes, ...grants];
  const isLoss = values.map(takesAway);
  const steps: Phase[] = [];
  if (isLoss.includes(false) || (members?.add.length ?? 0) > 0) steps.push('add');
  if (isLoss.includes(true) || (members?.remove.length ?? 0) > 0) steps.push('remove');
  return steps;
}

/**
 * Likewise for a person, who is written to once: whoever loses anything, be it a part of a proficiency, waits until
 * everybody has gained, and what the same person gains rides along.
 */
export function userStepsOf({ kind, attributes, grants }: UserChange): readonly Phase[] {
  // What a create could not carry is added after it.
  if (kind === 'create') return ['create', 'add'];
  const isLoss = [...attributes, ...grants].some(takesAway) || grants.some(isLowering);
  return [isLoss ? 'remove' : 'add'];
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
