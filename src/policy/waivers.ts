import type { PlanWaiver } from '../changeset/plan.ts';
import type { Diagnostic } from '../diagnostic/diagnostic.ts';
import type { Locate } from '../diagnostic/source.ts';
import type { Waiver } from '../manifest/access.ts';
import { foldName } from '../scim/fold.ts';
import type { Violation } from './violation.ts';

type Concern = Pick<Violation, 'rule' | 'user' | 'roles' | 'group'>;

export interface WaivedViolations {
  /** What no waiver excuses; where one did until it ended, the summary says so. */
  readonly standing: readonly Violation[];
  /** The waivers that hold on the day, in the order of the policy. */
  readonly waivers: readonly PlanWaiver[];
  /** The waivers that have ended. */
  readonly warnings: readonly Diagnostic[];
}

/** Takes out what somebody answers for. A waiver holds through its last day. */
export function waive(
  violations: readonly Violation[],
  waivers: readonly Waiver[],
  day: string,
  locate: Locate,
): WaivedViolations {
  const current = waivers.filter(({ until }) => until >= day);
  const ended = waivers.filter(({ until }) => until < day);
  const used = new Set<Waiver>();
  const standing: Violation[] = [];
  for (const violation of violations) {
    const excuses = current.filter((waiver) => covers(waiver, violation));
    for (const waiver of excuses) used.add(waiver);
    if (excuses.length === 0) standing.push(withEnded(violation, ended));
  }
  return {
    standing,
    waivers: current.map((waiver) => planWaiver(waiver, used.has(waiver), locate)),
    warnings: ended.map((waiver) => endedWarning(waiver, locate)),
  };
}

/** Whatever a waiver names must be what is violated; a waiver of a person never excuses what is no person's. */
function covers(waiver: Waiver, { rule, user, roles, group }: Concern): boolean {
  return (
    waiver.rule === rule &&
    (waiver.user === undefined || (user !== undefined && foldName(waiver.user) === foldName(user))) &&
    (waiver.role === undefined || roles.includes(waiver.role)) &&
    (waiver.group === undefined || waiver.group === group)
  );
}

function withEnded(violation: Violation, ended: readonly Waiver[]): Violation {
  const days = ended.filter((waiver) => covers(waiver, violation)).map(({ until }) => until);
  const last = days.sort().at(-1);
  return last === undefined
    ? violation
    : { ...violation, summary: `${violation.summary}; the waiver ended on ${last}` };
}

function planWaiver(waiver: Waiver, used: boolean, locate: Locate): PlanWaiver {
  const { rule, user, role, group, until, reason, owner, origin } = waiver;
  const { file, line, column } = locate(origin);
  return {
    rule,
    ...(user !== undefined && { user }),
    ...(role !== undefined && { role }),
    ...(group !== undefined && { group }),
    until,
    reason,
    owner,
    source: { file, line, column },
    used,
  };
}

function endedWarning({ rule, user, role, group, until, owner, origin }: Waiver, locate: Locate): Diagnostic {
  const whom = [user, role && `role "${role}"`, group && `group/${group}`].filter(
    (part) => part !== undefined,
  );
  return {
    code: 'waiver-ended',
    severity: 'warning',
    summary: `the waiver of "${rule}"${whom.length === 0 ? '' : ` for ${whom.join(', ')}`} ended on ${until} (${owner})`,
    range: locate(origin),
    advice: 'Remove it, or let its owner give it another day.',
  };
}
