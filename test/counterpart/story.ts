import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Outcome } from '../../src/diagnostic/diagnostic.ts';
import type { Plan, Report } from '../../src/index.ts';
import { administrator } from './administrator.ts';
import { type Counterpart, groupId, type Seed, type Stored, type StoredGroup } from './counterpart.ts';
import { type Rollcall, rollcall, take } from './rollcall.ts';
import { peopleOf, seed } from './seed.ts';

export interface Manner {
  /** How the group nested in Retention ends up among its members. */
  readonly supervisorsInRetention: readonly string[];
}

/** Whom the administrator adds. */
const stranger = 'jonas.fischer@example.com';

/** What has to hold with any server, told with the manifest of this folder and the directory of `seed.ts`. */
export function tellStory(start: (seed: Seed) => Promise<Counterpart>, manner: Manner): void {
  describe('plan, apply, plan', () => carryOut(start, manner));
  describe('an administrator who works on the same groups between plan and apply', () => interfere(start));
  describe('an administrator who is quicker than the last look before a write', () => overtake(start));
}

function carryOut(start: (seed: Seed) => Promise<Counterpart>, { supervisorsInRetention }: Manner): void {
  let server: Counterpart;
  let ours: Rollcall;
  let before: Stored;
  let plan: Plan;

  beforeAll(async () => {
    server = await start(seed);
    ours = await rollcall(server);
    before = server.state();
    plan = await ours.plan();
  });
  afterAll(async () => {
    await ours.close();
    await server.close();
  });

  it('plans what differs and nothing else', () => {
    expect(plan.changes.map(({ kind, displayName }) => `${kind} ${displayName}`).sort()).toEqual([
      'create Retention',
      'delete Summer Campaign',
      'update Billing',
      'update Sales',
      'update Support Tier 1',
    ]);
    expect(plan.summary).toMatchObject({ unchanged: 1, withheld: 0 });
    expect(server.state()).toEqual(before);
  });

  it('deletes no group that nobody allowed it to delete', async () => {
    const refused = await ours.apply(plan);
    expect(refused).toMatchObject({ ok: false, diagnostics: [{ code: 'plan-blocked' }] });
    expect(server.state()).toEqual(before);
  });

  it('carries out the plan, and leaves everything else as it was', async () => {
    const report = take(await ours.apply(plan, { deletes: 1 }));
    expect(report).toMatchObject({ result: 'complete', discrepancies: [] });
    expect(outcomes(report)).toEqual({
      Billing: 'applied',
      Retention: 'applied',
      Sales: 'applied',
      'Summer Campaign': 'applied',
      'Support Tier 1': 'applied',
    });

    const after = server.state();
    const { 'Support L1': support, 'Summer Campaign': _deleted, ...kept } = before.groups;
    expect(after.people).toEqual(before.people);
    expect(after.groups).toEqual({
      ...kept,
      'Support Tier 1': changed(support, {
        displayName: 'Support Tier 1',
        members: peopleOf('Support').slice(2, 13),
      }),
      Billing: changed(kept.Billing, { members: peopleOf('Billing') }),
      Sales: changed(kept.Sales, {
        members: [...peopleOf('Sales').slice(0, 5), ...peopleOf('Operations').slice(0, 1)],
      }),
      Retention: {
        id: expect.any(String),
        displayName: 'Retention',
        externalId: 'hris_grp_retention',
        members: [...supervisorsInRetention, 'chloe.castro@example.com', 'greta.abbott@example.com'].sort(),
        others: expect.any(Object),
        revision: expect.any(String),
      },
    });
  });

  it('finds nothing to do the next time', async () => {
    const next = await ours.plan();
    expect(next.changes.map(({ kind, displayName }) => `${kind} ${displayName}`)).toEqual([]);
    expect(next.withheld).toEqual([]);
  });

  it('writes nothing when the same plan is applied once more', async () => {
    const settled = server.state();
    const report = take(await ours.apply(plan, { deletes: 1 }));
    expect(report).toMatchObject({ result: 'complete', counts: { failed: 0, conflicted: 0 } });
    expect(server.state()).toEqual(settled);
  });
}

