import PgBoss from 'pg-boss';
import type { Log } from '../log.ts';
import type { Database, Queries } from './database.ts';

/** How patiently deliveries are tried. */
export interface DeliveryLimits {
  /** How often a delivery is tried. */
  readonly attempts: number;
  /** Seconds to the second attempt, about; the pauses double. */
  readonly pause: number;
  /** Seconds after which an attempt that says nothing counts as cut off: its process was killed. */
  readonly patience: number;
  /** Seconds between two looks for such attempts. */
  readonly upkeep: number;
  /** Milliseconds between two looks for work. */
  readonly poll: number;
  /** How many are under way at a time. */
  readonly concurrency: number;
}

/** Fourteen attempts with pauses from about 5 seconds to 6 hours: an outage of a night is outlasted. */
export const deliveryLimits: DeliveryLimits = {
  attempts: 14,
  pause: 5,
  patience: 300,
  upkeep: 60,
  poll: 1000,
  concurrency: 8,
};

/** An attempt that is due. */
export interface DueDelivery {
  readonly job: string;
  readonly delivery: string;
}

/** When which delivery is tried next. What a delivery is and what became of it is for the tables of the store. */
export interface DeliveryQueue {
  readonly enqueue: (queries: Queries, deliveries: readonly string[]) => Promise<void>;
  readonly due: (limit: number) => Promise<readonly DueDelivery[]>;
  /** Those of whose last attempt nothing was heard. */
  readonly givenUp: (limit: number) => Promise<readonly DueDelivery[]>;
  readonly done: (queries: Queries, due: DueDelivery) => Promise<void>;
  /** Another attempt after a pause; not before `after` milliseconds, where the receiver asked for that. */
  readonly again: (queries: Queries, due: DueDelivery, reason: string, after?: number) => Promise<void>;
  readonly buried: (queries: Queries, due: DueDelivery) => Promise<void>;
  /** Looks after attempts that were cut off, and clears away what is done. */
  readonly keepUp: () => Promise<{ readonly stop: () => Promise<void> }>;
}

const schema = 'rollcall_jobs';
const queue = 'deliveries';
const deadLetters = 'deliveries-given-up';

/** Until somebody comes: nothing is thrown away because nobody worked for a while. */
const tenYearsInMinutes = 5_256_000;

/** Opens the queue, making its tables where there are none. */
export async function openDeliveryQueue(
  database: Database,
  log: Log,
  limits: DeliveryLimits,
): Promise<DeliveryQueue> {
  const boss = newBoss(database, log, { supervise: false });
  await boss.start();
  await boss.createQueue(deadLetters, { name: deadLetters, retentionMinutes: tenYearsInMinutes });
  const settings = {
    name: queue,
    // We count attempts ourselves; here only those that were cut off come to an end.
    retryLimit: limits.attempts,
    retryDelay: limits.pause,
    retryBackoff: true,
    expireInSeconds: limits.patience,
    retentionMinutes: tenYearsInMinutes,
    deadLetter: deadLetters,
  };
  await boss.createQueue(queue, settings);
  await boss.updateQueue(queue, settings);
  if (database.kind === 'embedded') await interruptedAttempts(database);

  const enqueue = async (queries: Queries, deliveries: readonly string[], startAfter?: string) => {
    const jobs = deliveries.map((delivery) => ({
      name: queue,
      data: { delivery },
      ...(startAfter !== undefined && { startAfter }),
    }));
    if (jobs.length > 0) await boss.insert(jobs, { db: executor(queries) });
  };
  const done: DeliveryQueue['done'] = async (queries, { job }) => {
    await boss.complete(queue, job, {}, { db: executor(queries) });
  };
  const fetched = async (name: string, limit: number): Promise<readonly DueDelivery[]> => {
    const jobs = await boss.fetch<{ readonly delivery: string }>(name, { batchSize: limit });
    return jobs.map(({ id: job, data: { delivery } }) => ({ job, delivery }));
  };
  return {
    enqueue,
    due: (limit) => fetched(queue, limit),
    givenUp: (limit) => fetched(deadLetters, limit),
    done,
    again: async (queries, due, reason, after) => {
      if (after === undefined) await boss.fail(queue, due.job, { reason }, { db: executor(queries) });
      else {
        await done(queries, due);
        await enqueue(queries, [due.delivery], `${after / 1000} seconds`);
      }
    },
    buried: async (queries, { job }) => {
      await boss.complete(deadLetters, job, {}, { db: executor(queries) });
    },
    keepUp: async () => {
      const keeper = newBoss(database, log, {
        supervise: true,
        migrate: false,
        maintenanceIntervalSeconds: limits.upkeep,
      });
      await keeper.start();
      return { stop: () => keeper.stop({ graceful: false, close: false }) };
    },
  };
}

function newBoss(database: Database, log: Log, options: PgBoss.ConstructorOptions): PgBoss {
  const boss = new PgBoss({
    db: executor(database),
    schema,
    schedule: false,
    archiveCompletedAfterSeconds: 3600,
    deleteAfterHours: 1,
    ...options,
  });
  // Its upkeep is tried again in a minute.
  boss.on('error', (fault) => log.warn({ reason: fault.message }, 'The upkeep of the outbox failed'));
  return boss;
}

/** Statements without values may be several at once, which only a script may be. */
function executor({ query, script }: Queries): PgBoss.Db {
  return {
    executeSql: async (text, values) => ({
      rows: [...(await (values?.length ? query(text, values) : script(text)))],
    }),
  };
}

/** Nobody else works on an embedded database: what is under way when it is opened was cut off. */
async function interruptedAttempts({ script }: Queries): Promise<void> {
  await script(`UPDATE ${schema}.job SET state = 'retry' WHERE state = 'active'`);
}
