import type { ChangeReport, Report } from '../apply/report.gen.ts';
import { type Drawing, draw } from './layout.ts';
import { cell, count, line, type Role, row, type Section, span, type View } from './view.ts';

/** What became of a run, as people read it in a terminal: first what needs somebody's attention, last the verdict. */
export function renderReport(report: Report, drawing: Drawing): string {
  return draw(reportView(report), drawing);
}

function reportView(report: Report): View {
  return [
    report.changes.filter(({ outcome }) => outcome !== 'applied').map(changeRow),
    discrepancies(report),
    report.diagnostics.flatMap(({ code, severity, summary, detail, advice }) => [
      line(span(severity === 'error' ? 'Error:' : 'Warning:', severity), span(` ${summary} [${code}]`)),
      ...[detail, advice].flatMap((text) => (text === undefined ? [] : [row(1, [cell(text)])])),
    ]),
    figures(report),
    [line(span(verdict(report), report.result === 'complete' ? 'strong' : 'error')), ...wayOn(report)],
  ];
}

const outcomes: Readonly<Record<ChangeReport['outcome'], { readonly words: string; readonly role: Role }>> = {
  applied: { words: 'applied', role: 'addition' },
  converged: { words: 'was so already', role: 'muted' },
  adopted: { words: 'existed, taken over', role: 'change' },
  conflicted: { words: 'conflict', role: 'error' },
  failed: { words: 'failed', role: 'error' },
  'not-attempted': { words: 'not attempted', role: 'warning' },
};

function changeRow({ address, displayName, outcome, detail = '' }: ChangeReport) {
  const { words, role } = outcomes[outcome];
  const name = address === `user/${displayName}` ? '' : displayName;
  return row(0, [cell(words, role), cell(address), cell(name, 'strong'), cell(detail)], 'changes');
}

function discrepancies(report: Report): Section {
  if (report.discrepancies.length === 0) return [];
  const { length } = report.discrepancies;
  const differences =
    length === 1 ? '1 answer of the server differs' : `${length} answers of the server differ`;
  return [
    line(span('Discrepancies:', 'error'), span(` ${differences} from what was asked.`)),
    ...report.discrepancies.map(({ address, path, memberId, expected, actual }) =>
      row(
        1,
        [
          cell(address),
          cell([path, memberId].filter(Boolean).join(' ')),
          cell(`expected ${expected}`),
          cell(`found ${actual}`, 'error'),
        ],
        'discrepancies',
      ),
    ),
  ];
}

function figures({ operations, successRate, latency, requests, startedAt, finishedAt }: Report): Section {
  const { reads, writes, retries, waitedMs } = requests;
  const took = seconds(Date.parse(finishedAt) - Date.parse(startedAt));
  const rate = operations === 0 ? '' : `, ${percent(successRate)} carried out`;
  const answered = `${count(operations, 'write')}${rate}`;
  const pace = `; latency mean ${round(latency.mean)} ms, p50 ${round(latency.p50)} ms, p95 ${round(latency.p95)} ms`;
  const waits = `${retries} sent again, waited ${seconds(waitedMs)}`;
  return [
    line(span(`${answered}${operations === 0 ? '' : pace}.`, 'muted')),
    line(span(`Requests: ${reads} read, ${writes} written; ${waits}; ${took} in all.`, 'muted')),
  ];
}

/** `Apply complete: 3 created, 5 updated, 1 deleted; members +42 −7.` What did not go well is named only where it happened. */
function verdict({ result, counts, changes }: Report): string {
  const always = [`${counts.created} created`, `${counts.updated} updated`, `${counts.deleted} deleted`];
  const sometimes = [
    [counts.adopted, 'taken over'],
    [counts.converged, 'so already'],
    [counts.conflicted, 'in conflict'],
    [counts.failed, 'failed'],
    [counts.notAttempted, 'not attempted'],
  ].flatMap(([number, words]) => (number === 0 ? [] : [`${number} ${words}`]));
  return `Apply ${result}: ${[...always, ...sometimes].join(', ')}; ${moved(changes)}.`;
}

/** Skills, roles and attributes are counted where the plan was to move any. */
function moved(changes: readonly ChangeReport[]): string {
  const sum = (part: (change: ChangeReport) => number | undefined) =>
    changes.reduce((total, change) => total + (part(change) ?? 0), 0);
  const hasGrants = changes.some(({ grantsAdded }) => grantsAdded !== undefined);
  const changed = sum(({ grantsChanged }) => grantsChanged);
  const attributes = sum((change) => (isPerson(change) ? change.attributesChanged : 0));
  return [
    `members +${sum(({ membersAdded }) => membersAdded)} −${sum(({ membersRemoved }) => membersRemoved)}`,
    ...(hasGrants
      ? [
          `skills and roles +${sum(({ grantsAdded }) => grantsAdded)} ${changed === 0 ? '' : `~${changed} `}−${sum(({ grantsRemoved }) => grantsRemoved)}`,
        ]
      : []),
    ...(attributes === 0 ? [] : [count(attributes, 'attribute')]),
  ].join('; ');
}

function isPerson({ address }: ChangeReport): boolean {
  return address.startsWith('user/');
}

function wayOn({ result, runId }: Report): Section {
  if (result === 'complete') return [];
  return [
    line(
      span(
        `Go on with  rollcall apply --resume ${runId}  or make a new plan; either converges, nothing is done twice.`,
      ),
    ),
  ];
}

/** Rounded down, so that 100 % means all of them. */
function percent(share: number): string {
  return `${Math.floor(share * 1_000) / 10} %`;
}

function round(milliseconds: number): string {
  return milliseconds.toFixed(milliseconds < 10 ? 1 : 0);
}

function seconds(milliseconds: number): string {
  return `${(milliseconds / 1_000).toFixed(1)} s`;
}
