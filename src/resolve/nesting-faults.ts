import type { Diagnostic } from '../diagnostic/diagnostic.ts';
import type { Locate } from '../diagnostic/source.ts';
import type { DirectoryIndex, LiveDirectory } from '../directory/directory.ts';
import type { DesiredGroup } from '../directory/resource.ts';
import { cycleFaults } from './cycles.ts';
import { exceptThroughNestingFaults } from './exceptions.ts';
import { futureContents } from './future-contents.ts';

/** What is wrong only once manifest and live directory are taken together, where the server nests groups. */
export function nestingFaults(
  desired: readonly DesiredGroup[],
  directory: LiveDirectory,
  index: DirectoryIndex,
  locate: Locate,
): readonly Diagnostic[] {
  if (!directory.nesting) return [];
  const contents = futureContents(desired, directory);
  return [
    ...cycleFaults(desired, contents, locate),
    ...exceptThroughNestingFaults(desired, contents, index, locate),
  ];
}
