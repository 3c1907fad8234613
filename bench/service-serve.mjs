import { join } from 'node:path';
import { writeServiceManifest } from './service-manifest.mjs';
import { startServer, startService } from './service-process.mjs';
import { firstRound } from './service-progress.mjs';

/** Starts `rollcall serve` over a directory of that many people, and waits until it idles. */
export async function openServe({ store, scripts, folder, people, latency }) {
  const directory = await startServer(join(scripts, 'service-directory.js'), [people, latency]);
  const { env } = await writeServiceManifest(folder, directory);
  const database = await store.open(folder);
  const args = ['serve', '--port', '0', '--rate-limit', '100000', ...database.args];
  const service = await startService(args, { folder, env: { ...env, ...database.env } });
  await firstRound(service);
  await directory.ask();
  return {
    url: service.url,
    pid: service.pid,
    failed: service.failed,
    diskMb: database.diskMb,
    /** Of the directory, since they were asked for last. */
    requests: () => directory.ask(),
    async close() {
      await service.stop();
      await directory.close();
      await database.close();
    },
  };
}
