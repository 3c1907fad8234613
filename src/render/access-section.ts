import type { AccessChange, AccessHolder, Plan } from '../changeset/plan.gen.ts';
import { isDeactivation } from '../changeset/removal.ts';
import { grantName } from './grant-rows.ts';
import { roleOf, signSpan } from './signs.ts';
import { cell, count, line, type Row, row, type Section, span } from './view.ts';

/** Losers whose names stand in the line itself; more of them get a line each. */
const namedInLine = 3;

/** What the plan means for what people can do: who gains is counted, who loses is named. */
export function accessSection(
  { access, users }: Pick<Plan, 'access' | 'users'>,
  { all = false }: { readonly all?: boolean },
): Section {
  const deactivated = users
    .filter(({ attributes }) => attributes.some(isDeactivation))
    .map(({ address, displayName }) => ({
      address,
      ...(displayName !== undefined && { displayName }),
      groups: [],
    }));
  return [
    ...access.flatMap((change) => accessRows(change, all)),
    ...(deactivated.length === 0
      ? []
      : losersRows('', deactivated, 'is deactivated', 'are deactivated', all)),
  ];
}

function accessRows(change: AccessChange, all: boolean): readonly Row[] {
  const { gain, lose } = change;
  const name = grantName(change);
  const gained = gain.length === 0 ? '' : `${people(gain)} ${gain.length === 1 ? 'gains' : 'gain'} ${name}`;
  const gainers = all ? holderRows('create', 'through', gain) : [];
  if (lose.length === 0) return [line(span('Access:', 'strong'), span(` ${gained}.`)), ...gainers];
  const before = gained === '' ? '' : `${gained}; `;
  return [...losersRows(before, lose, `loses ${name}`, `lose ${name}`, all), ...gainers];
}

function losersRows(
  before: string,
  losers: readonly AccessHolder[],
  singular: string,
  plural: string,
  all: boolean,
): readonly Row[] {
  const isShort = losers.length <= namedInLine && !all;
  const names = isShort ? ` (${losers.map(userName).join(', ')})` : '';
  const deed = `${people(losers)} ${losers.length === 1 ? singular : plural}${names}`;
  return [
    line(span('Access:', 'strong'), span(` ${before}`), span(deed, 'removal'), span('.')),
    ...(isShort ? [] : holderRows('delete', 'out of', losers)),
  ];
}

function holderRows(
  kind: 'create' | 'delete',
  preposition: string,
  holders: readonly AccessHolder[],
): readonly Row[] {
  return holders.map((holder) =>
    row(
      1,
      [
        [signSpan(kind), span(userName(holder), roleOf(kind))],
        cell(holder.displayName ?? ''),
        cell(holder.groups.length === 0 ? '' : `${preposition} ${holder.groups.join(', ')}`),
      ],
      'access',
    ),
  );
}

function people(holders: readonly AccessHolder[]): string {
  return count(holders.length, 'person', 'people');
}

function userName({ address }: AccessHolder): string {
  return address.replace(/^user\//, '');
}
