import { join } from 'node:path';
import { sendEvents } from './service-process.mjs';
import { settled } from './service-progress.mjs';
import { openServe } from './service-serve.mjs';

const LATENCIES = [0, 50];
const CONNECTIONS = 16;

/** Measures how long it takes until events that all change something are in effect, and what that asks of the directory. */
export async function measureReconciling({ stores, scripts, folder, events, people }) {
  const rows = [];
  for (const latency of LATENCIES) {
    for (const store of stores) {
      const home = join(folder, `reconciling ${rows.length}`);
      const serve = await openServe({ store, scripts, folder: home, people, latency });
      try {
        const startedAt = performance.now();
        const sending = await sendEvents(serve.url, { connections: CONNECTIONS, count: events, people });
        await settled(serve);
        const wallMs = performance.now() - startedAt;
        rows.push({
          store: store.name,
          latency,
          events,
          people,
          sending,
          wallMs,
          ...(await serve.requests()),
        });
      } finally {
        await serve.close();
      }
    }
  }
  return rows;
}
