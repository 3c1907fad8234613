import { describe, expect, it, onTestFinished } from 'vitest';
import { administrator } from './administrator.ts';
import { groupId, type Seed } from './counterpart.ts';
import { rollcall, take } from './rollcall.ts';
import { seed } from './seed.ts';
import { startScimmy } from './servers/scimmy.ts';
import { tellStory } from './story.ts';

async function begin(from: Seed, options?: { readonly paging: boolean }) {
  const server = await startScimmy(from, options);
  onTestFinished(server.close);
  const ours = await rollcall(server);
  onTestFinished(ours.close);
  return { server, ours };
}

describe('scimmy', () => {
  tellStory(startScimmy, { supervisorsInRetention: ['Supervisors'] });

  it('does not honour If-Match and says so, so its versions are compared by reading them', async () => {
    const { ours } = await begin({ people: [], groups: [] });
    expect(ours.target.profile.versioning).toBe('reread');
  });

  it('counts a member once whom the server keeps twice', async () => {
    const { server, ours } = await begin(seed);
    const plan = await ours.plan('group/billing');
    const added = plan.changes[0]?.members?.add[0]?.name ?? '';
    server.justBefore('PATCH', groupId(server, 'Billing'), () =>
      administrator(server).addMember('Billing', added),
    );
    const report = take(await ours.apply(plan));
    expect(server.state().groups.Billing?.members.filter((name) => name === added)).toHaveLength(2);
    expect(report).toMatchObject({ result: 'complete', discrepancies: [] });
    expect((await ours.plan('group/billing')).changes).toEqual([]);
  });

  it('removes nobody on the word of a list that begins anew with every page', async () => {
    const { server, ours } = await begin(seed, { paging: false });
    const before = server.state();
    const plan = await ours.plan('group/billing');
    expect(plan.changes).toEqual([]);
    expect(plan.withheld).toMatchObject([{ address: 'group/billing', deletion: false }]);
    expect(server.state()).toEqual(before);
  });
});
