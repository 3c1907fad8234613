import type { Change, MemberAddition, MemberRemoval, UserChange } from '../changeset/plan.gen.ts';
import { type ChangeOptions, groupRows, headline } from './changes-by-group.ts';
import { isNotable, personRows, standing } from './changes-of-people.ts';
import { losesAnything } from './losses.ts';
import { groundCells, memberNames, place, removalText } from './member-cells.ts';
import { movesText } from './moves.ts';
import { roleOf, signSpan } from './signs.ts';
import { type Cell, cell, line, type Row, row, type Section, span } from './view.ts';

/** People who lose nothing that are listed before the rest is only counted. */
const listedGainers = 20;

interface PersonChanges {
  readonly name: string;
  readonly displayName: string;
  readonly id: string;
  readonly gains: { readonly change: Change; readonly addition: MemberAddition }[];
  readonly losses: { readonly change: Change; readonly removal: MemberRemoval }[];
  /** What changes of the person themselves. */
  change?: UserChange;
}

/** The same changes seen from each person: groups, skills, languages, roles and attributes. Whoever loses something is always shown. */
export function changesByUser(
  changes: readonly Change[],
  users: readonly UserChange[],
  options: ChangeOptions,
): readonly Section[] {
  const people = [...byPerson(changes, users)]
    .sort(([left], [right]) => (left < right ? -1 : 1))
    .map(([, person]) => person);
  const losers = people.filter(loses);
  const approved = people.filter((person) => !loses(person) && needsLook(person));
  const gainers = people.filter((person) => !loses(person) && !needsLook(person));
  const listed = options.all || gainers.length <= listedGainers + 1 ? gainers.length : listedGainers;
  const unlisted = gainers.length - listed;
  const themselves = changes.filter(
    ({ kind, attributes, grants = [] }) => kind !== 'update' || attributes.length + grants.length > 0,
  );
  return [
    themselves.flatMap((change) => [headline(change, options), ...groupRows(change, options)]),
    ...[...losers, ...approved, ...gainers.slice(0, listed)].map((person) => personSection(person, options)),
    unlisted === 0
      ? []
      : [line(span(`… ${unlisted} more people, who lose nothing`, 'addition'), span('  (--all)', 'muted'))],
  ];
}

function loses({ losses, change }: PersonChanges): boolean {
  return losses.length > 0 || (change !== undefined && losesAnything(change));
}

function needsLook({ change }: PersonChanges): boolean {
  return change !== undefined && isNotable(change);
}

function byPerson(
  changes: readonly Change[],
  users: readonly UserChange[],
): ReadonlyMap<string, PersonChanges> {
  const people = new Map<string, PersonChanges>();
  const personOf = (name: string, displayName = '', id = ''): PersonChanges => {
    const key = `${name.toLowerCase()} ${id}`;
    const person = people.get(key) ?? { name, displayName, id, gains: [], losses: [] };
    people.set(key, person);
    return person;
  };
  const memberOf = (member: MemberAddition | MemberRemoval) => personOf(...memberNames(member), member.id);
  for (const change of changes) {
    for (const addition of change.members?.add ?? []) memberOf(addition).gains.push({ change, addition });
    for (const removal of change.members?.remove ?? []) memberOf(removal).losses.push({ change, removal });
  }
  for (const change of users) personOf(change.userName, change.displayName, change.id).change = change;
  return people;
}

function personSection(person: PersonChanges, options: ChangeOptions): Section {
  const { name, displayName, id, gains, losses, change } = person;
  const table = `${name} ${id}`;
  return [
    row(
      0,
      [
        cell(name, 'strong'),
        cell(displayName === name ? '' : displayName),
        cell(options.ids ? id : '', 'muted'),
        fateCell(person),
      ],
      'people',
    ),
    ...losses.map(({ change: group, removal }) =>
      row(
        1,
        [
          ...groupCells('delete', group),
          cell(removalText(removal)),
          cell(removal.source ? place(removal.source) : '', 'muted'),
        ],
        table,
      ),
    ),
    ...gains.flatMap(({ change: group, addition }): readonly Row[] => {
      const [first, ...more] = addition.grounds;
      return [
        row(1, [...groupCells('create', group), ...groundCells(first)], table),
        ...(options.all ? more : []).map((ground) => row(1, [[], [], ...groundCells(ground)], table)),
      ];
    }),
    ...(change === undefined ? [] : personRows(change, options)),
  ];
}

/** One cell: a column for the few who are deactivated would stand far from all others. */
function fateCell(person: PersonChanges): Cell {
  const moves = movesText(person);
  const stands = person.change === undefined ? [] : standing(person.change);
  const isSaid = stands.some(({ text }) => text !== '');
  return [span(moves), ...(moves !== '' && isSaid ? [span(', ')] : []), ...stands];
}

function groupCells(kind: 'create' | 'delete', { address, displayName }: Change): readonly Cell[] {
  return [[signSpan(kind), span(address, roleOf(kind))], cell(displayName)];
}
