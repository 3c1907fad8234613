import type {
  Intent,
  JournalEdit,
  JournalOutcome,
  JournalValue,
  RunFinished,
  RunStarted,
} from '../../src/apply/journal.gen.ts';
import type { UserChange } from '../../src/changeset/plan.ts';

/** Lines of journals, as a run would have written them. */

export const runId = '20261122T120000Z-1a2b3c';

const begin = Date.parse('2026-11-22T12:00:00.000Z');
const moment = (seconds: number) => new Date(begin + seconds * 1000).toISOString();

export function started(startedAt = moment(0)): RunStarted {
  return {
    kind: 'run-started',
    runId,
    rollcallVersion: '0.1.0',
    planDigest: 'sha256:plan',
    target: { name: 'test', type: 'scim', baseUrl: 'http://127.0.0.1/scim/v2' },
    startedAt,
  };
}

type Request = Pick<Intent, 'action' | 'address' | 'id' | 'edits'> & { readonly members?: readonly string[] };

/** Request `seq`, sent `seq` seconds after the run began; members are named as in plans.ts. */
export function requested(seq: number, { members, ...request }: Request, later = 0, unnamed = false): Intent {
  return {
    kind: 'intent',
    seq,
    at: moment(seq + later),
    ...request,
    ...(members && {
      members: {
        count: members.length,
        ids: members,
        ...(!unnamed && { names: members.map((id) => `${id}@x.com`) }),
      },
    }),
  };
}

export function outcome(
  seq: number,
  result: JournalOutcome['result'],
  more: Partial<JournalOutcome> = {},
  later = 0,
): JournalOutcome {
  return { kind: 'outcome', seq, at: moment(seq + later + 0.5), result, ...more };
}

export function finished(result: RunFinished['result'], counts: RunFinished['counts'] = {}): RunFinished {
  return { kind: 'run-finished', runId, finishedAt: moment(7200), result, counts };
}

/** One value before and after; with a kind it is a grant, whose key stands in quotes in the path. */
export function edit(
  path: string,
  before: JournalValue | undefined,
  after: JournalValue | undefined,
  kind?: 'skill' | 'role',
): JournalEdit {
  const key = /"(.*)"/.exec(path)?.[1] ?? '';
  return {
    path,
    ...(kind && { grant: { kind, key, name: key } }),
    ...(before !== undefined && { before }),
    ...(after !== undefined && { after }),
  };
}

export function person(id: string): UserChange {
  return {
    kind: 'update',
    address: `user/${id}@x.com`,
    userName: `${id}@x.com`,
    id,
    attributes: [],
    grants: [],
  };
}
