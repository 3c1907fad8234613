import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { sendEvents } from './service-process.mjs';
import { settled } from './service-progress.mjs';
import { openServe } from './service-serve.mjs';

const PEOPLE = 1_000;
const CONNECTIONS = 16;
/** Of so many events about a person one changes something: most of what a personnel system sends says the same as before. */
const SAME_FOR = 10;
const REST_MS = 30_000;

/** Measures the memory of `rollcall serve` and its database on disk: at first, after so many events have taken effect, and a while later. */
export async function measureMemory({ stores, scripts, folder, events, restMs = REST_MS }) {
  const rows = [];
  for (const store of stores) {
    const home = join(folder, `remembering ${store.name}`);
    const serve = await openServe({ store, scripts, folder: home, people: PEOPLE, latency: 0 });
    const note = async (moment, more) =>
      rows.push({
        store: store.name,
        moment,
        ...(await memoryOf(serve.pid)),
        disk: await serve.diskMb(),
        ...more,
      });
    try {
      await note('idle, no event yet');
      let sent = 0;
      for (const total of events[store.name]) {
        const startedAt = performance.now();
        const options = {
          connections: CONNECTIONS,
          first: sent,
          count: total - sent,
          people: PEOPLE,
          sameFor: SAME_FOR,
        };
        const { perSecond } = await sendEvents(serve.url, options);
        await settled(serve);
        const settledPerSecond = ((total - sent) / (performance.now() - startedAt)) * 1000;
        await note('settled', { events: total, perSecond, settledPerSecond });
        sent = total;
      }
      await sleep(restMs);
      await note('a while later', { events: sent, restMs });
    } finally {
      await serve.close();
    }
  }
  return rows;
}

/** Only Linux tells it of another process. */
async function memoryOf(pid) {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
  const megabytes = (name) => {
    const [, kilobytes] = new RegExp(`^${name}:\\s+(\\d+) kB$`, 'm').exec(status) ?? [];
    return kilobytes === undefined ? undefined : Number(kilobytes) / 1024;
  };
  return { rssMb: megabytes('VmRSS'), peakMb: megabytes('VmHWM') };
}
