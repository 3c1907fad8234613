import { createHash } from 'node:crypto';
import { type Outcome, succeed } from '../diagnostic/diagnostic.ts';
import { checkEveryManifest } from '../manifest/check-all.ts';
import { compareManifests, joinDifferences, type ManifestDifferences } from '../manifest/compare.ts';
import type { ManifestPlace } from '../manifest/find.ts';
import { type LoadedManifest, loadManifest } from '../manifest/load.ts';
import type { ManifestDifference } from '../manifest/manifest-comparison.gen.ts';
import { ownFileOf } from '../manifest/own-file.ts';

/** A revision of a manifest: that of each target, where targets have files of their own. */
export interface ManifestRevision {
  /** What holds for whatever target has none. */
  readonly shared: LoadedManifest;
  readonly own: ReadonlyMap<string, LoadedManifest>;
  /** SHA-256 over the meaning of all of them. */
  readonly digest: string;
}

/** Loads the manifest of each target; or says everything that is wrong with any. */
export async function loadManifestRevision(place: ManifestPlace): Promise<Outcome<ManifestRevision>> {
  const own = new Map<string, LoadedManifest>();
  let complete: LoadedManifest | undefined;
  const checked = await checkEveryManifest(place, (manifest) => {
    const { target } = manifest;
    if (target !== undefined && ownFileOf(manifest) !== undefined) own.set(target, manifest);
    else complete = manifest;
    return [];
  });
  if (!checked.ok) return checked;
  const loaded = complete === undefined ? await loadManifest(place) : succeed(complete);
  if (!loaded.ok) return loaded;
  // What is said of a target in its own file is compared with what was said of it, and not with what is shared.
  const targets = new Map([...loaded.value.targets].filter(([name]) => !own.has(name)));
  const shared = { ...loaded.value, targets };
  return succeed({ shared, own, digest: digestOf(shared, own) });
}

/**
 * Compares two revisions target by target; what differs for several is told once.
 *
 * @param beside what else differs for a manifest as it is now
 */
export function compareRevisions(
  before: ManifestRevision,
  after: ManifestRevision,
  beside: (manifest: LoadedManifest) => readonly ManifestDifference[],
): ManifestDifferences {
  const isShared = (name: string) => !before.own.has(name) && !after.own.has(name);
  const names = new Set([...before.shared.targetNames, ...after.shared.targetNames]);
  const own = [...names].filter((name) => !isShared(name));
  const pairs = own.map(
    (name) => [before.own.get(name) ?? before.shared, after.own.get(name) ?? after.shared] as const,
  );
  // What they share is in each of them, unless there is none, or a target that has nothing else.
  const shared = own.length < names.size || own.length === 0 ? [[before.shared, after.shared] as const] : [];
  return joinDifferences(
    [...shared, ...pairs].map(([was, is]) => compareManifests(was, is, beside(is)).differences),
  );
}

function digestOf(shared: LoadedManifest, own: ReadonlyMap<string, LoadedManifest>): string {
  if (own.size === 0) return shared.digest;
  const hash = createHash('sha256').update(shared.digest);
  for (const [name, { digest }] of own) hash.update(JSON.stringify([name, digest]));
  return hash.digest('hex');
}
