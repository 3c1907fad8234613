import { DiagnosticError, exitCodeOf } from '../diagnostic/diagnostic.ts';
import { writeFailureReason } from './ci-outputs.ts';
import type { Interruption } from './interruption.ts';
import type { CommonOptions } from './options.ts';
import { openSession } from './session.ts';
import type { Verb } from './syntax/start.ts';
import type { Terminal } from './terminal.ts';

/** Loads and runs a verb; draws the faults that ended it and says which exit code they lead to. */
export async function perform<O extends CommonOptions>(
  load: () => Promise<Verb<O>>,
  options: O,
  terminal: Terminal,
  interruption: Interruption,
): Promise<number> {
  const session = openSession(options, terminal, interruption);
  try {
    const verb = await load();
    return await verb(options, session);
  } catch (error) {
    session.progress.clear();
    const interrupted = interruption.exitCode();
    if (interrupted !== undefined && isAbort(error)) {
      if (options.format === 'json') session.output.faults([]);
      session.output.note('Stopped. Nothing was written.');
      return interrupted;
    }
    if (!(error instanceof DiagnosticError)) throw error;
    session.output.faults(error.diagnostics);
    await writeFailureReason(error.diagnostics, session);
    return interrupted ?? exitCodeOf(error.diagnostics);
  }
}

/** A stop cuts off reading and asking this way; an apply that has begun to write ends with a report instead. */
function isAbort(error: unknown): boolean {
  return error instanceof Error && error.name === 'AbortError';
}
