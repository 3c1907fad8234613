import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import type { EventsBatch } from '../../../src/service/events/batch.ts';
import { type EventsWork, reconcileEvents } from '../../../src/service/events/reconcile-events.ts';
import type { Log, LogFields } from '../../../src/service/log.ts';
import type { EventListing, EventStatus, ReceivedEvent } from '../../../src/service/store/event-store.ts';
import { openStore } from '../../../src/service/store/open.ts';
import type { Store } from '../../../src/service/store/store.ts';
import type { HeldTarget } from '../../../src/service/store/target-store.ts';
import { type Postgresql, postgresqlIsThere, startPostgresql } from '../../support/postgresql.ts';
import { type EventsStage, type EventsStageOptions, openEventsStage } from '../../workflow/events-stage.ts';

type Line = LogFields & { readonly message: string };

/** The stage of a plan with the service's memory beside it: events come in, and a worker holds the target. */
export interface EventsService extends EventsStage {
  readonly store: Store;
  readonly lines: readonly Line[];
  /** An event comes in. */
  readonly receive: (
    subject: string,
    data?: ReceivedEvent['data'],
    more?: Partial<ReceivedEvent>,
  ) => Promise<'stored' | 'known' | 'differs'>;
  /** One batch, of a worker that takes the target and lets it go. */
  readonly work: (more?: Partial<EventsBatch>) => Promise<EventsWork>;
  /** Batch by batch until nothing waits any more, not even for another try. */
  readonly drain: (more?: Partial<EventsBatch>) => Promise<void>;
  readonly take: () => Promise<HeldTarget>;
  /** The batch as a worker with this lease would ask for it. */
  readonly batch: (lease: HeldTarget, more?: Partial<EventsBatch>) => EventsBatch;
  readonly listed: (status?: EventStatus) => Promise<readonly EventListing[]>;
}

export type StoreKind = Store['kind'];

/** Both kinds of store; PostgreSQL where it is installed. */
export const storeKinds: readonly StoreKind[] = postgresqlIsThere ? ['embedded', 'postgresql'] : ['embedded'];

/** The one that opens faster, for what does not depend on it. */
export const quickStore: StoreKind = postgresqlIsThere ? 'postgresql' : 'embedded';

let postgresql: Postgresql | undefined;

/** Starts PostgreSQL for the tests of a file. */
export function withPostgresql(): void {
  beforeAll(async () => {
    if (postgresqlIsThere) postgresql = await startPostgresql();
  });
  afterAll(() => postgresql?.stop());
}

/** Short, so that a test sees an event tried until it is parked. */
const pauses = { failed: 1, absent: 1 };
const lifetime = 30_000;

export async function openEventsService(
  kind: StoreKind,
  options: EventsStageOptions,
): Promise<EventsService> {
  const stage = await openEventsStage(options);
  const folder = await mkdtemp(join(tmpdir(), 'rollcall-events-store-'));
  const lines: Line[] = [];
  const log = listeningLog(lines, {});
  const { runtime, target, manifest } = stage;
  const databaseUrl = kind === 'postgresql' ? await postgresql?.freshDatabase() : undefined;
  const store = await openStore({ folder, runtime, log, ...(databaseUrl !== undefined && { databaseUrl }) });
  await store.targets.register(['test']);
  let ids = 0;

  async function take(): Promise<HeldTarget> {
    const lease = await store.targets.takeNamed('test', 'worker', lifetime);
    if (lease === undefined) throw new Error('somebody holds the target');
    return lease;
  }

  function batch(lease: HeldTarget, more: Partial<EventsBatch> = {}): EventsBatch {
    return {
      manifest,
      target,
      store,
      lease,
      fence: {
        verify: async () => {
          if (!(await store.targets.renew(lease, lifetime))) throw new Error('the test lost its target');
        },
        assertTrusted: () => {},
      },
      worker: 'worker',
      runtime,
      log,
      rollcallVersion: '0',
      pauses,
      ...more,
    };
  }

  async function work(more: Partial<EventsBatch> = {}): Promise<EventsWork> {
    const lease = await take();
    try {
      return await reconcileEvents(batch(lease, more));
    } finally {
      await store.targets.release(lease, { dueInMs: 0 });
    }
  }

  return {
    ...stage,
    store,
    lines,
    take,
    batch,
    work,
    receive: async (subject, data = {}, more = {}) => {
      ids += 1;
      const event = {
        source: 'hr',
        id: `e${ids}`,
        type: 'user.updated' as const,
        subject,
        data: { id: subject, ...data },
        ...more,
      };
      return store.events.accept(event, ['test']);
    },
    drain: async (more) => {
      for (;;) {
        const done = await work(more);
        const waiting = (await store.events.depth()).get('test')?.pending ?? 0;
        if (waiting === 0) return;
        if (done.kind === 'idle') await new Promise((resolve) => setTimeout(resolve, 5));
      }
    },
    listed: (status) => store.events.list({ limit: 10_000, ...(status && { status }) }),
    close: async () => {
      await store.close();
      await stage.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

function listeningLog(lines: Line[], fields: LogFields): Log {
  const note = (more: LogFields, message: string) => void lines.push({ ...fields, ...more, message });
  return {
    debug: note,
    info: note,
    warn: note,
    error: note,
    child: (more) => listeningLog(lines, { ...fields, ...more }),
  };
}
