import type { RoleConflict } from '../manifest/access.ts';
import { gainedBy, type PersonAfter, roleEdit } from './people-after.ts';
import { type MembershipMoves, withoutGain } from './role-skips.ts';
import { listed, quoted, type Violation } from './violation.ts';

/** People who hold all the roles that nobody may hold together. */
export function conflictingRoles(
  people: readonly PersonAfter[],
  conflicts: readonly RoleConflict[],
  moves: MembershipMoves,
): readonly Violation[] {
  const held = people.filter(({ after }) => after.size > 1);
  return conflicts.flatMap(({ roles, reason, origin }) =>
    held
      .filter(({ after }) => roles.every((role) => after.has(role)))
      .map((person): Violation => {
        const gained = gainedBy(person).filter((role) => roles.includes(role));
        return {
          rule: 'conflicts',
          blocks: 'role-conflict',
          origin,
          summary: `${person.address} ${gained.length === 0 ? 'holds' : 'would hold'} roles ${quoted(roles)} together${granted(person, gained)}${reason === undefined ? '' : `: ${reason}`}`,
          addresses: [person.address],
          user: person.userName,
          roles,
          isNew: gained.length > 0,
          skips: gained.flatMap((role) => withoutGain(person, role, moves)),
        };
      }),
  );
}

function granted(person: PersonAfter, roles: readonly string[]): string {
  const grants = roles.flatMap((role) => {
    const groups = new Set(roleEdit(person, role, 'add')?.grounds.map(({ group }) => group));
    return groups.size === 0 ? [] : [`"${role}" granted by ${listed([...groups].sort())}`];
  });
  return grants.length === 0 ? '' : ` (${grants.join('; ')})`;
}
