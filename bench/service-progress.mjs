import { setTimeout as sleep } from 'node:timers/promises';

/** Asking costs the service something as well. */
const PAUSE = 250;

/** Waits until the service has been through its only target once: then it idles. */
export async function firstRound(service) {
  while ((await figureOf(service, 'rollcall_plan_changes')) === undefined) await sleep(PAUSE);
}

/** Waits until no event waits any more. All of them must have come into effect: rejects where one was set aside. */
export async function settled(service) {
  while (((await figureOf(service, 'rollcall_queue_events', 'pending')) ?? 0) > 0) await sleep(PAUSE);
  const parked = await figureOf(service, 'rollcall_queue_events', 'parked');
  if (parked > 0) throw new Error(`${parked} events were set aside`);
}

/** What `/metrics` says of the only target. Each time over a new connection: the service closes one that idles. */
async function figureOf({ url, failed }, metric, state = '') {
  const asked = fetch(`${url}/metrics`, { headers: { connection: 'close' } });
  const text = await Promise.race([asked.then((answer) => answer.text()), failed]);
  const line = text.split('\n').find((each) => each.startsWith(`${metric}{`) && each.includes(state));
  return line && Number(line.split(' ').at(-1));
}
