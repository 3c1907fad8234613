import { randomBytes } from 'node:crypto';
import { hostname } from 'node:os';
import { DiagnosticError } from '../diagnostic/diagnostic.ts';
import type { Runtime } from '../runtime.ts';
import { createAlarm } from './fleet/alarm.ts';
import type { ServiceContext } from './fleet/context.ts';
import { type Leftovers, leftovers } from './fleet/leftovers.ts';
import { followManifests } from './fleet/manifests.ts';
import { createPool } from './fleet/pool.ts';
import type { HttpOptions, RoundSettings } from './fleet/settings.ts';
import { type Closer, closeInTurn } from './fleet/stopping.ts';
import { type Keeping, startUpkeep } from './fleet/upkeep.ts';
import { startWorker, type Worker } from './fleet/worker.ts';
import { type LookOptions, lookFor } from './following/look.ts';
import { homePlace } from './following/place.ts';
import { listen } from './http/listen.ts';
import type { Log } from './log.ts';
import { countedRuns } from './metrics/counted-runs.ts';
import { fleetFacts } from './metrics/fleet-facts.ts';
import { createMetrics } from './metrics/metrics.ts';
import { startOutbox } from './outbox.ts';
import { openStore, storeFolder } from './store/open.ts';
import { startTracing } from './tracing/start.ts';

export interface ServiceOptions extends LookOptions {
  /** Globs of target names; all unless said. */
  readonly targets?: readonly string[];
  readonly runtime: Runtime;
  readonly log: Log;
  readonly rollcallVersion: string;
  /** PostgreSQL; without it the store is the embedded one. */
  readonly databaseUrl?: string;
  /** Where the embedded store lies; beside the manifest unless said. */
  readonly storeFolder?: string;
  readonly rounds: RoundSettings;
  readonly keeping: Keeping;
  /** Targets at once. */
  readonly concurrency: number;
  /** Milliseconds without a sign of life after which others may take a target that is held here. */
  readonly leaseLifetime: number;
  /** Milliseconds that what is in flight has to end, once the service is asked to stop. */
  readonly grace: number;
  /** Nothing listens unless said. */
  readonly http?: HttpOptions;
}

/** A service that runs. */
export interface Service {
  readonly context: ServiceContext;
  /** Where it listens, if it does: `http://127.0.0.1:8085`. */
  readonly url?: string;
  /**
   * Takes nothing new, lets what is in flight end within the grace time, and closes everything. What is queued stays queued,
   * and what did not end in time is cut off: whoever takes the target next ends it.
   */
  readonly stop: () => Promise<void>;
}

/** A fetch is no cheap thing; files are looked at whenever somebody asks. */
const fetchEvery = 30_000;

/**
 * Puts the service together: manifests, store, outbox, HTTP, worker. `stop` ends them from the outside in.
 *
 * @throws DiagnosticError when the manifest, the store or the port cannot be used; nothing is left open then
 */
export async function startService(options: ServiceOptions): Promise<Service> {
  const { runtime, log, rollcallVersion, rounds, concurrency, leaseLifetime, grace } = options;
  const { folder: home } = homePlace(options.folder, options.config);
  const closers: Closer[] = [];
  const asked = new AbortController();
  const ended = new AbortController();
  const worker = `${hostname()}:${process.pid}:${randomBytes(3).toString('hex')}`;
  let left: Leftovers = {};
  const close = () => {
    asked.abort(new DOMException('the service ends', 'AbortError'));
    return closeInTurn(closers, { runtime, log, grace });
  };
  const stop = async () => {
    const askedAt = runtime.now();
    await close();
    const line = { seconds: (runtime.now() - askedAt) / 1000, ...left };
    if (left.held === undefined) log.info(line, 'service stopped');
    else
      log.warn(line, 'service stopped, with targets in its hands: they are free when their lease has ended');
  };
  try {
    const manifests = await followManifests({
      look: lookFor(options),
      freshFor: options.followRef === undefined ? 0 : fetchEvery,
      runtime,
      log,
      signal: ended.signal,
      ...(options.targets && { targets: options.targets }),
    });
    closers.push(['manifests', async () => ended.abort()]);
    const common = manifests.common();
    if (common.kind === 'invalid') throw new DiagnosticError(...common.diagnostics);

    const tracing = await startTracing(runtime, rollcallVersion);
    closers.push(['traces', tracing.close]);
    // Making the embedded one may take a while, and nothing else is said before it is there.
    log.info({ store: options.databaseUrl ? 'postgresql' : 'embedded' }, 'opening the store');
    const store = await openStore({
      folder: options.storeFolder ?? storeFolder(home),
      runtime,
      log,
      ...(options.databaseUrl !== undefined && { databaseUrl: options.databaseUrl }),
    });
    closers.push(['store', store.close]);
    closers.push([
      'last look',
      async () => {
        left = await leftovers(store, worker);
      },
    ]);
    const metrics = createMetrics(() => fleetFacts(store, runtime.now()));
    const pool = createPool({ runtime, metrics, home, fullEvery: rounds.fullEvery });
    const alarm = createAlarm(runtime);
    const context: ServiceContext = {
      store: { ...store, runs: countedRuns(store.runs, metrics) },
      manifests,
      home,
      pool,
      metrics,
      trace: tracing.trace,
      runtime,
      log,
      rollcallVersion,
      worker,
      leaseLifetime,
      stop: asked.signal,
      wake: alarm.ring,
    };
    let work: Worker | undefined;
    closers.push([
      'targets',
      async () => {
        await pool.close();
        await work?.ended;
      },
    ]);
    closers.push(['worker', async () => work?.ended]);
    const manifestOf = async (target: string) => {
      const { manifest } = await manifests.of(target);
      return manifest && { ...manifest, folder: home };
    };
    const outbox = await startOutbox({ store, manifestOf, runtime, log });
    closers.push(['outbox', outbox.close]);
    const http = options.http && (await listen(context, options.http));
    if (http) closers.push(['http', http.close]);
    // Last of all: where the port is taken, nothing has been written yet.
    work = startWorker(context, { rounds, concurrency, alarm });
    closers.push(['upkeep', startUpkeep(context, options.keeping).close]);
    return {
      context,
      ...(http && { url: http.url }),
      stop,
    };
  } catch (fault) {
    await close();
    throw fault;
  }
}
