import type { JournalLine } from '../apply/journal.gen.ts';
import type { GroupEffect, PersonEffect, RunEffects } from '../changeset/inverse-effects.ts';
import type { Plan, PlanWarning } from '../changeset/plan.ts';
import { type GroupRecord, groupEffect, groupRecord, takeIntoGroup } from './undo-group-effects.ts';
import { type PersonRecord, personEffect, personRecord, untoldValues } from './undo-person-effects.ts';
import { type RunWrite, writesIn } from './undo-writes.ts';

/**
 * What a run did, by its journal and the plan beside it. A request without a clear answer counts as done: the live
 * directory tells whether its effect is there. Only where that would not tell either is it a doubt.
 *
 * @param file the journal, as people name it
 */
export function runEffects(
  { runId, file }: { readonly runId: string; readonly file: string },
  lines: readonly JournalLine[],
  plan: Plan,
): RunEffects {
  const groups = new Map<string, GroupRecord>();
  const people = new Map<string, PersonRecord>();
  const doubts: PlanWarning[] = [];
  const writes = writesIn(lines, file);
  for (const write of writes) {
    const { intent } = write;
    const isPerson = intent.action === 'create-user' || intent.action === 'edit-user';
    const id = idOf(write, writes);
    if (id === undefined) doubts.push(doubt(write));
    else if (isPerson) {
      const record = people.get(id) ?? personRecord(id, write);
      people.set(id, record);
      record.writes.push(write);
    } else {
      const record = groups.get(id) ?? groupRecord(id, write);
      groups.set(id, record);
      takeIntoGroup(record, write);
    }
  }
  const created = new Map([...groups.values()].map(({ id, address }) => [id, address]));
  return {
    runId,
    groups: [...groups.values()].flatMap((record): readonly GroupEffect[] =>
      groupEffect(record, plan, created),
    ),
    people: [...people.values()].map((record): PersonEffect => personEffect(record, plan)),
    doubts: [...doubts, ...[...people.values()].flatMap((record) => untoldValues(record, plan))],
  };
}

/** Of a create whose answer named no id, the next request to the same address names it. */
function idOf({ intent, createdId, isCertain }: RunWrite, writes: readonly RunWrite[]): string | undefined {
  if (intent.action !== 'create' && intent.action !== 'create-user') return intent.id;
  if (!isCertain) return undefined;
  const later = writes.find(
    (write) => write.intent.address === intent.address && write.intent.id !== undefined,
  );
  return createdId ?? later?.intent.id;
}

function doubt({ intent: { address }, source }: RunWrite): PlanWarning {
  return {
    code: 'undo-left-alone',
    summary: `${address} is left alone: whether the run created it is not known, for no answer came`,
    advice: 'Look for it in the directory, and delete it there if nobody needs it.',
    source,
  };
}
