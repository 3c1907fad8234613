import { join } from 'node:path';
import { spread } from './figures.mjs';
import { writeServiceManifest } from './service-manifest.mjs';
import { sendEvents, startServer, startService } from './service-process.mjs';

const CONNECTIONS = [16, 64];
const PEOPLE = 500;
const WARM_UP = 200;
/** What four sources may send at once, and a little less. */
const MOST = 19_000;
const bare = join(import.meta.dirname, 'service-bare.mjs');

/**
 * Measures how fast events are acknowledged by a service that has nothing else to do, as its directory does not answer; on
 * each store, and by a server that only acknowledges.
 */
export async function measureAccepting({ stores, folder, seconds, rounds }) {
  const servers = [
    { name: '', open: openBare },
    ...stores.map((store) => ({ name: store.name, open: opener(store, folder) })),
  ];
  const rows = [];
  for (const connections of CONNECTIONS) {
    const runs = servers.map(() => []);
    for (let round = 0; round < rounds; round += 1) {
      for (const [index, { open }] of servers.entries())
        runs[index].push(await sendTo(open, { connections, seconds }));
    }
    for (const [index, { name }] of servers.entries())
      rows.push({ store: name, connections, rounds, ...summary(runs[index]) });
  }
  return rows;
}

async function sendTo(open, { connections, seconds }) {
  const server = await open();
  try {
    await sendEvents(server.url, { connections, count: WARM_UP, people: PEOPLE });
    return await sendEvents(server.url, {
      connections,
      first: WARM_UP,
      count: MOST,
      seconds,
      people: PEOPLE,
    });
  } finally {
    await server.close();
  }
}

const openBare = () => startServer(bare);

function opener(store, folder) {
  return async () => {
    const { folder: home, env } = await writeServiceManifest(join(folder, 'accepting'), { url: nowhere });
    const { env: where, args, close } = await store.open(home);
    const surroundings = { folder: home, env: { ...env, ...where } };
    const service = await startService(
      ['serve', '--port', '0', '--rate-limit', '100000', ...args],
      surroundings,
    );
    return {
      url: service.url,
      async close() {
        await service.stop();
        await close();
      },
    };
  };
}

/** Nobody may listen on the first port without being asked. */
const nowhere = 'http://127.0.0.1:1';

function summary(runs) {
  const of = (figure) => spread(runs.map((run) => run[figure]));
  return { events: of('count'), perSecond: of('perSecond'), medianMs: of('medianMs'), p99Ms: of('p99Ms') };
}
