import type { Change, UserChange } from '../../src/changeset/plan.ts';
import { indexDirectory } from '../../src/directory/directory.ts';
import type { DesiredGroup, LiveGroup, LiveUser } from '../../src/directory/resource.ts';
import type { AllowedRoles, RolePolicyDeclaration, Waiver } from '../../src/manifest/access.ts';
import { rolePolicyFindings } from '../../src/policy/roles.ts';
import type { HoldingsReader } from '../../src/resolve/holdings.ts';
import { GENESYS_SCHEMAS } from '../../src/scim/genesys-schemas.ts';
import { isMultiValued } from '../../src/scim/resource.ts';
import { locate } from '../support/declare.ts';
import { DEPARTMENT, liveUser } from '../support/live.ts';
import { item, path } from '../support/people.ts';

export const origin = (line: number) => ({ file: 'policy.yaml', path: ['members', line] });

/** `allow` by department: `{ Sales: ['agent'] }`. */
export function allowing(
  rules: Readonly<Record<string, readonly string[]>>,
  otherwise: readonly string[] = [],
): AllowedRoles {
  return {
    by: path(DEPARTMENT),
    byText: DEPARTMENT,
    rules: Object.entries(rules).map(([value, roles], line) => ({ value, roles, origin: origin(line) })),
    otherwise,
    origin: origin(90),
  };
}

export function waiver(rule: Waiver['rule'], parts: Partial<Waiver>): Waiver {
  return { rule, until: '2026-12-31', reason: 'AUD-7', owner: '@security', origin: origin(50), ...parts };
}

/** A person who holds these roles; an inactive one has an exclamation mark before the name. */
export function holder(name: string, roles: readonly string[] = [], department?: string): LiveUser {
  return liveUser(name.replace('!', ''), {
    active: !name.startsWith('!'),
    attributes: { roles },
    ...(department !== undefined && { department }),
  });
}

/** In these tests a role stands in `roles` under its key. */
export const holdings: HoldingsReader = ({ roles }) =>
  isMultiValued(roles) ? roles.map((role) => ({ item: item('role', String(role)), element: role })) : [];

export interface Case {
  readonly policy: Partial<RolePolicyDeclaration>;
  readonly people?: readonly LiveUser[];
  readonly liveGroups?: readonly LiveGroup[];
  readonly groups?: readonly DesiredGroup[];
  readonly users?: readonly UserChange[];
  readonly changes?: readonly Change[];
  readonly day?: string;
}

export function findingsOf({
  policy,
  people = [],
  liveGroups = [],
  groups = [],
  users = [],
  changes = [],
  day,
}: Case) {
  return rolePolicyFindings({
    policy: { conflicts: [], limits: [], restrictedParents: [], requireApproval: [], waivers: [], ...policy },
    changes,
    userChanges: users,
    groups,
    index: indexDirectory({ users: people, groups: liveGroups }),
    holdings,
    schemas: GENESYS_SCHEMAS,
    day: day ?? '2026-06-15',
    locate,
  });
}

/** The summaries of what blocks (`!`) and of what is only warned of (`?`). */
export function found(situation: Case): readonly string[] {
  const { blocked, warnings } = findingsOf(situation);
  return [...blocked.map(({ summary }) => `! ${summary}`), ...warnings.map(({ summary }) => `? ${summary}`)];
}
