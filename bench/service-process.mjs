import { fork, spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, mkdirSync, openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { measure, rollcall } from './process.mjs';
import { attributes, secret } from './service-manifest.mjs';

const load = join(import.meta.dirname, 'service-load.mjs');
let started = 0;

/** Starts `rollcall serve` or `rollcall worker` and waits until it works; its log goes to a file, as it would anywhere. */
export async function startService(args, { folder, env }) {
  started += 1;
  mkdirSync(folder, { recursive: true });
  const file = join(folder, `service-${started}.log`);
  const log = openSync(file, 'w');
  const child = spawn(process.execPath, [rollcall, ...args, '--format', 'json'], {
    cwd: folder,
    env: { ...process.env, DATABASE_URL: '', ...env },
    stdio: ['ignore', 'pipe', log],
  });
  closeSync(log);
  const { ended, failed } = ending(
    child,
    () => `rollcall ${args[0]}`,
    () => readFileSync(file, 'utf8'),
  );
  const [said] = await Promise.race([once(child.stdout, 'data'), failed]);
  return {
    url: JSON.parse(said).url,
    pid: child.pid,
    failed,
    async kill() {
      child.kill('SIGKILL');
      await ended;
    },
    async stop() {
      child.kill('SIGTERM');
      await ended;
    },
  };
}

/** Starts one of our own servers, which reports over IPC where it is. */
export async function startServer(script, args = []) {
  const child = fork(script, args.map(String));
  const { ended, failed } = ending(child, () => script);
  const answer = async () => (await Promise.race([once(child, 'message'), failed]))[0];
  return {
    ...(await answer()),
    /** What happened since it was asked last. */
    ask() {
      child.send('since the last');
      return answer();
    },
    async close() {
      child.disconnect();
      await ended;
    },
  };
}

/** `failed` rejects when it ends, for those who wait for something else of it; it dies with us. */
function ending(child, name, words = () => '') {
  const last = () => child.kill('SIGKILL');
  process.once('exit', last);
  const ended = once(child, 'exit').finally(() => process.off('exit', last));
  const failed = ended.then(([code, signal]) => {
    throw new Error(`${name()} ended with ${code ?? signal}\n${words().slice(-4000)}`);
  });
  // Whoever ends it waits for nothing else of it any more.
  failed.catch(() => {});
  return { ended, failed };
}

/** Sends events to the webhook of a service, or to whoever listens at the address, from a process of their own. */
export async function sendEvents(url, { first = 0, seconds = 3_600, sameFor = 1, ...more }) {
  const options = { sources: attributes, first, seconds, sameFor, ...more };
  const { printed } = await measure(load, [
    `${url}/webhooks/directory-sync`,
    secret,
    JSON.stringify(options),
  ]);
  const figures = JSON.parse(printed);
  return { ...figures, perSecond: (figures.count / figures.wallMs) * 1000 };
}
