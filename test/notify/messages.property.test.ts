import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { JournalLine, JournalOutcome } from '../../src/apply/journal.gen.ts';
import { recordOf } from '../../src/apply/run-record.ts';
import type { Message } from '../../src/notify/message.ts';
import { messagesOfRun } from '../../src/notify/messages.ts';
import { planOf, update } from '../apply/plans.ts';
import { edit, finished, outcome, person, requested, runId, started } from './journals.ts';

const groups = ['a', 'b', 'c'];
const people = ['ann', 'bob', 'cyd', 'dan'];
const plan = planOf(
  groups.map((key) => update(key, 'v1', {})),
  { users: people.map(person) },
);

type Result = JournalOutcome['result'];

/** A request whose outcome may never have been written. */
interface Asked {
  readonly about: {
    readonly kind: 'join' | 'leave' | 'edit';
    readonly of: string;
    readonly who: readonly string[];
  };
  readonly result?: Result;
}

const members = fc.uniqueArray(fc.constantFrom(...people), { minLength: 1, maxLength: 3 });
const about = fc.oneof(
  fc.record({ kind: fc.constantFrom('join', 'leave'), of: fc.constantFrom(...groups), who: members }),
  fc.record({ kind: fc.constant('edit'), of: fc.constantFrom(...people), who: fc.constant([]) }),
);
const results: readonly Result[] = ['done', 'conflict', 'exists', 'gone', 'lost', 'refused', 'failed'];
const asked: fc.Arbitrary<Asked> = fc.record(
  { about: about as fc.Arbitrary<Asked['about']>, result: fc.constantFrom(...results) },
  { requiredKeys: ['about'] },
);

/** A journal: begun, perhaps resumed once, with outcomes in any distance from their requests, and cut at any line. */
const journals = fc
  .record({
    requests: fc.array(asked, { maxLength: 12 }),
    resumedAt: fc.nat(12),
    delays: fc.array(fc.nat(3), { minLength: 12, maxLength: 12 }),
    isFinished: fc.boolean(),
    cut: fc.nat(40),
  })
  .map(({ requests, resumedAt, delays, isFinished, cut }) => {
    const places = requests.flatMap((request, index): readonly (readonly [number, JournalLine])[] => {
      const seq = index + 1;
      const later = index >= resumedAt ? 3600 : 0;
      const sent = [index, lineOf(request, seq, later)] as const;
      const { result } = request;
      if (result === undefined) return [sent];
      // No answer to a request of the turn before comes after the run was begun again.
      const at =
        later > 0 ? index + (delays[index] ?? 0) : Math.min(index + (delays[index] ?? 0), resumedAt - 1);
      return [sent, [at + 0.5, outcome(seq, result, {}, later)]];
    });
    if (resumedAt < requests.length && resumedAt > 0) {
      places.push([resumedAt - 0.25, started('2026-11-22T13:00:00.000Z')]);
    }
    const ordered = places.toSorted(([left], [right]) => left - right).map(([, line]) => line);
    const whole = [started(), ...ordered, ...(isFinished ? [finished('incomplete')] : [])];
    const lines = whole.map((line, index) => ({ ...line, line: index + 1 }));
    return { lines, kept: lines.slice(0, Math.max(1, cut)) };
  });

function lineOf({ about: { kind, of, who } }: Asked, seq: number, later: number): JournalLine {
  if (kind === 'edit') {
    const edits = [edit(`attribute-${seq}`, 'old', 'new')];
    return requested(seq, { action: 'edit-user', address: `user/${of}@x.com`, id: of, edits }, later);
  }
  const action = kind === 'join' ? 'add-members' : 'remove-members';
  return requested(seq, { action, address: `group/${of}`, id: of, members: who }, later);
}

/** Single facts: `join ann a`, `edit attribute-3 ann`. */
function factsOf(
  lines: readonly JournalLine[],
  wanted: (result: Result | undefined) => boolean,
): readonly string[] {
  return recordOf(runId, lines).requests.flatMap(({ intent, outcome: came }) => {
    if (!wanted(came?.result)) return [];
    if (intent.action === 'edit-user')
      return (intent.edits ?? []).map(({ path }) => `edit ${path} ${intent.id}`);
    const verb = intent.action === 'add-members' ? 'join' : 'leave';
    return (intent.members?.ids ?? []).map((id) => `${verb} ${id} ${intent.id}`);
  });
}

function factsTold(messages: readonly Message[]): readonly string[] {
  return messages.flatMap(({ group, user }) => [
    ...(group?.membersAdded ?? []).map(({ id }) => `join ${id} ${group?.id}`),
    ...(group?.membersRemoved ?? []).map(({ id }) => `leave ${id} ${group?.id}`),
    ...(user?.changed ?? []).map((path) => `edit ${path} ${user?.id}`),
  ]);
}

const tell = (lines: readonly JournalLine[]) => messagesOfRun(plan, recordOf(runId, lines));

it('tells every change that is confirmed, and as certain', () => {
  fc.assert(
    fc.property(journals, ({ kept }) => {
      const certain = factsTold(tell(kept).filter(({ unconfirmed }) => !unconfirmed));
      expect(certain).toEqual(expect.arrayContaining([...factsOf(kept, (result) => result === 'done')]));
    }),
  );
});

it('tells nothing that certainly did not happen', () => {
  const possible = new Set<Result | undefined>(['done', 'lost', 'failed', undefined]);
  fc.assert(
    fc.property(journals, ({ kept }) => {
      const known = new Set(factsOf(kept, (result) => possible.has(result)));
      expect(factsTold(tell(kept)).filter((fact) => !known.has(fact))).toEqual([]);
    }),
  );
});

it('tells nothing twice in one turn, and never two things under one id', () => {
  fc.assert(
    fc.property(journals, ({ kept }) => {
      const messages = tell(kept);
      expect(new Set(messages.map(({ id }) => id)).size).toBe(messages.length);
      for (const turn of [1, 2]) {
        const own = factsTold(messages.filter(({ id }) => id.startsWith(`${runId}+2/`) === (turn === 2)));
        expect(new Set(own).size).toBe(own.length);
      }
    }),
  );
});

it('tells by itself what was told before the run was resumed: the ids are the same', () => {
  fc.assert(
    fc.property(journals, ({ lines }) => {
      const again = lines.findIndex((line, index) => line.kind === 'run-started' && index > 0);
      fc.pre(again > 0);
      const before = new Set(tell(lines.slice(0, again)).map(({ id }) => id));
      const after = tell(lines).filter(({ id }) => !before.has(id));
      expect(after.every(({ id }) => id.startsWith(`${runId}+2/`))).toBe(true);
      const late = factsOf(lines, (result) => result === 'done').slice(
        factsOf(lines.slice(0, again), (result) => result === 'done').length,
      );
      expect(factsTold(after)).toEqual(expect.arrayContaining([...late]));
    }),
  );
});
