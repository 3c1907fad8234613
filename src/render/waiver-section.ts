import type { PlanWaiver } from '../changeset/plan.gen.ts';
import { place } from './member-cells.ts';
import { cell, count, line, row, type Section, span } from './view.ts';

/** The exceptions to the role policy that hold on the day of the plan, needed or not. */
export function waiverSection(waivers: readonly PlanWaiver[]): Section {
  if (waivers.length === 0) return [];
  return [
    line(
      span('Waivers:', 'warning'),
      span(
        ` ${count(waivers.length, 'exception')} to the role policy ${waivers.length === 1 ? 'holds' : 'hold'}.`,
      ),
    ),
    ...waivers.map(({ rule, user, role, group, until, reason, owner, source, used }) =>
      row(
        1,
        [
          cell(rule),
          cell(
            [user && `user ${user}`, role && `role ${role}`, group && `group ${group}`]
              .filter(Boolean)
              .join(', '),
          ),
          cell(`until ${until}`),
          cell(reason),
          cell(owner),
          cell(place(source), 'muted'),
          cell(used ? '' : 'not needed now', 'muted'),
        ],
        'waivers',
      ),
    ),
  ];
}
