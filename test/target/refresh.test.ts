import fc from 'fast-check';
import { afterEach, describe, expect, test } from 'vitest';
import type { ReadingNeed } from '../../src/directory/need.ts';
import type { Sandbox } from '../../src/sandbox/sandbox.ts';
import { readDirectory } from '../../src/target/live.ts';
import type { Target } from '../../src/target/open.ts';
import { createRefresher } from '../../src/target/refresh.ts';
import { content, type Edit, edit, edits, everybody, nobodyInParticular, openPair } from './refresh-stage.ts';

let open: readonly { close: () => Promise<void> }[] = [];

afterEach(async () => {
  for (const one of open) await one.close();
  open = [];
});

async function pair(...args: Parameters<typeof openPair>) {
  const opened = await openPair(...args);
  open = [opened.watched, opened.editor, opened.sandbox];
  return opened;
}

const hour = 3_600_000;

/** How much of the reading was brought up to date, over all runs: a test that never takes the cheap way proves nothing. */
async function staysEqual(
  setting: Parameters<typeof openPair>[0],
  need: ReadingNeed,
  rounds: readonly (readonly Edit[])[],
): Promise<number> {
  const { watched, editor } = await pair(setting);
  const refresher = createRefresher({ fullEvery: hour, now: Date.now });
  let cheap = 0;
  for (const round of [[], ...rounds]) {
    for (const one of round) await edit(editor, one);
    const refreshed = await refresher.read(watched, need);
    const whole = await readDirectory(editor, need);
    expect(content(refreshed, need, watched)).toEqual(content(whole, need, watched));
    if (refresher.last() === 'changed') cheap += 1;
  }
  for (const one of open) await one.close();
  open = [];
  return cheap;
}

const rounds = fc.array(fc.array(edits, { maxLength: 3 }), { minLength: 1, maxLength: 5 });

describe('a reading that is brought up to date shows what a full one would show', () => {
  test.each<[string, Parameters<typeof openPair>[0], ReadingNeed]>([
    ['by times, of everybody', { mode: 'rfc7644' }, everybody()],
    ['by times, with versions', { mode: 'rfc7644' }, everybody({ versions: true })],
    ['by times, of those wanted', { mode: 'rfc7644' }, nobodyInParticular],
    ['by versions alone', { mode: 'rfc7644', profile: { changeReading: 'versions' } }, everybody()],
    ['on Genesys Cloud', { mode: 'genesys-cloud' }, everybody()],
    ['on Genesys Cloud, the inactive too', { mode: 'genesys-cloud' }, everybody({ inactive: true })],
    ['with roles and skills', { mode: 'genesys-cloud' }, everybody({ versions: true, holdings: true })],
    [
      'with roles and skills that move no version',
      { mode: 'genesys-cloud', switches: { holdingsBumpVersion: false, membershipBumpsVersion: false } },
      everybody({ versions: true, holdings: true }),
    ],
  ])('%s', async (_name, setting, need) => {
    let cheap = 0;
    await fc.assert(
      fc.asyncProperty(rounds, async (edited) => {
        cheap += await staysEqual(setting, need, edited);
      }),
      { numRuns: 12 },
    );
    expect(cheap).toBeGreaterThan(0);
  });
});

async function requestsOf(sandbox: Sandbox, read: () => Promise<unknown>): Promise<number> {
  const before = sandbox.requests().length;
  await read();
  return sandbox.requests().length - before;
}

describe('what a round costs', () => {
  const need: ReadingNeed = { ...everybody(), groups: { wanted: [], all: false, attributes: [] } };

  test.each<[string, Parameters<typeof openPair>[0], number, number]>([
    // 12 pages and one beyond; then what changed, and how many there are
    ['by times', { mode: 'rfc7644' }, 13, 2],
    // 12 pages of 10; one list of versions
    ['on Genesys Cloud', { mode: 'genesys-cloud' }, 12, 1],
  ])('%s', async (_name, setting, full, idle) => {
    const { sandbox, watched, editor } = await pair(setting);
    const refresher = createRefresher({ fullEvery: hour, now: Date.now });
    const read = () => refresher.read(watched, need);
    expect(await requestsOf(sandbox, () => readDirectory(editor, need))).toBe(full);
    await read();
    expect(refresher.last()).toBe('full');
    await read();
    expect(await requestsOf(sandbox, read)).toBe(idle);
    expect(refresher.last()).toBe('changed');
  });
});

describe('everything is read from its beginning', () => {
  async function watching(profile: Record<string, unknown> = {}) {
    let time = 0;
    const { sandbox, watched, editor } = await pair({ mode: 'rfc7644', profile });
    const refresher = createRefresher({ fullEvery: hour, now: () => time });
    const read = async (target: Target = watched) => {
      await refresher.read(target, everybody());
      return refresher.last();
    };
    expect([await read(), await read()]).toEqual(['full', profile.changeReading ? 'full' : 'changed']);
    return {
      sandbox,
      editor,
      refresher,
      read,
      pass: (ms: number) => {
        time += ms;
      },
    };
  }

  test('once the time is up, and again only after that time', async () => {
    const { read, pass } = await watching();
    pass(hour - 1);
    expect(await read()).toBe('changed');
    pass(1);
    expect(await read()).toBe('full');
    expect(await read()).toBe('changed');
  });

  test('after it was told to forget', async () => {
    const { read, refresher } = await watching();
    refresher.forget();
    expect(await read()).toBe('full');
  });

  test('of another target', async () => {
    const { read, editor } = await watching();
    expect(await read(editor)).toBe('full');
  });

  test('after somebody was deleted, since no time tells who', async () => {
    const { read, editor } = await watching();
    await edit(editor, { kind: 'delete', person: 3 });
    expect(await read()).toBe('full');
    expect(await read()).toBe('changed');
  });

  test('after a reading with a gap', async () => {
    const { read, sandbox } = await watching();
    sandbox.setFaults([{ kind: 'failingPage', path: '*/groups', page: 2 }]);
    await read();
    sandbox.setFaults([]);
    expect(await read()).toBe('full');
  });

  test('after a reading that failed', async () => {
    const { read, sandbox, refresher } = await watching();
    sandbox.setFaults([{ kind: 'serverError' }]);
    await expect(read()).rejects.toThrow();
    sandbox.setFaults([]);
    expect(await read()).toBe('full');
    expect(refresher.last()).toBe('full');
  });

  test('where the profile allows nothing else', async () => {
    const { read } = await watching({ changeReading: 'none' });
    expect(await read()).toBe('full');
  });
});
