import type { RemovalLimit, SafetyDeclaration } from './manifest.ts';
import type { Safety, RemovalLimit as WrittenLimit } from './rollcall.gen.ts';
import { share } from './share.ts';

/** Removals of so few people are never stopped by a percentage: one of three would be a third. */
const fewPeople = 5;

/** The limits as written, with the defaults for what was not. */
export function declareSafety(written: Safety): SafetyDeclaration {
  return {
    removalsPerGroup: removalLimit(written.removalsPerGroup) ?? { share: 0.25, people: fewPeople },
    removalsTotal: removalLimit(written.removalsTotal) ?? { share: 0.1, people: fewPeople },
    groupDeletes: written.groupDeletes ?? 0,
    membersPerGroup: written.membersPerGroup ?? 500,
    protectedGroups: written.protectedGroups ?? [],
    protectedUsers: written.protectedUsers ?? [],
  };
}

function removalLimit(written: WrittenLimit | undefined): RemovalLimit | undefined {
  if (written === undefined) return undefined;
  if (typeof written === 'number') return { people: written };
  if (typeof written === 'object')
    return written.people === undefined
      ? shareOf(written.percent / 100)
      : { share: written.percent / 100, people: written.people };
  return shareOf(share(written));
}

/** Whoever writes 0 % means nobody, not "up to a few people". */
function shareOf(most: number): RemovalLimit {
  return most === 0 ? { people: 0 } : { share: most, people: fewPeople };
}
