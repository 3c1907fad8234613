import { lstat, mkdir } from 'node:fs/promises';
import { dirname, join, normalize, sep } from 'node:path';

/**
 * Makes the folders that a file lies in, and enters none through a link: a tree that a stranger has put together may have a
 * link and a folder of one name, or of names that are one on this file system, and then the link would lead the file out.
 *
 * @param path of the file, inside the folder
 * @returns where the file belongs
 * @throws the error of the operating system; ENOTDIR where a link or a file stands in the way
 */
export async function makeFoldersOf(folder: string, path: string): Promise<string> {
  let place = folder;
  for (const step of dirname(normalize(path)).split(sep)) {
    place = join(place, step);
    await mkdir(place).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error;
    });
    if (!(await lstat(place)).isDirectory()) {
      throw Object.assign(new Error(`${place} is no folder`), { code: 'ENOTDIR' });
    }
  }
  return join(folder, path);
}
