import { randomBytes } from 'node:crypto';
import { lstat, rename, rm, writeFile } from 'node:fs/promises';
import { DiagnosticError } from '../diagnostic/diagnostic.ts';

/**
 * Writes a file that only its owner may read, whole or not at all: into a temporary file beside it, then renamed.
 * A device, a pipe or a link (`/dev/null`, `/dev/stdout`) is written to as it is: a rename would put a file in its place.
 * Throws a `usage` fault that names the file when that is impossible.
 */
export async function writeFileWhole(path: string, text: string | Iterable<string>): Promise<void> {
  const temporary = `${path}.${randomBytes(6).toString('hex')}.tmp`;
  try {
    if (await isNoPlainFile(path)) return await writeFile(path, text);
    await writeFile(temporary, text, { mode: 0o600, flag: 'wx' });
    await rename(temporary, path);
  } catch (error) {
    // Where a file stands in the place of its folder, this fails as well; the first fault is the one to tell.
    await rm(temporary, { force: true }).catch(() => {});
    const reason = error instanceof Error && 'code' in error ? String(error.code) : 'unknown reason';
    throw new DiagnosticError({
      code: 'usage',
      severity: 'error',
      summary: `${path} cannot be written (${reason})`,
      ...(reasons[reason] !== undefined && { advice: reasons[reason] }),
    });
  }
}

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'Its folder is not there. Make it first, or name another.',
  ENOTDIR: 'What stands there for its folder is a file. Name another.',
  EISDIR: 'That is a folder. Name a file in it.',
  EACCES: 'The folder may not be written to. Change its permissions, or name another.',
  EROFS: 'The disk may only be read. Name another place.',
  ENOSPC: 'The disk is full.',
};

async function isNoPlainFile(path: string): Promise<boolean> {
  const there = await lstat(path).catch(() => undefined);
  return there !== undefined && !there.isFile();
}
