import type { FileFault } from '../file/fault.ts';
import { readInside } from '../file/read.ts';
import { unavailable, unreadable } from './fault.ts';
import { untilRested } from './rest.ts';
import { largestSource, largestSourceInWords, type SourceContext } from './source.ts';

/** As often a file may change between the look at it and the end of its reading. */
const mostReadings = 10;

/**
 * Reads a file that a source names, as UTF-8 without its byte-order mark. It must lie in the manifest's folder. What is
 * returned is what a file held that nobody wrote to meanwhile: with `restTogether`, and for a while before.
 *
 * @throws DiagnosticError `source-unreadable`; `source-unavailable` when it is being written to all the time; or the
 *   signal's reason
 */
export async function readDataFile(source: string, path: string, context: SourceContext): Promise<Buffer> {
  let files = context.restTogether;
  for (let readings = 0; readings < mostReadings; readings += 1) {
    const rest = files && (await untilRested(files, context));
    if (rest?.kind === 'restless') throw restless(source, rest.paths);
    const read = readInside(context.folder, path, largestSource);
    if (read.ok && (rest === undefined || rest.states.get(path) === read.state)) return read.bytes;
    if (!read.ok && read.fault.kind !== 'moving') throw unreadableFile(source, path, read.fault);
    // Somebody was caught in the middle of writing.
    files ??= [path];
  }
  throw restless(source, [path]);
}

function restless(source: string, paths: readonly string[]) {
  const advice = 'Whatever writes a file should write it beside its place and rename it when it is whole.';
  const are = paths.length === 1 ? 'is' : 'are';
  return unavailable(source, `${paths.join(', ')} ${are} being written to all the time`, { advice });
}

function unreadableFile(source: string, path: string, fault: FileFault) {
  const advice = fault.kind === 'not-utf8' ? { advice: 'Save it as UTF-8.' } : {};
  return unreadable(source, `${path} ${wording(fault)}`, advice);
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
