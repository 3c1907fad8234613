import type { RunRecord } from '../apply/run-record.ts';
import type { Plan } from '../changeset/plan.ts';
import { type Deed, deedsOf } from './deeds.ts';
import { groupEdits, userEdits } from './edits.ts';
import type { Message } from './message.ts';

/** What is the same in all messages of a run. */
type Frame = Pick<Message, 'formatVersion' | 'target' | 'run'>;

/**
 * What a run did, told from its journal and its plan, whether it ended or was cut off. Pure: the same journal gives the
 * same messages with the same ids, and more lines of it only add to them. What certainly did not happen is not told, and what
 * nobody knows for certain is told apart as `unconfirmed`.
 *
 * A run that was resumed tells of each turn by itself, for the turn before may have been told of already.
 */
export function messagesOfRun(plan: Plan, record: RunRecord): readonly Message[] {
  const [first] = record.begun;
  if (first === undefined) return [];
  const { name, type, baseUrl } = first.target;
  const frame: Frame = {
    formatVersion: 1,
    target: { name, type, baseUrl },
    run: { id: record.runId, planDigest: first.planDigest },
  };
  const deeds = deedsOf(record);
  const turns = record.begun.map((_, index) => deeds.filter(({ turn }) => turn === index + 1));
  return [
    ...turns.flatMap((done, index) => messagesOfTurn(done, turnName(record, index + 1), plan, frame, deeds)),
    ended(record, frame),
  ];
}

/** `20261122T044100Z-1a2b3c`, and with `+2` behind it when it was resumed. */
function turnName({ runId }: RunRecord, turn: number): string {
  return turn > 1 ? `${runId}+${turn}` : runId;
}

function messagesOfTurn(
  deeds: readonly Deed[],
  turn: string,
  plan: Plan,
  frame: Frame,
  all: readonly Deed[],
): readonly Message[] {
  const addresses = [...new Set(deeds.map(({ address }) => address))];
  return addresses.flatMap((address) => {
    const own = deeds.filter((deed) => deed.address === address);
    const done = own.filter(({ certainty }) => certainty === 'done');
    const unknown = own.filter(({ certainty }) => certainty === 'unknown');
    const about = { address, plan, all: all.filter((deed) => deed.address === address) };
    return [
      ...messagesOf(done, [], about).map((message) => framed(message, done)),
      ...messagesOf(unknown, done, about).map((message) => ({
        ...framed(message, unknown),
        id: `${turn}/${message.type}/${address}/unconfirmed`,
        unconfirmed: true as const,
      })),
    ];

    function framed(message: Told, from: readonly Deed[]): Message {
      const isCreate = message.type === 'scim.group.created';
      const at = lastMoment(isCreate ? from.filter(({ intent }) => intent.action === 'create') : from);
      return { ...frame, id: `${turn}/${message.type}/${address}`, at, ...message };
    }
  });
}

type Told = Pick<Message, 'type' | 'group' | 'user'>;

interface About {
  readonly address: string;
  readonly plan: Plan;
  /** Everything the run did to it, in whichever turn. */
  readonly all: readonly Deed[];
}

/** @param certain what is told as certain anyway, and need not be told as a doubt */
function messagesOf(deeds: readonly Deed[], certain: readonly Deed[], about: About): readonly Told[] {
  if (deeds.length === 0) return [];
  if (about.address.startsWith('user/')) {
    const user = userEdits(deeds, certain, about);
    return user === undefined ? [] : [{ type: 'scim.user.updated', user }];
  }
  const { created, updated } = groupEdits(deeds, certain, about);
  return [
    ...(created === undefined ? [] : [{ type: 'scim.group.created' as const, group: created }]),
    ...(updated === undefined ? [] : [{ type: 'scim.group.updated' as const, group: updated }]),
  ];
}

function lastMoment(deeds: readonly Deed[]): string {
  return deeds.reduce((latest, { intent, outcome }) => later(latest, outcome?.at ?? intent.at), '');
}

/** How the run ended; without an end in its journal it was cut off after the last thing that is known of it. */
function ended(record: RunRecord, frame: Frame): Message {
  const { begun, requests, finished } = record;
  const moments = [
    ...begun.map(({ startedAt }) => startedAt),
    ...requests.map(({ intent, outcome }) => outcome?.at ?? intent.at),
  ];
  return {
    ...frame,
    id: `${turnName(record, begun.length)}/run.finished`,
    type: 'run.finished',
    at: finished?.finishedAt ?? moments.reduce(later, ''),
    result: finished?.result ?? 'cut-off',
    counts: finished?.counts ?? {},
  };
}

function later(left: string, right: string): string {
  return left > right ? left : right;
}
