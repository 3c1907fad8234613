import type {
  Change,
  MemberAddition,
  MemberEdits,
  MemberRemoval,
  Plan,
  PlanGround,
  PlanSource,
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
    withheld: [],
    blocked: [],
    undeclared: [],
    warnings: [],
    requests: { read: 44, toWrite: 9, allowancePerMinute: 300 },
    unchanged: 30,
    ...more,
  });
