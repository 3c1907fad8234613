import { type Dirent, existsSync, type PathLike, readdirSync, realpathSync, statSync } from 'node:fs';
import { join, posix, sep } from 'node:path';
import { globSync, isDynamicPattern } from 'tinyglobby';
import type { Origin } from '../diagnostic/source.ts';
import { isInside, leadsOut } from '../file/inside.ts';
import { below } from './below.ts';
import { entry, type FaultList } from './fault.ts';
import { readingFault } from './read.ts';

/**
 * The files that a list of paths and patterns stands for, by their paths inside the folder and sorted.
 * What cannot be listed is a fault: a group whose file was silently passed over would look like a group nobody wants.
 *
 * @param folder the manifest's folder, links resolved; patterns are relative to it, whichever file they stand in
 * @param rootFile never one of them
 * @param list where the list stands; under `include` of the root file unless said
 */
export function includedFiles(
  folder: string,
  rootFile: string,
  patterns: readonly string[],
  faults: FaultList,
  list: Origin = { file: rootFile, path: ['include'] },
): readonly string[] {
  const files = new Set<string>();
  const ignore = patterns.filter((pattern) => pattern.startsWith('!')).map((pattern) => pattern.slice(1));
  const readdir = listingThatTells(folder, faults);
  patterns.forEach((pattern, index) => {
    const at = entry(below(list, index));
    if (pattern.startsWith('!')) return;
    if (leadsOut(pattern)) {
      const expected = 'a path or glob inside the folder of rollcall.yaml';
      faults.add({ code: 'invalid-value', summary: `"${pattern}" leads out of the folder`, at, expected });
      return;
    }
    if (!isDynamicPattern(pattern)) {
      files.add(posix.normalize(pattern));
      return;
    }
    const listed = globSync(pattern, {
      cwd: folder,
      ignore,
      onlyFiles: false,
      expandDirectories: false,
      followSymbolicLinks: false,
      fs: { readdirSync: readdir as typeof readdirSync },
    });
    // A folder whose name says that it is a manifest is read as one, so that reading it says what is wrong.
    const found = listed.filter((path) => !path.endsWith('/') || /\.ya?ml\/$/.test(path));
    for (const path of found) files.add(path.replace(/\/$/, ''));
    if (found.some((file) => file !== rootFile)) return;
    faults.add({
      code: 'include-matches-nothing',
      severity: 'warning',
      summary: `no file matches "${pattern}"`,
      at,
    });
  });
  files.delete(rootFile);
  return [...files].sort();
}

/**
 * Lists directories for the glob, which by itself passes over whatever it cannot read. Links become what they lead
 * to; one that leads nowhere becomes a file, so that reading it says why. Linked directories are entered once each
 * and never from inside themselves.
 */
function listingThatTells(folder: string, faults: FaultList): (path: PathLike, options: object) => Dirent[] {
  const entered = new Set<string>();

  function followed(directory: string, link: Dirent): 'file' | 'directory' | 'nothing' {
    const path = join(directory, link.name);
    try {
      if (!statSync(path).isDirectory()) return 'file';
      const real = realpathSync(path);
      if (isInside(real, realpathSync(directory)) || entered.has(real)) return 'nothing';
      if (isInside(folder, real)) {
        entered.add(real);
        return 'directory';
      }
    } catch {
      return 'file';
    }
    const file = nameInside(folder, path);
    const summary = `${file} is a link out of the folder and is not followed`;
    faults.add({ code: 'file-unreadable', severity: 'warning', summary, at: { kind: 'file', file } });
    return 'nothing';
  }

  return (path) => {
    const directory = String(path);
    try {
      return readdirSync(directory, { withFileTypes: true }).flatMap((found) => {
        if (!found.isSymbolicLink()) return [found];
        const kind = followed(directory, found);
        return kind === 'nothing' ? [] : [followedLink(found, kind)];
      });
    } catch (error) {
      // A folder that is not there holds no files, which is what the pattern will be told.
      if (existsSync(directory)) faults.add(readingFault(nameInside(folder, directory), error));
      return [];
    }
  };
}

function followedLink(link: Dirent, kind: 'file' | 'directory'): Dirent {
  return Object.assign(Object.create(link), {
    name: link.name,
    isSymbolicLink: () => false,
    isFile: () => kind === 'file',
    isDirectory: () => kind === 'directory',
  });
}

function nameInside(folder: string, path: string): string {
  return path.slice(folder.length).split(sep).filter(Boolean).join('/') || '.';
}
