import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { printPlan } from '../../../src/changeset/plan-text.ts';
import { creation, planOf } from '../../apply/plans.ts';
import { startDatabase, type TestDatabase } from './database.ts';
import { bodyOf, type Stage, startStage, tokens } from './stage.ts';

const plan = planOf([creation('a')]);
const runId = '20261122T010000Z-000000';

describe('what a run leaves behind', () => {
  let database: TestDatabase;
  let stage: Stage;
  let lines: readonly string[];
  beforeAll(async () => {
    database = await startDatabase();
    stage = await startStage({ databaseUrl: await database.fresh() });
    const lease = await stage.store.targets.takeNamed('acme', 'w', 60_000);
    if (lease === undefined) throw new Error('acme is held by somebody else');
    const journal = await stage.store.runs.open(
      lease,
      { runId, kind: 'round', worker: 'w' },
      { plan, rollcallVersion: '0', startedAt: 0 },
    );
    for (const seq of [1, 2, 3, 4]) {
      await journal.append({ kind: 'intent', seq, at: '', address: `group/ä${seq}`, action: 'create' });
    }
    await journal.close();
    await stage.store.runs.finish(runId, undefined, []);
    lines = (await stage.store.runs.read(runId))?.journal ?? [];
  });
  afterAll(async () => {
    await stage.close();
    await database.stop();
  });

  const ask = (path: string, token: string = tokens.reader) => stage.ask(path, { token });

  it('its journal comes part by part, to the byte, and each part names the next', async () => {
    const path = `/api/runs/${runId}/journal`;
    const whole = await ask(path);
    expect(whole.headers.get('content-type')).toBe('application/x-ndjson');
    expect(whole.headers.get('link')).toBeNull();
    expect(await whole.text()).toBe(lines.map((line) => `${line}\n`).join(''));
    let text = '';
    let next: string | undefined = '?limit=2';
    for (let parts = 0; next !== undefined && parts < 5; parts += 1) {
      const part = await ask(`${path}${next}`);
      text += await part.text();
      next = /^<([^>]+)>; rel="next"$/.exec(part.headers.get('link') ?? '')?.[1];
    }
    expect([text, next]).toEqual([lines.map((line) => `${line}\n`).join(''), undefined]);
    expect(await (await ask(`${path}?after=5`)).text()).toBe('');
  });

  it('its plan comes as a plan file', async () => {
    const answer = await ask(`/api/runs/${runId}/plan`);
    expect(await answer.text()).toBe(printPlan(plan));
  });

  it('runs are chosen by their id and by when they began', async () => {
    const listed = async (query: string) => {
      const { runs } = await bodyOf(await ask(`/api/runs?${query}`));
      return (runs as readonly { readonly runId: string }[]).map((run) => run.runId);
    };
    expect(await listed(`id=${runId}`)).toEqual([runId]);
    expect(await listed('id=20261122T020000Z-000000')).toEqual([]);
    expect(await listed('since=2026-11-22T00:00:00Z&before=2100-01-01T00:00:00.5Z')).toEqual([runId]);
    expect(await listed('before=2026-11-22T00:00:00Z')).toEqual([]);
  });

  it('what was forgotten is told as far as the token reaches', async () => {
    expect(await bodyOf(await ask('/api/pruned-runs'))).toEqual({ pruned: [] });
    expect((await ask('/api/pruned-runs?target=globex')).status).toBe(403);
  });

  it('whoever may not read learns nothing, and what cannot be used is refused', async () => {
    for (const what of ['journal', 'plan']) {
      const path = `/api/runs/${runId}/${what}`;
      const answers = await Promise.all([
        ask(path, 'wrong'),
        ask(path, tokens.events),
        ask(`/api/runs/20261122T020000Z-000000/${what}`),
        ask(`${path}?unknown=1`),
      ]);
      expect(answers.map(({ status }) => status)).toEqual([401, 403, 404, 400]);
    }
    const wrong = ['journal?after=-1', 'journal?limit=0', 'journal?limit=1001'].map(
      (rest) => `/api/runs/${runId}/${rest}`,
    );
    for (const path of [...wrong, '/api/runs?since=yesterday', '/api/runs?before=2026-13-01T00:00:00Z']) {
      expect([path, (await ask(path)).status]).toEqual([path, 400]);
    }
    const { errors } = await bodyOf(await ask('/api/runs?since=yesterday'));
    expect(errors).toEqual([
      { pointer: '?since', detail: 'must be a time in UTC such as 2026-11-22T04:41:00Z' },
    ]);
  });
});
