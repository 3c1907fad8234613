import { once } from 'node:events';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { spread } from './figures.mjs';
import { writeServiceManifest } from './service-manifest.mjs';
import { startService } from './service-process.mjs';

/** As long as the signs of life of a worker lie apart: a third of its lease. */
const BEATS = 3;

/**
 * Measures how long a target is nobody's after its worker was killed: until another worker's first request. Those of one
 * lease follow each other, each killing whoever took over from the one before; the leases are measured beside each other.
 */
export async function measureTakeovers({ store, folder, takeovers }) {
  return Promise.all(
    takeovers.map(async ({ lease, args, rounds }, index) => {
      const home = join(folder, `taking over ${index}`);
      const waits = await takeOver({ store, folder: home, lease, args, rounds });
      return { lease, rounds, seconds: spread(waits) };
    }),
  );
}

async function takeOver({ store, folder, lease, args, rounds }) {
  const directory = await silentDirectory();
  const { env } = await writeServiceManifest(folder, directory);
  const database = await store.open(folder);
  const start = () => startService(['worker', ...args], { folder, env: { ...env, ...database.env } });
  const living = [];
  try {
    const asked = directory.nextRequest();
    living.push(await start());
    await asked;
    const waits = [];
    for (let round = 0; round < rounds; round += 1) {
      const [holder] = living;
      living.push(await start());
      // Each time at another point between two signs of life.
      await sleep((lease / BEATS) * ((round + 0.5) / rounds));
      await holder.kill();
      const killedAt = performance.now();
      await directory.nextRequest();
      waits.push((performance.now() - killedAt) / 1000);
      living.shift();
    }
    return waits;
  } finally {
    for (const worker of living) await worker.kill();
    await directory.close();
    await database.close();
  }
}

/** Says when it is asked something, and never answers: whoever asks has its target in hand as long as it lives. */
async function silentDirectory() {
  const server = createServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${server.address().port}`,
    nextRequest: () => once(server, 'request'),
    async close() {
      server.close();
      server.closeAllConnections();
    },
  };
}
