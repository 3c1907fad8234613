import type { PersonEffect } from '../changeset/inverse-effects.ts';
import type { Plan, PlanSource } from '../changeset/plan.ts';
import type { Deed } from './undo-deed.ts';
import { valueEffects } from './undo-value-effects.ts';

/** What is gathered about one person while the journal is read. */
export interface PersonRecord {
  readonly id: string;
  readonly address: string;
  readonly source: PlanSource;
  readonly deeds: Deed[];
}

export function personRecord(id: string, { intent, source }: Deed): PersonRecord {
  return { id, address: intent.address, source, deeds: [] };
}

/** What came of it in the end. */
export function personEffect({ id, address, source, deeds }: PersonRecord, plan: Plan): PersonEffect {
  // A journal without names knows people by their ids.
  const change =
    plan.users.find((each) => each.id === id) ?? plan.users.find((each) => each.address === address);
  const isCreated = deeds.some(({ intent }) => intent.action === 'create-user');
  return {
    kind: isCreated ? 'created' : 'edited',
    address: change?.address ?? address,
    id,
    source,
    values: valueEffects(deeds, change),
  };
}
