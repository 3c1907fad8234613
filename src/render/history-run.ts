import type {
  Intent,
  JournalEdit,
  JournalMembers,
  JournalOutcome,
  RunStarted,
} from '../apply/journal.gen.ts';
import type { RecordedRequest, RunRecord } from '../apply/run-record.ts';
import { valueText } from './attribute-rows.ts';
import { instant, origin, resultCell, tally } from './history.ts';
import { type Drawing, draw } from './layout.ts';
import { shortPath } from './path-text.ts';
import { type ChangeKind, signSpan } from './signs.ts';
import { type Cell, cell, line, type Row, row, type Section, span } from './view.ts';

/** One run from its beginning to its end: every request, what it asked for, and what came of it. */
export function renderRun(record: RunRecord, drawing: Drawing): string {
  return draw(
    [
      ...record.begun.map((started, index) => beginning(started, index > 0)),
      ...record.requests.map(requestSection),
      shortfalls(record),
      discrepancies(record),
      conclusion(record),
    ],
    drawing,
  );
}

function beginning(started: RunStarted, isResumed: boolean): Section {
  const { runId, startedAt, target, planDigest, by, rollcallVersion, redacted } = started;
  const { ci, user, host, correlationId } = by ?? {};
  const facts: readonly (readonly [string, string | undefined])[] = [
    ['target', `${target.name} (${target.type}, ${target.baseUrl})`],
    ['by', [user, host && `on ${host}`].filter(Boolean).join(' ') || 'nobody knows'],
    [
      'CI job',
      ci &&
        [ci.forge, ci.project, ci.actor && `set off by ${ci.actor}`, ci.runUrl].filter(Boolean).join('  '),
    ],
    ['request', correlationId],
    ['from', origin(started, true) || undefined],
    ['plan', planDigest],
    ['rollcall', rollcallVersion],
    ['names', redacted && 'left out, as the manifest asks'],
  ];
  return [
    line(span(`${isResumed ? 'Resumed' : 'Run'} ${runId}`, 'strong'), span(`  ${instant(startedAt)} UTC`)),
    ...facts.flatMap(([title, text]) =>
      text === undefined ? [] : [row(1, [cell(title, 'muted'), cell(text)], 'facts')],
    ),
  ];
}

function requestSection({ intent, outcome }: RecordedRequest): Section {
  const { seq, at, address, action } = intent;
  return [
    row(
      0,
      [
        cell(`${seq}`, 'muted'),
        cell(instant(at).slice('YYYY-MM-DD '.length), 'muted'),
        cell(address, 'strong'),
        cell(action),
        ...outcomeCells(outcome),
      ],
      'requests',
    ),
    ...(outcome?.detail === undefined ? [] : [row(1, [cell(outcome.detail, 'error')])]),
    ...contentRows(intent),
    ...(intent.edits ?? []).map(editRow),
    ...memberRows(intent.members, intent.action === 'remove-members' ? 'delete' : 'create'),
  ];
}

function outcomeCells(outcome: JournalOutcome | undefined): readonly Cell[] {
  if (outcome === undefined) return [cell('nobody knows what came of it', 'warning')];
  const { result, status, latencyMs, correlationId } = outcome;
  return [
    cell(result, result === 'done' ? 'addition' : 'error'),
    cell(status === undefined ? '' : `${status}`),
    cell(latencyMs === undefined ? '' : `${Math.round(latencyMs)} ms`),
    cell(correlationId ?? '', 'muted'),
  ];
}

function editRow({ path, grant, before, after }: JournalEdit): Row {
  const what = grant === undefined ? shortPath(path) : `${grant.kind} ${grant.name}`;
  const values = [before, after].filter((value) => value !== undefined).map(valueText);
  const kind: ChangeKind = before === undefined ? 'create' : after === undefined ? 'delete' : 'update';
  const isPlain = grant?.kind === 'role' && kind !== 'update';
  return row(1, [[signSpan(kind), span(isPlain ? what : `${what} ${values.join(' → ')}`.trimEnd())]]);
}

/** By name where the journal has one. */
function memberRows(members: JournalMembers | undefined, kind: ChangeKind): readonly Row[] {
  return (members?.ids ?? []).map((id, index) =>
    row(1, [[signSpan(kind), span(members?.names?.[index] ?? id)]]),
  );
}

function contentRows({ content }: Intent): readonly Row[] {
  if (content === undefined) return [];
  const { displayName, externalId, attributes = {}, members } = content;
  const values = { displayName, ...(externalId !== undefined && { externalId }), ...attributes };
  return [
    ...Object.entries(values).map(([path, before]) => editRow({ path, before })),
    ...memberRows(members, 'delete'),
  ];
}

function shortfalls({ finished }: RunRecord): Section {
  return (finished?.shortfalls ?? []).map(({ address, outcome, detail = '' }) =>
    row(0, [cell(outcome, 'error'), cell(address), cell(detail)], 'shortfalls'),
  );
}

function discrepancies({ finished }: RunRecord): Section {
  return (finished?.discrepancies ?? []).map(({ address, path, memberId = '', expected = '', actual = '' }) =>
    row(
      0,
      [
        cell('differs', 'error'),
        cell(address),
        cell(`${shortPath(path)} ${memberId}`.trimEnd()),
        cell(expected === '' ? '' : `expected ${expected}`),
        cell(actual === '' ? '' : `found ${actual}`, 'error'),
      ],
      'discrepancies',
    ),
  );
}

function conclusion({ runId, finished }: RunRecord): Section {
  if (finished === undefined) {
    const wayOn = `Go on with  rollcall apply --resume ${runId}`;
    return [row(0, [resultCell(undefined), cell('It was killed, or goes on still.'), cell(wayOn)])];
  }
  const { result, counts, finishedAt } = finished;
  return [row(0, [resultCell(result), tally(counts), cell(`${instant(finishedAt)} UTC`, 'muted')])];
}
