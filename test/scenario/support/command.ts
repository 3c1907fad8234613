import { spawn } from 'node:child_process';
import { resolve } from 'node:path';
import type { Readable } from 'node:stream';
import { withoutProgress } from '../../support/progress.ts';

const main = resolve(import.meta.dirname, '../../../dist/main.js');

export interface Finished {
  readonly exitCode: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** A command that is under way. */
export interface Running {
  readonly kill: (signal: NodeJS.Signals) => void;
  /** Resolves once these words are on stderr. */
  readonly says: (words: string) => Promise<void>;
  /** Resolves once these words are on stdout, after the words that were waited for before. */
  readonly prints: (words: string) => Promise<void>;
  /** What it has said so far. */
  readonly said: () => Omit<Finished, 'exitCode'>;
  readonly ended: Promise<Finished>;
}

/** Starts the built command line as a process of its own, without a terminal and with nothing of our environment. */
export function command(
  args: readonly string[],
  { folder, env }: { readonly folder: string; readonly env: Readonly<Record<string, string>> },
): Running {
  const child = spawn(process.execPath, [main, ...args], {
    cwd: folder,
    env: { PATH: process.env.PATH, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const said = { stdout: '', stderr: '' };
  let heardUpTo = 0;
  for (const name of ['stdout', 'stderr'] as const) {
    child[name].setEncoding('utf8').on('data', (chunk: string) => {
      said[name] += chunk;
    });
  }
  return {
    kill: (signal) => void child.kill(signal),
    says: (words) => heard(child.stderr, () => said.stderr.includes(words)),
    prints: async (words) => {
      await heard(child.stdout, () => said.stdout.includes(words, heardUpTo));
      heardUpTo = said.stdout.indexOf(words, heardUpTo) + words.length;
    },
    said: () => ({ ...said }),
    ended: new Promise((done) =>
      child.once('close', (exitCode) =>
        done({ exitCode, stdout: said.stdout, stderr: withoutProgress(said.stderr) }),
      ),
    ),
  };
}

function heard(stream: Readable, isHeard: () => boolean): Promise<void> {
  return new Promise((done) => {
    const listen = () => {
      if (!isHeard()) return;
      stream.off('data', listen);
      done();
    };
    stream.on('data', listen);
    listen();
  });
}
