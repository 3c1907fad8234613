import type { Command } from 'commander';
import { readCount, readDay } from '../argument.ts';
import type { RunsExportOptions, RunsListOptions } from '../command-options.ts';
import { commonOptions, reportOptions, storeAccessOptions } from '../options.ts';
import { examples, type Start } from './start.ts';

const more = `
A service keeps the journals and plans of its runs in its store: PostgreSQL where DATABASE_URL is set, otherwise the embedded
one, which a service that runs keeps for itself; ask that one with --service and a token in ROLLCALL_SERVICE_TOKEN (scope \`read\`).

Exported, a run lies in .rollcall/runs beside the manifest like one of your own, for \`history\`, \`undo\`, \`audit verify\` and
\`drift\`. Nothing there is written over.`;

/** The words of `rollcall runs list` and `rollcall runs export`. */
export function declareRuns(program: Command, start: Start): void {
  const runs = program
    .command('runs')
    .description('See what a service carried out, and fetch it, to look back and to undo.');
  declareList(runs, start);
  declareExport(runs, start);
}

function choiceOptions(command: Command): Command {
  return command
    .option('-t, --target <name>', 'only those of this target')
    .option('--since <day>', 'only those that began on this day (UTC) or later', readDay);
}

function declareList(runs: Command, start: Start): void {
  const command = choiceOptions(
    runs.command('list').description('List the runs of a service and what came of them, newest first.'),
  )
    .option('--limit <n>', 'how many runs at most', readCount(1, 1_000), 50)
    .addHelpText(
      'after',
      examples(
        'runs list',
        'runs list -t production --since 2026-11-22',
        'runs list --service http://127.0.0.1:8085',
        'runs list --format json | jq -r \'.runs[] | select(.result != "complete").runId\'',
      ) + more,
    )
    .action((options: RunsListOptions) =>
      start(async () => (await import('../commands/runs.ts')).listRuns, options),
    );
  for (const add of [storeAccessOptions, reportOptions, commonOptions]) add(command);
}

function declareExport(runs: Command, start: Start): void {
  const command = choiceOptions(
    runs
      .command('export')
      .argument('[run...]', 'runs of the list; all that ended and are not here yet unless said')
      .description('Write runs of a service beside the manifest, as an apply leaves its own behind.'),
  )
    .addHelpText(
      'after',
      examples(
        'runs export 20261122T044100Z-1a2b3c --service http://127.0.0.1:8085',
        'undo 20261122T044100Z-1a2b3c --out undo.plan',
        'runs export -t production --since 2026-11-22',
        'audit verify $(rollcall runs export --format json | jq -r \'.pruned[] | "--pruned=" + .\')',
      ) + more,
    )
    .action((names: readonly string[], options: Omit<RunsExportOptions, 'runs'>) =>
      start(async () => (await import('../commands/runs.ts')).exportRuns, { ...options, runs: names }),
    );
  for (const add of [storeAccessOptions, reportOptions, commonOptions]) add(command);
}
