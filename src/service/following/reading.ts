import { type Diagnostic, fail, type Outcome, succeed } from '../../diagnostic/diagnostic.ts';
import { type LoadedManifest, type LoadOptions, loadManifest } from '../../manifest/load.ts';
import type { Runtime } from '../../runtime.ts';
import { filesOf } from '../../source/source.ts';
import type { PlaceSeen } from './place.ts';
import { type FileLists, haveRested, signatureOf } from './signature.ts';

/** A manifest as it was read, and what its files looked like then. */
export interface Reading {
  readonly seen: PlaceSeen;
  readonly outcome: Outcome<LoadedManifest>;
  readonly lists: FileLists;
  readonly signature: string;
}

export interface ReadingOptions extends LoadOptions {
  readonly runtime: Pick<Runtime, 'now' | 'sleep'>;
  /** Cuts off the wait for files that are being written. */
  readonly signal?: AbortSignal;
}

/** How long files must have stayed as they are: an editor, or a pull, writes them one after the other. */
const settling = 1_000;

/** Something that writes to them all the time is told, and not waited for. */
const mostWaits = 60;

const nothingKnown: FileLists = { patterns: [], files: [] };

/** The signature of no files. */
const neverSettled = '';

/** Whether the manifest has to be read again: one that could not be read does not say which files it consists of. */
export function hasMoved(
  { seen: { place, revision }, outcome, ...before }: Reading,
  now: PlaceSeen,
): boolean {
  if (place.folder !== now.place.folder || place.file !== now.place.file) return true;
  // Nobody edits a revision.
  if (now.revision !== undefined) return revision !== now.revision;
  return !outcome.ok || signatureOf(now.place, before.lists) !== before.signature;
}

/**
 * Reads a manifest once nobody writes to it any more: one that is half written may be valid, and lack people.
 *
 * @param before the reading that no longer holds, if there was one
 */
export async function readSettled(
  seen: PlaceSeen,
  before: Reading | undefined,
  options: ReadingOptions,
): Promise<Reading> {
  const { place, revision } = seen;
  const { runtime, signal } = options;
  if (revision !== undefined) {
    const outcome = await load(seen, options);
    return { seen, outcome, lists: nothingKnown, signature: revision };
  }
  const isQuietAtOnce = () => haveRested(place, lists, settling, runtime.now());
  // The first of all readings only tells which files there are to wait for.
  let lists = before?.lists ?? listsOf(await load(seen, options), nothingKnown);
  let signature = signatureOf(place, lists);
  let isQuiet = signature === before?.signature || isQuietAtOnce();
  for (let waits = 0; waits < mostWaits; waits += 1) {
    if (!isQuiet) await runtime.sleep(settling, signal);
    const settled = signatureOf(place, lists);
    isQuiet ||= settled === signature;
    signature = settled;
    if (!isQuiet) continue;
    const outcome = await load(seen, options);
    const now = listsOf(outcome, lists);
    // What is read must be what the signature stands for: so the files that it is about have to be known before.
    const isSame = JSON.stringify(now) === JSON.stringify(lists);
    if (isSame && signatureOf(place, lists) === signature) return { seen, outcome, lists, signature };
    lists = now;
    signature = signatureOf(place, lists);
    isQuiet = isQuietAtOnce();
  }
  return { seen, outcome: fail([restless]), lists, signature: neverSettled };
}

const restless: Diagnostic = {
  code: 'file-unreadable',
  severity: 'error',
  summary: 'the files of the manifest are being written to all the time',
  advice: 'Whatever writes to them should leave them alone; or follow a branch with --follow-ref.',
};

/** One that could not be read does not say which files it consists of. */
function listsOf(outcome: Outcome<LoadedManifest>, otherwise: FileLists): FileLists {
  if (!outcome.ok) return otherwise;
  const { patterns, files } = outcome.value;
  return { patterns, files: files.map(({ path }) => path) };
}

/** Of a revision only the manifest was laid out so far; the records that it draws on follow, once it says which they are. */
async function load(
  { place, bring }: PlaceSeen,
  { target }: ReadingOptions,
): Promise<Outcome<LoadedManifest>> {
  const loaded = await loadManifest(place, target === undefined ? {} : { target });
  if (!loaded.ok || bring === undefined) return loaded;
  const faults = await bring(loaded.value.sources.flatMap(filesOf));
  return faults.length > 0 ? fail(faults) : succeed(loaded.value, loaded.warnings);
}
