import type { Checkup, Finding } from '../target/probe-finding.ts';
import { type Drawing, draw } from './layout.ts';
import { columns, wrap } from './printable.ts';
import { cell, count, line, type Role, type Row, row, type Section, span } from './view.ts';

const words = { ok: 'ok', warning: 'warn', failure: 'fail' } as const;
const roles: Readonly<Record<Finding['verdict'], Role>> = {
  ok: 'addition',
  warning: 'warning',
  failure: 'error',
};
const table = 'checks';

/** A check-up as people read it: a line for each finding, what to do beneath it, and what the profile should say. */
export function renderCheckup(checkup: Checkup, drawing: Drawing): string {
  const { target, findings } = checkup;
  const topicColumns = Math.max(...findings.map(({ topic }) => columns(topic)));
  // Verdict, topic and the gaps between the columns stand before the text.
  const width = Math.max(30, drawing.width - topicColumns - 8);
  const heading = target && `Target ${[target.name, target.type, target.baseUrl].filter(Boolean).join('  ')}`;
  return draw(
    [
      heading === undefined ? [] : [line(span(heading, 'strong'))],
      findings.flatMap((finding, index) => findingRows(finding, findings[index - 1], width)),
      profileSection(checkup),
      [line(span(conclusion(checkup)))],
    ],
    drawing,
  );
}

function findingRows(
  { verdict, topic, summary, advice }: Finding,
  before: Finding | undefined,
  width: number,
): readonly Row[] {
  const [first = '', ...rest] = wrap(summary, width);
  const beneath = [...rest, ...(advice === undefined ? [] : wrap(`→ ${advice}`, width))];
  const name = before?.topic === topic ? ' '.repeat(columns(topic)) : topic;
  return [
    row(0, [cell(words[verdict], roles[verdict]), cell(name, 'strong'), cell(first)], table),
    ...beneath.map((text) => row(0, [cell('    '), cell(' '), cell(text)], table)),
  ];
}

/** JSON is YAML (YAML 1.2 section 1.3), so that the lines may be copied as they stand. */
function profileSection({ profile, target }: Checkup): Section {
  const fields = Object.entries(profile);
  if (fields.length === 0) return [];
  return [
    line(span(`The server departs from its profile. Add this to targets.${target?.name ?? ''}:`)),
    row(1, [cell('profile:')]),
    ...fields.map(([name, value]) => row(1, [cell(`  ${name}: ${JSON.stringify(value)}`)])),
  ];
}

/** `24 requests, all of them reads; 35 ms an answer. 9 ok, 2 warnings.` */
function conclusion({ findings, requests, latency }: Checkup): string {
  const tally = (verdict: Finding['verdict']) =>
    findings.filter((finding) => finding.verdict === verdict).length;
  const speed = latency === undefined ? '' : `; ${Math.round(latency)} ms an answer`;
  const [warnings, failures] = [tally('warning'), tally('failure')];
  const counts = [
    `${tally('ok')} ok`,
    warnings > 0 && count(warnings, 'warning'),
    failures > 0 && count(failures, 'failure'),
  ].filter(Boolean);
  return `${count(requests, 'request')}, all of them reads${speed}. ${counts.join(', ')}.`;
}
