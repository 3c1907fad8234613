import { shellWord } from '../diagnostic/shell-word.ts';
import { instant, resultCell, tally } from '../render/history.ts';
import { type Drawing, draw } from '../render/layout.ts';
import { type Cell, cell, count, line, row, type Section, span } from '../render/view.ts';
import type { RunListing } from '../service/store/run-store.ts';
import type { ManifestOptions } from './options.ts';
import type { Exported, RunsChoice } from './service-export.ts';

/** Runs of a service, newest first, one a line. */
export function renderRuns(runs: readonly RunListing[], drawing: Drawing): string {
  return draw([runs.length === 0 ? [line(span('There are no such runs.'))] : runRows(runs)], drawing);
}

/** What was exported. */
export function renderExported({ written, there, unfinished }: Exported, drawing: Drawing): string {
  const before = there.length === 0 ? '' : `, ${there.length} there before`;
  const words =
    written.length === 0
      ? `Nothing new${before}.`
      : `Exported to .rollcall/runs: ${count(written.length, 'run')}${before}.`;
  const verdict = [line(span(words, 'strong')), ...unfinished.map(unfinishedRow)];
  return draw(written.length === 0 ? [verdict] : [runRows(written), verdict], drawing);
}

function unfinishedRow(runId: string) {
  return row(
    1,
    [cell(runId), cell('has not ended: name it to export what it has so far', 'warning')],
    'unfinished',
  );
}

/** What can be done with runs once they are here. */
export function nextSteps(
  { written, there, pruned }: Exported,
  { runs, since, config }: RunsChoice & ManifestOptions,
): readonly string[] {
  const flags = config === undefined ? '' : ` --config ${shellWord(config)}`;
  const names = [...written.map(({ runId }) => runId), ...there];
  const run = names.length === 1 ? names[0] : 'RUN';
  const [one, it, its] =
    names.length === 1 ? ['it', 'it', 'it is as it was'] : ['one of them', 'one', 'they are as they were'];
  // What is left out on purpose would be missed in an audit of all.
  const isWhole = runs.length === 0 && since === undefined;
  const audited = isWhole ? pruned.map((each) => ` --pruned ${each}`).join('') : ` ${run}`;
  return names.length === 0
    ? []
    : [
        `What ${one} did:  rollcall history ${run}${flags}`,
        `Take ${it} back:  rollcall undo ${run} --out undo.plan${flags}`,
        `Prove that ${its} written:  rollcall audit verify${audited}${flags}`,
      ];
}

function runRows(runs: readonly RunListing[]): Section {
  const hasTargets = new Set(runs.map(({ target }) => target)).size > 1;
  const columns = allColumns.filter(({ title }) => title !== 'target' || hasTargets);
  const cells = (show: (column: (typeof allColumns)[number]) => Cell) => row(0, columns.map(show), 'runs');
  return [cells(({ title }) => cell(title, 'muted')), ...runs.map((run) => cells(({ show }) => show(run)))];
}

const allColumns: readonly { readonly title: string; readonly show: (run: RunListing) => Cell }[] = [
  { title: 'run', show: ({ runId }) => cell(runId, 'strong') },
  { title: 'began (UTC)', show: ({ startedAt }) => cell(instant(startedAt)) },
  { title: 'target', show: ({ target }) => cell(target) },
  { title: 'of', show: ({ kind }) => cell(kind) },
  { title: 'result', show: endCell },
  { title: '', show: ({ counts }) => tally(counts) },
];

/** A run that somebody else had to end was cut off. */
function endCell({ result, finishedAt }: RunListing): Cell {
  return result === undefined && finishedAt !== undefined ? cell('cut off', 'error') : resultCell(result);
}
