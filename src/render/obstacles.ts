import type { Block, Withholding } from '../changeset/plan.gen.ts';
import { grantRows } from './grant-rows.ts';
import { place, removalCells } from './member-cells.ts';
import { shortPath } from './path-text.ts';
import { cell, count, enumerate, line, type Row, row, type Section, span } from './view.ts';

/** What was held back because it rests on a reading that may lack something. */
export function withheldSection(withholding: Withholding, options: { readonly ids?: boolean }): Section {
  if (withholding.values !== undefined) return withheldValues(withholding, withholding.values);
  const { address, displayName, deletion, members, reason, grants = [] } = withholding;
  const what = [
    ...(deletion ? ['the deletion'] : []),
    ...(members.length > 0 ? [count(members.length, 'removal')] : []),
    ...(grants.length > 0 ? [count(grants.length, 'loss', 'losses')] : []),
  ];
  const whom = address.startsWith('user/') ? `of ${address}` : `in ${address} ${displayName}`;
  return [
    line(
      span('Withheld:', 'warning'),
      span(` ${what.length === 0 ? 'every change of members' : enumerate(what)} ${whom} (${reason}).`),
    ),
    ...members.map((member) => row(1, removalCells(member, options), `withheld ${address}`)),
    ...grantRows(grants, { table: `withheld ${address}` }),
  ];
}

function withheldValues(
  { displayName, reason }: Withholding,
  { path, deed, people, rows, source }: NonNullable<Withholding['values']>,
): Section {
  const what = deed === 'clear' ? 'loss' : 'replacement by the default';
  const others = people - rows.length;
  return [
    line(
      span('Withheld:', 'warning'),
      span(
        ` the ${what} of ${shortPath(path)} for ${count(people, 'person', 'people')} by mapping ${displayName} (${reason}).`,
      ),
      span(source === undefined ? '' : `  ${place(source)}`, 'muted'),
    ),
    row(1, [cell(`${enumerate(rows)}${others === 0 ? '' : ` and ${others} more`}`, 'muted')]),
  ];
}

/** A reason not to apply the plan, and what would lift it; or what has lifted it. */
export function blockSection(block: Block, standing: boolean): Section {
  return [
    standing ? summaryLine('Blocked:', 'error', block) : summaryLine('Allowed:', 'warning', block),
    ...unsaidAddresses(block),
    row(1, [cell(standing ? waysOn(block) : allowedBy(block), 'strong')]),
  ];
}

function summaryLine(label: string, role: 'error' | 'warning', { summary, source }: Block): Row {
  return line(
    span(label, role),
    span(` ${summary}.`),
    span(source === undefined ? '' : `  ${place(source)}`, 'muted'),
  );
}

/** Whoever loses something has a line above already; a list of hundreds would only hide what the block says. */
const NAMED = 8;

function unsaidAddresses({ summary, addresses }: Block): readonly Row[] {
  const unsaid = addresses.filter((address) => !summary.includes(address.replace(/^user\//, '')));
  if (unsaid.length === 0) return [];
  const named = unsaid.length > NAMED ? unsaid.slice(0, NAMED - 1) : unsaid;
  const others = unsaid.length - named.length;
  return [row(1, [cell(`in ${named.join(', ')}${others === 0 ? '' : ` and ${others} more, named above`}`)])];
}

function waysOn({ allow, skips }: Block): string {
  const ways = [
    ...(allow === undefined ? [] : [`allow it with ${allow.flag} ${allow.value}`]),
    ...(skips === undefined ? [] : ['leave it out with --skip-blocked']),
  ].join(', or ');
  return ways === ''
    ? 'Only a change of the manifest can allow this.'
    : ways.replace(/^./, (first) => first.toUpperCase());
}

function allowedBy({ allow }: Block): string {
  return allow === undefined ? '' : `By ${allow.flag} ${allow.value}`;
}
