import type { JsonValue } from '../../expression/evaluate.ts';
import { readPath } from '../../expression/path.ts';
import type { ReceivedEvent } from '../store/event-store.ts';
import type { DeclaredSource } from './declared.ts';
import { pointerTo } from './json-scan.ts';
import { invalid } from './request-faults.ts';
import type { ServiceEvent } from './service-event.gen.ts';

/** An event as the store keeps it, and for whom. */
export interface Receipt {
  readonly event: ReceivedEvent;
  readonly targets: readonly string[];
}

/**
 * The event as the store keeps it. Two organisations may each have a source of this name of their own, with senders that
 * number their events alike: there the ids are kept apart by the name of the target.
 */
export function receiptsOf(event: ServiceEvent, meant: readonly DeclaredSource[]): readonly Receipt[] {
  const shared = meant.filter(({ isOwn }) => !isOwn);
  const own = meant.filter(({ isOwn }) => isOwn);
  const receipt = (id: string, sources: readonly DeclaredSource[]): readonly Receipt[] =>
    sources.slice(0, 1).map(({ name, key }) => ({
      event: {
        source: name,
        id,
        type: event.type,
        subject: subjectOf(event, key),
        ...(event.time !== undefined && { occurredAt: event.time }),
        data: event.data as ReceivedEvent['data'],
      },
      targets: sources.map(({ target }) => target),
    }));
  return [
    ...receipt(event.id, shared),
    ...own.flatMap((source) => receipt(`${source.target}/${event.id}`, [source])),
  ];
}

const longestSubject = 256;

/** Whom the event is about: the value of the source's key. */
function subjectOf({ data }: ServiceEvent, key: string): string {
  const path = key.split('.');
  const value = readPath(data as JsonValue, path);
  const subject = typeof value === 'number' ? String(value) : value;
  if (typeof subject === 'string' && subject.trim() !== '' && subject.length <= longestSubject)
    return subject;
  throw invalid([
    {
      pointer: pointerTo(['data', ...path]),
      detail: `must say whom the event is about, as text of 1 to ${longestSubject} characters or a number`,
    },
  ]);
}
