import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { startDatabase, type TestDatabase } from './database.ts';
import { bodyOf, manifest, type Stage, type StageOptions, startStage, tokens } from './stage.ts';

let database: TestDatabase;
const stages: Stage[] = [];
beforeAll(async () => {
  database = await startDatabase();
});
afterAll(() => database.stop());
afterEach(async () => {
  for (const stage of stages.splice(0)) await stage.close();
});

async function start(options: StageOptions = {}): Promise<Stage> {
  const stage = await startStage({ databaseUrl: await database.fresh(), ...options });
  stages.push(stage);
  return stage;
}

const post = (stage: Stage, body: unknown, { query = '', token = tokens.all as string } = {}) =>
  stage.ask(`/api/reconcile-groups${query}`, { method: 'POST', token, body });

const membersOf = ({ sandbox }: Stage, displayName: string) => {
  const { groups, users } = sandbox.state();
  const names = new Map(users.map(({ id, userName }) => [id, userName]));
  return groups
    .find((group) => group.displayName === displayName)
    ?.members.map(({ value }) => names.get(value))
    .sort();
};

const writes = ({ sandbox }: Stage) => sandbox.requests().filter(({ method }) => method !== 'GET');

/** More members than may be taken away unasked. */
const crowd = Array.from({ length: 20 }, (_, index) => ({ userName: `u${index}@acme.test` }));
const crowded = {
  users: [{ userName: 'jane@acme.test' }, { userName: 'joe@acme.test' }, ...crowd].map((user, index) => ({
    id: `00000000-0000-4000-8000-${String(index).padStart(12, '0')}`,
    ...user,
  })),
  groups: [
    {
      id: '10000000-0000-4000-8000-000000000000',
      displayName: 'Support Tier 1',
      members: crowd.map((_, index) => ({
        value: `00000000-0000-4000-8000-${String(index + 2).padStart(12, '0')}`,
      })),
    },
  ],
};

