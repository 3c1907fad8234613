import type { EventOutcome, EventStatus } from '../../../src/service/store/event-store.ts';

interface ModelEvent {
  readonly id: string;
  readonly subject: string;
  seq: number;
  status: EventStatus;
  waits: boolean;
}

/** What the queue of one target must do, in a few lines and without a database. */
export class EventsModel {
  readonly events: ModelEvent[] = [];
  /** The numbers of what took effect, in that order, by subject. */
  readonly effects = new Map<string, number[]>();

  accept(id: string, subject: string): 'stored' | 'known' {
    if (this.events.some((event) => event.id === id)) return 'known';
    this.events.push({ id, subject, seq: 0, status: 'pending', waits: false });
    return 'stored';
  }

  next(limit: number): readonly ModelEvent[] {
    const seen = new Set<string>();
    const oldest = this.events.filter(({ status, subject }) => {
      if (status !== 'pending' || seen.has(subject)) return false;
      seen.add(subject);
      return true;
    });
    return oldest.filter(({ waits }) => !waits).slice(0, limit);
  }

  settle(outcomes: readonly EventOutcome[]): void {
    for (const outcome of outcomes) {
      const event = this.at(outcome.seq);
      if (outcome.kind === 'done' && (event.status === 'pending' || event.status === 'dropped'))
        this.#done(event);
      if (outcome.kind === 'retry' && event.status === 'pending') event.waits = outcome.delayMs > 0;
      if (outcome.kind === 'parked' && event.status === 'pending') event.status = 'parked';
    }
  }

  #done(event: ModelEvent): void {
    event.status = 'done';
    this.effects.set(event.subject, [...(this.effects.get(event.subject) ?? []), event.seq]);
    for (const earlier of this.events) {
      const isEarlier = earlier.subject === event.subject && earlier.seq < event.seq;
      if (isEarlier && earlier.status === 'pending') earlier.status = 'superseded';
    }
  }

  /** The records in effect, the latest first, with `past` of those that a later event may have overtaken. */
  records(): readonly string[] {
    const latest = [...this.effects].map(([subject, effects]) => ({ subject, seq: effects.at(-1) ?? 0 }));
    return latest
      .toSorted((one, other) => other.seq - one.seq)
      .map(({ subject, seq }) => {
        const later = this.events.filter((event) => event.subject === subject && event.seq > seq);
        const isPast = later.some(({ status }) => status === 'pending' || status === 'parked');
        return `${subject} ${seq}${isPast ? ' past' : ''}`;
      });
  }

  retry(seq: number): 'pending' | 'superseded' | undefined {
    const event = this.at(seq);
    if (event.status !== 'parked') return undefined;
    const latest = this.effects.get(event.subject)?.at(-1) ?? 0;
    event.waits = false;
    event.status = latest > seq ? 'superseded' : 'pending';
    return event.status;
  }

  drop(seq: number): boolean {
    const event = this.at(seq);
    if (event.status !== 'pending' && event.status !== 'parked') return false;
    event.status = 'dropped';
    return true;
  }

  at(seq: number): ModelEvent {
    const event = this.events.find((each) => each.seq === seq);
    if (event === undefined) throw new Error(`the model knows no event ${seq}`);
    return event;
  }
}
