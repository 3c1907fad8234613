import { DiagnosticError } from '../../diagnostic/diagnostic.ts';
import type { LoadedManifest } from '../../manifest/load.ts';
import type { TargetDeclaration } from '../../manifest/manifest.ts';
import type { Runtime } from '../../runtime.ts';
import { openTarget, type Target } from '../../target/open.ts';
import { createRefresher, type Refresher } from '../../target/refresh.ts';
import type { Metrics } from '../metrics/metrics.ts';
import { targetKey } from '../target-key.ts';

/** A target that stays open: with its token, its connections, its breaker and what was read of it. */
export interface PooledTarget {
  readonly target: Target;
  readonly refresher: Refresher;
  /** Ends whatever it is asking right now; the next one to use it opens it anew. */
  readonly cutOff: (reason: unknown) => void;
}

export interface TargetPool {
  /**
   * Lends out the target, opened before or now.
   *
   * @throws DiagnosticError as `openTarget` does, and what `use` throws
   */
  readonly lend: <T>(
    manifest: LoadedManifest,
    declaration: TargetDeclaration,
    use: (pooled: PooledTarget) => Promise<T>,
  ) => Promise<T>;
  /** Ends whatever any of them is asking, and lends no more. */
  readonly close: () => Promise<void>;
}

export interface PoolOptions {
  readonly runtime: Runtime;
  readonly metrics: Pick<Metrics, 'follow'>;
  /** The folder that files with secrets are named from. */
  readonly home: string;
  /** Milliseconds after which everything of a target is read again, moved or not. */
  readonly fullEvery: number;
  /** How many stay open. */
  readonly size?: number;
}

/** More than most fleets have; what is remembered of a target is smaller than what a worker needs to plan it. */
const defaultSize = 256;

/** What a server can do is asked when it is opened, and may be another thing the day after. */
const longestOpen = 86_400_000;
/** But not in the midst of work: who was written to a moment ago is remembered with what is open. */
const shortestRest = 60_000;

interface Entry {
  readonly key: string;
  readonly openedAt: number;
  readonly opening: Promise<PooledTarget & { readonly close: () => Promise<void> }>;
  usedAt: number;
  users: number;
  retired: boolean;
}

/** Keeps targets open between rounds; the one that was not used for the longest gives way. */
export function createPool(options: PoolOptions): TargetPool {
  const { runtime, metrics, home, fullEvery, size = defaultSize } = options;
  const entries = new Map<string, Entry>();
  const cuts = new Set<AbortController>();
  let isShut = false;

  async function open(manifest: LoadedManifest, declaration: TargetDeclaration) {
    const cut = new AbortController();
    cuts.add(cut);
    const target = await openTarget(declaration, {
      runtime,
      locate: manifest.locate,
      folder: home,
      signal: cut.signal,
    }).catch((fault: unknown) => {
      cuts.delete(cut);
      throw fault;
    });
    const forget = metrics.follow(target);
    return {
      target,
      refresher: createRefresher({ fullEvery, now: runtime.now }),
      cutOff: (reason: unknown) => {
        retire(declaration.name);
        cut.abort(reason);
      },
      close: () => {
        cuts.delete(cut);
        forget();
        return target.close();
      },
    };
  }

  /** Lends it no more; it is closed when the last who has it is done. */
  function retire(name: string): void {
    const entry = entries.get(name);
    if (entry === undefined) return;
    entries.delete(name);
    entry.retired = true;
    if (entry.users === 0) void closeQuietly(entry);
  }

  function entryOf(manifest: LoadedManifest, declaration: TargetDeclaration): Entry {
    const { name } = declaration;
    const key = targetKey(declaration);
    const now = runtime.now();
    const known = entries.get(name);
    if (known !== undefined && (known.key !== key || isWorn(known, now))) retire(name);
    const entry = entries.get(name) ?? {
      key,
      openedAt: now,
      usedAt: now,
      opening: open(manifest, declaration),
      users: 0,
      retired: false,
    };
    // The one that was used last stands last.
    entries.delete(name);
    entries.set(name, entry);
    for (const [other, { users }] of entries) {
      if (entries.size <= size) break;
      if (users === 0 && other !== name) retire(other);
    }
    return entry;
  }

  return {
    lend: async (manifest, declaration, use) => {
      if (isShut) throw ended();
      const entry = entryOf(manifest, declaration);
      entry.users += 1;
      try {
        return await use(await entry.opening);
      } catch (fault) {
        // Credentials may have been renewed since: the next one reads them again.
        if (entries.get(declaration.name) === entry && (isDenied(fault) || !(await opened(entry)))) {
          retire(declaration.name);
        }
        throw fault;
      } finally {
        entry.users -= 1;
        entry.usedAt = runtime.now();
        if (entry.retired && entry.users === 0) await closeQuietly(entry);
      }
    },
    close: async () => {
      isShut = true;
      for (const cut of cuts) cut.abort(ended());
      for (const name of [...entries.keys()]) retire(name);
    },
  };
}

function isWorn({ openedAt, usedAt, users }: Entry, now: number): boolean {
  return users === 0 && now - openedAt >= longestOpen && now - usedAt >= shortestRest;
}

function ended(): DOMException {
  return new DOMException('the service ends', 'AbortError');
}

function isDenied(fault: unknown): boolean {
  return (
    fault instanceof DiagnosticError && fault.diagnostics.some(({ code }) => code === 'authentication-failed')
  );
}

function opened({ opening }: Entry): Promise<boolean> {
  return opening.then(
    () => true,
    () => false,
  );
}

/** What cannot be opened needs no closing, and what does not close well is gone all the same. */
async function closeQuietly({ opening }: Entry): Promise<void> {
  await opening.then(
    (pooled) => pooled.close(),
    () => {},
  );
}
