import { isUtf8 } from 'node:buffer';
import { closeSync, constants, fstatSync, openSync, readFileSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import { type FileFault, systemFault } from './fault.ts';
import { isInside } from './inside.ts';
import { stateIn } from './look.ts';

/** The bytes of a text in UTF-8, without its byte-order mark, where links led to, and what the file looked like (`stateOf`). */
export type FileReading =
  | { readonly ok: true; readonly bytes: Buffer; readonly realPath: string; readonly state: string }
  | { readonly ok: false; readonly fault: FileFault };

/**
 * Reads a regular file of UTF-8 text that lies in a folder. Files behind links are read as long as they lie in it too,
 * because a stranger's pull request must not be able to show us other files of the machine that plans it.
 *
 * @param path relative to the folder
 * @param largest in bytes; a larger file is some other file, and is refused before anything reads it
 */
export function readInside(folder: string, path: string, largest: number): FileReading {
  try {
    const realPath = realpathSync.native(join(folder, path));
    if (!isInside(realpathSync.native(folder), realPath)) return { ok: false, fault: { kind: 'outside' } };
    const read = readRegular(realPath, largest);
    if ('kind' in read) return { ok: false, fault: read };
    const { bytes, state } = read;
    if (!isUtf8(bytes)) return { ok: false, fault: { kind: 'not-utf8', line: lineOfOtherBytes(bytes) } };
    return { ok: true, bytes: withoutMark(bytes), realPath, state };
  } catch (error) {
    return { ok: false, fault: systemFault(error) };
  }
}

interface Content {
  readonly bytes: Buffer;
  readonly state: string;
}

function readRegular(path: string, largest: number): Content | FileFault {
  // Without O_NONBLOCK opening a named pipe would wait for a writer that never comes.
  const file = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK);
  try {
    const stat = fstatSync(file, { bigint: true });
    if (stat.isDirectory()) return { kind: 'directory' };
    if (!stat.isFile()) return { kind: 'irregular' };
    if (stat.size > largest) return { kind: 'too-large', size: megabytes(Number(stat.size)) };
    const bytes = readFileSync(file);
    const state = stateIn(stat);
    // What was read while somebody wrote is neither what was there before nor what will be there.
    if (stateIn(fstatSync(file, { bigint: true })) !== state) {
      return { kind: 'moving', what: 'changed while it was read' };
    }
    return { bytes, state };
  } finally {
    closeSync(file);
  }
}

function megabytes(bytes: number): string {
  return `${Math.ceil(bytes / (1024 * 1024))} MB`;
}

const byteOrderMark = Buffer.from('\uFEFF');

function withoutMark(bytes: Buffer): Buffer {
  return bytes.subarray(0, byteOrderMark.length).equals(byteOrderMark)
    ? bytes.subarray(byteOrderMark.length)
    : bytes;
}

/** Finds the line by its bytes: in UTF-8 no byte of a longer character equals a line feed. */
function lineOfOtherBytes(bytes: Buffer): number {
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
  return line;
}
