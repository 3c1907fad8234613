import { expect } from 'vitest';
import { nth } from '../support/gate.ts';
import { story } from '../support/story.ts';

story(import.meta.dirname, async ({ rollcall, gate, admin }) => {
  const secondBatch = nth(2, ({ method, path }) => method === 'PATCH' && path.endsWith('/campaign-help'));
  gate.justBefore(secondBatch, async () => {
    await admin.addMember('Campaign Help', 'agent08@company.com');
    return undefined;
  });
  await rollcall('apply', '--auto-approve', '--parallelism', '1');
  expect(gate.writes().map(({ path }) => path.replace(/.*\//, ''))).toEqual([
    ...['campaign', 'campaign'],
    ...['campaign-help', 'campaign-help', 'campaign-help'],
    ...['campaign-2025', 'campaign-2025', 'campaign-2025'],
  ]);
});
