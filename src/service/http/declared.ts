import { createHash } from 'node:crypto';
import type { LoadedManifest } from '../../manifest/load.ts';
import type { SecretReference } from '../../manifest/reference.ts';
import { followReferences } from '../../manifest/references.ts';
import type { ServiceToken } from '../../manifest/service.ts';
import type { Secret } from '../../runtime.ts';
import type { ServiceContext } from '../fleet/context.ts';
import { isWithin } from '../fleet/shared-look.ts';
import type { Followed } from '../following/manifest.ts';

/** What the manifests of all targets say of who may send and ask what. */
export interface Declared {
  /** Each target with its manifest, as it is followed. */
  readonly targets: ReadonlyMap<string, Followed>;
  readonly sources: readonly DeclaredSource[];
  /** Names of events sources that are declared, whether or not their secrets are there. */
  readonly sourceNames: ReadonlySet<string>;
  readonly tokens: readonly DeclaredToken[];
}

/** An events source of one target. */
export interface DeclaredSource {
  readonly target: string;
  readonly name: string;
  readonly key: string;
  readonly tolerance: number;
  readonly secret: Secret;
  /** Declared in the files of this target, and not for all. */
  readonly isOwn: boolean;
}

/** A token of one target. */
export interface DeclaredToken {
  readonly target: string;
  readonly token: ServiceToken;
  /** SHA-256 of the token: what is compared, so that all are of one length. */
  readonly hash: Buffer;
}

/** Milliseconds after which the files are looked at again. */
const freshFor = 1_000;

type Watched = Pick<ServiceContext, 'manifests' | 'home' | 'runtime' | 'log'>;

/**
 * Tells what is declared, at most a second old: a request must not read the files of a hundred organisations. Of a manifest
 * that does not validate, the last valid state counts: what a sender may do does not end with a typing mistake elsewhere.
 */
export function declarations({ manifests, home, runtime, log }: Watched): () => Promise<Declared> {
  const told = new Set<string>();
  let known: { readonly at: number; readonly declared: Promise<Declared> } | undefined;

  async function look(): Promise<Declared> {
    await manifests.refresh();
    const names = manifests.names();
    const followed = await Promise.all(names.map((name) => manifests.of(name)));
    const targets = new Map(names.map((name, at) => [name, followed[at] as Followed]));
    const common = manifests.common().manifest;
    const shared = new Set(common?.sources.map(({ name }) => name));
    const sources: DeclaredSource[] = [];
    const sourceNames = new Set<string>();
    const tokens: DeclaredToken[] = [];
    for (const [target, { manifest }] of targets) {
      // What all share holds for a target whose own file never was valid, too: its events wait until somebody mends it.
      const stated = manifest ?? common;
      if (stated === undefined) continue;
      const secretOf = secretsOf(stated);
      for (const source of stated.sources) {
        if (source.kind !== 'events') continue;
        const { name, key, tolerance } = source;
        sourceNames.add(name);
        const secret = secretOf(source.secret);
        const isOwn = !shared.has(name);
        if (secret) sources.push({ target, name, key, tolerance, secret, isOwn });
      }
      for (const token of stated.service.tokens) {
        const secret = secretOf(token.token);
        if (secret) tokens.push({ target, token, hash: hashOf(secret.reveal()) });
      }
    }
    return { targets, sources, sourceNames, tokens };
  }

  /** A secret that is missing is told of once, and what it guards stays closed. */
  function secretsOf({ locate }: LoadedManifest) {
    return (reference: SecretReference): Secret | undefined => {
      const references = followReferences({ env: runtime.env, folder: home, locate });
      const secret = references.secret(reference);
      const [fault] = references.faults;
      if (fault === undefined) return secret;
      if (!told.has(fault.summary)) {
        told.add(fault.summary);
        log.error({ code: fault.code, at: fault.range }, `${fault.summary}: what it guards is refused`);
      }
      return undefined;
    };
  }

  return () => {
    const now = runtime.now();
    if (known === undefined || !isWithin(freshFor, known.at, now)) {
      known = { at: now, declared: look() };
      // Whoever asked is told; the next one looks again.
      known.declared.catch(() => {
        known = undefined;
      });
    }
    return known.declared;
  };
}

export function hashOf(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
