import { appendFileSync, renameSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Runtime } from '../../src/runtime.ts';
import type { Source } from '../../src/source/source.ts';
import { faultsOf, folderOf, hurriedRuntime, read, shortly } from './reading.ts';

const hr: Source = { kind: 'csv', name: 'hr', path: 'hr.csv' };
const restTogether = ['hr.csv'];
const minute = 60_000;

/** Nobody waits in these tests; what happens in each pause is said here, one after the other. */
function meanwhile(...deeds: (() => void)[]): Runtime & { readonly pauses: () => number } {
  let pauses = 0;
  return {
    ...hurriedRuntime(),
    pauses: () => pauses,
    sleep: async () => {
      pauses += 1;
      deeds.shift()?.();
    },
  };
}

const idsIn = async (folder: string, runtime: Runtime, files: readonly string[] = restTogether) =>
  (await read(hr, { folder, runtime, restTogether: files })).records.map(({ id }) => id);

describe('a file that has to have rested', () => {
  it('is read at once when nobody has written to it for a while', async () => {
    const folder = folderOf({ 'hr.csv': 'id\n1\n' });
    const runtime = { ...meanwhile(), now: () => Date.now() + minute };
    expect(await idsIn(folder, runtime)).toEqual(['1']);
    expect(runtime.pauses()).toBe(0);
  });

  it('is waited for when it was written a moment ago, whatever it says of its date', async () => {
    const folder = folderOf({ 'hr.csv': 'id\n1\n' });
    utimesSync(join(folder, 'hr.csv'), 0, 0);
    const runtime = meanwhile();
    expect(await idsIn(folder, runtime)).toEqual(['1']);
    expect(runtime.pauses()).toBeGreaterThan(2);
  });

  it('is read as a whole, however slowly it is written', async () => {
    const folder = folderOf({ 'hr.csv': 'id\n' });
    const append = () => appendFileSync(join(folder, 'hr.csv'), '1\n');
    const nothing = () => {};
    const runtime = meanwhile(append, nothing, nothing, append, nothing, nothing, nothing, append);
    expect(await idsIn(folder, runtime)).toEqual(['1', '1', '1']);
  });

  it('is waited for anew when another one has taken its place, of the same size and date', async () => {
    const folder = folderOf({ 'hr.csv': 'id\n1\n', 'next.csv': 'id\n2\n' });
    for (const file of ['hr.csv', 'next.csv']) utimesSync(join(folder, file), 1, 1);
    const runtime = meanwhile(
      () => {},
      () => {},
      () => renameSync(join(folder, 'next.csv'), join(folder, 'hr.csv')),
    );
    expect(await idsIn(folder, runtime)).toEqual(['2']);
    expect(runtime.pauses()).toBeGreaterThan(5);
  });

  it('is waited for when its date lies in the future, and the next time not any more', async () => {
    const folder = folderOf({ 'hr.csv': 'id\n1\n' });
    const future = Date.now() / 1000 + 3600;
    utimesSync(join(folder, 'hr.csv'), future, future);
    let ahead = 0;
    const runtime = meanwhile();
    const moving = { ...runtime, now: () => Date.now() + ahead };
    expect(await idsIn(folder, moving)).toEqual(['1']);
    const pauses = runtime.pauses();
    expect(pauses).toBeGreaterThan(2);
    ahead = minute;
    expect(await idsIn(folder, moving)).toEqual(['1']);
    expect(runtime.pauses()).toBe(pauses);
    appendFileSync(join(folder, 'hr.csv'), '2\n');
    utimesSync(join(folder, 'hr.csv'), future, future);
    expect(await idsIn(folder, moving)).toEqual(['1', '2']);
    expect(runtime.pauses()).toBeGreaterThan(pauses);
  });

  it('is waited for while another one that belongs to it is being written', async () => {
    const folder = folderOf({ 'hr.csv': 'id\n1\n', 'units.csv': 'id\n' });
    const runtime = meanwhile(
      () => appendFileSync(join(folder, 'units.csv'), '1\n'),
      () => writeFileSync(join(folder, 'hr.csv'), 'id\n2\n'),
    );
    expect(await idsIn(folder, runtime, ['hr.csv', 'units.csv'])).toEqual(['2']);
  });

  it('is no source when it is written to all the time', async () => {
    const folder = folderOf({ 'hr.csv': 'id\n', 'still.csv': '' });
    const append = () => appendFileSync(join(folder, 'hr.csv'), '1\n');
    const runtime = meanwhile(...Array.from({ length: 1_000 }, () => append));
    const told = await faultsOf(hr, { folder, runtime, restTogether });
    expect(shortly(told)).toEqual(['source-unavailable: source hr: hr.csv is being written to all the time']);
    expect(runtime.pauses()).toBeLessThan(100);
  });

  it('is told as any other when it is not there', async () => {
    const runtime = meanwhile();
    const told = await faultsOf(hr, { folder: folderOf(), runtime, restTogether });
    expect(shortly(told)).toEqual(['source-unreadable: source hr: hr.csv does not exist']);
    expect(runtime.pauses()).toBe(0);
  });

  it('is no longer waited for when the reading is cut off', async () => {
    const folder = folderOf({ 'hr.csv': 'id\n1\n' });
    const stopper = new AbortController();
    const runtime: Runtime = {
      ...hurriedRuntime(),
      sleep: async (_milliseconds, signal) => {
        stopper.abort(new Error('enough'));
        signal?.throwIfAborted();
      },
    };
    const { signal } = stopper;
    await expect(read(hr, { folder, runtime, restTogether, signal })).rejects.toThrow('enough');
  });
});

it('a file is read at once where somebody sees what it leads to', async () => {
  const folder = folderOf({ 'hr.csv': 'id\n1\n' });
  const runtime = meanwhile();
  expect((await read(hr, { folder, runtime })).records).toEqual([{ id: '1' }]);
  expect(runtime.pauses()).toBe(0);
});
