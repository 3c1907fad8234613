import { randomBytes } from 'node:crypto';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { DiagnosticError } from '../diagnostic/diagnostic.ts';
import type { InitFile } from './init.ts';

/**
 * Writes the files, each whole or not at all; after a failure those that were not there before are taken away again.
 *
 * @throws DiagnosticError a `usage` fault that names the file which cannot be written
 */
export async function writeInitFiles(folder: string, files: readonly InitFile[]): Promise<void> {
  const written: string[] = [];
  for (const { path, text, kind } of files) {
    const place = join(folder, path);
    const temporary = `${place}.${randomBytes(6).toString('hex')}.tmp`;
    try {
      await mkdir(dirname(place), { recursive: true });
      await writeFile(temporary, text, { flag: 'wx' });
      await rename(temporary, place);
      if (kind === 'new') written.push(place);
    } catch (error) {
      // Whatever cannot be taken away either, it is the first fault that has to be told.
      for (const left of [temporary, ...written]) await rm(left, { force: true }).catch(() => {});
      const reason = error instanceof Error && 'code' in error ? String(error.code) : 'unknown reason';
      const summary = `${path} cannot be written (${reason})`;
      throw new DiagnosticError({ code: 'usage', severity: 'error', summary });
    }
  }
}
