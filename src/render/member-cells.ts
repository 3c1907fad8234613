import type { MemberAddition, MemberRemoval, PlanGround, PlanSource } from '../changeset/plan.gen.ts';
import { shortPath } from './path-text.ts';
import { type Cell, cell, span } from './view.ts';

/** `directory/support.yaml:9`, or `support.yaml:9` beside a line that already names the folder. */
export function place(source: PlanSource, beside?: PlanSource): string {
  const file =
    source.file === beside?.file ? source.file.slice(source.file.lastIndexOf('/') + 1) : source.file;
  return `${file}:${source.line}`;
}

/** Why somebody is a member, in the words of the manifest. */
export function groundText({ kind, text = '', from, until, reason }: PlanGround): string {
  if (kind === 'undo') return 'removed by the run';
  const way = kind === 'entry' ? '' : `through ${shortPath(text)}`;
  return [way, from && `from ${from}`, until && `until ${until}`, reason].filter(Boolean).join('  ');
}

/** Why somebody stops being a member. */
export function removalText({ because, date = '', inactive }: MemberRemoval): string {
  const why = {
    'not-declared': 'not declared',
    excepted: 'excepted',
    expired: `expired ${date}`,
    'not-yet': `not before ${date}`,
    undone: 'added by the run',
  }[because];
  return inactive ? `${why}, inactive` : why;
}

/** Two names of a group or person side by side, the second only where it says something new. */
export function memberNames({
  type,
  name,
  displayName = '',
}: Pick<MemberAddition | MemberRemoval, 'type' | 'name' | 'displayName'>): readonly [string, string] {
  return [type === 'Group' ? `group ${name}` : name, displayName === name ? '' : displayName];
}

export function additionCells(
  member: MemberAddition,
  ground: PlanGround | undefined,
  { ids, beside }: { readonly ids?: boolean; readonly beside?: PlanSource },
): readonly Cell[] {
  const [name, displayName] = memberNames(member);
  return [
    [span('+ ', 'addition'), span(name, 'addition')],
    cell(displayName),
    cell(ids ? (member.id ?? '') : '', 'muted'),
    ...groundCells(ground, beside),
  ];
}

export function groundCells(ground: PlanGround | undefined, beside?: PlanSource): readonly Cell[] {
  return ground === undefined ? [] : [cell(groundText(ground)), cell(place(ground.source, beside), 'muted')];
}

export function removalCells(
  member: MemberRemoval,
  { ids, beside }: { readonly ids?: boolean; readonly beside?: PlanSource },
): readonly Cell[] {
  const [name, displayName] = memberNames(member);
  return [
    [span('- ', 'removal'), span(name, 'removal')],
    cell(displayName),
    cell(ids ? member.id : '', 'muted'),
    cell(removalText(member)),
    cell(member.source ? place(member.source, beside) : '', 'muted'),
  ];
}

/** What else goes with a membership. */
export function lossCell(losses: readonly string[]): Cell {
  return cell(losses.length === 0 ? '' : `loses ${losses.join(', ')}`, 'removal');
}
