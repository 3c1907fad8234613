import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { stringify } from 'yaml';
import { command, type Finished } from '../command.ts';
import { type Gate, openGate } from '../gate.ts';
import { normalise } from '../normalise.ts';
import { titleOf } from '../story.ts';
import { type StandIn, standInToken, startStandIn } from './stand-in.ts';

/** A manifest in a folder of its own, a stand-in it is about, and a gate between the two. */
export interface StandInScene {
  readonly folder: string;
  readonly standIn: StandIn;
  readonly gate: Gate;
  /** Runs a command to its end and puts it, what it said and its exit code into the transcript. */
  readonly rollcall: (...args: readonly string[]) => Promise<Finished>;
  /** Says in the transcript what happens between two commands. */
  readonly meanwhile: (what: string) => void;
  /** Edits a file of the folder. */
  readonly edit: (file: string, from: string, to: string) => Promise<void>;
  /** Without what differs from run to run. */
  readonly normalise: (text: string) => string;
}

interface StandInOptions {
  /** Added to the variables that the manifest refers to. */
  readonly env?: () => Readonly<Record<string, string>>;
}

/**
 * Plays a story against a stand-in and compares the commands with what they said (`expected/transcript.txt`) and the
 * directory with what it was left as (`expected/directory.txt`).
 */
export function standInStory(
  folder: string,
  name: string,
  play: (scene: StandInScene) => Promise<void>,
  { env = () => ({}) }: StandInOptions = {},
): void {
  test(titleOf(folder), async () => {
    const work = await mkdtemp(join(tmpdir(), 'rollcall-scenario-'));
    await cp(join(folder, 'manifest'), work, { recursive: true });
    const standIn = await startStandIn(name, join(folder, 'live.json'));
    const gate = await openGate(() => standIn.url);
    const surroundings = {
      folder: work,
      env: { DIRECTORY_URL: gate.url, DIRECTORY_TOKEN: standInToken, ...env() },
    };
    const told: string[] = [];
    const withoutChance = (text: string) =>
      normalise(text.replaceAll(gate.url, 'http://directory'), { folder: work, url: gate.url });
    try {
      await play({
        folder: work,
        standIn,
        gate,
        async rollcall(...args) {
          const finished = await command(args, surroundings).ended;
          told.push(print(args, finished));
          return finished;
        },
        meanwhile: (what) => void told.push(`# ${what}\n`),
        async edit(file, from, to) {
          const path = join(work, file);
          const text = await readFile(path, 'utf8');
          if (!text.includes(from)) throw new Error(`${file} does not contain "${from}"`);
          await writeFile(path, text.replace(from, to));
        },
        normalise: withoutChance,
      });
      await expect(withoutChance(told.join('\n'))).toMatchFileSnapshot(
        join(folder, 'expected/transcript.txt'),
      );
      await expect(stringify(await standIn.contents())).toMatchFileSnapshot(
        join(folder, 'expected/directory.txt'),
      );
    } finally {
      await gate.close();
      standIn.stop();
      await rm(work, { recursive: true, force: true });
    }
  });
}

function print(args: readonly string[], { stdout, stderr, exitCode }: Finished): string {
  const aside = stderr === '' ? '' : `--- stderr\n${stderr}`;
  return `$ rollcall ${args.join(' ')}\n${stdout}${aside}--- exit code ${exitCode}\n`;
}
