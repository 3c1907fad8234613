import { afterEach, expect, it } from 'vitest';
import type { Delivery } from '../../src/notify/message.ts';
import { processRuntime } from '../../src/runtime.ts';
import type { Log, LogFields } from '../../src/service/log.ts';
import { startOutbox } from '../../src/service/outbox.ts';
import { delivery, manifestWith, type Receiver, secret, startReceiver, webhook } from '../notify/receiver.ts';
import { describeStores } from './store/support.ts';

const open: Receiver[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map((receiver) => receiver.close()));
});

/** An attempt has all the time of the world: one that was given up would be made twice. */
const limits = { attempts: 5, pause: 1, poll: 50 };

/** What is logged, as it would be written. */
function keptLog(): { readonly log: Log; readonly lines: string[] } {
  const lines: string[] = [];
  const write = (level: string) => (fields: LogFields, words: string) =>
    void lines.push(JSON.stringify({ level, words, ...fields }));
  const log: Log = {
    debug: write('debug'),
    info: write('info'),
    warn: write('warn'),
    error: write('error'),
    child: () => log,
  };
  return { log, lines };
}

describeStores((fresh) => {
  it('tries until a receiver takes it, gives up what was refused, and logs neither messages nor secrets', async () => {
    const [hris, gone] = [await startReceiver(503, 204), await startReceiver(410)];
    open.push(hris, gone);
    const store = await (await fresh())({ limits });
    const env = { HOOK_URL: hris.url, GONE_URL: gone.url, HOOK_SECRET: secret };
    const origin = { file: 'rollcall.yaml', path: [] };
    const manifest = manifestWith(
      webhook(),
      webhook({ url: { kind: 'env', name: 'GONE_URL', origin } }, { name: 'gone' }),
    );
    const { log, lines } = keptLog();
    let looks = 0;
    const outbox = await startOutbox({
      store,
      // At first the manifest is not valid: nothing is given up for that.
      manifestOf: async () => (++looks > 1 ? manifest : undefined),
      runtime: { ...processRuntime(), env },
      log,
    });
    const refused: Delivery = { ...delivery, id: `${delivery.message.id}#gone`, receiver: 'gone' };
    await store.deliveries.add([delivery, refused]);
    await expect
      .poll(() => store.deliveries.depth(), { timeout: 50_000 })
      .toMatchObject({ waiting: 0, dead: 1 });
    await outbox.close();

    expect(new Set(hris.received.map(({ headers }) => headers['idempotency-key']))).toEqual(
      new Set([delivery.id]),
    );
    expect(hris.received).toHaveLength(2);
    expect(gone.received).toHaveLength(1);
    const words = lines.map((line) => JSON.parse(line).words).sort();
    expect(words).toEqual([
      'delivered',
      'given up',
      'not delivered, to be tried again',
      'not delivered, to be tried again',
    ]);
    expect(lines.join('\n')).not.toMatch(new RegExp(`${secret}|hris_grp_1`));
  });
});
