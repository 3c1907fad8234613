import { exitCodes } from '../diagnostic/codes.ts';
import { DiagnosticError } from '../diagnostic/diagnostic.ts';
import { renderJson } from '../render/json.ts';
import { mostListed } from './service-client.ts';
import type { Session } from './session.ts';

/** Everything that a listing holds, however long it is. `read` gives what follows an entry, `mostListed` at most. */
export async function* pageByPage<T>(
  read: (after: T | undefined) => Promise<readonly T[]>,
): AsyncGenerator<T, void> {
  let last: T | undefined;
  do {
    const page = await read(last);
    yield* page;
    last = page.length < mostListed ? undefined : page.at(-1);
  } while (last !== undefined);
}

/** What was retried, and what cut it short, if something did. */
export interface Retried<R> {
  readonly retried: readonly R[];
  readonly cutShort?: 'stopped' | DiagnosticError;
}

/**
 * Retries one after the other until there is a fault or somebody asks to stop. What was retried by then is retried, so that
 * it is told either way. `retry` resolves to nothing where there was nothing to do any more.
 *
 * @throws DiagnosticError and the reason of the stop when nothing had been retried yet
 */
export async function retryInTurn<T, R>(
  entries: Iterable<T> | AsyncIterable<T>,
  { interruption: { stop } }: Pick<Session, 'interruption'>,
  retry: (entry: T) => Promise<R | undefined>,
): Promise<Retried<R>> {
  const retried: R[] = [];
  try {
    for await (const entry of entries) {
      stop.throwIfAborted();
      const result = await retry(entry);
      if (result !== undefined) retried.push(result);
    }
  } catch (fault) {
    if (retried.length === 0) throw fault;
    if (fault instanceof DiagnosticError) return { retried, cutShort: fault };
    if (stop.aborted && fault === stop.reason) return { retried, cutShort: 'stopped' };
    throw fault;
  }
  return { retried };
}

/**
 * Tells what was retried, and why not everything was.
 *
 * @returns the exit code
 */
export function tellRetried<R>(
  { retried, cutShort }: Retried<R>,
  { document, inWords }: { readonly document: string; readonly inWords: string },
  { output, interruption }: Session,
): number {
  const diagnostics = cutShort instanceof DiagnosticError ? cutShort.diagnostics : undefined;
  if (output.format === 'json') {
    output.result(
      renderJson({
        document,
        formatVersion: 1,
        retried,
        ...(cutShort && { isComplete: false }),
        ...(diagnostics && { diagnostics }),
      }),
    );
  } else {
    output.result(`${inWords}\n`);
    if (diagnostics) output.faults(diagnostics);
  }
  if (cutShort === undefined) return exitCodes.done;
  output.note(cutShort === 'stopped' ? 'Stopped. The rest is as it was.' : 'The rest is as it was.');
  return (cutShort === 'stopped' ? interruption.exitCode() : undefined) ?? exitCodes.incomplete;
}
