import type { PersonEffect } from '../changeset/inverse-effects.ts';
import type { Plan, PlanSource } from '../changeset/plan.ts';
import { valueEffects } from './undo-value-effects.ts';
import type { RunWrite } from './undo-writes.ts';

/** What is gathered about one person while the journal is read. */
export interface PersonRecord {
  readonly id: string;
  readonly address: string;
  readonly source: PlanSource;
  readonly writes: RunWrite[];
}

export function personRecord(id: string, { intent, source }: RunWrite): PersonRecord {
  return { id, address: intent.address, source, writes: [] };
}

/** What came of it in the end. */
export function personEffect({ id, address, source, writes }: PersonRecord, plan: Plan): PersonEffect {
  // A journal without names knows people by their ids.
  const change =
    plan.users.find((each) => each.id === id) ?? plan.users.find((each) => each.address === address);
  const isCreated = writes.some(({ intent }) => intent.action === 'create-user');
  return {
    kind: isCreated ? 'created' : 'edited',
    address: change?.address ?? address,
    id,
    source,
    values: valueEffects(writes, change),
  };
}
