import { waypoints } from '../changeset/ground.ts';
import type { GrantEdit, PlanGrantGround, PlanSource } from '../changeset/plan.gen.ts';
import { isComplex } from '../scim/resource.ts';
import { valueText } from './attribute-rows.ts';
import { place } from './member-cells.ts';
import { type ChangeKind, roleOf, signSpan } from './signs.ts';
import { type Cell, cell, count, type Row, row, span } from './view.ts';

export interface GrantRowOptions {
  readonly all?: boolean;
  readonly beside?: PlanSource;
  readonly table?: string;
  /** The group that carries the grants itself: what it grants comes through nobody else. */
  readonly group?: string;
}

const changeKinds: Readonly<Record<GrantEdit['action'], ChangeKind>> = {
  add: 'create',
  change: 'update',
  remove: 'delete',
};

/** What the run did that is undone here. */
const runWords: Readonly<Record<GrantEdit['action'], string>> = {
  add: 'taken away',
  change: 'changed',
  remove: 'granted',
};

/** Skills, languages and roles that move, with the ground of each; every ground on request. */
export function grantRows(edits: readonly GrantEdit[], options: GrantRowOptions): readonly Row[] {
  return edits.flatMap((edit) => {
    const [first, ...more] = edit.grounds;
    const kind = changeKinds[edit.action];
    const cells: readonly Cell[] = [
      [signSpan(kind), span(grantName(edit), roleOf(kind))],
      cell(proficiencyText(edit)),
      ...(first === undefined ? groundlessCells(edit, options) : groundCells(first, options)),
      cell(edit.needsApproval ? 'needs approval' : '', 'warning'),
      cell(options.all || more.length === 0 ? '' : `and ${count(more.length, 'more ground')}`, 'muted'),
    ];
    const others = options.all ? more : [];
    return [
      row(1, cells, options.table),
      ...others.map((ground) => row(1, [[], [], ...groundCells(ground, options)], options.table)),
    ];
  });
}

/** `role Agent` */
export function grantName({ kind, name }: Pick<GrantEdit, 'kind' | 'name'>): string {
  return `${kind} ${name}`;
}

function groundCells(ground: PlanGrantGround, { beside, group }: GrantRowOptions): readonly Cell[] {
  const way = ground.group === group ? '' : `through ${waypoints(ground).join(' → ')}`;
  return [cell(way), cell(place(ground.source, beside), 'muted')];
}

function groundlessCells(edit: GrantEdit, { beside }: GrantRowOptions): readonly Cell[] {
  return [cell(lossText(edit)), cell(edit.source === undefined ? '' : place(edit.source, beside), 'muted')];
}

function lossText({ lost = [], action, source }: GrantEdit): string {
  if (source !== undefined) return `${runWords[action]} by the run`;
  return lost.length === 0 ? 'no group grants it' : `no ground left: out of ${lost.join(', ')}`;
}

/** `proficiency 3` of something new, `2 → 4` of something held. */
function proficiencyText({ action, before, after }: GrantEdit): string {
  if (action === 'change')
    return `${before === undefined ? 'none' : valueText(before)} → ${valueText(after ?? null)}`;
  const level = isComplex(after) ? Object.values(after).find((part) => typeof part === 'number') : undefined;
  return level === undefined ? '' : `proficiency ${level}`;
}
