import { below } from './below.ts';
import { entry, type FaultList, key } from './fault.ts';
import type { Membership } from './manifest.ts';
import type { MergedGroup } from './merge.ts';
import type { Defaults } from './rollcall.gen.ts';

/** The defaults of groups as far as they are known. */
export interface KnownDefaults {
  readonly said: Defaults;
  /** Nothing else is said in a file that could not be read, or in one of a target. */
  readonly isAll: boolean;
}

/**
 * What a group's list of members means. Authority over people is never a surprise: it must be said wherever members
 * are listed, cannot be said about no list, and a list that would empty the group has to be confirmed.
 *
 * @param defaults what they do not say, nobody knows unless it is all they say
 */
export function declareMembership(
  group: MergedGroup,
  defaults: KnownDefaults,
  faults: FaultList,
): Membership {
  const { key: groupKey, origin, written, members, faulty } = group;
  const said = written.membership ?? defaults.said.membership;
  if (members === undefined) {
    if (written.membership !== undefined && written.membership !== 'unmanaged' && !faulty.has('members')) {
      faults.add({
        code: 'missing-key',
        summary: `group "${groupKey}" says \`membership: ${written.membership}\` and lists no members`,
        at: entry(below(origin, 'membership')),
        advice:
          'List the members (`members: []` for nobody), or leave `membership` out: then they are not managed.',
      });
    }
    return 'unmanaged';
  }
  if (said === undefined && defaults.isAll && !faulty.has('membership')) {
    faults.add({
      code: 'membership-not-said',
      summary: `group "${groupKey}" lists members without saying what the list means`,
      at: key(below(origin, 'members')),
      expected: 'membership: exact, at-least or unmanaged',
      advice: 'Say `membership` here, or once for all groups: `defaults: { membership: exact }`.',
    });
  }
  if (said === 'exact' && members.length === 0 && written.allowEmpty !== true && !faulty.has('allowEmpty')) {
    faults.add({
      code: 'empty-exact-group',
      summary: `group "${groupKey}" would lose every member`,
      at: key(below(origin, 'members')),
      advice:
        'Say `allowEmpty: true` if nobody should be a member, or leave `members` out so that they are not managed.',
    });
  }
  return said ?? 'unmanaged';
}