describe('named groups', () => {
  it('are planned, and nothing is written', async () => {
    const stage = await start();
    const answer = await post(
      stage,
      { groups: ['support-tier1'] },
      { query: '?mode=plan', token: tokens.tier1 },
    );
    expect(answer.status).toBe(200);
    const body = await bodyOf(answer);
    expect(body).toMatchObject({
      document: 'reconciliation',
      formatVersion: 1,
      target: 'acme',
      mode: 'plan',
      result: 'planned',
      audit: [],
      plan: { changes: [{ address: 'group/support-tier1', members: { add: [{ name: 'joe@acme.test' }] } }] },
    });
    expect(body).not.toHaveProperty('report');
    expect(writes(stage)).toEqual([]);
    expect(await stage.store.runs.list({ limit: 10 })).toEqual([]);
  });

  it('are brought in line, and only they; the run is kept with each of its writes', async () => {
    const stage = await start();
    const answer = await post(stage, { target: 'acme', groups: ['support-tier1'] }, { token: tokens.tier1 });
    const body = await bodyOf(answer);
    expect([answer.status, body.result]).toEqual([200, 'applied']);
    expect(body.audit).toEqual([
      expect.objectContaining({
        address: 'group/support-tier1',
        action: 'add-members',
        outcome: 'done',
        status: 200,
        latencyMs: expect.any(Number),
        members: expect.objectContaining({ names: ['joe@acme.test'] }),
      }),
    ]);
    expect(body.report).toMatchObject({ result: 'complete', runId: body.runId });
    expect(membersOf(stage, 'Support Tier 1')).toEqual(['jane@acme.test', 'joe@acme.test']);
    expect(membersOf(stage, 'Support Tier 2')).toEqual(['jane@acme.test', 'max@acme.test']);

    const stored = await bodyOf(await stage.ask(`/api/runs/${body.runId}`, { token: tokens.reader }));
    expect(stored).toMatchObject({ runId: body.runId, kind: 'request', target: 'acme', result: 'complete' });
    expect(stored.audit).toEqual(body.audit);
    const { journal = [] } = (await stage.store.runs.read(String(body.runId))) ?? {};
    const by = { user: 'token tier1', correlationId: body.correlationId };
    expect(JSON.parse(journal[0] ?? '')).toMatchObject({ kind: 'run-started', by });
    expect(stored.by).toEqual(by);

    const again = await bodyOf(await post(stage, { groups: ['support-tier1'] }));
    expect([again.result, again.audit]).toEqual(['in-sync', []]);
    expect(writes(stage)).toHaveLength(1);
  });

  it('lose nobody beyond what safety lets pass: 422 says why, and what in the request would allow it', async () => {
    const stage = await start({ data: crowded });
    const blocked = await post(stage, { groups: ['support-tier1'] });
    const body = await bodyOf(blocked);
    expect([blocked.status, body.code]).toEqual([422, 'plan-blocked']);
    const reasons = body.reasons as readonly { readonly rule: string; readonly allow: object }[];
    expect(reasons.map(({ rule }) => rule)).toContain('removals-per-group');
    for (const { allow } of reasons) expect(allow).toEqual({ allowRemovals: 20 });
    expect(body.plan).toMatchObject({ document: 'plan' });
    expect(writes(stage)).toEqual([]);

    expect((await post(stage, { groups: ['support-tier1'], allowRemovals: 19 })).status).toBe(422);
    expect((await post(stage, { groups: ['support-tier1'], allowRemovals: 20 })).status).toBe(200);
    expect(membersOf(stage, 'Support Tier 1')).toEqual(['jane@acme.test', 'joe@acme.test']);
  });

  it('that contain each other: 409, with the way', async () => {
    const stage = await start();
    stage.write({
      'rollcall.yaml': manifest
        .replace('[jane@acme.test, joe@acme.test]', '[{ group: support-tier2 }]')
        .replace('members: [jane@acme.test]', 'members: [{ group: support-tier1 }]'),
    });
    const answer = await post(stage, { groups: ['support-tier1'] });
    const body = await bodyOf(answer);
    expect([answer.status, body.code]).toEqual([409, 'nesting-cycle']);
    expect(body.detail).toContain('support-tier1 → support-tier2 → support-tier1');
    expect(writes(stage)).toEqual([]);
  });

  it('of a manifest that does not validate: 503, and the last valid one is not applied', async () => {
    const stage = await start();
    stage.write({ 'rollcall.yaml': manifest.replace('exact', 'exactly') });
    const answer = await post(stage, { groups: ['support-tier1'] });
    const body = await bodyOf(answer);
    expect([answer.status, body.code]).toEqual([503, 'unavailable']);
    expect(body.diagnostics).toEqual([
      expect.objectContaining({
        code: 'invalid-value',
        range: expect.objectContaining({ file: 'rollcall.yaml' }),
      }),
    ]);
    expect(writes(stage)).toEqual([]);
  });

  it('that do not fit the directory: 422, with the place in the manifest', async () => {
    const stage = await start();
    stage.write({ 'rollcall.yaml': manifest.replace('joe@acme.test', 'nobody@acme.test') });
    const answer = await post(stage, { groups: ['support-tier1'] }, { query: '?mode=plan' });
    const body = await bodyOf(answer);
    expect([answer.status, body.code]).toEqual([422, 'plan-impossible']);
    expect(body.diagnostics).toEqual([expect.objectContaining({ code: 'unknown-member' })]);
  });

  it('of a target that somebody works on: 409, with who; a plan waits for nobody', async () => {
    const stage = await start();
    const held = await stage.store.targets.takeNamed('acme', 'worker-7', 60_000);
    const busy = await post(stage, { groups: ['support-tier1'] });
    const body = await bodyOf(busy);
    expect([busy.status, body.code, busy.headers.get('retry-after')]).toEqual([409, 'busy', '5']);
    expect(body.detail).toBe('Worker worker-7 works on target "acme" right now. Try again shortly.');
    expect((await post(stage, { groups: ['support-tier1'] }, { query: '?mode=plan' })).status).toBe(200);
    if (held) await stage.store.targets.release(held, { dueInMs: 0 });
    expect((await post(stage, { groups: ['support-tier1'] })).status).toBe(200);
  });

  it('asked for twice at once are written once: one is done, the other told that the target is busy', async () => {
    const stage = await start();
    const answers = await Promise.all([1, 2].map(() => post(stage, { groups: ['support-tier1'] })));
    const statuses = answers.map(({ status }) => status).sort();
    expect([
      [200, 200],
      [200, 409],
    ]).toContainEqual(statuses);
    expect(writes(stage)).toHaveLength(1);
  });

  it('are finished though whoever asked has hung up', async () => {
    const stage = await start();
    stage.sandbox.setFaults([{ kind: 'latency', ms: 100 }]);
    const gone = new AbortController();
    const asked = fetch(`${stage.url}/api/reconcile-groups`, {
      method: 'POST',
      body: JSON.stringify({ groups: ['support-tier1'] }),
      headers: { 'content-type': 'application/json', authorization: `Bearer ${tokens.all}` },
      signal: gone.signal,
    });
    await expect.poll(() => stage.sandbox.requests().length).toBeGreaterThan(0);
    gone.abort();
    await expect(asked).rejects.toThrow();
    await expect.poll(() => membersOf(stage, 'Support Tier 1')).toEqual(['jane@acme.test', 'joe@acme.test']);
    await expect
      .poll(async () => (await stage.store.runs.list({ limit: 1 }))[0]?.result, { timeout: 10_000 })
      .toBe('complete');
  });
});

describe('a directory in trouble', () => {
  it('that denies access: 502', async () => {
    const stage = await start({ env: { SCIM_TOKEN: 'not-the-token' } });
    const answer = await post(stage, { groups: ['support-tier1'] });
    const body = await bodyOf(answer);
    expect([answer.status, body.code]).toEqual([502, 'directory-denies']);
    expect(JSON.stringify(body)).not.toContain('not-the-token');
    // Nobody is kept out by a run that never was.
    const [row] = await stage.store.targets.all();
    expect(row?.holder).toBeUndefined();
  });

  it('that cannot be asked because a secret is missing here: 503', async () => {
    const stage = await start({ env: { SCIM_TOKEN: '' } });
    const answer = await post(stage, { groups: ['support-tier1'] });
    expect([answer.status, (await bodyOf(answer)).code]).toEqual([503, 'unavailable']);
  });

  it('that refuses the write: 200, and the report says what is left', async () => {
    const stage = await start();
    stage.sandbox.setFaults([{ kind: 'serverError', statuses: [400], method: 'PATCH' }]);
    const answer = await post(stage, { groups: ['support-tier1'] });
    const body = await bodyOf(answer);
    expect([answer.status, body.result]).toEqual([200, 'incomplete']);
    expect(body.report).toMatchObject({ counts: { failed: 1 } });
    expect((body.audit as readonly unknown[]).at(-1)).toMatchObject({ status: 400 });
  });
});
