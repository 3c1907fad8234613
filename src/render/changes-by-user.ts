import type { Change, MemberAddition, MemberRemoval } from '../changeset/plan.gen.ts';
import { attributeRows, type ChangeOptions, headline } from './changes-by-group.ts';
import { groundCells, memberNames, place, removalText } from './member-cells.ts';
import { type Cell, cell, count, line, type Row, row, type Section, span } from './view.ts';

/** People who only gain memberships that are listed before the rest is only counted. */
const listedGainers = 20;

interface Person {
  readonly member: MemberAddition | MemberRemoval;
  readonly gains: { readonly change: Change; readonly addition: MemberAddition }[];
  readonly losses: { readonly change: Change; readonly removal: MemberRemoval }[];
}

/** The same changes seen from each person: which groups they gain and lose. Whoever loses something is always shown. */
export function changesByUser(changes: readonly Change[], options: ChangeOptions): readonly Section[] {
  const people = [...byPerson(changes)]
    .sort(([left], [right]) => (left < right ? -1 : 1))
    .map(([, person]) => person);
  const losers = people.filter(({ losses }) => losses.length > 0);
  const gainers = people.filter(({ losses }) => losses.length === 0);
  const listed = options.all || gainers.length <= listedGainers + 1 ? gainers.length : listedGainers;
  const others = gainers.length - listed;
  const themselves = changes.filter(({ kind, attributes }) => kind !== 'update' || attributes.length > 0);
  return [
    themselves.flatMap((change) => [headline(change, options), ...attributeRows(change)]),
    ...[...losers, ...gainers.slice(0, listed)].map((person) => personSection(person, options)),
    others === 0
      ? []
      : [line(span(`… ${others} more people only gain memberships`, 'addition'), span('  (--all)', 'muted'))],
  ];
}

function byPerson(changes: readonly Change[]): ReadonlyMap<string, Person> {
  const people = new Map<string, Person>();
  const personOf = (member: MemberAddition | MemberRemoval): Person => {
    const key = `${memberNames(member)[0].toLowerCase()} ${member.id ?? ''}`;
    const person = people.get(key) ?? { member, gains: [], losses: [] };
    people.set(key, person);
    return person;
  };
  for (const change of changes) {
    for (const addition of change.members?.add ?? []) personOf(addition).gains.push({ change, addition });
    for (const removal of change.members?.remove ?? []) personOf(removal).losses.push({ change, removal });
  }
  return people;
}

function personSection({ member, gains, losses }: Person, { ids, all }: ChangeOptions): Section {
  const [name, displayName] = memberNames(member);
  const sizes = [
    ...(losses.length > 0 ? [`loses ${count(losses.length, 'group')}`] : []),
    ...(gains.length > 0 ? [`gains ${count(gains.length, 'group')}`] : []),
  ];
  const table = `${name} ${member.id ?? ''}`;
  return [
    row(
      0,
      [
        cell(name, 'strong'),
        cell(displayName),
        cell(ids ? (member.id ?? '') : '', 'muted'),
        cell(sizes.join(', ')),
      ],
      'people',
    ),
    ...losses.map(({ change, removal }) =>
      row(
        1,
        [
          ...groupCells('-', change),
          cell(removalText(removal)),
          cell(removal.source ? place(removal.source) : '', 'muted'),
        ],
        table,
      ),
    ),
    ...gains.flatMap(({ change, addition }): readonly Row[] => {
      const [first, ...more] = addition.grounds;
      return [
        row(1, [...groupCells('+', change), ...groundCells(first)], table),
        ...(all ? more : []).map((ground) => row(1, [[], [], ...groundCells(ground)], table)),
      ];
    }),
  ];
}

function groupCells(sign: '+' | '-', { address, displayName }: Change): readonly Cell[] {
  const role = sign === '+' ? 'addition' : 'removal';
  return [[span(`${sign} `, role), span(address, role)], cell(displayName)];
}
