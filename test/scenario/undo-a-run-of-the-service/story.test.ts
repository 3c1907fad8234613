import { expect, vi } from 'vitest';
import { until } from '../../support/service.ts';
import { serve, tokens } from '../support/service.ts';
import { storyOnBothStores } from '../support/store-story.ts';

vi.setConfig({ testTimeout: 180_000 });

const ben = '      - ben.okafor@company.com\n';

storyOnBothStores(
  import.meta.dirname,
  async (scene) => {
    const { sandbox, start, rollcall, meanwhile, edit, surround } = scene;
    const service = await serve(scene, '--apply', 'all', '--interval', '1s');
    const membersOf = (name: string) => {
      const { groups } = sandbox.state();
      return groups.find(({ displayName }) => displayName === name)?.members.map(({ value }) => value) ?? [];
    };
    try {
      surround({ ROLLCALL_SERVICE_TOKEN: tokens.admin });
      const there = ['--service', service.url];
      const ended = async () => {
        const { stdout } = await start('runs', 'list', ...there, '--format', 'json').ended;
        const { runs } = JSON.parse(stdout) as { readonly runs: readonly Run[] };
        return runs.filter(({ result }) => result === 'complete');
      };
      await until(async () => (await ended()).length === 1);

      meanwhile('somebody merges a rota without Ben');
      await edit('rollcall.yaml', ben, '');
      await until(() => !membersOf('Support').includes('u-ben'));
      await until(async () => (await ended()).length === 2);
      await rollcall('runs', 'list', ...there);
      const [latest] = await ended();
      const run = latest?.runId ?? '';
      expect(await service.stop()).toBe(0);

      await rollcall('undo', run);
      await rollcall('runs', 'export');
      await rollcall('history');
      await rollcall('history', run);
      await rollcall('audit', 'verify');
      await rollcall('undo', run, '--out', 'undo.plan');
      await rollcall('apply', 'undo.plan', '--auto-approve');
      expect(membersOf('Support').sort()).toEqual(['u-ana', 'u-ben', 'u-cleo']);

      meanwhile('the rota is reverted');
      await edit('rollcall.yaml', '      - cleo', `${ben}      - cleo`);
      await rollcall('plan', '--detailed-exitcode');
      await rollcall('runs', 'export', run);
      await rollcall('audit', 'verify');
    } finally {
      await service.kill();
    }
  },
  { mode: 'rfc7644', env: { ADMIN_TOKEN: tokens.admin } },
);

interface Run {
  readonly runId: string;
  readonly result?: string;
}
