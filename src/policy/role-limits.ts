import type { RoleLimit } from '../manifest/access.ts';
import type { PersonAfter } from './people-after.ts';
import { type MembershipMoves, withoutGain, withoutLoss } from './role-skips.ts';
import { listed, type Violation } from './violation.ts';

/**
 * Roles that too many or too few people hold. Who was not read may hold a role as well, so that nobody is given one of
 * which there is a most.
 *
 * @param unread why people may be missing
 */
export function brokenLimits(
  people: readonly PersonAfter[],
  limits: readonly RoleLimit[],
  moves: MembershipMoves,
  unread: string | undefined,
): readonly Violation[] {
  return limits.flatMap((limit) => {
    const { role, min = 0, max = Number.POSITIVE_INFINITY } = limit;
    const holders = people.filter(({ after }) => after.has(role));
    const gaining = holders.filter(({ before }) => !before.has(role));
    const losing = people.filter(({ before, after }) => before.has(role) && !after.has(role));
    const count = holders.length;
    const broken = (verb: string, bound: string, movers: readonly PersonAfter[]): Violation => ({
      rule: 'limits',
      blocks: 'role-limit',
      origin: limit.origin,
      summary: `role "${role}" ${movers.length === 0 ? 'has' : 'would have'} ${count} ${count === 1 ? 'holder' : 'holders'}; ${bound}${movers.length === 0 ? '' : `, and the plan ${verb} ${listed(movers.map(({ address }) => address))}`}`,
      addresses: movers.map(({ address }) => address),
      roles: [role],
      isNew: movers.length > 0,
      skips: movers.flatMap((person) =>
        movers === gaining ? withoutGain(person, role, moves) : withoutLoss(person, role, moves),
      ),
    });
    const isUnknown = unread !== undefined && Number.isFinite(max) && gaining.length > 0;
    return [
      ...(isUnknown && count <= max
        ? [
            broken(
              'gives it to',
              `at most ${max} may hold it, not everybody could be read (${unread})`,
              gaining,
            ),
          ]
        : []),
      ...(count > max ? [broken('gives it to', `at most ${max} may hold it`, gaining)] : []),
      ...(count < min ? [broken('takes it from', `at least ${min} must hold it`, losing)] : []),
    ];
  });
}
