import type { Block, Plan } from '../changeset/plan.ts';
import { shortHash } from '../changeset/short-hash.ts';
import { accessSection } from './access-section.ts';
import { changesByGroup } from './changes-by-group.ts';
import { changesByUser } from './changes-by-user.ts';
import { changesOfPeople } from './changes-of-people.ts';
import { conclusion } from './conclusion.ts';
import { lossesWithMemberships } from './losses.ts';
import { blockSection, withheldSection } from './obstacles.ts';
import { cell, count, line, row, type Section, span, type View } from './view.ts';
import { waiverSection } from './waiver-section.ts';
import { isLeftOut, warningSection } from './warning-section.ts';

export interface PlanViewOptions {
  /** Show every addition instead of the first few of each ground. */
  readonly all?: boolean;
  readonly by?: 'group' | 'user';
  /** Show the ids of the directory beside the names. */
  readonly ids?: boolean;
  /** The blocks that the given allowances leave standing; all of them unless said. */
  readonly remaining?: readonly Block[];
}

/** Everything a reviewer decides by: who gains and who loses what, what was held back, what stands in the way. */
export function planView(plan: Plan, options: PlanViewOptions): View {
  const { remaining = plan.blocked } = options;
  return [
    heading(plan),
    ...changes(plan, options),
    accessSection(plan, options),
    ...plan.withheld.map((withholding) => withheldSection(withholding, options)),
    ...plan.blocked.map((block) => blockSection(block, remaining.includes(block))),
    waiverSection(plan.waivers),
    undeclared(plan, options),
    warningSection(plan.warnings, options),
    conclusion(plan, remaining.length),
  ];
}

/** Which plan it is and what it comes to, for somebody who has read the rest already. */
export function planOutline(
  plan: Plan,
  { remaining = plan.blocked }: Pick<PlanViewOptions, 'remaining'>,
): View {
  return [heading(plan), warningSection(plan.warnings.filter(isLeftOut)), conclusion(plan, remaining.length)];
}

function changes(plan: Plan, options: PlanViewOptions): readonly Section[] {
  if (options.by === 'user') return changesByUser(plan.changes, plan.users, options);
  return [
    ...changesByGroup(plan.changes, options, lossesWithMemberships(plan)),
    ...changesOfPeople(plan.users, options),
  ];
}

/** Which plan it is; what guards it less well than elsewhere follows in a line of its own. */
export function heading({ target, asOf, digest, undoes, snapshot }: Plan): Section {
  const facts = [
    target.name,
    target.type,
    target.baseUrl,
    undoes === undefined ? `as of ${asOf}` : `undo of run ${undoes.run}`,
    `plan ${shortHash(digest)}`,
  ];
  const weaker =
    'This server keeps no versions: what is written to is read again just before, which guards less well.';
  return [
    line(span(facts[0] ?? '', 'strong'), span(` · ${facts.slice(1).join(' · ')}`, 'muted')),
    ...(snapshot === undefined ? [] : [line(span(snapshotNote(snapshot), 'warning'))]),
    ...(target.versions === 'reread' ? [line(span(weaker, 'warning'))] : []),
  ];
}

/** Whoever reads a plan made offline must not take it for what an apply would do. */
function snapshotNote({ takenAt, pseudonyms }: NonNullable<Plan['snapshot']>): string {
  const names = pseudonyms ? ' Names of people are pseudonyms, except where the manifest names them.' : '';
  return `Made from a snapshot of ${takenAt}, not from the live directory: it shows what was to do then, and cannot be applied.${names}`;
}

/** Groups inside the scope that the plan leaves alone. */
export function undeclared({ undeclared: groups }: Plan, { ids }: PlanViewOptions): Section {
  if (groups.length === 0) return [];
  return [
    line(
      span('Undeclared:', 'warning'),
      span(` ${count(groups.length, 'group')} inside the scope that no file declares.`),
    ),
    ...groups.map(({ id, displayName, externalId = '' }) =>
      row(1, [cell(displayName), cell(externalId, 'muted'), cell(ids ? id : '', 'muted')], 'undeclared'),
    ),
  ];
}
