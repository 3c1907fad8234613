import { expect } from 'vitest';
import { nth } from '../support/gate.ts';
import { standInStory } from '../support/stand-ins/story.ts';

standInStory(import.meta.dirname, 'groups-created-as-code', async (scene) => {
  const { rollcall, edit, meanwhile, gate, standIn } = scene;
  await rollcall('plan');
  await rollcall('apply', '--auto-approve');
  expect(gate.writes()).toEqual([]);
  await edit('directory/support.yaml', '    roles: [admin]\n', '');
  await edit(
    'directory/support.yaml',
    '    members: [dan.weber@company.com, { group: support-tier1 }]\n',
    '',
  );
  meanwhile('neither the role nor the group inside Escalations is asked for any more');

  const isCreate = ({ method }: { readonly method: string }) => method === 'POST';
  const hrCreates = async (displayName: string, externalId: string) => {
    const body = { schemas: ['urn:ietf:params:scim:schemas:core:2.0:Group'], displayName, externalId };
    expect((await standIn.request('POST', '/Groups', { body })).status).toBe(201);
    return undefined;
  };
  gate.justBefore(nth(2, isCreate), () => {
    gate.justBefore(isCreate, () => hrCreates('WINBACK-DE', 'hris_grp_8845'));
    return hrCreates('Retention', 'hris_grp_8843');
  });
  await rollcall('apply', '--auto-approve', '--parallelism', '1', '-v');
  await rollcall('plan');
  await rollcall('apply', '--auto-approve');
  await rollcall('plan', '--detailed-exitcode');
});
