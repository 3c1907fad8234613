import { spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { withoutProgress } from '../support/progress.ts';

const main = resolve(import.meta.dirname, '../../dist/main.js');

export interface Finished {
  readonly exitCode: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface Surroundings {
  readonly folder?: string;
  readonly env?: Readonly<Record<string, string>>;
}

/** Runs the built command line as a process of its own, without a terminal. */
export async function rollcall(
  args: readonly string[],
  { folder, env }: Surroundings = {},
): Promise<Finished> {
  const child = start(args, { ...(folder !== undefined && { folder }), ...(env !== undefined && { env }) });
  const [stdout, stderr] = [collect(child.stdout), collect(child.stderr)];
  const exitCode = await new Promise<number | null>((done) => child.on('close', done));
  return { exitCode, stdout: stdout(), stderr: stderr() };
}

export function start(args: readonly string[], { folder, env }: Surroundings = {}) {
  return spawn(process.execPath, [main, ...args], {
    cwd: folder,
    env: { PATH: process.env.PATH, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

/** What a stream has said so far. */
export function collect(stream: NodeJS.ReadableStream): () => string {
  let text = '';
  stream.setEncoding('utf8');
  stream.on('data', (chunk: string) => {
    text += chunk;
  });
  return () => withoutProgress(text);
}
