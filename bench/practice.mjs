import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { build } from 'esbuild';

/** Bundles the practice server, which is TypeScript, into `folder`; resolves to the file to run. */
export async function bundleServer(folder) {
  const outfile = join(folder, 'server.mjs');
  const entryPoints = [join(import.meta.dirname, 'server.ts')];
  await build({ entryPoints, outfile, bundle: true, platform: 'node', format: 'esm', logLevel: 'warning' });
  return outfile;
}

/** Starts a practice directory of that many people; its manifests are written into `folder`. */
export async function openPractice(server, people, folder) {
  const child = fork(server, [String(people), folder]);
  const failed = once(child, 'exit').then(([code]) => {
    throw new Error(`the practice server ended with exit code ${code}`);
  });
  const answer = async () => (await Promise.race([once(child, 'message'), failed]))[0];
  const { url, groups, manifests } = await answer();
  return {
    groups,
    manifests,
    url,
    env: { PRACTICE_URL: url, PRACTICE_CLIENT: 'sandbox', PRACTICE_SECRET: 'sandbox' },
    /** The requests since it was asked last. */
    requests() {
      child.send('requests');
      return answer();
    },
    async close() {
      const ended = failed.catch(() => {});
      child.disconnect();
      await ended;
    },
  };
}
