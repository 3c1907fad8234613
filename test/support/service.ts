import { type ChildProcess, spawn } from 'node:child_process';
import { resolve } from 'node:path';

const main = resolve(import.meta.dirname, '../../dist/main.js');

/** A line of the service's log, as far as tests look at it. */
export interface LogLine {
  readonly level: string;
  readonly message: string;
  readonly target?: string;
  readonly reasons?: readonly string[];
  readonly [field: string]: unknown;
}

/** What the service says on stdout once it has started. */
interface Started {
  readonly worker: string;
  readonly store: string;
  readonly url?: string;
  readonly targets: readonly string[];
}

/** A process of the service. */
export interface ServiceProcess {
  /** Resolves once it works; rejects with its words when it ended instead. */
  readonly started: Promise<Started>;
  readonly log: () => readonly LogLine[];
  readonly kill: (signal: NodeJS.Signals) => void;
  /** The exit code; null when it was killed. */
  readonly ended: Promise<number | null>;
}

export interface Surroundings {
  readonly folder: string;
  readonly env: Readonly<Record<string, string>>;
}

/** Starts `rollcall serve` or `rollcall worker` as it is built, with nothing of our environment. It dies with us. */
export function startServiceProcess(args: readonly string[], { folder, env }: Surroundings): ServiceProcess {
  const child = spawn(process.execPath, [main, ...args, '--format', 'json'], {
    cwd: folder,
    env: { PATH: process.env.PATH, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const last = () => void child.kill('SIGKILL');
  process.once('exit', last);
  const lines = linesOf(child.stderr);
  const ended = new Promise<number | null>((done) => {
    child.once('close', (exitCode) => {
      process.off('exit', last);
      done(exitCode);
    });
  });
  return {
    started: saysWhere(child, ended, lines),
    log: () => lines.flatMap((line) => (line.startsWith('{') ? [JSON.parse(line) as LogLine] : [])),
    kill: (signal) => void child.kill(signal),
    ended,
  };
}

/** Whole lines only: a process that is killed may leave half a one. */
function linesOf(stream: ChildProcess['stderr']): readonly string[] {
  const lines: string[] = [];
  let rest = '';
  stream?.setEncoding('utf8').on('data', (chunk: string) => {
    const parts = `${rest}${chunk}`.split('\n');
    rest = parts.pop() ?? '';
    lines.push(...parts);
  });
  return lines;
}

function saysWhere(
  { stdout }: ChildProcess,
  ended: Promise<number | null>,
  log: readonly string[],
): Promise<Started> {
  const started = new Promise<Started>((done, failed) => {
    let said = '';
    stdout?.setEncoding('utf8').on('data', (chunk: string) => {
      said += chunk;
      // A fault that keeps it from starting is a document as well; then it ends.
      if (said.startsWith('{"document":"service"') && said.endsWith('\n')) done(JSON.parse(said));
    });
    void ended.then((exitCode) => failed(new Error(`it ended with ${exitCode}: ${said}${log.join('\n')}`)));
  });
  // Whoever kills it before it has started need not wait for it.
  started.catch(() => {});
  return started;
}

/** Waits until something is so; looks again and again, and gives up with the test. */
export async function until(isSo: () => boolean | Promise<boolean>, pause = 50): Promise<void> {
  while (!(await isSo())) await new Promise((done) => setTimeout(done, pause));
}
