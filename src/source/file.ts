import type { FileFault } from '../file/fault.ts';
import { readInside } from '../file/read.ts';
import { unreadable } from './fault.ts';
import { largestSource, largestSourceInWords } from './source.ts';

/**
 * Reads a file that a source names, as UTF-8 without its byte-order mark. It must lie in the manifest's folder.
 *
 * @throws DiagnosticError `source-unreadable`
 */
export function readDataFile(source: string, folder: string, path: string): Buffer {
  const read = readInside(folder, path, largestSource);
  if (read.ok) return read.bytes;
  const advice = read.fault.kind === 'not-utf8' ? { advice: 'Save it as UTF-8.' } : {};
  throw unreadable(source, `${path} ${wording(read.fault)}`, advice);
}

function wording(fault: FileFault): string {
  switch (fault.kind) {
    case 'outside':
      return "leads out of the manifest's folder";
    case 'directory':
    case 'irregular':
      return 'is not a regular file';
    case 'too-large':
      return `has ${fault.size}; a source may have ${largestSourceInWords}`;
    case 'not-utf8':
      return 'is not UTF-8 text';
    default:
      return fault.what;
  }
}
