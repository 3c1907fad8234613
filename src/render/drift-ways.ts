import type { DriftDocument } from '../changeset/drift.gen.ts';
import { shellWord } from '../diagnostic/shell-word.ts';
import { daysAfter } from '../directory/day.ts';
import { cell, line, row, type Section, span } from './view.ts';

/** How long the line to be copied tolerates: long enough to find out, short enough that nobody forgets it. */
const tolerance = 14;

/** The three ways on, each as a line to be copied; the selection of the run goes with them. */
export function waysOn({ plan, asOf, pending }: DriftDocument): Section {
  const flags = [
    ...(plan.selection?.only ?? []).map((glob) => ` --only ${shellWord(glob)}`),
    ...(plan.selection?.except ?? []).map((glob) => ` --except ${shellWord(glob)}`),
  ].join('');
  const until = daysAfter(asOf, tolerance);
  const ways = [
    [pending.length === 0 ? 'put it back' : 'put it back, and do what is pending', `rollcall apply${flags}`],
    ['write it into the manifest', `rollcall drift${flags} --adopt`],
    ['put up with it for a while', `rollcall drift${flags} --tolerate-until ${until} --reason TEXT`],
  ] as const;
  const blocks = plan.blocked.length;
  return [
    line(span('To go on:', 'strong')),
    ...ways.map(([what, command]) => row(1, [cell(what), cell(command, 'strong')], 'ways')),
    ...(blocks === 0
      ? []
      : [row(1, [cell('To put all of it back is blocked; rollcall plan shows by what.', 'warning')])]),
  ];
}
