import type { Change, MemberAddition, MemberEdits, PlanGround } from '../changeset/plan.gen.ts';
import { attributeRows } from './attribute-rows.ts';
import { grantRows } from './grant-rows.ts';
import type { LossesWith } from './losses.ts';
import { additionCells, groundCells, groundText, lossCell, place, removalCells } from './member-cells.ts';
import { roleOf, signSpan } from './signs.ts';
import { type Cell, cell, count, type Row, row, type Section, span } from './view.ts';

/** Additions of one ground that are listed before the rest is only counted. */
const listedPerGround = 8;

export interface ChangeOptions {
  readonly all?: boolean;
  readonly ids?: boolean;
}

/** One section for each group that changes: its headline, its attributes, who is added, who is removed and loses what with it. */
export function changesByGroup(
  changes: readonly Change[],
  options: ChangeOptions,
  lossesWith: LossesWith,
): readonly Section[] {
  return changes.map((change) => [
    headline(change, options),
    ...groupRows(change, options),
    ...additions(change, options),
    ...(change.members?.remove ?? []).map((member) =>
      row(
        1,
        [...removalCells(member, beside(change, options)), lossCell(lossesWith(member.id, change.address))],
        change.address,
      ),
    ),
  ]);
}

/** The line that names a group and says how its size changes. */
export function headline(change: Change, { ids }: ChangeOptions): Row {
  const cells: Cell[] = [
    [signSpan(change.kind), span(change.address, roleOf(change.kind))],
    cell(change.displayName, 'strong'),
    cell(ids ? (change.id ?? '') : '', 'muted'),
    cell(change.source ? place(change.source) : '', 'muted'),
    change.members ? sizeCell(change.kind, change.members) : [],
  ];
  return row(0, cells, 'groups');
}

function sizeCell(kind: Change['kind'], { before, after, add, remove }: MemberEdits): Cell {
  if (kind === 'create') return cell(count(after, 'member'));
  if (kind === 'delete') return cell(`loses ${count(before.length, 'member')}`);
  const moves = [
    ...(add.length > 0 ? [span(`+${add.length}`, 'addition')] : []),
    ...(remove.length > 0 ? [span(`−${remove.length}`, 'removal')] : []),
  ].flatMap((each, index) => (index === 0 ? [each] : [span(' '), each]));
  return [span(`${before.length} → ${count(after, 'member')} (`), ...moves, span(')')];
}

/** What changes of the group itself; the name of one to be created stands in its headline already. */
export function groupRows(change: Change, { all = false }: ChangeOptions): readonly Row[] {
  const { kind, address, displayName, attributes, grants = [], source } = change;
  const options = { all, ...(source && { beside: source }) };
  const unsaid = attributes.filter(
    ({ path, after }) => !(kind === 'create' && path === 'displayName' && after === displayName),
  );
  return [
    ...attributeRows(unsaid, options),
    ...grantRows(grants, { ...options, group: address, table: `grants ${address}` }),
  ];
}

/** The additions, ground by ground; of many through one ground the first few and the number of the others. */
function additions(change: Change, options: ChangeOptions): readonly Row[] {
  return [...byGround(change.members?.add ?? []).values()].flatMap((members) => {
    const listed = options.all || members.length <= listedPerGround + 1 ? members.length : listedPerGround;
    const others = members.slice(listed);
    return [
      ...members.slice(0, listed).flatMap((member) => additionRows(change, member, options)),
      ...(others.length === 0 ? [] : [othersRow(change, others)]),
    ];
  });
}

function additionRows(change: Change, member: MemberAddition, options: ChangeOptions): readonly Row[] {
  const [first, ...more] = member.grounds;
  const cells = additionCells(member, first, beside(change, options));
  const hidden =
    options.all || more.length === 0 ? [] : [cell(`and ${count(more.length, 'more ground')}`, 'muted')];
  const shown = options.all ? more : [];
  return [
    row(1, [...cells, ...hidden], change.address),
    ...shown.map((ground) => row(1, [[], [], [], ...groundCells(ground, change.source)], change.address)),
  ];
}

function othersRow(change: Change, others: readonly MemberAddition[]): Row {
  const ground = others[0]?.grounds[0];
  const isEntry = ground?.kind === 'entry';
  const text = isEntry || ground === undefined ? 'listed by name' : groundText(ground);
  const where = isEntry || ground === undefined ? '' : place(ground.source, change.source);
  return row(1, [
    [span(`+ … ${others.length} more`, 'addition')],
    cell(text),
    cell(where, 'muted'),
    cell('(--all)', 'muted'),
  ]);
}

/** Members by the ground they are shown under: people listed by name together, each rule and nested group apart. */
function byGround(members: readonly MemberAddition[]): ReadonlyMap<string, readonly MemberAddition[]> {
  const groups = new Map<string, MemberAddition[]>();
  for (const member of members) {
    const key = groundKey(member.grounds[0]);
    const group = groups.get(key);
    if (group) group.push(member);
    else groups.set(key, [member]);
  }
  return groups;
}

function groundKey(ground: PlanGround | undefined): string {
  return ground === undefined || ground.kind === 'entry'
    ? 'entry'
    : `${place(ground.source)} ${groundText(ground)}`;
}

function beside(change: Change, options: ChangeOptions) {
  return { ...options, ...(change.source && { beside: change.source }) };
}
