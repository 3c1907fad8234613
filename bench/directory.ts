import type { SandboxData, SandboxGroup, SandboxUser } from '../src/sandbox/data.ts';
import { generateDirectory } from '../src/sandbox/generate.ts';
import { ENTERPRISE_USER_SCHEMA, isComplex } from '../src/scim/resource.ts';

/** A group as a manifest would declare it. */
export interface DesiredGroup {
  readonly displayName: string;
  readonly externalId: string;
  /** User names. */
  readonly list: readonly string[];
  /** A SCIM filter, for a group that is filled by rule. */
  readonly rule?: string;
}

export interface PracticeDirectory {
  readonly live: SandboxData;
  readonly desired: readonly DesiredGroup[];
}

const PEOPLE_PER_GROUP = 20;
/** In one group of so many somebody has joined and somebody has left since the last apply. */
const GROUPS_PER_DRIFT = 50;
/** Prime, so that those who left stand here and there in the list. */
const LEAP = 7919;

/**
 * A contact centre on an ordinary morning: one group to every twenty people filled by list, thirty more filled by
 * department and title, and a little drift.
 */
export function practiceDirectory(people: number): PracticeDirectory {
  const data = generateDirectory({ people, groups: Math.ceil(people / PEOPLE_PER_GROUP), seed: 1 });
  const byId = new Map(data.users.map((user) => [user.id, user]));
  const active = data.users.filter((user) => user.active === true);
  const leavers = data.users.filter((user) => user.active !== true);

  const listed = data.groups.map((group, index) => {
    const members = group.members.flatMap(({ value }) => byId.get(value) ?? []).filter((user) => user.active);
    const drifts = index % GROUPS_PER_DRIFT === 0;
    const leaver = drifts ? leavers[(LEAP * index) % leavers.length] : undefined;
    const present = drifts ? members.slice(1) : members;
    return {
      live: withMembers(group, leaver === undefined ? present : [...present, leaver]),
      desired: desiredGroup(group, { list: members.map(({ userName }) => userName) }),
    };
  });
  const ruled = [...byDepartmentAndTitle(active).values()].map(({ department, title, users }, index) => {
    const name = {
      id: `rule-${index}`,
      displayName: `${department}: ${title}`,
      externalId: `hris_rule_${index}`,
    };
    const rule = `${ENTERPRISE_USER_SCHEMA}:department eq "${department}" and title eq "${title}"`;
    return {
      live: withMembers({ ...name, members: [] }, users),
      desired: desiredGroup(name, { list: [], rule }),
    };
  });

  const groups = [...listed, ...ruled];
  return {
    live: { ...data, groups: groups.map(({ live }) => live) },
    desired: groups.map(({ desired }) => desired),
  };
}

function withMembers(group: SandboxGroup, users: readonly SandboxUser[]): SandboxGroup {
  return { ...group, members: users.map(({ id }) => ({ value: id, type: 'User' })) };
}

function desiredGroup(
  { displayName, externalId }: Pick<SandboxGroup, 'displayName' | 'externalId'>,
  members: Pick<DesiredGroup, 'list' | 'rule'>,
): DesiredGroup {
  return { displayName, externalId: externalId ?? '', ...members };
}

interface Unit {
  readonly department: string;
  readonly title: string;
  readonly users: SandboxUser[];
}

function byDepartmentAndTitle(users: readonly SandboxUser[]): ReadonlyMap<string, Unit> {
  const units = new Map<string, Unit>();
  for (const user of users) {
    const enterprise = user[ENTERPRISE_USER_SCHEMA];
    const department = isComplex(enterprise) ? String(enterprise.department) : '';
    const title = String(user.title);
    const key = `${department}: ${title}`;
    const unit = units.get(key);
    if (unit === undefined) units.set(key, { department, title, users: [user] });
    else unit.users.push(user);
  }
  return units;
}
