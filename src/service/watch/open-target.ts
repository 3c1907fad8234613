import type { LoadedManifest } from '../../manifest/load.ts';
import type { TargetDeclaration } from '../../manifest/manifest.ts';
import type { Target } from '../../target/open.ts';
import { targetKey } from '../target-key.ts';

/** How the target of a round is come by. */
export interface TargetOptions {
  /** @throws DiagnosticError when the manifest does not declare it */
  readonly choose: (manifest: LoadedManifest) => TargetDeclaration;
  readonly open: (
    manifest: LoadedManifest,
    declaration: TargetDeclaration,
    signal: AbortSignal,
  ) => Promise<Target>;
  /** Aborted when it is to end: what is being written is finished, nothing new is begun. */
  readonly stop: AbortSignal;
}

/** A target that stays open from round to round: with its token, its connections and its circuit breaker. */
export interface OpenedTarget {
  /** Aborted when whatever is being asked is to end. */
  readonly signal: AbortSignal;
  /** The target as it is open now. */
  readonly current: () => Target | undefined;
  /** Opens it, unless it is open and declared as it was. */
  readonly get: (manifest: LoadedManifest) => Promise<Target>;
  /** The next round opens it anew: credentials may have been renewed since. */
  readonly retire: () => Promise<void>;
  /** Lets a stop no longer cut off what is in flight while this goes on: a write is finished, so that its outcome is known. */
  readonly protect: (isWriting: boolean) => void;
  readonly close: () => Promise<void>;
}

export function openTargetOnce({ choose, open, stop }: TargetOptions): OpenedTarget {
  const cutOff = new AbortController();
  let isProtected = false;
  let current: { readonly key: string; readonly target: Target } | undefined;
  const onStop = () => {
    if (!isProtected) cutOff.abort(stop.reason);
  };
  stop.addEventListener('abort', onStop);

  async function retire(): Promise<void> {
    const { target } = current ?? {};
    current = undefined;
    await target?.close();
  }

  return {
    signal: cutOff.signal,
    current: () => current?.target,
    async get(manifest) {
      const declaration = choose(manifest);
      const key = targetKey(declaration);
      if (current !== undefined && current.key !== key) await retire();
      current ??= { key, target: await open(manifest, declaration, cutOff.signal) };
      return current.target;
    },
    retire,
    protect: (isWriting) => {
      isProtected = isWriting;
    },
    async close() {
      stop.removeEventListener('abort', onStop);
      await retire();
    },
  };
}
