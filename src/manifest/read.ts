import { isUtf8 } from 'node:buffer';
import { closeSync, constants, fstatSync, openSync, readFileSync, realpathSync } from 'node:fs';
import { isAbsolute, join, relative, sep } from 'node:path';
import type { DiagnosticCode } from '../diagnostic/codes.ts';
import type { SourceFile } from '../diagnostic/source.ts';
import type { Fault } from './fault.ts';

/** Far above what people write; a larger file is some other file, and is refused before a parser sees it. */
const largestFile = 10 * 1024 * 1024;

export type ReadFile =
  | { readonly ok: true; readonly source: SourceFile; readonly realPath: string }
  | { readonly ok: false; readonly fault: Fault };

/**
 * Reads one file of the manifest as text. Files behind links are read as long as they lie in the folder, because
 * a stranger's pull request must not be able to show us other files of the machine that plans it.
 *
 * @param folder the manifest's folder, links resolved
 * @param path the file's path inside it, as people will see it
 */
export function readSource(folder: string, path: string): ReadFile {
  let bytes: Buffer;
  let realPath: string;
  try {
    realPath = realpathSync.native(join(folder, path));
    if (!isInside(folder, realPath))
      return refused(path, 'file-unreadable', 'leads out of the folder of rollcall.yaml');
    // Without O_NONBLOCK opening a named pipe would wait for a writer that never comes.
    const file = openSync(realPath, constants.O_RDONLY | constants.O_NONBLOCK);
    try {
      const { size, ...kind } = statOf(file);
      if (kind.isDirectory) return refused(path, 'file-is-directory', 'is a directory, not a file');
      if (!kind.isFile) return refused(path, 'file-unreadable', 'is not a regular file');
      if (size > largestFile)
        return refused(path, 'file-too-large', `has ${megabytes(size)}; a file may have 10 MB`);
      bytes = readFileSync(file);
    } finally {
      closeSync(file);
    }
  } catch (error) {
    return { ok: false, fault: readingFault(path, error) };
  }
  if (!isUtf8(bytes)) return { ok: false, fault: notUtf8(path, bytes) };
  const text = bytes.toString('utf8');
  return { ok: true, source: { path, text: text.startsWith('\uFEFF') ? text.slice(1) : text }, realPath };
}

/** What an error of the file system means to the person who named the file. */
export function readingFault(path: string, error: unknown): Fault {
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown error';
  if (code === 'ELOOP')
    return fileFault(path, 'symlink-loop', 'is a symbolic link that leads back to itself');
  const reasons: Readonly<Record<string, string>> = {
    ENOENT: 'does not exist',
    EACCES: 'may not be read (permission denied)',
    EPERM: 'may not be read (permission denied)',
  };
  return fileFault(path, 'file-unreadable', reasons[code] ?? `could not be read (${code})`);
}

export function isInside(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}

function fileFault(path: string, code: DiagnosticCode, what: string): Fault {
  const advice = advices[code];
  return { code, summary: `${path} ${what}`, at: { kind: 'file', file: path }, ...(advice && { advice }) };
}

const advices: { readonly [code in DiagnosticCode]?: string } = {
  'file-is-directory': 'To include the files of a directory write a pattern such as directory/**/*.yaml.',
  'file-too-large': 'Split the manifest into several files under `include`.',
  'symlink-loop': 'Remove the link, or let it point at a file.',
  'file-not-utf8': 'Save the file as UTF-8.',
};

function refused(path: string, code: DiagnosticCode, what: string): ReadFile {
  return { ok: false, fault: fileFault(path, code, what) };
}

function statOf(file: number): { size: number; isFile: boolean; isDirectory: boolean } {
  const stat = fstatSync(file);
  return { size: stat.size, isFile: stat.isFile(), isDirectory: stat.isDirectory() };
}

function megabytes(bytes: number): string {
  return `${Math.ceil(bytes / (1024 * 1024))} MB`;
}

/** Finds the line by its bytes: in UTF-8 no byte of a longer character equals a line feed. */
function notUtf8(path: string, bytes: Buffer): Fault {
  let line = 1;
  let start = 0;
  for (
    let end = bytes.indexOf(10);
    end !== -1 && isUtf8(bytes.subarray(start, end));
    end = bytes.indexOf(10, start)
  ) {
    line += 1;
    start = end + 1;
  }
  return {
    ...fileFault(path, 'file-not-utf8', `is not UTF-8 text (line ${line})`),
    at: { kind: 'line', file: path, line },
  };
}
