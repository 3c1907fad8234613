import type { SandboxData, SandboxGroup, SandboxUser } from '../src/sandbox/data.ts';
import { generateDirectory } from '../src/sandbox/generate.ts';
import { ENTERPRISE_USER_SCHEMA } from '../src/scim/resource.ts';
import { employ, type PersonnelRecord, type Unit, unitOf } from './access.ts';

/** A group as a manifest would declare it. */
export interface DesiredGroup {
  readonly displayName: string;
  readonly externalId: string;
  /** User names. */
  readonly list: readonly string[];
  /** For a group that is filled by rule, with everybody of a unit. */
  readonly rule?: { readonly filter: string; readonly unit: Unit };
}

export interface PracticeDirectory {
  readonly live: SandboxData;
  readonly desired: readonly DesiredGroup[];
  /** What the personnel department says of everybody active. */
  readonly records: readonly PersonnelRecord[];
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
  const employees = data.users.map(employ);
  const users = employees.map(({ user }) => user);
  const byId = new Map(users.map((user) => [user.id, user]));
  const active = users.filter((user) => user.active === true);
  const leavers = users.filter((user) => user.active !== true);

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
  const ruled = [...byUnit(active).values()].map(({ unit, users }, index) => {
    const { department, title } = unit;
    const name = {
      id: `rule-${index}`,
      displayName: `${department}: ${title}`,
      externalId: `hris_rule_${index}`,
    };
    const filter = `${ENTERPRISE_USER_SCHEMA}:department eq "${department}" and title eq "${title}"`;
    return {
      live: withMembers({ ...name, members: [] }, users),
      desired: desiredGroup(name, { list: [], rule: { filter, unit } }),
    };
  });

  const groups = [...listed, ...ruled];
  return {
    live: { ...data, users, groups: groups.map(({ live }) => live) },
    desired: groups.map(({ desired }) => desired),
    records: employees.filter(({ user }) => user.active === true).map(({ record }) => record),
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

interface Staff {
  readonly unit: Unit;
  readonly users: SandboxUser[];
}

function byUnit(users: readonly SandboxUser[]): ReadonlyMap<string, Staff> {
  const units = new Map<string, Staff>();
  for (const user of users) {
    const unit = unitOf(user);
    const key = `${unit.department}: ${unit.title}`;
    const staff = units.get(key);
    if (staff === undefined) units.set(key, { unit, users: [user] });
    else staff.users.push(user);
  }
  return units;
}
