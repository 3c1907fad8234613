import type { Intent, RunStarted } from '../apply/journal.gen.ts';
import type { RecordedRequest, RunRecord } from '../apply/run-record.ts';

/** A request of a run that took effect, or may have: nobody knows. */
export interface Deed extends RecordedRequest {
  /** Which time that the run was begun: 1, or more once it was resumed. */
  readonly turn: number;
  readonly certainty: 'done' | 'unknown';
  /** Whom or what it is about; of people that have no name in the journal, their id. */
  readonly address: string;
}

/** What a run did, in the order in which it was asked for. Whatever certainly did not happen is left out. */
export function deedsOf(record: RunRecord): readonly Deed[] {
  const deeds = record.requests.flatMap((request): readonly Deed[] => {
    const certainty = certaintyOf(request, record);
    return certainty === undefined
      ? []
      : [{ ...request, certainty, turn: turnOf(request, record), address: addressOf(request) }];
  });
  return withoutWithdrawn(deeds);
}

function certaintyOf({ intent, outcome }: RecordedRequest, record: RunRecord): Deed['certainty'] | undefined {
  switch (outcome?.result) {
    case 'done':
      return 'done';
    case 'lost': {
      // A run that went on looked what had come of it, and wrote again what was missing. Whose a group is that was found
      // after a lost create, no look can tell.
      const isSettled = intent.action !== 'create' && endedAsPlanned(intent.address, record);
      return isSettled && turnOf({ intent }, record) === record.begun.length ? 'done' : 'unknown';
    }
    case undefined:
    case 'failed':
      return 'unknown';
    case 'conflict':
    case 'exists':
    case 'gone':
    case 'refused':
      return undefined;
  }
}

function endedAsPlanned(address: string, { finished }: RunRecord): boolean {
  return finished !== undefined && !finished.shortfalls?.some((shortfall) => shortfall.address === address);
}

function turnOf({ intent }: RecordedRequest, { begun }: RunRecord): number {
  return Math.max(1, begun.filter((start) => isBefore(start, intent)).length);
}

/** By the clock only in journals of an older rollcall, whose lines have no numbers. */
function isBefore(start: RunStarted, intent: Intent): boolean {
  return start.line !== undefined && intent.line !== undefined
    ? start.line < intent.line
    : start.startedAt <= intent.at;
}

/** Journals without names call everybody who is yet to be created `unnamed`. */
function addressOf({ intent: { address, id, seq }, outcome }: RecordedRequest): string {
  return address === 'user/unnamed' ? `user/${id ?? outcome?.id ?? `unnamed-${seq}`}` : address;
}

/** A run deletes the group it created when another run was quicker (apply/twin.ts): then nothing happened. */
function withoutWithdrawn(deeds: readonly Deed[]): readonly Deed[] {
  const created = new Set(
    deeds.flatMap(({ intent, outcome }) => (intent.action === 'create' ? (outcome?.id ?? []) : [])),
  );
  const withdrawals = new Map(
    deeds.flatMap(({ intent, certainty }) =>
      intent.action === 'delete' && created.has(intent.id ?? '') ? [[intent.id, certainty]] : [],
    ),
  );
  return deeds.flatMap((deed): readonly Deed[] => {
    const { intent, outcome } = deed;
    if (intent.action === 'delete') return withdrawals.has(intent.id) ? [] : [deed];
    const withdrawal = intent.action === 'create' ? withdrawals.get(outcome?.id) : undefined;
    if (withdrawal === 'done') return [];
    return [withdrawal === undefined ? deed : { ...deed, certainty: 'unknown' }];
  });
}
