import { type Command, InvalidArgumentError, Option } from 'commander';
import { readDay } from '../argument.ts';
import type { DriftOptions } from '../command-options.ts';
import {
  driftCommonOptions,
  driftReportOptions,
  manifestOptions,
  selectionOptions,
  targetOptions,
} from '../options.ts';
import { examples, type Start } from './start.ts';

const more = `
Drift is what somebody changed past rollcall. It is told with what the journals in .rollcall/runs know: a journal that
is not there, as in a fresh checkout, tells nothing, and then whatever differs counts as drift. What the manifest asks
for since the latest run is pending, and no drift; it is never adopted.`;

/** The words of `rollcall drift`. */
export function declareDrift(program: Command, start: Start): void {
  const command = program
    .command('drift')
    .description(
      'Tell what was changed in the live directory past rollcall. Never writes to the directory; --adopt edits the manifest.',
    )
    .option('--out <file>', 'save what was found, for rollcall comment')
    .option('--plan-out <file>', 'save the plan that puts everything back, so that exactly it can be applied')
    .option('--detailed-exitcode', 'exit 2 when there is drift')
    .option('--as-of <day>', 'judge from and until for this day (default: today, UTC)', readDay)
    .option('--adopt', 'write what was found into the manifest')
    .addOption(
      new Option(
        '--tolerate-until <day>',
        'the same, but only up to this day: the next plan after it reverts',
      )
        .argParser(readLastDay)
        .conflicts('adopt'),
    )
    .option('--reason <text>', 'why it is tolerated; it stands beside each entry', readReason)
    .option('--auto-approve', 'edit the manifest without asking')
    .option('--ids', "show the directory's ids beside the names")
    .addHelpText(
      'after',
      `${more}\n${examples(
        'drift --detailed-exitcode',
        "drift --only 'group/support-*' --adopt",
        "drift --tolerate-until 2026-12-31 --reason 'INC-42, see on-call log'",
        'drift --out drift.json --report markdown=drift.md',
        'drift --plan-out revert.plan',
      )}`,
    )
    .action((options: DriftOptions) =>
      start(async () => (await import('../commands/drift.ts')).drift, options),
    );
  for (const add of [selectionOptions, driftReportOptions, manifestOptions]) add(command);
  for (const add of [targetOptions, driftCommonOptions]) add(command);
}

/** Of two days only one could be meant. */
function readLastDay(text: string, before?: string): string {
  if (before !== undefined) throw new InvalidArgumentError('It was given before.');
  return readDay(text);
}

/** A reason stands in the manifest: one line, and not an empty one. */
function readReason(text: string): string {
  const reason = text.trim();
  if (reason === '' || /[\p{Cc}\p{Zl}\p{Zp}]/u.test(reason)) {
    throw new InvalidArgumentError('Expected a few words on one line.');
  }
  return reason;
}
