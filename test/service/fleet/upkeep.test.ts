import { expect, it } from 'vitest';
import { processRuntime } from '../../../src/runtime.ts';
import { startUpkeep } from '../../../src/service/fleet/upkeep.ts';
import { openLog } from '../../../src/service/pino.ts';
import { until } from '../../support/service.ts';
import { event } from '../store/events.ts';
import { describeStores } from '../store/support.ts';

const day = 86_400_000;
const keeping = { eventsMs: 30 * day, runsMs: 400 * day };

/** A runtime whose pauses are over as soon as somebody says so. */
function impatient() {
  const pauses: (() => void)[] = [];
  const sleep = (_pause: number, signal?: AbortSignal) =>
    new Promise<void>((over, stopped) => {
      pauses.push(over);
      signal?.addEventListener('abort', () => stopped(signal.reason));
    });
  return { runtime: { ...processRuntime(), sleep }, pauses };
}

describeStores((fresh) => {
  it('forgets what is old, says how much, and goes on after a fault', async () => {
    const reopen = await fresh();
    const first = await reopen();
    await first.events.accept(event('e1'), ['acme']);
    const [{ seq } = { seq: 0 }] = await first.events.list({ limit: 1 });
    await first.events.drop(seq, 'acme');
    await first.close();
    await reopen.alter(`
      UPDATE rollcall.event SET received_at = received_at - interval '31 days';
      UPDATE rollcall.event_target SET finished_at = finished_at - interval '31 days'`);

    const lines: { readonly message: string }[] = [];
    const log = openLog('info', { write: (line) => lines.push(JSON.parse(line)) });
    const store = await reopen();
    const { runtime, pauses } = impatient();
    const upkeep = startUpkeep({ store, runtime, log }, keeping);
    await until(() => pauses.length === 1);
    expect(await store.events.list({ limit: 1 })).toEqual([]);
    expect(lines).toMatchObject([{ message: 'old entries forgotten', events: 1, runs: 0, deliveries: 0 }]);

    await store.close();
    pauses[0]?.();
    await until(() => pauses.length === 2);
    expect(lines[1]).toMatchObject({ message: 'forgetting failed' });
    await upkeep.close();
  });
});
