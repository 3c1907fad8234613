import { posix } from 'node:path';
import { compareText } from '../directory/order.ts';
import type { LoadedManifest } from '../manifest/load.ts';
import { keyMaker } from '../manifest/write-key.ts';
import { foldName } from '../scim/fold.ts';

/**
 * Says into which file of a folder the groups of an owner go. A file that is there belongs to the owner who has most groups in
 * it, whatever its name, so that a later import adds to the file that an earlier one made, even after a hand-over of a group
 * or two. Who has no file yet gets one of a readable name that is free.
 *
 * @param owners everybody who is going to be asked for
 * @param folder relative to the manifest's own
 */
export function ownerFiles(
  owners: readonly string[],
  folder: string,
  manifest: Pick<LoadedManifest, 'groups'>,
): (owner: string | undefined) => string {
  const unowned = posix.join(folder, 'unowned.yaml');
  const present = ownedFiles(folder, manifest).filter(({ path }) => path !== unowned);
  const taken = [unowned, ...present.map(({ path }) => path)];
  const makeKey = keyMaker(taken.map((path) => posix.basename(path, '.yaml')));
  const files = new Map(
    [...firstOfEach(present, ({ owner }) => owner)].map(([name, { path }]) => [name, path]),
  );
  const names = new Map(owners.map((owner) => [foldName(owner), owner]));
  for (const [name, owner] of [...names].sort(([left], [right]) => compareText(left, right))) {
    if (!files.has(name)) files.set(name, posix.join(folder, `${makeKey(owner)}.yaml`));
  }
  return (owner) => (owner === undefined ? undefined : files.get(foldName(owner))) ?? unowned;
}

interface OwnedFile {
  readonly path: string;
  /** By `foldName`. */
  readonly owner: string;
  readonly groups: number;
}

/** The files of a folder that declare groups with owners; those with most groups of their owner come first. */
function ownedFiles(folder: string, { groups }: Pick<LoadedManifest, 'groups'>): readonly OwnedFile[] {
  const counts = new Map<string, OwnedFile>();
  for (const { owner: said, origin } of groups) {
    if (said === undefined || posix.dirname(origin.file) !== folder) continue;
    const [path, owner] = [origin.file, foldName(said)];
    const place = `${path}\n${owner}`;
    counts.set(place, { path, owner, groups: (counts.get(place)?.groups ?? 0) + 1 });
  }
  const sorted = [...counts.values()].sort(
    (left, right) => right.groups - left.groups || compareText(left.path, right.path),
  );
  const main = firstOfEach(sorted, ({ path }) => path);
  return sorted.filter((file) => main.get(file.path) === file);
}

function firstOfEach<T>(items: readonly T[], keyOf: (item: T) => string): ReadonlyMap<string, T> {
  return new Map(items.toReversed().map((item) => [keyOf(item), item]));
}
