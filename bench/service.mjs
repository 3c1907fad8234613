import { measureAccepting } from './service-accepting.mjs';
import { measureMemory } from './service-memory.mjs';
import { measureReconciling } from './service-reconciling.mjs';
import { openStores } from './service-stores.mjs';
import { measureTakeovers } from './service-takeover.mjs';

/** How much of it: `small` shows that it works, in two minutes. */
const sizes = {
  full: {
    accepting: { seconds: 5, rounds: 3 },
    reconciling: { events: 2_000, people: 500 },
    // On the embedded store 100,000 would take as long as everything else together.
    memory: { events: { PostgreSQL: [10_000, 100_000], embedded: [10_000] } },
    takeovers: [
      { lease: 10_000, args: ['--lease', '10s'], rounds: 5 },
      { lease: 60_000, args: [], rounds: 2 },
    ],
  },
  small: {
    accepting: { seconds: 1, rounds: 1 },
    reconciling: { events: 300, people: 100 },
    memory: { events: { PostgreSQL: [1_000], embedded: [1_000] }, restMs: 1_000 },
    takeovers: [{ lease: 10_000, args: ['--lease', '10s'], rounds: 1 }],
  },
};

/**
 * Measures the service: events accepted and reconciled, memory, takeovers.
 *
 * @param say told what is measured next
 */
export async function measureService({ isSmall, scripts, folder, say }) {
  const { accepting, reconciling, memory, takeovers } = sizes[isSmall ? 'small' : 'full'];
  const stores = await openStores(scripts);
  const common = { stores: stores.all, scripts, folder };
  const begin = (what, act) => {
    say(`a service: ${what}`);
    return act();
  };
  try {
    return {
      accepting: await begin('events accepted', () => measureAccepting({ ...common, ...accepting })),
      reconciling: await begin('events reconciled', () => measureReconciling({ ...common, ...reconciling })),
      memory: await begin('memory', () => measureMemory({ ...common, ...memory })),
      takeovers:
        stores.postgresql === undefined
          ? []
          : await begin('takeovers', () => measureTakeovers({ store: stores.postgresql, folder, takeovers })),
    };
  } finally {
    await stores.close();
  }
}
