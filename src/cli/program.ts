import { Command, CommanderError } from 'commander';
import { exitCodes } from '../diagnostic/codes.ts';
import type { Interruption } from './interruption.ts';
import { declareApply } from './syntax/apply.ts';
import { declareAudit } from './syntax/audit.ts';
import { declareComment } from './syntax/comment.ts';
import { declareCompletion } from './syntax/completion.ts';
import { declareDoctor } from './syntax/doctor.ts';
import { declareDrift } from './syntax/drift.ts';
import { declareEvents } from './syntax/events.ts';
import { declareExplain } from './syntax/explain.ts';
import { declareGraph } from './syntax/graph.ts';
import { declareHistory } from './syntax/history.ts';
import { declareImport } from './syntax/import.ts';
import { declareInit } from './syntax/init.ts';
import { declareLock } from './syntax/lock.ts';
import { declareOutbox } from './syntax/outbox.ts';
import { declarePlan } from './syntax/plan.ts';
import { declareRuns } from './syntax/runs.ts';
import { declareSandbox } from './syntax/sandbox.ts';
import { declareSchema } from './syntax/schema.ts';
import { declareServe } from './syntax/serve.ts';
import { declareShow } from './syntax/show.ts';
import { declareSnapshot } from './syntax/snapshot.ts';
import type { Start } from './syntax/start.ts';
import { declareUndo } from './syntax/undo.ts';
import { declareValidate } from './syntax/validate.ts';
import { declareWatch } from './syntax/watch.ts';
import { declareWorker } from './syntax/worker.ts';
import type { Terminal } from './terminal.ts';
import { version } from './version.ts';

const afterHelp = `
Exit codes:
  0   done; with --detailed-exitcode: no changes    6   stale: the plan no longer holds
  1   unexpected fault: please report it            7   apply incomplete: something failed or was not attempted
  2   --detailed-exitcode: changes present          8   lock held
  3   invalid manifest or usage                     9   remote unavailable, or time limit
  4   authentication or permission                  10  live read incomplete; removals withheld
  5   blocked by safety or policy; not confirmed    130, 143  interrupted after a graceful stop

A day's work:
  $ rollcall validate
  $ rollcall plan --out change.plan
  $ rollcall apply change.plan`;

/** Reads the command line and runs the command it names. Never throws for what a person typed or a server answered. */
export async function run(
  argv: readonly string[],
  terminal: Terminal,
  interruption: Interruption,
): Promise<number> {
  let exitCode: number = exitCodes.done;
  const start: Start = async (load, options) => {
    const { perform } = await import('./perform.ts');
    exitCode = await perform(load, options, terminal, interruption);
  };
  const program = describeProgram(terminal, start);
  try {
    await program.parseAsync(argv, { from: 'user' });
    return exitCode;
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode === 0) return exitCodes.done;
    const { refuseUsage } = await import('./usage.ts');
    return refuseUsage(error, argv, program, terminal);
  }
}

function describeProgram(terminal: Terminal, start: Start): Command {
  const program = new Command('rollcall')
    .description(
      'Terraform for SCIM directories: groups, members, skills and roles as YAML in Git, planned and applied.',
    )
    .version(version, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .helpCommand('help [command]', 'print the help of a command')
    .addHelpText('after', afterHelp)
    .showSuggestionAfterError(false)
    .exitOverride()
    .configureOutput({
      writeOut: (text) => void terminal.stdout.write(text),
      writeErr: (text) => void terminal.stderr.write(text),
      outputError: () => {},
    });
  for (const declare of [
    declareInit,
    declareValidate,
    declarePlan,
    declareShow,
    declareApply,
    declareComment,
    declareDrift,
    declareExplain,
    declareGraph,
    declareImport,
    declareServe,
    declareWatch,
    declareWorker,
    declareEvents,
    declareOutbox,
    declareRuns,
    declareDoctor,
    declareUndo,
    declareLock,
    declareHistory,
    declareAudit,
    declareSnapshot,
    declareSchema,
    declareSandbox,
    declareCompletion,
  ])
    declare(program, start);
  return program;
}
