import { afterEach, expect, test } from 'vitest';
import type { Sandbox } from '../../src/sandbox/sandbox.ts';
import { readDirectory } from '../../src/target/live.ts';
import type { Target } from '../../src/target/open.ts';
import { createRefresher } from '../../src/target/refresh.ts';
import { type Asked, type Liar, type Lie, lists, openLiar } from '../safety/liar.ts';
import { content, edit, everybody, openPair } from './refresh-stage.ts';

let liar: Liar | undefined;
let sandbox: Sandbox | undefined;
let targets: readonly Target[] = [];

afterEach(async () => {
  for (const target of targets) await target.close();
  await liar?.close();
  await sandbox?.close();
});

async function watchThrough(lie: Lie, mode: 'rfc7644' | 'genesys-cloud' = 'rfc7644') {
  const opened = await openPair({
    mode,
    through: async (url) => {
      liar = await openLiar(url);
      liar.lie(lie);
      return liar.url;
    },
  });
  ({ sandbox } = opened);
  targets = [opened.watched, opened.editor];
  return opened;
}

const asksForChanges = ({ query }: Asked) => query.get('filter')?.includes('lastModified') === true;

function withoutFilter(asked: Asked): Asked {
  const query = new URLSearchParams(asked.query);
  query.delete('filter');
  return { ...asked, query };
}

const nothing = {
  schemas: ['urn:ietf:params:scim:api:messages:2.0:ListResponse'],
  totalResults: 0,
  Resources: [],
};

test.each<[string, Lie]>([
  [
    'answers a filter it does not know with nothing',
    lists('Users', (list, asked) => (asksForChanges(asked) ? nothing : list)),
  ],
  ['ignores the filter', (asked, ask) => ask(asksForChanges(asked) ? withoutFilter(asked) : asked)],
  [
    'takes ge for eq',
    async (asked, ask) => {
      const query = new URLSearchParams(asked.query);
      query.set('filter', query.get('filter')?.replace(' ge ', ' eq ') ?? '');
      return ask(asksForChanges(asked) ? { ...asked, query } : asked);
    },
  ],
  [
    'refuses the filter',
    async (asked, ask) =>
      asksForChanges(asked) ? { status: 400, headers: {}, body: { detail: 'invalidFilter' } } : ask(asked),
  ],
  [
    'counts the page instead of the set',
    lists('Users', (list) => ({ ...list, totalResults: list.Resources.length })),
  ],
  [
    'does not say when anybody was changed',
    lists('Users', (list) => ({
      ...list,
      Resources: list.Resources.map(({ meta: _, ...person }) => person),
    })),
  ],
  [
    'says of everybody that they were changed long ago',
    lists('Users', (list) => ({
      ...list,
      Resources: list.Resources.map((person) => ({
        ...person,
        meta: { lastModified: '2001-01-01T00:00:00Z' },
      })),
    })),
  ],
])('a server that %s is read from its beginning', async (_name, lie) => {
  const { watched, editor } = await watchThrough(lie);
  const refresher = createRefresher({ fullEvery: 3_600_000, now: Date.now });
  const need = everybody();
  const read = async () => content(await refresher.read(watched, need), need, watched).users;
  await read();
  await read();
  await edit(editor, { kind: 'rename', person: 7 });
  await edit(editor, { kind: 'create', name: 'joiner' });
  const honest = content(await readDirectory(editor, need), need, editor).users;
  expect(await read()).toEqual(honest);
  expect(refresher.last()).toBe('full');
});

interface Entities {
  readonly entities: readonly Readonly<Record<string, unknown>>[];
  readonly total: number;
}

/** Rewrites the platform's list of people, and leaves everything else honest. */
function platform(rewrite: (list: Entities) => object): Lie {
  return async (asked, ask) => {
    const told = await ask(asked);
    return asked.path === '/api/v2/users' ? { ...told, body: rewrite(told.body as Entities) } : told;
  };
}

const holdings = everybody({ versions: true, holdings: true });

test.each<[string, Lie]>([
  [
    'does not show the platform',
    async (asked, ask) =>
      asked.path === '/api/v2/users' ? { status: 403, headers: {}, body: { code: 'no' } } : ask(asked),
  ],
  [
    'leaves the skills of somebody out',
    platform(({ entities: [first, ...others], ...rest }) => {
      const { skills: _, ...unknown } = first ?? {};
      return { ...rest, entities: [unknown, ...others] };
    }),
  ],
  [
    'hides somebody on the platform',
    platform(({ entities, ...rest }) => ({
      ...rest,
      entities: entities.slice(1),
      total: entities.length - 1,
    })),
  ],
  [
    'counts more people than it lists on the platform',
    platform((list) => ({ ...list, total: list.total + 1 })),
  ],
])('a Genesys Cloud that %s is read from its beginning', async (_name, lie) => {
  const { watched, editor } = await watchThrough(lie, 'genesys-cloud');
  const refresher = createRefresher({ fullEvery: 3_600_000, now: Date.now });
  const read = async () => content(await refresher.read(watched, holdings), holdings, watched).users;
  await read();
  await read();
  await edit(editor, { kind: 'hold', person: 0, name: 2 });
  const honest = content(await readDirectory(editor, holdings), holdings, editor).users;
  expect(await read()).toEqual(honest);
  expect(refresher.last()).toBe('full');
});

test('a clock that was set back makes nothing that is remembered last longer', async () => {
  const { watched } = await watchThrough(async (asked, ask) => ask(asked), 'genesys-cloud');
  let time = Date.now();
  const refresher = createRefresher({ fullEvery: 3_600_000, now: () => time });
  const need = everybody();
  await refresher.read(watched, need);
  await refresher.read(watched, need);
  expect(refresher.last()).toBe('changed');
  time -= 7_200_000;
  await refresher.read(watched, need);
  expect(refresher.last()).toBe('full');
});

test('whoever is shown as they were before the version that was told is read once more', async () => {
  let old: Awaited<ReturnType<Lie>> | undefined;
  const late: Lie = async (asked, ask) => {
    const isPerson = asked.path.endsWith('/users/u7');
    if (!isPerson || old === undefined) return ask(asked);
    const told = old;
    old = undefined;
    return told;
  };
  const { watched, editor } = await watchThrough(async (asked, ask) => late(asked, ask), 'genesys-cloud');
  const refresher = createRefresher({ fullEvery: 3_600_000, now: Date.now });
  const need = everybody();
  const names = async () => {
    const { users } = await refresher.read(watched, need);
    return users.find(({ id }) => id === 'u7')?.displayName;
  };
  expect(await names()).toBe('Person 7');
  const before = { schemas: [], id: 'u7', userName: 'person7@example.com', displayName: 'Person 7' };
  old = { status: 200, headers: {}, body: { ...before, active: true, meta: { version: '1' } } };
  await edit(editor, { kind: 'rename', person: 7 });
  expect([await names(), refresher.last()]).toEqual(['Person 7', 'changed']);
  expect([await names(), refresher.last()]).toEqual([expect.stringMatching(/^Renamed/), 'changed']);
});
