import type { PlanSource, UserChange } from '../changeset/plan.gen.ts';
import { isDeactivation } from '../changeset/removal.ts';
import { attributeRows } from './attribute-rows.ts';
import { grantName, grantRows } from './grant-rows.ts';
import { losesAnything } from './losses.ts';
import { place } from './member-cells.ts';
import { shortPath } from './path-text.ts';
import { roleOf, signSpan } from './signs.ts';
import { type Cell, cell, type Row, row, type Section, span } from './view.ts';

/** People to whom the same happens who are listed before the rest is only counted. */
const listedAlike = 8;

export interface PeopleOptions {
  readonly all?: boolean;
  readonly ids?: boolean;
}

/**
 * One section for each person who changes. Who loses anything, or gains what somebody has to approve, is always shown;
 * of many others to whom the same happens the first few, and the number of the rest.
 */
export function changesOfPeople(users: readonly UserChange[], options: PeopleOptions): readonly Section[] {
  const [notable, others] = [users.filter(isNotable), users.filter((change) => !isNotable(change))];
  return [
    ...notable.map((change) => personSection(change, options)),
    ...[...alike(others).values()].flatMap((changes) => {
      const listed = options.all || changes.length <= listedAlike + 1 ? changes.length : listedAlike;
      const [first] = changes;
      return [
        ...changes.slice(0, listed).map((change) => personSection(change, options)),
        ...(first === undefined || listed === changes.length
          ? []
          : [[othersRow(first, changes.length - listed)]]),
      ];
    }),
  ];
}

/** Whether a reviewer has to see who it is. */
export function isNotable(change: UserChange): boolean {
  return losesAnything(change) || change.grants.some(({ needsApproval }) => needsApproval);
}

function personSection(change: UserChange, options: PeopleOptions): Section {
  const { address, displayName = '', id = '', source } = change;
  const cells: readonly Cell[] = [
    [signSpan(change.kind), span(address, roleOf(change.kind))],
    cell(displayName, 'strong'),
    cell(options.ids ? id : '', 'muted'),
    cell(source ? place(source) : '', 'muted'),
    standing(change),
  ];
  return [row(0, cells, 'people'), ...personRows(change, options, source)];
}

/** What changes of a person, without the line that names them; `beside` is the place that this line names. */
export function personRows(
  change: UserChange,
  { all = false }: PeopleOptions,
  beside?: PlanSource,
): readonly Row[] {
  const { kind, address, userName, displayName, attributes, grants } = change;
  const options = { all, table: address, ...(beside && { beside }) };
  const unsaid = attributes.filter(
    ({ path, after }) => !(kind === 'create' && isSaid(path, after, { userName, displayName })),
  );
  return [
    ...attributeRows(unsaid, { ...options, table: `attributes ${address}` }),
    ...grantRows(grants, options),
  ];
}

/** The names of a person to be created stand in the line above already. */
function isSaid(path: string, after: unknown, names: Record<string, unknown>): boolean {
  const name = shortPath(path);
  return Object.hasOwn(names, name) && names[name] === after;
}

/** Whether the person may sign in, where that is worth a word. */
export function standing({ attributes, inactive }: UserChange): Cell {
  if (attributes.some(isDeactivation)) return cell('is deactivated', 'error');
  return cell(inactive ? 'inactive' : '', 'muted');
}

/** People by what happens to them, whatever the values; those before and after differ from one to the next. */
function alike(users: readonly UserChange[]): ReadonlyMap<string, readonly UserChange[]> {
  const groups = new Map<string, UserChange[]>();
  for (const change of users) {
    const key = [
      change.kind,
      ...change.attributes.map(({ path, mapping = '' }) => `${path} ${mapping}`),
      ...change.grants.map((edit) => `${edit.action} ${grantName(edit)} ${edit.grounds[0]?.group}`),
    ].join('\n');
    const group = groups.get(key);
    if (group) group.push(change);
    else groups.set(key, [change]);
  }
  return groups;
}

function othersRow({ kind, attributes, grants }: UserChange, others: number): Row {
  const same = [...grants.map(grantName), ...attributes.map(({ path }) => shortPath(path))];
  return row(0, [
    [signSpan(kind), span(`… ${others} more ${others === 1 ? 'person' : 'people'}`, roleOf(kind))],
    cell(`likewise: ${same.join(', ')}`),
    cell('(--all)', 'muted'),
  ]);
}
