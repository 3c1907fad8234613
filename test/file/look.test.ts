import { spawn } from 'node:child_process';
import { appendFileSync, mkdtempSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { hasRested, stateOf } from '../../src/file/look.ts';
import { readInside } from '../../src/file/read.ts';

let folder = '';
let file = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'rollcall-look-'));
  file = join(folder, 'a.csv');
  writeFileSync(file, 'id\n');
});
afterEach(() => rmSync(folder, { recursive: true }));

const later = () => Date.now() + 60_000;

describe('what a file looks like', () => {
  it('is the same as long as nobody touches it', () => {
    expect(stateOf(file)).toBe(stateOf(file));
  });

  it('changes with each write, even one that says otherwise', () => {
    utimesSync(file, 1, 1);
    const before = stateOf(file);
    writeFileSync(file, 'di\n');
    utimesSync(file, 1, 1);
    expect(stateOf(file)).not.toBe(before);
  });

  it('changes when another file takes its place, and when it goes', () => {
    const states = [stateOf(file)];
    writeFileSync(join(folder, 'b.csv'), 'id\n');
    renameSync(join(folder, 'b.csv'), file);
    states.push(stateOf(file));
    rmSync(file);
    states.push(stateOf(file));
    expect(new Set(states).size).toBe(3);
  });
});

describe('a file has rested', () => {
  it('once its date is old enough', () => {
    expect(hasRested(file, 5_000, Date.now())).toBe(false);
    expect(hasRested(file, 5_000, later())).toBe(true);
  });

  it('not because somebody dated it back', () => {
    utimesSync(file, 1, 1);
    expect(hasRested(file, 5_000, Date.now())).toBe(false);
  });

  it('not as long as its date lies in the future', () => {
    const future = later() / 1_000 + 60;
    utimesSync(file, future, future);
    expect(hasRested(file, 5_000, later())).toBe(false);
  });

  it('when it is not there: nobody writes to it', () => {
    expect(hasRested(join(folder, 'b.csv'), 5_000, Date.now())).toBe(true);
  });
});

it('a file that another process writes to is never read in two states at once', async () => {
  appendFileSync(file, 'x'.repeat(8 * 1024 * 1024));
  const job = `const { appendFileSync } = require('node:fs');
    for (;;) appendFileSync(process.argv[1], 'x');`;
  const writer = spawn(process.execPath, ['-e', job, file], { stdio: 'ignore' });
  const ended = new Promise((done) => writer.once('close', done));
  try {
    const kinds = new Set<string>();
    while (!kinds.has('moving')) {
      const read = readInside(folder, 'a.csv', 1e9);
      kinds.add(read.ok ? 'whole' : read.fault.kind);
      await new Promise((done) => setTimeout(done, 1));
    }
  } finally {
    writer.kill('SIGKILL');
    await ended;
  }
  expect(readInside(folder, 'a.csv', 1e9)).toMatchObject({ ok: true, state: stateOf(file) });
});
