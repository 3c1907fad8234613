import type { RunSummary } from '../apply/run-files.ts';
import { shortHash } from '../changeset/short-hash.ts';
import { type Drawing, draw } from './layout.ts';
import { type ChangeKind, roleOf, signSpan } from './signs.ts';
import { type Cell, cell, line, row, span } from './view.ts';

/** The latest runs, newest first, one a line. */
export function renderHistory(runs: readonly RunSummary[], drawing: Drawing): string {
  if (runs.length === 0) return draw([[line(span('Nothing was ever applied from here.'))]], drawing);
  const hasTargets = new Set(runs.map(({ target }) => target.name)).size > 1;
  const columns = allColumns.filter(({ title }) => title !== 'target' || hasTargets);
  const heading = columns.map(({ title }) => cell(title, 'muted'));
  const rows = runs.map((run) => columns.map(({ show }) => show(run)));
  return draw([[heading, ...rows].map((cells) => row(0, cells, 'runs'))], drawing);
}

const allColumns: readonly { readonly title: string; readonly show: (run: RunSummary) => Cell }[] = [
  { title: 'run', show: ({ runId }) => cell(runId, 'strong') },
  { title: 'began (UTC)', show: ({ startedAt }) => cell(instant(startedAt).slice(0, -':ss'.length)) },
  { title: 'target', show: ({ target }) => cell(target.name) },
  { title: 'by', show: (run) => cell(whoRan(run)) },
  { title: 'from', show: (run) => cell(origin(run)) },
  { title: 'result', show: ({ result }) => resultCell(result) },
  { title: '', show: ({ counts }) => tally(counts) },
];

/** `2026-11-22 04:41:00` */
export function instant(text: string): string {
  return text.slice(0, 'YYYY-MM-DDThh:mm:ss'.length).replace('T', ' ');
}

/** The person who set the CI job off, else the account and the machine. */
function whoRan({ by }: Pick<RunSummary, 'by'>): string {
  const { user, host, ci } = by ?? {};
  if (ci?.actor !== undefined) return `${ci.actor} (${ci.forge})`;
  return [user ?? 'unknown', host].filter(Boolean).join('@');
}

/** The pull request and the commit, in short unless `whole`. */
export function origin({ by, manifest }: Pick<RunSummary, 'by' | 'manifest'>, whole = false): string {
  const { forge, pullRequest, commit: pushed } = by?.ci ?? {};
  const commit = manifest?.commit ?? pushed;
  return [
    pullRequest === undefined ? '' : `${forge === 'gitlab' ? '!' : '#'}${pullRequest}`,
    commit === undefined ? '' : whole ? commit : shortHash(commit),
    manifest?.isDirty ? '(dirty)' : '',
  ]
    .filter(Boolean)
    .join(' ');
}

export function resultCell(result: RunSummary['result']): Cell {
  if (result === undefined) return cell('not finished', 'warning');
  return cell(result, result === 'complete' ? 'addition' : 'error');
}

const signs: readonly (readonly [key: string, kind: ChangeKind])[] = [
  ['created', 'create'],
  ['updated', 'update'],
  ['deleted', 'delete'],
];

const words: readonly (readonly [key: string, word: string])[] = [
  ['adopted', 'taken over'],
  ['converged', 'so already'],
  ['conflicted', 'in conflict'],
  ['failed', 'failed'],
  ['notAttempted', 'not attempted'],
];

/** `+2 ~1, 1 in conflict`: nothing that did not happen. */
export function tally(counts: RunSummary['counts'] = {}): Cell {
  const happened = ([key]: readonly [string, ...unknown[]]) => (counts[key] ?? 0) > 0;
  const done = signs
    .filter(happened)
    .map(([key, kind]) => span(`${signSpan(kind).text.trim()}${counts[key]}`, roleOf(kind)));
  const besides = words.filter(happened).map(([key, word]) => span(`${counts[key]} ${word}`));
  return [...done, ...besides].flatMap((part, index) =>
    index === 0 ? [part] : [span(index < done.length ? ' ' : ', '), part],
  );
}
