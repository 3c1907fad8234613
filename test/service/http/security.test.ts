import { connect } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { sign } from '../../../src/notify/signature.ts';
import { Secret } from '../../../src/runtime.ts';
import { startDatabase, type TestDatabase } from './database.ts';
import { bodyOf, event, type Stage, secret, startStage, tokens } from './stage.ts';

/**
 * Whoever can reach the port can try what follows. Each attempt is refused with the right status and a line in the log, and
 * afterwards nothing is stored, nothing was sent to the directory, and nothing of what was sent stands in the log.
 */
describe('what is refused', () => {
  let database: TestDatabase;
  let stage: Stage;
  let seen = 0;

  beforeAll(async () => {
    database = await startDatabase();
    stage = await startStage({
      databaseUrl: await database.fresh(),
      listen: {
        // Longer than any other request here takes on a busy machine.
        times: { headers: 2_000, request: 4_000 },
        limits: { perClient: { perSecond: 1_000, burst: 10_000 }, eventBytes: 10_000 },
      },
    });
  });
  afterAll(async () => {
    await stage.close();
    await database.stop();
  });
  beforeEach(() => {
    seen = stage.lines.length;
  });

  /** The log lines of this test. */
  const lines = () => stage.lines.slice(seen);
  const now = () => Math.floor(Date.now() / 1000);
  const good = JSON.stringify(event('evt_good'));

  async function expectNothingDone(): Promise<void> {
    expect(await stage.store.events.list({ limit: 10 })).toEqual([]);
    expect(await stage.store.runs.list({ limit: 10 })).toEqual([]);
    expect(stage.sandbox.requests().filter(({ method }) => method !== 'GET')).toEqual([]);
    const log = JSON.stringify(stage.lines);
    for (const hidden of [secret, 'Team Lead', ...Object.values(tokens)]) expect(log).not.toContain(hidden);
  }

  /** The answer, as it must be for whatever is refused. */
  async function expectRefusal(
    response: Response,
    status: number,
    code: string,
  ): Promise<Record<string, unknown>> {
    const body = await bodyOf(response);
    expect({ status: response.status, type: response.headers.get('content-type'), code: body.code }).toEqual({
      status,
      type: 'application/problem+json',
      code,
    });
    expect(body.correlationId).toBe(response.headers.get('x-correlation-id'));
    expect(JSON.stringify(body)).not.toMatch(/node_modules|\.ts:|at async/);
    expect(lines()).toContainEqual(
      expect.objectContaining({
        level: status >= 500 ? 'error' : 'warn',
        status,
        code,
        correlation: body.correlationId,
        message: status >= 500 ? 'request failed' : 'request refused',
      }),
    );
    await expectNothingDone();
    return body;
  }

  describe('an event whose signature', () => {
    const valid = (body: string, at = now(), key = secret) => sign(new Secret(key), at, body);
    const [time = '', mac = ''] = valid(good).split(',');
    const attempts: Readonly<Record<string, { signature: string | undefined; log: string }>> = {
      'is missing': { signature: undefined, log: 'missing' },
      'is empty': { signature: ' ', log: 'missing' },
      'is no signature at all': { signature: 'secret', log: 'malformed' },
      'has no time': { signature: mac, log: 'malformed' },
      'has two times': { signature: `${time},${time},${mac}`, log: 'malformed' },
      'has a time that is no number': { signature: `t=now,${mac}`, log: 'malformed' },
      'has no digest': { signature: time, log: 'malformed' },
      'has a digest that is too short': { signature: `${time},${mac.slice(0, -2)}`, log: 'malformed' },
      'has a digest of another algorithm alone': {
        signature: `${time},v0=${mac.slice(3)}`,
        log: 'malformed',
      },
      'was made with another secret': { signature: valid(good, now(), 'another'), log: 'wrong' },
      'was made with no secret': { signature: valid(good, now(), ''), log: 'wrong' },
      'is of another body': { signature: valid(good.replace('E-1', 'E-2')), log: 'wrong' },
      'has another time than the signed one': { signature: `t=${now() + 1},${mac}`, log: 'wrong' },
      'is ten minutes old': { signature: valid(good, now() - 600), log: 'expired' },
      'is of ten minutes from now': { signature: valid(good, now() + 600), log: 'expired' },
    };
    it.each(Object.entries(attempts))('%s: 401', async (_, { signature, log }) => {
      const body = await expectRefusal(await stage.send(good, { signature }), 401, 'unauthorized');
      expect(lines()).toContainEqual(expect.objectContaining({ signature: log, source: 'hr' }));
      // To the sender they are all the same.
      expect(body.detail).toBe(
        'The Rollcall-Signature header is missing, or does not fit the body, the secret or the time.',
      );
    });
  });

  describe('an event whose body, though it is signed,', () => {
    const wrong: Readonly<Record<string, { body: string; pointers: readonly string[] }>> = {
      'has nothing in it': { body: '{}', pointers: ['#/id', '#/type', '#/data'] },
      'is a list': { body: '[]', pointers: ['#'] },
      'is null': { body: 'null', pointers: ['#'] },
      'has an id that is a number': { body: JSON.stringify(event('x', { id: 7 })), pointers: ['#/id'] },
      'has an empty id': { body: JSON.stringify(event('')), pointers: ['#/id'] },
      'has an id with a line break': { body: JSON.stringify(event('a\nb')), pointers: ['#/id'] },
      'has an id without end': { body: JSON.stringify(event('x'.repeat(201))), pointers: ['#/id'] },
      'has an unknown type': {
        body: JSON.stringify(event('x', { type: 'group.created' })),
        pointers: ['#/type'],
      },
      'has a time that is none': {
        body: JSON.stringify(event('x', { time: 'today' })),
        pointers: ['#/time'],
      },
      'has data that is a list': { body: JSON.stringify(event('x', { data: [] })), pointers: ['#/data'] },
      'has two faults': {
        body: JSON.stringify(event('x', { type: 1, time: 2 })),
        pointers: ['#/type', '#/time'],
      },
      'has an unknown name': { body: JSON.stringify(event('x', { dta: {} })), pointers: ['#/dta'] },
      'lacks the key of the source': {
        body: JSON.stringify(event('x', { data: {} })),
        pointers: ['#/data/employeeId'],
      },
      'has a key that is a list': {
        body: JSON.stringify(event('x', { data: { employeeId: ['E-1'] } })),
        pointers: ['#/data/employeeId'],
      },
      'has a blank key': {
        body: JSON.stringify(event('x', { data: { employeeId: ' ' } })),
        pointers: ['#/data/employeeId'],
      },
      'has a key without end': {
        body: JSON.stringify(event('x', { data: { employeeId: 'E'.repeat(300) } })),
        pointers: ['#/data/employeeId'],
      },
      'says a name twice': {
        body: '{"id":"x","type":"user.updated","data":{"employeeId":"E-1","employeeId":"E-2"}}',
        pointers: ['#/data/employeeId'],
      },
      'has a number that is not exact': {
        body: '{"id":"x","type":"user.updated","data":{"employeeId":9007199254740993}}',
        pointers: ['#/data/employeeId'],
      },
      'has a number beyond all numbers': {
        body: '{"id":"x","type":"user.updated","data":{"employeeId":"E-1","level":[1e999]}}',
        pointers: ['#/data/level/0'],
      },
      'has a NUL in a text': {
        body: '{"id":"x","type":"user.updated","data":{"employeeId":"E-1","a/b":"\\u0000"}}',
        pointers: ['#/data/a~1b'],
      },
      'has half a character': {
        body: '{"id":"x","type":"user.updated","data":{"employeeId":"E-1","title":"\\ud800"}}',
        pointers: ['#/data/title'],
      },
      'reaches for the prototype': {
        body: '{"id":"x","type":"user.updated","data":{"employeeId":"E-1","__proto__":{"isAdmin":true}}}',
        pointers: ['#/data/__proto__'],
      },
      'nests a thousand levels deep': {
        body: `{"id":"x","type":"user.updated","data":{"employeeId":"E-1","a":${'['.repeat(1000)}${']'.repeat(1000)}}}`,
        pointers: ['#'],
      },
      'is for a target that there is not': {
        body: JSON.stringify(event('x', { target: 'globex' })),
        pointers: ['#/target'],
      },
    };
    it.each(Object.entries(wrong))('%s: 400, with a pointer', async (_, { body, pointers }) => {
      const answer = await expectRefusal(await stage.send(body), 400, 'invalid-request');
      const errors = answer.errors as readonly { readonly pointer: string }[];
      expect(errors.map(({ pointer }) => pointer)).toEqual(pointers);
    });

    it.each([
      ['is no JSON', '{"id": evt}'],
      ['is empty', ''],
      ['ends too early', good.slice(0, -1)],
      ['has something behind its end', `${good}{}`],
    ])('%s: 400', async (_, body) => {
      await expectRefusal(await stage.send(body), 400, 'malformed-request');
    });

    it('is no UTF-8: 400', async () => {
      const body = Buffer.concat([Buffer.from('{"id":"'), Buffer.from([0xff]), Buffer.from('"}')]);
      const signature = sign(new Secret(secret), now(), body);
      const answer = await fetch(`${stage.url}/webhooks/directory-sync`, {
        method: 'POST',
        body,
        headers: { 'content-type': 'application/json', 'Rollcall-Signature': signature },
      });
      await expectRefusal(answer, 400, 'malformed-request');
    });

    it('is larger than is taken: 413, whether it says so', async () => {
      await expectRefusal(await stage.send('x'.repeat(10_001)), 413, 'body-too-large');
    });

    it('or not: 413', async () => {
      const body = 'x'.repeat(10_001);
      const chunks = async function* () {
        for (let at = 0; at < body.length; at += 1_000) yield Buffer.from(body.slice(at, at + 1_000));
      };
      const answer = await fetch(`${stage.url}/webhooks/directory-sync`, {
        method: 'POST',
        body: ReadableStream.from(chunks()),
        duplex: 'half',
        headers: {
          'content-type': 'application/json',
          'Rollcall-Signature': sign(new Secret(secret), now(), body),
        },
      } as RequestInit);
      await expectRefusal(answer, 413, 'body-too-large');
    });

    it.each([
      ['is a form', { 'content-type': 'application/x-www-form-urlencoded' }],
      ['is a text', { 'content-type': 'text/plain' }],
      ['is compressed', { 'content-encoding': 'gzip' }],
    ])('%s: 415', async (_, headers) => {
      await expectRefusal(await stage.send(good, { headers }), 415, 'media-type');
    });

    it('is for a source that there is not: 404', async () => {
      await expectRefusal(await stage.send(good, { path: '/crm' }), 404, 'not-found');
    });

    it('has what is not signed in its query: 400', async () => {
      await expectRefusal(await stage.send(good, { path: '?target=acme' }), 400, 'invalid-request');
    });
  });

  describe('a request to the API', () => {
    const named = { groups: ['support-tier1'] };
    const post = (body: unknown, token?: string, query = '') =>
      stage.ask(`/api/reconcile-groups${query}`, { method: 'POST', body, ...(token && { token }) });

    it.each([
      ['without a token', undefined],
      ['with an unknown token', 'Bearer nobody-has-this'],
      ['with an empty token', 'Bearer '],
      ['with the name of a token', 'Bearer all'],
      ['with a token as a password', `Basic ${Buffer.from(`all:${tokens.all}`).toString('base64')}`],
      ['with a token and something behind it', `Bearer ${tokens.all} x`],
      ['with a part of a token', `Bearer ${tokens.all.slice(0, -1)}`],
    ])('%s: 401', async (_, authorization) => {
      for (const path of ['/api/runs', '/api/events', '/api/deliveries', '/api/targets']) {
        const answer = await stage.ask(path, { ...(authorization && { headers: { authorization } }) });
        expect(answer.headers.get('www-authenticate')).toBe('Bearer realm="rollcall"');
        await expectRefusal(answer, 401, 'unauthorized');
      }
    });

    it('with a token in the query: 401', async () => {
      await expectRefusal(await stage.ask(`/api/runs?access_token=${tokens.all}`), 401, 'unauthorized');
    });

    it.each([
      ['to apply, by somebody who may read', tokens.reader, ''],
      ['to plan, by somebody who may read', tokens.reader, '?mode=plan'],
      ['to apply, by somebody who sends events', tokens.events, ''],
      ['to apply, by somebody of another target', tokens.other, ''],
    ])('%s: 403', async (_, token, query) => {
      await expectRefusal(await post(named, token, query), 403, 'forbidden');
    });

    it('about a group that is none of theirs: 403, which does not tell whether it exists', async () => {
      for (const group of ['support-tier2', 'support-tier9', '*', 'support-*']) {
        await expectRefusal(await post({ groups: ['support-tier1', group] }, tokens.tier1), 403, 'forbidden');
      }
    });

    it('about a target that is none of theirs: 403, which does not tell whether it exists', async () => {
      await expectRefusal(await post({ ...named, target: 'initech' }, tokens.all), 403, 'forbidden');
      await expectRefusal(
        await stage.ask('/api/runs?target=initech', { token: tokens.all }),
        403,
        'forbidden',
      );
      await expectRefusal(await stage.ask('/api/runs', { token: tokens.other }), 403, 'forbidden');
      await expectRefusal(await stage.ask('/api/events', { token: tokens.reader }), 403, 'forbidden');
      await expectRefusal(
        await stage.ask('/api/events/1', { method: 'DELETE', token: tokens.reader }),
        403,
        'forbidden',
      );
    });

    it.each([
      ['names no group', { groups: [] }, '#/groups'],
      ['names a group twice', { groups: ['support-tier1', 'support-tier1'] }, '#/groups'],
      ['names something else than groups', { groups: [{}] }, '#/groups/0'],
      ['allows what is no number', { ...named, allowRemovals: 'all' }, '#/allowRemovals'],
      ['allows less than nothing', { ...named, allowRemovals: -1 }, '#/allowRemovals'],
      ['allows what is no address', { ...named, allowProtected: ['*'] }, '#/allowProtected/0'],
      ['says what is not known', { ...named, force: true }, '#/force'],
    ])('that %s: 400, with a pointer', async (_, body, pointer) => {
      const { errors } = await expectRefusal(await post(body, tokens.all), 400, 'invalid-request');
      expect(errors).toEqual([{ pointer, detail: expect.any(String) }]);
    });

    it.each([
      ['/api/reconcile-groups?mode=force', 'POST', '?mode'],
      ['/api/reconcile-groups?mode=plan&mode=apply', 'POST', '?mode'],
      ['/api/reconcile-groups?dryRun=true', 'POST', '?dryRun'],
      ['/api/runs?limit=0', 'GET', '?limit'],
      ['/api/runs?limit=1e3', 'GET', '?limit'],
      ['/api/runs?targt=acme', 'GET', '?targt'],
      ['/api/events?status=all', 'GET', '?status'],
      ['/api/events?seq=first', 'GET', '?seq'],
      ['/api/events?order=random', 'GET', '?order'],
      ['/api/events?order=oldest&after=acme', 'GET', '?after'],
      ['/api/events?after=1/acme', 'GET', '?after'],
      ['/api/deliveries?order=oldest&after=', 'GET', '?after'],
      ['/api/deliveries?id=%00', 'GET', '?id'],
    ])('%s: 400', async (path, method, pointer) => {
      const answer = await stage.ask(path, {
        method,
        token: tokens.all,
        ...(method === 'POST' && { body: named }),
      });
      const { errors } = await expectRefusal(answer, 400, 'invalid-request');
      expect(errors).toEqual([{ pointer, detail: expect.any(String) }]);
    });

    it('about a group that there is not: 404, with the nearest', async () => {
      const { detail } = await expectRefusal(
        await post({ groups: ['support-tier'] }, tokens.all),
        404,
        'not-found',
      );
      expect(detail).toBe('There is no group "support-tier" in the manifest. Did you mean "support-tier1"?');
    });

    it('with 100 kB: 413', async () => {
      await expectRefusal(
        await post({ ...named, x: 'x'.repeat(100_000) }, tokens.all),
        413,
        'body-too-large',
      );
    });
  });

  describe('a path', () => {
    it.each([
      '/api',
      '/api/',
      '/API/runs',
      '/api/runs/',
      '/api//runs',
      '/api/runs/..%2f..%2frollcall.yaml',
      '/api/runs/%2e%2e/%2e%2e/rollcall.yaml',
      '/webhooks/../api/runs/../../.rollcall/store',
      '/healthz/x',
      '/%00',
      '/.env',
      '/rollcall.yaml',
      '/__proto__',
      '/constructor',
    ])('%s leads nowhere', async (path) => {
      const { status, text } = await raw(
        `GET ${path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n`,
      );
      expect([400, 401, 404]).toContain(status);
      expect(text).not.toContain('version: 1');
      await expectNothingDone();
    });

    it('with a NUL in its path: 404', async () => {
      for (const path of ['/api/runs/%00', '/targets/%00/plan', '/api/events/%00']) {
        await expectRefusal(await stage.ask(path, { token: tokens.all }), 404, 'not-found');
      }
    });

    it('of a run that there is not: 404', async () => {
      for (const id of ['x', '..', '%2e%2e%2frollcall.yaml', '20261122T000000Z-000000', '%']) {
        const answer = await stage.ask(`/api/runs/${id}`, { token: tokens.all });
        expect([400, 404]).toContain(answer.status);
      }
      await expectNothingDone();
    });

    it('asked in another way than is described: 405, which says how', async () => {
      const answer = await stage.ask('/api/reconcile-groups', { token: tokens.all });
      expect(answer.headers.get('allow')).toBe('POST');
      await expectRefusal(answer, 405, 'method-not-allowed');
      for (const method of ['PUT', 'PATCH', 'OPTIONS']) {
        await expectRefusal(
          await stage.ask('/api/runs', { method, token: tokens.all }),
          405,
          'method-not-allowed',
        );
      }
    });
  });

  describe('a connection', () => {
    it('that sends its headers slowly is closed', async () => {
      const { status } = await raw('POST /webhooks/directory-sync HTTP/1.1\r\nHost: localhost\r\n');
      expect(status).toBe(408);
      expect(lines()).toContainEqual(
        expect.objectContaining({
          status: 408,
          reason: 'ERR_HTTP_REQUEST_TIMEOUT',
          message: 'request refused',
        }),
      );
      await expectNothingDone();
    });

    it('that sends its body slowly is closed', async () => {
      const head = `POST /webhooks/directory-sync HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n`;
      const { text } = await raw(
        `${head}Rollcall-Signature: ${sign(new Secret(secret), now(), good)}\r\nContent-Length: 500\r\n\r\n${good.slice(0, 10)}`,
      );
      expect(text).not.toContain('202');
      await expectNothingDone();
    });

    it('that sends large headers is closed', async () => {
      const { status } = await raw(
        `GET /healthz HTTP/1.1\r\nHost: localhost\r\nX: ${'x'.repeat(20_000)}\r\n\r\n`,
      );
      expect(status).toBe(431);
      await expectNothingDone();
    });

    it('that does not speak HTTP is closed', async () => {
      expect((await raw('\x16\x03\x01\x02\x00\x01\x00\x01\r\n\r\n')).status).toBe(400);
      expect((await raw('GET /healthz HTTP/1.1\r\nHost: a/b@c\r\nConnection: close\r\n\r\n')).status).toBe(
        400,
      );
      expect(lines().filter(({ message }) => message === 'request refused')).toHaveLength(2);
    });

    it('with two lengths, which a proxy may read in another way, is closed', async () => {
      const head = 'POST /webhooks/directory-sync HTTP/1.1\r\nHost: localhost\r\n';
      const both = `${head}Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\nGET /api/runs HTTP/1.1\r\n\r\n`;
      expect((await raw(both)).status).toBe(400);
      expect((await raw(`${head}Content-Length: 5\r\nContent-Length: 6\r\n\r\nhello`)).status).toBe(400);
      await expectNothingDone();
    });
  });

  it('an event that was taken is not taken a second time, nor another one under its id', async () => {
    const own = await startStage({ databaseUrl: await database.fresh() });
    try {
      const signature = sign(new Secret(secret), now(), good);
      expect(await bodyOf(await own.send(good, { signature }))).toEqual({ status: 'accepted' });
      expect(await bodyOf(await own.send(good, { signature }))).toEqual({ status: 'known' });
      const other = await own.send(event('evt_good', { data: { employeeId: 'E-2' } }));
      expect([other.status, (await bodyOf(other)).code]).toEqual([409, 'event-differs']);
      const stored = await own.store.events.list({ limit: 10 });
      expect(stored.map(({ id, subject }) => [id, subject])).toEqual([['evt_good', 'E-1']]);
    } finally {
      await own.close();
    }
  });

  it('a flood is slowed down: 429, with the time after which to go on', async () => {
    const own = await startStage({
      databaseUrl: await database.fresh(),
      listen: { limits: { perClient: { perSecond: 0.01, burst: 5 } } },
    });
    try {
      const answers = await Promise.all(
        Array.from({ length: 20 }, () => own.send('x', { signature: 't=1' })),
      );
      const slowed = answers.filter(({ status }) => status === 429);
      expect(slowed).toHaveLength(15);
      for (const { headers } of slowed) expect(Number(headers.get('retry-after'))).toBeGreaterThan(90);
      expect(own.lines.filter(({ code }) => code === 'too-many-requests')).toHaveLength(15);
      // Whoever watches over the process still learns how it is.
      expect((await own.ask('/healthz')).status).toBe(200);
      // Where a token is needed, nobody guesses on.
      for (const path of ['/metrics', '/', '/api/runs'])
        expect([path, (await own.ask(path, { token: 'a-guess' })).status]).toEqual([path, 429]);
    } finally {
      await own.close();
    }
  });

  it('a flood of good events is slowed down for its source: 429', async () => {
    const own = await startStage({
      databaseUrl: await database.fresh(),
      listen: { limits: { perSource: { perSecond: 0.01, burst: 2 } } },
    });
    try {
      // Whoever cannot sign uses nothing up.
      for (let index = 0; index < 5; index += 1) await own.send(good, { secret: 'another' });
      const statuses = [];
      for (let index = 0; index < 4; index += 1)
        statuses.push((await own.send(event(`evt_${index}`))).status);
      expect(statuses).toEqual([202, 202, 429, 429]);
      expect(await own.store.events.list({ limit: 10 })).toHaveLength(2);
    } finally {
      await own.close();
    }
  });

  /** Sends these very bytes, and reads until the other side closes. */
  function raw(bytes: string): Promise<{ readonly status: number; readonly text: string }> {
    const { hostname, port } = new URL(stage.url);
    return new Promise((resolve, reject) => {
      let text = '';
      const socket = connect(Number(port), hostname, () => socket.write(bytes, 'latin1'));
      socket.on('data', (chunk) => {
        text += chunk.toString('latin1');
      });
      socket.on('error', reject);
      socket.on('close', () => resolve({ status: Number(/^HTTP\/1\.1 (\d{3})/.exec(text)?.[1] ?? 0), text }));
    });
  }
});