function interfere(start: (seed: Seed) => Promise<Counterpart>): void {
  let server: Counterpart;
  let ours: Rollcall;
  let edited: Stored;
  let refused: Outcome<Report>;
  let afterRefusal: Stored;
  let report: Report;

  beforeAll(async () => {
    server = await start(seed);
    ours = await rollcall(server);
    const admin = administrator(server);
    const plan = await ours.plan();
    await admin.addMember('Billing', stranger);
    await admin.addMember('Sales', stranger);
    await admin.addMember('Summer Campaign', stranger);
    await admin.change('Support L1', { op: 'replace', path: 'externalId', value: 'hris_grp_emea' });
    edited = server.state();
    refused = await ours.apply(plan, { deletes: 1 }, { recheck: true });
    afterRefusal = server.state();
    report = take(await ours.apply(plan, { deletes: 1 }));
  });
  afterAll(async () => {
    await ours.close();
    await server.close();
  });

  it('refuses the plan as stale where it was saved, before the first write', () => {
    expect(refused).toMatchObject({
      ok: false,
      diagnostics: [{ code: 'plan-stale' }, { code: 'plan-stale' }],
    });
    expect(afterRefusal).toEqual(edited);
  });

  it('keeps whom they added to a group whose list is exact, and says so', () => {
    expect(outcomes(report).Billing).toBe('conflicted');
    expect(server.state().groups.Billing).toEqual(edited.groups.Billing);
  });

  it('does not delete a group they have just used', () => {
    expect(outcomes(report)['Summer Campaign']).toBe('conflicted');
    expect(server.state().groups['Summer Campaign']).toEqual(edited.groups['Summer Campaign']);
  });

  it('adds its own to a group where others may be too', () => {
    expect(outcomes(report).Sales).toBe('applied');
    expect(server.state().groups.Sales?.members).toEqual(
      [...peopleOf('Sales').slice(0, 5), ...peopleOf('Operations').slice(0, 1), stranger].sort(),
    );
  });

  it('writes on top of their edit of an attribute that is not ours', () => {
    expect(outcomes(report)['Support Tier 1']).toBe('applied');
    expect(server.state().groups['Support Tier 1']).toMatchObject({
      externalId: 'hris_grp_emea',
      members: peopleOf('Support').slice(2, 13).toSorted(),
    });
  });

  it('reports the run as incomplete, and plans the rest anew', async () => {
    expect(report.result).toBe('incomplete');
    const next = await ours.plan();
    expect(next.changes.map(({ displayName }) => displayName).sort()).toEqual(['Billing', 'Summer Campaign']);
  });
}

function overtake(start: (seed: Seed) => Promise<Counterpart>): void {
  let server: Counterpart;
  let ours: Rollcall;

  beforeAll(async () => {
    server = await start(seed);
    ours = await rollcall(server);
  });
  afterAll(async () => {
    await ours.close();
    await server.close();
  });

  it('keeps whom they added, and plans to remove them only the next time', async () => {
    const plan = await ours.plan('group/billing');
    server.justBefore('PATCH', groupId(server, 'Billing'), () =>
      administrator(server).addMember('Billing', stranger),
    );
    const report = take(await ours.apply(plan));
    expect(outcomes(report)).toEqual({ Billing: 'conflicted' });
    expect(server.state().groups.Billing?.members).toEqual(
      expect.arrayContaining([stranger, ...peopleOf('Billing')]),
    );
    const next = await ours.plan('group/billing');
    expect(next.changes[0]?.members?.remove.map(({ name }) => name)).toContain(stranger);
  });
}

function outcomes({ changes }: Report): Readonly<Record<string, string>> {
  return Object.fromEntries(changes.map(({ displayName, outcome }) => [displayName, outcome]));
}

/** A group after a plan: what the plan says is new, all else is as before. */
function changed(group: StoredGroup | undefined, edits: Partial<StoredGroup>) {
  const members = edits.members?.toSorted() ?? group?.members;
  return { ...group, ...edits, members, revision: expect.any(String) };
}
