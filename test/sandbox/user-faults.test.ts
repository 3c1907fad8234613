import { afterEach, describe, expect, it } from 'vitest';
import type { Faults } from '../../src/sandbox/faults.ts';
import type { Sandbox } from '../../src/sandbox/sandbox.ts';
import { data, SKILLS, skill } from './ada.ts';
import { patchOf, running, type Send, stopTheClock } from './client.ts';

let sandbox: Sandbox | undefined;
afterEach(() => sandbox?.close());

async function harmedBy(...faults: Faults): Promise<Send> {
  const made = await running({ mode: 'genesys-cloud', data, faults });
  sandbox = made.sandbox;
  return made.send;
}

const learn = { body: patchOf({ op: 'add', path: SKILLS, value: [skill('Retention', 3)] }) };
const skillsNow = () => {
  const [ada] = sandbox?.state().users ?? [];
  return JSON.stringify(ada).includes('Retention');
};

describe('a write of a user', () => {
  it.each([
    ['429', { kind: 'tooManyRequests', retryAfter: 2 }, 429],
    ['503', { kind: 'serverError', statuses: [503] }, 503],
  ] as const)('that meets %s is not carried out, and is the second time', async (_what, fault, status) => {
    const send = await harmedBy({ ...fault, method: 'PATCH', path: '*/users/*', times: 1 });
    expect((await send('PATCH', '/Users/u1', learn)).status).toBe(status);
    expect(skillsNow()).toBe(false);
    expect((await send('PATCH', '/Users/u1', learn)).status).toBe(200);
    expect(skillsNow()).toBe(true);
  });

  it.each([
    ['before-write', false],
    ['after-write', true],
  ] as const)('that is cut %s has an effect: %s', async (moment, written) => {
    const send = await harmedBy({ kind: 'cutConnection', moment, method: 'PATCH' });
    await expect(send('PATCH', '/Users/u1', learn)).rejects.toThrow();
    expect(skillsNow()).toBe(written);
  });

  it('whose answer to a create is lost has made the user all the same', async () => {
    const send = await harmedBy({ kind: 'cutConnection', moment: 'after-write', method: 'POST', times: 1 });
    const create = () =>
      send('POST', '/Users', { body: { userName: 'new@example.com', displayName: 'New' } });
    await expect(create()).rejects.toThrow();
    expect(await create()).toMatchObject({ status: 409, body: { scimType: 'uniqueness' } });
  });

  it('meets somebody else who was faster', async () => {
    const send = await harmedBy({ kind: 'conflict', times: 1 });
    const write = async () => {
      const etag = (await send('GET', '/Users/u1')).headers.get('etag') ?? '';
      return send('PATCH', '/Users/u1', { ...learn, headers: { 'if-match': etag } });
    };
    expect(await write()).toMatchObject({ status: 400, body: { scimType: 'invalidVers' } });
    expect((await write()).status).toBe(200);
  });

  it('is seen by reads only after the lag', async () => {
    const pass = stopTheClock();
    const send = await harmedBy({ kind: 'readAfterWriteLag', ms: 150 });
    const answer = await send('PATCH', '/Users/u1', learn);
    expect(JSON.stringify(answer.body)).toContain('Retention');
    const seen = async () => JSON.stringify((await send('GET', '/Users')).body).includes('Retention');
    expect(await seen()).toBe(false);
    pass(150);
    expect(await seen()).toBe(true);
  });
});

describe('the lists of the platform', () => {
  it('fail, count and shift as those of SCIM do', async () => {
    const page = (number: number) => `//api/v2/routing/languages?pageSize=1&pageNumber=${number}`;
    const send = await harmedBy({ kind: 'failingPage', page: 2 });
    expect([(await send('GET', page(1))).status, (await send('GET', page(2))).status]).toEqual([200, 500]);
    sandbox?.setFaults([{ kind: 'shortTotal' }, { kind: 'duplicateAcrossPages' }]);
    const { body } = await send('GET', page(2));
    expect(body).toMatchObject({ total: 1, pageCount: 1, entities: [{ name: 'French' }] });
  });
});
