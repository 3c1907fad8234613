import { afterEach, describe, expect, it } from 'vitest';
import type { Faults } from '../../src/sandbox/faults.ts';
import { generateDirectory } from '../../src/sandbox/generate.ts';
import type { Sandbox } from '../../src/sandbox/sandbox.ts';
import { patchOf, running, type Send, stopTheClock } from './client.ts';

const data = generateDirectory({ people: 12, groups: 2, seed: 3, membersPerGroup: 6 });
const group = data.groups[0]?.id ?? '';

let sandbox: Sandbox | undefined;
afterEach(() => sandbox?.close());

async function harmedBy(faults: Faults): Promise<Send> {
  const made = await running({ mode: 'rfc7644', data, faults, seed: 5 });
  sandbox = made.sandbox;
  return made.send;
}

const rename = (displayName: string) => patchOf({ op: 'replace', path: 'displayName', value: displayName });
const nameOf = async (send: Send) => (await send('GET', `/Groups/${group}`)).body.displayName;
const idsOn = async (send: Send, page: number) =>
  (await send('GET', `/Users?startIndex=${page * 4 - 3}&count=4`)).body.Resources.map(
    ({ id }: { id: string }) => id,
  );

describe('a fault strikes', () => {
  it('only the requests it is meant for: the lost answer of the second POST of a group', async () => {
    const send = await harmedBy([
      { kind: 'cutConnection', moment: 'after-write', method: 'POST', path: '*/groups', skip: 1, times: 1 },
    ]);
    const create = (displayName: string) =>
      send('POST', '/Groups', {
        body: { schemas: ['urn:ietf:params:scim:schemas:core:2.0:Group'], displayName },
      });
    expect((await create('A')).status).toBe(201);
    await expect(create('B')).rejects.toThrow();
    expect((await create('C')).status).toBe(201);
    expect(
      sandbox
        ?.state()
        .groups.map(({ displayName }) => displayName)
        .slice(2),
    ).toEqual(['A', 'B', 'C']);
    expect(sandbox?.requests().map(({ status }) => status)).toEqual([201, 0, 201]);
  });

  it('before the write took effect, too', async () => {
    const send = await harmedBy([{ kind: 'cutConnection', moment: 'before-write', method: 'PATCH' }]);
    const before = await nameOf(send);
    await expect(send('PATCH', `/Groups/${group}`, { body: rename('New') })).rejects.toThrow();
    expect(await nameOf(send)).toBe(before);
  });

  it('by chance, and the same way every time', async () => {
    const statuses = async () => {
      const send = await harmedBy([{ kind: 'serverError', statuses: [502, 503], probability: 0.5 }]);
      const seen: number[] = [];
      for (let round = 0; round < 20; round += 1) seen.push((await send('GET', '/Users?count=1')).status);
      await sandbox?.close();
      return seen;
    };
    const first = await statuses();
    expect(new Set(first)).toEqual(new Set([200, 502, 503]));
    expect(await statuses()).toEqual(first);
  });

  it('no longer once it is replaced', async () => {
    const send = await harmedBy([{ kind: 'tooManyRequests', retryAfter: 7 }]);
    const refused = await send('GET', '/Users');
    expect(refused.status).toBe(429);
    expect(refused.headers.get('retry-after')).toBe('7');
    sandbox?.setFaults([]);
    expect((await send('GET', '/Users')).status).toBe(200);
  });
});

describe('writes', () => {
  it('meet somebody else who was faster', async () => {
    const send = await harmedBy([{ kind: 'conflict', times: 1 }]);
    const write = async () => {
      const etag = (await send('GET', `/Groups/${group}`)).headers.get('etag') ?? '';
      return (await send('PATCH', `/Groups/${group}`, { body: rename('New'), headers: { 'if-match': etag } }))
        .status;
    };
    expect(await write()).toBe(412);
    expect(await write()).toBe(200);
  });

  it('are seen by reads only after the lag, one by id as in a list', async () => {
    const pass = stopTheClock();
    const send = await harmedBy([{ kind: 'readAfterWriteLag', ms: 150 }]);
    const before = await nameOf(send);
    expect((await send('PATCH', `/Groups/${group}`, { body: rename('New') })).body.displayName).toBe('New');
    const found = async () =>
      (await send('GET', `/Groups?filter=${encodeURIComponent('displayName eq "New"')}`)).body.totalResults;
    expect([await nameOf(send), await found()]).toEqual([before, 0]);
    pass(150);
    expect([await nameOf(send), await found()]).toEqual(['New', 1]);
  });

  it('take as long as they are made to', async () => {
    const send = await harmedBy([{ kind: 'latency', ms: 60 }]);
    const startedAt = performance.now();
    await send('GET', '/Users?count=0');
    expect(performance.now() - startedAt).toBeGreaterThan(55);
  });
});

describe('lists', () => {
  it('cut the members of groups short, while the group alone shows all', async () => {
    const send = await harmedBy([{ kind: 'truncatedMembers', limit: 2 }]);
    const { body } = await send('GET', '/Groups');
    expect(body.Resources.map(({ members }: { members: unknown[] }) => members.length)).toEqual([2, 2]);
    expect((await send('GET', `/Groups/${group}`)).body.members.length).toBeGreaterThan(2);
  });

  it('count the page for the whole', async () => {
    const send = await harmedBy([{ kind: 'shortTotal' }]);
    expect((await send('GET', '/Users?count=5')).body.totalResults).toBe(5);
  });

  it('fail on one page', async () => {
    const send = await harmedBy([{ kind: 'failingPage', page: 2, status: 503 }]);
    const pages = [1, 5, 9].map((startIndex) => send('GET', `/Users?startIndex=${startIndex}&count=4`));
    expect((await Promise.all(pages)).map(({ status }) => status)).toEqual([200, 503, 200]);
  });

  it('repeat the last of the first page, and so lose one', async () => {
    const send = await harmedBy([{ kind: 'duplicateAcrossPages' }]);
    const [first, second, third] = [await idsOn(send, 1), await idsOn(send, 2), await idsOn(send, 3)];
    expect(second[0]).toBe(first[3]);
    expect(new Set([...first, ...second, ...third]).size).toBe(11);
  });
});
