import type { CommonOptions } from '../options.ts';
import type { Session } from '../session.ts';

/** What a command does once its options are read: its words go through the session, its exit code comes back. */
export type Verb<O> = (options: O, session: Session) => Promise<number>;

/**
 * Runs a verb whose code is loaded only now: commander reads every command's options at each start, so nothing that
 * only one command needs may be loaded before that command is chosen.
 */
export type Start = <O extends CommonOptions>(load: () => Promise<Verb<O>>, options: O) => Promise<void>;

/** The examples beneath a command's help. */
export function examples(...lines: readonly string[]): string {
  return `\nExamples:\n${lines.map((line) => `  $ rollcall ${line}`).join('\n')}`;
}
