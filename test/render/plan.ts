import type {
  Change,
  GrantEdit,
  MemberAddition,
  MemberEdits,
  MemberRemoval,
  Plan,
  PlanGrantGround,
  PlanGround,
  PlanSource,
  UserChange,
} from '../../src/changeset/plan.ts';
import { seal } from '../../src/changeset/plan.ts';

/** Plans for tests: everything a test does not care about is filled in. */

export const at = (line: number, file = 'directory/support.yaml'): PlanSource => ({ file, line });

export const entry = (line: number, more: Partial<PlanGround> = {}): PlanGround => ({
  kind: 'entry',
  source: at(line),
  ...more,
});

export const rule = (text: string, line: number): PlanGround => ({ kind: 'rule', text, source: at(line) });

export const addition = (name: string, ...grounds: readonly PlanGround[]): MemberAddition => ({
  type: 'User',
  id: `id-of-${name}`,
  name: `${name}@company.com`,
  displayName: `${name[0]?.toUpperCase()}${name.slice(1)}`,
  grounds: grounds.length > 0 ? grounds : [entry(9)],
});

export const removal = (name: string, more: Partial<MemberRemoval> = {}): MemberRemoval => ({
  type: 'User',
  id: `id-of-${name}`,
  name: `${name}@company.com`,
  displayName: `${name[0]?.toUpperCase()}${name.slice(1)}`,
  because: 'not-declared',
  ...more,
});

export const members = (
  before: number,
  add: readonly MemberAddition[],
  remove: readonly MemberRemoval[] = [],
): MemberEdits => ({
  mode: 'exact',
  before: Array.from({ length: before }, (_, index) => `id-${index}`),
  after: before + add.length - remove.length,
  add,
  remove,
});

export const change = (more: Partial<Change> = {}): Change => ({
  kind: 'update',
  address: 'group/support',
  displayName: 'Support',
  id: 'id-of-support',
  source: at(2),
  attributes: [],
  ...more,
});

export const person = (name: string, more: Partial<UserChange> = {}): UserChange => ({
  kind: 'update',
  address: `user/${name}@company.com`,
  userName: `${name}@company.com`,
  displayName: `${name[0]?.toUpperCase()}${name.slice(1)}`,
  id: `id-of-${name}`,
  attributes: [],
  grants: [],
  ...more,
});

export const ground = (
  line: number,
  group = 'group/support',
  more: Partial<PlanGrantGround> = {},
): PlanGrantGround => ({ group, source: at(line), ...more });

/** A role that is granted unless said otherwise. */
export const grant = (name: string, more: Partial<GrantEdit> = {}): GrantEdit => ({
  kind: 'role',
  key: name.toLowerCase(),
  name,
  action: 'add',
  path: `roles[value eq "${name}"]`,
  after: { value: name },
  grounds: [ground(14)],
  ...more,
});

/** A role that is taken away because of the groups somebody leaves. */
export const lost = (name: string, ...groups: readonly string[]): GrantEdit => {
  const { after, ...rest } = grant(name, { action: 'remove', grounds: [], lost: groups });
  return { ...rest, ...(after !== undefined && { before: after }) };
};

export const skill = (name: string, proficiency: number, ...grounds: readonly PlanGrantGround[]): GrantEdit =>
  grant(name, {
    kind: 'skill',
    path: `urn:example:User:routingSkills[name eq "${name}"]`,
    after: { name, proficiency },
    ...(grounds.length > 0 && { grounds }),
  });

export const plan = (more: Partial<Plan> = {}): Plan =>
  seal({
    rollcallVersion: '0.1.0',
    createdAt: '2026-12-01T08:00:00.000Z',
    expiresAt: '2026-12-02T08:00:00.000Z',
    asOf: '2026-12-01',
    target: {
      name: 'production',
      type: 'genesys-cloud',
      baseUrl: 'https://api.mypurecloud.de',
      versions: 'etag',
    },
    manifest: { digest: 'sha256:0' },
    changes: [],
    users: [],
    waivers: [],
    withheld: [],
    blocked: [],
    undeclared: [],
    warnings: [],
    requests: { read: 44, toWrite: 9, allowancePerMinute: 300 },
    unchanged: 30,
    ...more,
  });
