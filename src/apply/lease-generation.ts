import { randomBytes } from 'node:crypto';
import { type FileHandle, mkdir, open, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { generationsOf, isCode, type LeaseRecord, leaseFile, locksFolder } from './lease-file.ts';

/**
 * Former leases that are left lying. Whoever reads the folder while the latest is followed by another one and tidied
 * away might see neither; it would have to miss all of these.
 */
const kept = 2;

/**
 * Takes a generation: of any number of processes that try, one succeeds (O_EXCL). A generation that others have gone
 * beyond is not taken either, for it may have been there, and tidied away.
 */
export async function takeGeneration(
  folder: string,
  generation: number,
  record: LeaseRecord,
): Promise<boolean> {
  const { target } = record;
  await mkdir(locksFolder(folder), { recursive: true, mode: 0o700 });
  const path = leaseFile(folder, target, generation);
  let file: FileHandle;
  try {
    file = await open(path, 'wx', 0o600);
  } catch (fault) {
    if (isCode(fault, 'EEXIST')) return false;
    throw fault;
  }
  try {
    await file.writeFile(textOf(record));
  } finally {
    await file.close();
  }
  const generations = await generationsOf(folder, target);
  const isLatest = generations.every((other) => other <= generation);
  const superfluous = isLatest ? generations.filter((other) => other < generation - kept) : [generation];
  await Promise.all(superfluous.map((other) => rm(leaseFile(folder, target, other), { force: true })));
  return isLatest;
}

/** Writes a lease anew; only who took the generation may. */
export async function rewriteLease(folder: string, generation: number, record: LeaseRecord): Promise<void> {
  const path = leaseFile(folder, record.target, generation);
  const temporary = `${path}.${randomBytes(6).toString('hex')}.tmp`;
  try {
    await writeFile(temporary, textOf(record), { mode: 0o600, flag: 'wx' });
    await rename(temporary, path);
  } finally {
    await rm(temporary, { force: true });
  }
}

/**
 * What time it is for the file system that keeps the leases. Two machines that share it may disagree about the time; the
 * ages of files they do not disagree about.
 */
export async function fileSystemNow(folder: string): Promise<number> {
  const path = join(locksFolder(folder), `${randomBytes(6).toString('hex')}.tmp`);
  try {
    await writeFile(path, '', { mode: 0o600, flag: 'wx' });
    return (await stat(path)).mtimeMs;
  } finally {
    await rm(path, { force: true });
  }
}

function textOf(record: LeaseRecord): string {
  return `${JSON.stringify(record, null, 2)}\n`;
}
