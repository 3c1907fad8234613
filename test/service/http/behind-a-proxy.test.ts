import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { listen } from '../../../src/service/http/listen.ts';
import { faultsOf } from '../../target/harness.ts';
import { startDatabase, type TestDatabase } from './database.ts';
import { manifest, type Stage, type StageOptions, startStage, tokens } from './stage.ts';

/** Whoever asks here is at 127.0.0.1, and says in headers what a proxy there would say. */
let database: TestDatabase;
let stage: Stage;
beforeAll(async () => {
  database = await startDatabase();
});
afterAll(() => database.stop());

const perClient = { perSecond: 0.001, burst: 6 };

async function start(trustedProxies: readonly string[], more: StageOptions = {}): Promise<void> {
  const databaseUrl = await database.fresh();
  stage = await startStage({ databaseUrl, listen: { limits: { perClient }, trustedProxies }, ...more });
}

const ask = async (headers: Readonly<Record<string, string>>) =>
  (await stage.ask('/api/runs', { token: tokens.reader, headers })).status;

/** Asks once more often than one client may, with other headers each time. */
async function flood(headersOf: (index: number) => Readonly<Record<string, string>>) {
  const before = stage.lines.length;
  const answers: number[] = [];
  for (let index = 0; index <= perClient.burst; index += 1) answers.push(await ask(headersOf(index)));
  const requests = stage.lines.slice(before).filter(({ status }) => status !== undefined);
  return { answers, senders: requests.map(({ client, proxy }) => ({ client, proxy })) };
}

const allowed = Array.from({ length: perClient.burst }, () => 200);

describe('behind a proxy that is trusted', () => {
  beforeAll(() => start(['127.0.0.1/32']));
  afterAll(() => stage.close());

  test('each client has a limit of its own, and the log names both', async () => {
    const { answers, senders } = await flood(() => ({ 'X-Forwarded-For': '203.0.113.7' }));
    expect(answers).toEqual([...allowed, 429]);
    expect(senders).toEqual(answers.map(() => ({ client: '203.0.113.7', proxy: '127.0.0.1' })));
    expect(await ask({ 'X-Forwarded-For': '203.0.113.8' })).toBe(200);
  });

  test('a client cannot leave its limit by what it says itself', async () => {
    const made = ['198.51.100.1', '198.51.100.2', '127.0.0.1', 'for="', '198.51.100.3,', '[::1]', '"'];
    const { answers, senders } = await flood((index) => ({
      'X-Forwarded-For': `${made[index]}, 203.0.113.9`,
    }));
    expect(answers).toEqual([...allowed, 429]);
    expect(new Set(senders.map(({ client }) => client))).toEqual(new Set(['203.0.113.9']));
  });

  test('a network of IPv6 is one client', async () => {
    const by = (address: string) => ({ Forwarded: `for="[${address}]:443"` });
    const { answers } = await flood((index) => by(`2001:DB8:1:2::${index}`));
    expect(answers).toEqual([...allowed, 429]);
    expect(await ask(by('2001:db8:1:3::1'))).toBe(200);
  });

  test('two headers that contradict each other are not believed, and the log says so', async () => {
    await ask({ 'X-Forwarded-For': '203.0.113.10', Forwarded: 'for=198.51.100.1' });
    expect(stage.lines.at(-1)).toMatchObject({
      client: '127.0.0.1',
      proxy: '127.0.0.1',
      forwarded: 'contradictory',
    });
  });

  test('nobody is taken for this machine, whatever the proxy says or leaves out', async () => {
    for (const headers of [{}, { 'X-Forwarded-For': '127.0.0.2' }, { Forwarded: 'for="[::1]"' }]) {
      for (const path of ['/', '/targets/acme/plan', '/metrics'])
        expect((await stage.ask(path, { headers })).status).toBe(401);
      expect((await stage.ask('/', { headers, token: tokens.reader })).status).toBe(200);
    }
  });

  test('whoever only asks whether it lives is never turned away', async () => {
    const headers = { 'X-Forwarded-For': '203.0.113.11' };
    for (let index = 0; index <= perClient.burst; index += 1)
      expect((await stage.ask('/readyz', { headers })).status).toBe(200);
  });
});

describe('behind a proxy that is not', () => {
  beforeAll(() => start(['10.0.0.0/8', 'fd00::/8']));
  afterAll(() => stage.close());

  test('a client is whom the connection comes from, whatever it says', async () => {
    const { answers, senders } = await flood((index) => {
      const made = `203.0.113.${index}`;
      return { 'X-Forwarded-For': made, Forwarded: `for=${made}`, 'X-Real-IP': made };
    });
    expect(answers).toEqual([...allowed, 429]);
    expect(senders).toEqual(answers.map(() => ({ client: '127.0.0.1' })));
  });
});

describe('where a proxy lets others in', () => {
  beforeAll(() => start([], { files: { 'rollcall.yaml': manifest.slice(0, manifest.indexOf('service:')) } }));
  afterAll(() => stage.close());

  test('tokens have to be declared, though only this machine can reach the socket', async () => {
    const options = { host: '127.0.0.1', port: 0, routes: 'all', trustedProxies: ['127.0.0.1/32'] } as const;
    const [fault] = await faultsOf(listen(stage.context, options));
    expect(fault).toMatchObject({
      code: 'usage',
      summary: 'others can reach 127.0.0.1 through a proxy, but no token is declared that they would need',
    });
  });
});
