import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { InitFile } from './init.ts';
import { writeFiles } from './write-files.ts';

/**
 * Writes the files, each whole or not at all; after a failure those that were not there before are taken away again.
 *
 * @throws DiagnosticError a `usage` fault that names the file which cannot be written
 */
export async function writeInitFiles(folder: string, files: readonly InitFile[]): Promise<void> {
  const made: string[] = [];
  try {
    for (const file of files) {
      await writeFiles(folder, [file]);
      if (file.kind === 'new') made.push(join(folder, file.path));
    }
  } catch (error) {
    // Whatever cannot be taken away either, it is the first fault that has to be told.
    for (const left of made) await rm(left, { force: true }).catch(() => {});
    throw error;
  }
}
