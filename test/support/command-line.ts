import { Command } from 'commander';
import { declareApply } from '../../src/cli/syntax/apply.ts';
import { declareDoctor } from '../../src/cli/syntax/doctor.ts';
import { declareEvents } from '../../src/cli/syntax/events.ts';
import { declareLock } from '../../src/cli/syntax/lock.ts';
import { declareOutbox } from '../../src/cli/syntax/outbox.ts';
import { declarePlan } from '../../src/cli/syntax/plan.ts';
import { declareRuns } from '../../src/cli/syntax/runs.ts';
import { declareSandbox } from '../../src/cli/syntax/sandbox.ts';
import { declareServe } from '../../src/cli/syntax/serve.ts';
import { declareValidate } from '../../src/cli/syntax/validate.ts';
import { declareWatch } from '../../src/cli/syntax/watch.ts';
import { declareWorker } from '../../src/cli/syntax/worker.ts';

/**
 * Reads a command line as the program does, and carries nothing out: a page or a file that shows it can be held against
 * the flags that there are.
 *
 * @param words what stands behind `rollcall`
 * @returns the options as they were understood
 * @throws what a person would be told
 */
export async function readCommandLine(words: readonly string[]): Promise<Readonly<Record<string, unknown>>> {
  let understood: Readonly<Record<string, unknown>> | undefined;
  const program = new Command('rollcall').exitOverride().configureOutput({ outputError: () => {} });
  for (const declare of [
    declareApply,
    declareDoctor,
    declareEvents,
    declareLock,
    declareOutbox,
    declarePlan,
    declareRuns,
    declareSandbox,
    declareServe,
    declareValidate,
    declareWatch,
    declareWorker,
  ])
    declare(program, async (_load, options) => {
      understood = Object.fromEntries(Object.entries(options));
    });
  await program.parseAsync(words, { from: 'user' });
  if (understood === undefined) throw new Error(`"${words.join(' ')}" is no whole command`);
  return understood;
}
