import type { Diagnostic } from '../../diagnostic/diagnostic.ts';
import { matchesGlob } from '../../directory/glob.ts';
import type { Runtime } from '../../runtime.ts';
import { faultLine } from '../fault-line.ts';
import { type Followed, type FollowedManifest, followManifest } from '../following/manifest.ts';
import type { LookForPlace } from '../following/place.ts';
import type { Log } from '../log.ts';
import { isWithin, sharedLook } from './shared-look.ts';

/** The manifests of the targets that this service looks after. */
export interface FollowedManifests {
  /** Looks again which targets there are. */
  readonly refresh: () => Promise<void>;
  /** The targets that are declared and wanted here, sorted; while the manifest is invalid, those of the last valid one. */
  readonly names: () => readonly string[];
  /** What all targets share: sources, receivers, tokens; as of the last look. */
  readonly common: () => Followed;
  /** The manifest of one target, read again where its files have changed. */
  readonly of: (target: string) => Promise<Followed>;
}

export interface ManifestsOptions {
  readonly look: LookForPlace;
  /** Milliseconds for which a look is good: a fetch is no cheap thing. */
  readonly freshFor: number;
  /** Globs of target names; all unless said. */
  readonly targets?: readonly string[];
  readonly runtime: Pick<Runtime, 'sleep' | 'now'>;
  readonly log: Log;
  readonly signal: AbortSignal;
}

/**
 * Reads the manifest, and follows it from then on. What is invalid from the beginning is no line of the log: it is in
 * `common()`, for whoever starts the service to tell, with the places and all.
 */
export async function followManifests(options: ManifestsOptions): Promise<FollowedManifests> {
  const { targets: globs = ['*'], runtime, log, signal } = options;
  const look = sharedLook(options.look, runtime, options.freshFor);
  const root = watched(followManifest({ look, runtime, signal }), { runtime, log, isRoot: true });
  const own = new Map<string, FollowedManifest>();
  let common = await root.current();

  const names = () =>
    [...(common.manifest?.targetNames ?? [])]
      .filter((name) => globs.some((glob) => matchesGlob(glob, name)))
      .sort();

  function ownOf(target: string): FollowedManifest {
    const known = own.get(target);
    if (known !== undefined) return known;
    const followed = watched(followManifest({ look, runtime, target, signal }), {
      runtime,
      log: log.child({ target }),
    });
    own.set(target, followed);
    return followed;
  }

  return {
    refresh: async () => {
      common = await root.current();
      for (const target of own.keys()) if (!common.manifest?.targetNames.has(target)) own.delete(target);
    },
    names,
    common: () => common,
    of: async (target) => {
      const { manifest } = common;
      // Where all targets stand in one manifest it is read, and kept, once.
      return manifest?.isPartial === true ? ownOf(target).current() : root.current();
    },
  };
}

/** Milliseconds for which a target's files need not be looked at again, however many turns it has. */
const glance = 1_000;

/** One look at a time, and a log line when what is seen is another thing than before. */
function watched(
  followed: FollowedManifest,
  { log, runtime, isRoot = false }: Pick<ManifestsOptions, 'log' | 'runtime'> & { readonly isRoot?: boolean },
): FollowedManifest {
  let looking: Promise<Followed> | undefined;
  let last: { readonly at: number; readonly seen: Followed } | undefined;
  let told = '';

  function tell(seen: Followed): Followed {
    const [news, reasons] =
      seen.kind === 'valid'
        ? [`valid ${seen.manifest.digest}`, textsOf(seen.warnings)]
        : ['invalid', textsOf(seen.diagnostics)];
    const now = [news, ...reasons].join('\n');
    if (now === told) return seen;
    const isFirst = told === '';
    told = now;
    if (seen.kind === 'invalid') {
      if (!isFirst || !isRoot) log.error({ reasons }, 'manifest is invalid: nothing is planned with it');
    } else if (reasons.length > 0) log.warn({ reasons }, 'manifest read, with warnings');
    else if (!isFirst) log.info({ ...revisionOf(seen), digest: seen.manifest.digest }, 'manifest changed');
    return seen;
  }

  return {
    current: async () => {
      const at = runtime.now();
      if (last !== undefined && isWithin(glance, last.at, at)) return last.seen;
      looking ??= followed
        .current()
        .then(tell)
        .then((seen) => {
          last = { at, seen };
          return seen;
        })
        .finally(() => {
          looking = undefined;
        });
      return looking;
    },
  };
}

function revisionOf({ revision }: Extract<Followed, { kind: 'valid' }>): { readonly revision?: string } {
  return revision === undefined ? {} : { revision };
}

function textsOf(diagnostics: readonly Diagnostic[]): readonly string[] {
  return diagnostics.map(faultLine);
}
