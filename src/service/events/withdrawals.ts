import type { RunRecord } from '../../apply/run-record.ts';
import { deedsOf } from '../../notify/deeds.ts';
import { type EventsPlan, eventsAbout } from '../../workflow/events-plan.ts';
import { losesSomething } from '../../workflow/events-plan-blocks.ts';

/** Places of the events that take something away from somebody when the plan is carried out. */
export function withdrawing({ plan, people }: Pick<EventsPlan, 'plan' | 'people'>): readonly number[] {
  return eventsAbout(people, new Set(plan.users.filter(losesSomething).map(({ id = '' }) => id)));
}

/**
 * Those of the events that certainly took nothing away, by the journal of their run: whoever they are about was not written
 * to. What nobody knows of may have taken effect.
 */
export function spared(
  seqs: readonly number[],
  { people }: Pick<EventsPlan, 'people'>,
  record: RunRecord,
): readonly number[] {
  const touched = new Set(eventsAbout(people, new Set(deedsOf(record).map(({ intent }) => intent.id ?? ''))));
  return seqs.filter((seq) => !touched.has(seq));
}
