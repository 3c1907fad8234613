import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { expect, test } from 'vitest';
import { openScene, type Scene } from '../support/scene.ts';
import { titleOf } from '../support/story.ts';

// A terminal of its own comes from util-linux's `script`; other systems spell its options differently.
const terminal = '/usr/bin/script';
const canOpenTerminal = process.platform === 'linux' && existsSync(terminal);

const main = resolve(import.meta.dirname, '../../../dist/main.js');

test.skipIf(!canOpenTerminal)(titleOf(import.meta.dirname), async () => {
  const scene = await openScene(import.meta.dirname);
  try {
    const piped = await scene.rollcall('apply');
    expect(piped.exitCode).toBe(5);
    expect(piped.stderr).toContain('add --auto-approve');

    const hasty = await applyInTerminal(scene, 'yes');
    expect(hasty.exitCode).toBe(5);
    expect(hasty.screen).toContain('Nothing was changed.');
    expect(scene.gate.writes()).toEqual([]);

    const careful = await applyInTerminal(scene, '1');
    expect(careful.exitCode).toBe(0);
    expect(careful.screen).toContain('This takes away 1 membership. Type 1 to apply: ');
    expect(careful.screen).toMatch(/Applying {2}\[█+\] {2}2\/2/);
    expect(careful.screen).toContain('Apply complete: 0 created, 1 updated, 0 deleted; members +1 −1.');
    expect(scene.directory()).toBe('Support\n  ana.silva@company.com\n  cleo.marsh@company.com\n');
  } finally {
    await scene.close();
  }
});

/** Runs `apply` in a terminal and types an answer when it asks. */
async function applyInTerminal({ folder, env }: Scene, answer: string) {
  const child = spawn(terminal, ['-qec', `${process.execPath} ${main} apply`, '/dev/null'], {
    cwd: folder,
    env: { PATH: process.env.PATH, TERM: 'xterm', ...env },
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  let shown = '';
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
    const asked = shown.includes('to apply: ');
    shown += chunk;
    if (!asked && shown.includes('to apply: ')) child.stdin.write(`${answer}\n`);
  });
  const exitCode = await new Promise((done) => child.once('close', done));
  return { exitCode, screen: stripVTControlCharacters(shown) };
}
