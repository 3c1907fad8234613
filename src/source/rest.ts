import { join } from 'node:path';
import { hasRested, stateOf } from '../file/look.ts';
import type { Runtime } from '../runtime.ts';
import type { SourceContext } from './source.ts';

/**
 * How long the files must have stayed as they are, in milliseconds: a job that writes one often pauses, for its database or
 * until its buffer is full. Nobody waits for files that have rested already.
 */
const settling = 5_000;
const pause = 1_000;

/** Something that writes to them all the time is told, and not waited for. */
const mostWaits = 60;

/** What each file looks like (`stateOf`), by its path; or the paths of those that somebody writes to all the time. */
type Rest =
  | { readonly kind: 'rested'; readonly states: ReadonlyMap<string, string> }
  | { readonly kind: 'restless'; readonly paths: readonly string[] };

/**
 * Waits until nobody has written to any of the files for a while. One that is half written may be valid, and lack people; and
 * one may be whole while the next that belongs to it is still being written.
 *
 * @param paths relative to the folder
 * @throws the signal's reason, once it is aborted
 */
export async function untilRested(
  paths: readonly string[],
  { folder, runtime, signal }: Pick<SourceContext, 'folder' | 'runtime' | 'signal'>,
): Promise<Rest> {
  let quiet = 0;
  let before = '';
  for (let waits = 0; ; waits += 1) {
    const looks = paths.map((path) => [path, stateOf(join(folder, path))] as const);
    const moving = looks.filter(([path, state]) => !isKnownToRest(join(folder, path), state, runtime));
    const now = JSON.stringify(looks);
    quiet = now === before ? quiet + pause : 0;
    if (moving.length === 0 || quiet >= settling) return { kind: 'rested', states: new Map(looks) };
    if (waits === mostWaits) return { kind: 'restless', paths: moving.map(([path]) => path) };
    before = now;
    await runtime.sleep(pause, signal);
  }
}

/** A file as it was seen, and since when it has looked like that. */
interface Seen {
  readonly state: string;
  readonly since: number;
}

/** Whoever comes again need not wait again, whatever clock dates the files. */
const seen = new WeakMap<Runtime, Map<string, Seen>>();

/** Revisions that are followed have folders of their own. To forget costs one wait. */
const mostRemembered = 1_000;

function isKnownToRest(path: string, state: string, runtime: Runtime): boolean {
  const now = runtime.now();
  if (hasRested(path, settling, now)) return true;
  const known = seen.get(runtime) ?? new Map<string, Seen>();
  seen.set(runtime, known);
  const last = known.get(path);
  // A clock that was set back makes nobody trust a file sooner.
  if (last?.state === state && last.since <= now) return now - last.since >= settling;
  if (known.size >= mostRemembered) known.clear();
  known.set(path, { state, since: now });
  return false;
}
