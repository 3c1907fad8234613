import type { DriftDocument, DriftFinding } from '../../src/changeset/drift.gen.ts';
import type { Plan } from '../../src/changeset/plan.ts';
import { at, plan } from './plan.ts';

/** Drift documents for tests: everything a test does not care about is filled in. */

export const finding = (what: DriftFinding['what'], more: Partial<DriftFinding> = {}): DriftFinding => ({
  address: 'group/support',
  displayName: 'Support',
  what,
  class: 'outside',
  ...more,
});

export const memberFinding = (
  what: 'member-added' | 'member-removed',
  name: string,
  more: Partial<DriftFinding> = {},
): DriftFinding =>
  finding(what, {
    member: {
      type: 'User',
      id: `id-of-${name}`,
      name: `${name}@company.com`,
      displayName: `${name[0]?.toUpperCase()}${name.slice(1)}`,
    },
    ...(what === 'member-removed' && { source: at(9) }),
    ...more,
  });

export const roleFinding = (
  what: 'grant-added' | 'grant-removed',
  person: string,
  role: string,
  more: Partial<DriftFinding> = {},
): DriftFinding =>
  finding(what, {
    address: `user/${person}@company.com`,
    displayName: person,
    grant: { kind: 'role', key: role.toLowerCase(), name: role },
    path: `roles[value eq "${role}"]`,
    ...more,
  });

export const byRun = {
  class: 'undone',
  run: { runId: '20261120T080000Z-00000a', at: '2026-11-20T08:00:03.000Z' },
} as const;

export const since: NonNullable<DriftDocument['since']> = {
  runId: '20261120T080000Z-00000a',
  finishedAt: '2026-11-20T08:00:05.000Z',
  manifest: 'same',
};

export function drift(
  findings: readonly DriftFinding[],
  more: Partial<DriftDocument> & { readonly revert?: Partial<Plan> } = {},
): DriftDocument {
  const { revert = {}, ...parts } = more;
  const inside = { ...plan(), ...revert };
  const count = (ending: string) => findings.filter(({ what }) => what.endsWith(ending)).length;
  const addresses = [...new Set(findings.map(({ address }) => address))];
  const groups = addresses.filter((address) => address.startsWith('group/')).length;
  return {
    document: 'drift',
    formatVersion: 1,
    target: inside.target,
    createdAt: inside.createdAt,
    asOf: inside.asOf,
    since,
    summary: {
      added: count('-added'),
      removed: count('-removed'),
      changed: count('-changed'),
      undone: findings.filter(({ class: how }) => how === 'undone').length,
      groups,
      users: addresses.length - groups,
      pending: parts.pending?.length ?? 0,
      withheld: inside.summary.withheld,
    },
    findings,
    pending: [],
    plan: inside,
    ...parts,
  };
}
