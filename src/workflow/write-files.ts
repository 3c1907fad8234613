import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { DiagnosticError } from '../diagnostic/diagnostic.ts';

/**
 * Writes files of the manifest, each whole or not at all. A link stays a link: what it leads to is written.
 *
 * @param files with paths relative to the folder
 * @throws DiagnosticError a `usage` fault that names the file which cannot be written
 */
export async function writeFiles(
  folder: string,
  files: readonly { readonly path: string; readonly text: string }[],
): Promise<void> {
  for (const { path, text } of files) await replaceFile(join(folder, path), path, text);
}

async function replaceFile(place: string, path: string, text: string): Promise<void> {
  const isThere = existsSync(place);
  const real = isThere ? await realpath(place) : place;
  const temporary = `${real}.${randomBytes(6).toString('hex')}.tmp`;
  try {
    await mkdir(dirname(real), { recursive: true });
    const mode = isThere ? (await stat(real)).mode : undefined;
    await writeFile(temporary, text, { flag: 'wx', ...(mode !== undefined && { mode }) });
    await rename(temporary, real);
  } catch (error) {
    // Where a file stands in the place of its folder, this fails as well; the first fault is the one to tell.
    await rm(temporary, { force: true }).catch(() => {});
    const reason = error instanceof Error && 'code' in error ? String(error.code) : 'unknown reason';
    const summary = `${path} cannot be written (${reason})`;
    throw new DiagnosticError({ code: 'usage', severity: 'error', summary });
  }
}
