import { createHash } from 'node:crypto';
import { shortHash } from '../changeset/short-hash.ts';
import { readInside } from '../file/read.ts';
import type { LoadedManifest } from '../manifest/load.ts';
import type { ManifestDifference } from '../manifest/manifest-comparison.gen.ts';
import { largestSource } from '../source/source.ts';

/**
 * Files of records that are others than they were. What follows for whom only a plan can tell, but that attributes of many
 * people may change must not go unsaid.
 *
 * @param objects what git kept each file as, by its path in the manifest's folder
 */
export function changedRecords(
  { sources, folder, locate }: LoadedManifest,
  objects: ReadonlyMap<string, string>,
): readonly ManifestDifference[] {
  return sources.flatMap((source): readonly ManifestDifference[] => {
    if (!('path' in source)) return [];
    const { name, path, origin } = source;
    const before = objects.get(path);
    // A source that names another file than before is a difference of the manifest itself.
    if (before === undefined) return [];
    const after = objectsOf(folder, path, before.length);
    if (after.includes(before)) return [];
    const [now] = after;
    const { file, line } = locate(origin);
    return [
      {
        consequence: 'takes',
        kind: now === undefined ? 'removed' : 'changed',
        subject: `source/${name}`,
        part: 'records',
        before: { text: `${path} ${shortHash(before)}`, file: path, line: 1 },
        ...(now !== undefined && { after: { text: shortHash(now), file, line } }),
      },
    ];
  });
}

/**
 * What git would keep the file as, without and with the byte-order mark that reading takes off: hashes of a kind that the
 * repository has chosen (gitformat-pack(5)). None when the file cannot be read.
 */
function objectsOf(folder: string, path: string, length: number): readonly string[] {
  const read = readInside(folder, path, largestSource);
  if (!read.ok) return [];
  const algorithm = length === 64 ? 'sha256' : 'sha1';
  return [Buffer.of(), Buffer.from('\uFEFF')].map((mark) => {
    const hash = createHash(algorithm).update(`blob ${mark.length + read.bytes.length}\0`);
    return hash.update(mark).update(read.bytes).digest('hex');
  });
}
