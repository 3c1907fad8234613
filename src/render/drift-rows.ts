import type { DriftFinding } from '../changeset/drift.gen.ts';
import { valueText } from './attribute-rows.ts';
import { grantName } from './grant-rows.ts';
import { memberNames, place } from './member-cells.ts';
import { shortPath } from './path-text.ts';
import { type ChangeKind, roleOf, signSpan } from './signs.ts';
import { cell, type Row, row, type Section, span } from './view.ts';

export interface DriftRowOptions {
  readonly ids?: boolean;
}

/** What happened, seen from the directory: something came, changed or went. */
export function changeKindOf({ what, declared, live }: DriftFinding): ChangeKind {
  if (what.endsWith('-added')) return 'create';
  if (what.endsWith('-removed')) return 'delete';
  if (declared === undefined) return 'create';
  return live === undefined ? 'delete' : 'update';
}

/** Whether somebody may have lost something by it. */
export function isLoss(finding: DriftFinding): boolean {
  const { what, declared, live } = finding;
  const isLowered = typeof declared === 'number' && typeof live === 'number' && live < declared;
  return (
    changeKindOf(finding) === 'delete' || (what === 'grant-changed' && isLowered) || isDeactivation(finding)
  );
}

function isDeactivation({ path = '', declared, live }: DriftFinding): boolean {
  return shortPath(path).toLowerCase() === 'active' && declared === true && live === false;
}

/**
 * One section for each group and person: first those that lost something, of each first what it lost. The findings of one
 * address stand together already.
 */
export function driftSections(
  findings: readonly DriftFinding[],
  options: DriftRowOptions,
): readonly Section[] {
  const sections = [...byAddress(findings).values()];
  const lossesFirst = [
    ...sections.filter((each) => each.some(isLoss)),
    ...sections.filter((each) => !each.some(isLoss)),
  ];
  return lossesFirst.map((each) => driftSection(each, options));
}

/** Findings by the group or person they are about. */
export function byAddress(findings: readonly DriftFinding[]): ReadonlyMap<string, readonly DriftFinding[]> {
  const sections = new Map<string, DriftFinding[]>();
  for (const finding of findings) {
    const section = sections.get(finding.address);
    if (section) section.push(finding);
    else sections.set(finding.address, [finding]);
  }
  return sections;
}

/** The group or person, and what was done to it; what was done to the whole of it stands in the first line. */
function driftSection(findings: readonly DriftFinding[], options: DriftRowOptions): Section {
  const whole = findings.find(({ what }) => what.startsWith('group-') || what.startsWith('user-'));
  return [
    headline(findings, whole),
    ...[...findings.filter(isLoss), ...findings.filter((each) => !isLoss(each))]
      .filter((each) => each !== whole)
      .map((each) => findingRow(each, options)),
  ];
}

/** The line that names a group or person. */
export function headline(findings: readonly DriftFinding[], whole?: DriftFinding): Row {
  const [{ address, displayName } = { address: '', displayName: '' }] = findings;
  const kind = whole === undefined ? 'update' : changeKindOf(whole);
  return row(
    0,
    [
      [signSpan(kind), span(address, roleOf(kind))],
      cell(address === `user/${displayName}` ? '' : displayName, 'strong'),
      cell(whole === undefined ? '' : howText(whole)),
      cell(whole?.source === undefined ? '' : place(whole.source), 'muted'),
    ],
    'resources',
  );
}

function findingRow(finding: DriftFinding, { ids }: DriftRowOptions): Row {
  const { address, member, source } = finding;
  const kind = changeKindOf(finding);
  const [name, displayName] = namesOf(finding);
  return row(
    1,
    [
      [signSpan(kind), span(name, kind === 'update' ? undefined : roleOf(kind))],
      cell(displayName),
      cell(ids ? (member?.id ?? '') : '', 'muted'),
      cell(howText(finding)),
      cell(source === undefined ? '' : place(source), 'muted'),
    ],
    address,
  );
}

function namesOf(finding: DriftFinding): readonly [string, string] {
  const { member, grant, path = '', declared, live, what } = finding;
  if (member !== undefined) return memberNames(member);
  const values = [declared, live].filter((value) => value !== undefined).map(valueText);
  if (grant === undefined) return [`${shortPath(path)} ${values.join(' → ')}`, ''];
  const movement = what === 'grant-changed' ? ` proficiency ${values.join(' → ')}` : '';
  return [`${grantName(grant)}${movement}`, ''];
}

const outsideWords: Readonly<Record<ChangeKind, string>> = {
  create: 'was added',
  update: 'was changed',
  delete: 'was removed',
};

const runWords: Readonly<Record<ChangeKind, string>> = {
  create: 'removed',
  update: 'set',
  delete: 'added',
};

/** How it came about, as far as is known: `was removed; added by rollcall on 2026-11-20 (run 20261120T…)`. */
function howText(finding: DriftFinding): string {
  const { class: how, run, ground } = finding;
  const kind = changeKindOf(finding);
  const because = ground === undefined ? '' : ` (${shortPath(ground)})`;
  if (how !== 'undone' || run === undefined) return `${outsideText(finding)}${because}`;
  const day = run.at.slice(0, 10);
  return `${outsideWords[kind]}${because}; ${runWords[kind]} by rollcall on ${day} (run ${run.runId})`;
}

/** Whoever only a rule or another group makes a member may never have been one: nobody has to have removed them. */
function outsideText(finding: DriftFinding): string {
  const { what, ground } = finding;
  const mayBeNew = ground !== undefined && (what === 'member-removed' || what === 'grant-removed');
  if (mayBeNew || what === 'group-removed' || what === 'user-removed') return 'is missing';
  return outsideWords[changeKindOf(finding)];
}
