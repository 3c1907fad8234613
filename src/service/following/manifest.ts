import type { Diagnostic } from '../../diagnostic/diagnostic.ts';
import type { LoadedManifest } from '../../manifest/load.ts';
import type { LookForPlace, PlaceSeen } from './place.ts';
import { hasMoved, type Reading, type ReadingOptions, readSettled } from './reading.ts';

/** The manifest as it is now. */
export type Followed =
  | {
      readonly kind: 'valid';
      readonly manifest: LoadedManifest;
      /** Its folder as people have it: journals are kept there, and files with secrets are named from there. */
      readonly home: string;
      /** The commit that it is of, where a ref is followed. */
      readonly revision?: string;
      /** It says something else than the valid one before it. */
      readonly changed: boolean;
      /** What it warns of; and that a fetch failed, so that it may be an old one. */
      readonly warnings: readonly Diagnostic[];
    }
  | {
      readonly kind: 'invalid';
      readonly diagnostics: readonly Diagnostic[];
      /** The last one that was valid, to answer questions with: never to plan or apply. */
      readonly manifest?: LoadedManifest;
    };

export interface FollowedManifest {
  /** Looks whether the manifest has changed, and reads it again if it has. */
  readonly current: () => Promise<Followed>;
}

export interface FollowOptions extends ReadingOptions {
  readonly look: LookForPlace;
}

/**
 * Follows a manifest over its changes. As long as nothing changes, its files are looked at and not read, and each look
 * yields the same manifest.
 */
export function followManifest({ look, ...options }: FollowOptions): FollowedManifest {
  let reading: Reading | undefined;
  let valid: LoadedManifest | undefined;

  async function current(): Promise<Followed> {
    const looked = await look();
    if (!looked.ok) return refused(looked.diagnostics);
    const seen = looked.value;
    if (reading === undefined || hasMoved(reading, seen)) reading = await readSettled(seen, reading, options);
    const { outcome } = reading;
    // A fetch that fails is told here, too: whoever has mended the manifest would wait for it in vain.
    if (!outcome.ok) return refused([...outcome.diagnostics, ...looked.warnings]);
    return accepted(outcome.value, seen, [...outcome.warnings, ...looked.warnings]);
  }

  function accepted(
    manifest: LoadedManifest,
    { home, revision }: PlaceSeen,
    warnings: readonly Diagnostic[],
  ): Followed {
    const changed = valid !== undefined && valid.digest !== manifest.digest;
    valid = manifest;
    return { kind: 'valid', manifest, home, ...(revision !== undefined && { revision }), changed, warnings };
  }

  function refused(diagnostics: readonly Diagnostic[]): Followed {
    return { kind: 'invalid', diagnostics, ...(valid && { manifest: valid }) };
  }

  return { current };
}
