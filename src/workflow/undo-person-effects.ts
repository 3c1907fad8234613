import type { PersonEffect } from '../changeset/inverse-effects.ts';
import type { Plan, PlanSource, PlanWarning, UserChange } from '../changeset/plan.ts';
import { isUntold, valueEffects } from './undo-value-effects.ts';
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
export function personEffect(record: PersonRecord, plan: Plan): PersonEffect {
  const { id, address, source, writes } = record;
  const change = plannedOf(record, plan);
  const isCreated = writes.some(({ intent }) => intent.action === 'create-user');
  return {
    kind: isCreated ? 'created' : 'edited',
    address: change?.address ?? address,
    id,
    source,
    values: valueEffects(writes, change),
  };
}

/** Says of whom a journal without values leaves open what was written: somebody who was found instead of created. */
export function untoldValues(record: PersonRecord, plan: Plan): readonly PlanWarning[] {
  const { address, source, writes } = record;
  const change = plannedOf(record, plan);
  if (!writes.some(({ intent }) => isUntold(intent, change))) return [];
  return [
    {
      code: 'undo-left-alone',
      summary: `values of ${address} are left alone: the journal was to keep none, and the plan does not know the person by this id`,
      advice: 'Look what the plan of the run sets for whom, and correct it by hand.',
      source,
    },
  ];
}

/** A journal without names knows people by their ids. */
function plannedOf({ id, address }: PersonRecord, { users }: Plan): UserChange | undefined {
  return users.find((each) => each.id === id) ?? users.find((each) => each.address === address);
}
