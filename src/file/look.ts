import { type BigIntStats, type Stats, statfsSync, statSync } from 'node:fs';

/**
 * What a file looks like from outside: another text as soon as it was written, came, went or was replaced. A link counts as
 * what it leads to, as a mounted ConfigMap needs it.
 */
export function stateOf(path: string): string {
  try {
    return stateIn(statSync(path, { bigint: true }));
  } catch (error) {
    return error instanceof Error && 'code' in error ? String(error.code) : 'unreadable';
  }
}

/** The same of a file that is open. */
export function stateIn({ ino, size, mtimeNs, ctimeNs }: BigIntStats): string {
  return [ino, size, mtimeNs, ctimeNs].join(' ');
}

/** Some file systems count whole seconds. */
const granularity = 1_000;

/**
 * Whether one look is enough to say that nobody has written to the file for so long. It is not where another machine's clock
 * dates the file, nor where the date lies in the future. What is not there is not being written.
 *
 * @param now milliseconds since the epoch
 */
export function hasRested(path: string, milliseconds: number, now: number): boolean {
  const stat = statOrNothing(path);
  if (stat === undefined) return true;
  // Whoever writes may set the first of them to what they like; nobody sets the second.
  const age = now - Math.max(stat.mtimeMs, stat.ctimeMs);
  return age >= milliseconds + granularity && isDatedHere(path);
}

/** Nothing where it is not there, or may not be looked at: whoever reads it says so. */
function statOrNothing(path: string): Stats | undefined {
  try {
    return statSync(path);
  } catch {
    return undefined;
  }
}

function isDatedHere(path: string): boolean {
  try {
    return ourClock.has(statfsSync(path).type);
  } catch {
    return false;
  }
}

/** File systems whose files are dated by this machine's own kernel: statfs(2), `f_type`. */
const ourClock: ReadonlySet<number> = new Set([
  0xef53, // ext2, ext3, ext4
  0x58465342, // XFS
  0x9123683e, // Btrfs
  0x2fc12fc1, // ZFS
  0xf2f52010, // F2FS
  0x01021994, // tmpfs, which holds ConfigMaps
  0x794c7630, // overlayfs, which a container's image is
]);
