import { fork } from 'node:child_process';
import { once } from 'node:events';

/** Starts a practice directory of that many people, from the bundled server; its manifests are written into `folder`. */
export async function openPractice(server, people, folder, mode = 'genesys-cloud') {
  const child = fork(server, [String(people), folder, mode]);
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
