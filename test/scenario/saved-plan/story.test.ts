import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from 'vitest';
import { printPlan } from '../../../src/index.ts';
import { startSandbox } from '../../../src/sandbox/sandbox.ts';
import type { Scene } from '../support/scene.ts';
import { story } from '../support/story.ts';

const longAgo = '2020-01-01T00:00:00.000Z';
const copy = await startSandbox({ mode: 'genesys-cloud', data: { users: [], groups: [] } });

story(
  import.meta.dirname,
  async (scene) => {
    const { rollcall, meanwhile, edit, admin, gate } = scene;
    const saved = await rollcall('plan', '--out', 'change.plan');
    const shown = await rollcall('show', 'change.plan');
    expect(shown.stdout).toBe(saved.stdout);

    meanwhile('the plan is for another directory');
    await rollcall('apply', 'change.plan', '--auto-approve', '-t', 'copy');

    meanwhile('somebody edits the plan file: Dan shall be added, where Ben was approved');
    await rewrite(scene, 'altered.plan', (plan) => plan.replaceAll('"ben"', '"dan"'));
    await rollcall('apply', 'altered.plan', '--auto-approve');

    meanwhile('the plan has been lying about for too long');
    await rewrite(scene, 'expired.plan', (plan) => printPlan({ ...JSON.parse(plan), expiresAt: longAgo }));
    await rollcall('apply', 'expired.plan', '--auto-approve');

    meanwhile('the manifest was changed after the plan was made');
    await edit('directory/billing.yaml', 'ben.okoro', 'dan.weber');
    await rollcall('apply', 'change.plan', '--auto-approve');
    await edit('directory/billing.yaml', 'dan.weber', 'ben.okoro');

    meanwhile('an administrator puts Dan into Billing, and takes him out again after the refusal');
    await admin.addMember('Billing', 'dan.weber@company.com');
    await rollcall('apply', 'change.plan', '--auto-approve');
    await admin.removeMember('Billing', 'dan.weber@company.com');
    expect(gate.writes()).toEqual([]);

    await rollcall('apply', 'change.plan', '--auto-approve');
    await rollcall('apply', 'change.plan', '--auto-approve');
    await copy.close();
  },
  { env: { COPY_URL: copy.url } },
);

const read = ({ folder }: Scene) => readFile(join(folder, 'change.plan'), 'utf8');

async function rewrite(scene: Scene, name: string, change: (plan: string) => string): Promise<void> {
  await writeFile(join(scene.folder, name), change(await read(scene)));
}
