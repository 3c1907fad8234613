import type { DiagnosticCode } from '../diagnostic/codes.ts';
import type { SourceFile } from '../diagnostic/source.ts';
import { type FileFault, systemFault } from '../file/fault.ts';
import { readInside } from '../file/read.ts';
import type { Fault } from './fault.ts';

/** Far above what people write; a larger file is some other file, and is refused before a parser sees it. */
export const largestFile = 10 * 1024 * 1024;

export type ReadFile =
  | { readonly ok: true; readonly source: SourceFile; readonly realPath: string }
  | { readonly ok: false; readonly fault: Fault };

/**
 * Reads one file of the manifest as text.
 *
 * @param folder the manifest's folder
 * @param path the file's path inside it, as people will see it
 */
export function readSource(folder: string, path: string): ReadFile {
  const read = readInside(folder, path, largestFile);
  if (!read.ok) return { ok: false, fault: fileFault(path, read.fault) };
  return { ok: true, source: { path, text: read.bytes.toString() }, realPath: read.realPath };
}

/** What an error of the file system means to the person who named the file. */
export function readingFault(path: string, error: unknown): Fault {
  return fileFault(path, systemFault(error));
}

function fileFault(path: string, fault: FileFault): Fault {
  const code = codes[fault.kind];
  const advice = advices[code];
  return {
    code,
    summary: `${path} ${wording(fault)}`,
    at:
      fault.kind === 'not-utf8'
        ? { kind: 'line', file: path, line: fault.line }
        : { kind: 'file', file: path },
    ...(advice && { advice }),
  };
}

function wording(fault: FileFault): string {
  switch (fault.kind) {
    case 'outside':
      return 'leads out of the folder of rollcall.yaml';
    case 'directory':
      return 'is a directory, not a file';
    case 'irregular':
      return 'is not a regular file';
    case 'too-large':
      return `has ${fault.size}; a file may have 10 MB`;
    case 'not-utf8':
      return `is not UTF-8 text (line ${fault.line})`;
    default:
      return fault.what;
  }
}

const codes = {
  outside: 'file-unreadable',
  directory: 'file-is-directory',
  irregular: 'file-unreadable',
  'too-large': 'file-too-large',
  'not-utf8': 'file-not-utf8',
  moving: 'file-unreadable',
  'link-loop': 'symlink-loop',
  failed: 'file-unreadable',
} as const satisfies { readonly [kind in FileFault['kind']]: DiagnosticCode };

const advices: { readonly [code in DiagnosticCode]?: string } = {
  'file-is-directory': 'To include the files of a directory write a pattern such as directory/**/*.yaml.',
  'file-too-large': 'Split the manifest into several files under `include`.',
  'symlink-loop': 'Remove the link, or let it point at a file.',
  'file-not-utf8': 'Save the file as UTF-8.',
};
