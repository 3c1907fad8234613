import { spawn } from 'node:child_process';
import { join, resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import { pathToFileURL } from 'node:url';

export const rollcall = resolve(import.meta.dirname, '../dist/main.js');

const usage = pathToFileURL(join(import.meta.dirname, 'usage.mjs')).href;

/** Runs a script to its end and tells its wall time, CPU time and peak memory; rejects unless it exits with 0. */
export async function measure(script, args, options = {}) {
  const { usage: used, ...run } = await runNode(['--import', usage, script, ...args], options);
  return { ...run, ...JSON.parse(used) };
}

/** Runs node as it is, with nothing loaded beside; tells its wall time. */
export async function time(args) {
  const { wallMs } = await runNode(args, {});
  return wallMs;
}

async function runNode(args, { cwd, env }) {
  const startedAt = performance.now();
  const child = spawn(process.execPath, args, {
    cwd,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
  });
  const ended = new Promise((done, failed) => {
    child.once('error', failed);
    child.once('close', done);
  });
  const [printed, complaints, used, code] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    text(child.stdio[3]),
    ended,
  ]);
  const wallMs = performance.now() - startedAt;
  if (code !== 0)
    throw new Error(`node ${args.join(' ')} ended with exit code ${code}\n${complaints}${printed}`);
  return { wallMs, printed, usage: used };
}
