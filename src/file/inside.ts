import { isAbsolute, relative, sep } from 'node:path';

/** Whether a path lies in a folder, or is it; of both, links must be resolved. */
export function isInside(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}

/** Whether a path, as it is written, leads out of the folder it is relative to. */
export function leadsOut(path: string): boolean {
  return isAbsolute(path) || path.split(/[/\\]/).includes('..');
}
