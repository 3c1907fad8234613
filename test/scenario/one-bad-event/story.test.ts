import { join } from 'node:path';
import { expect, vi } from 'vitest';
import { until } from '../../support/service.ts';
import { hrSecret, serve, tokens } from '../support/service.ts';
import { storyOnBothStores } from '../support/store-story.ts';

vi.setConfig({ testTimeout: 180_000 });

storyOnBothStores(
  import.meta.dirname,
  async (scene) => {
    const { sandbox, rollcall, meanwhile, edit, surround } = scene;
    const service = await serve(scene);
    try {
      surround({ ROLLCALL_SERVICE_TOKEN: tokens.admin });
      const there = ['--service', service.url];
      const titleOf = (id: string) => sandbox.state().users.find((user) => user.id === id)?.title;
      const send = (id: string, employeeId: string, jobTitle: unknown) =>
        service.send({ id, type: 'user.updated', data: { employeeId, jobTitle } });
      const parked = async () => {
        const answer = await fetch(`${service.url}/api/events?status=parked`, {
          headers: { authorization: `Bearer ${tokens.admin}` },
        });
        const { events } = (await answer.json()) as { readonly events: readonly unknown[] };
        return events.length;
      };

      await send('evt_1', 'E-1001', 'Billing Director');
      await send('evt_2', 'E-1002', { en: 'Senior Agent' });
      await send('evt_3', 'E-1003', 'Team Lead');
      await until(async () => titleOf('u-cleo') === 'Team Lead' && (await parked()) === 1);
      expect([titleOf('u-ana'), titleOf('u-ben')]).toEqual(['Billing Director', 'Agent']);
      await rollcall('events', 'list', ...there);

      meanwhile('the mapping learns that a title may come in several languages');
      await edit(
        'rollcall.yaml',
        '$trim(jobTitle)',
        "'$trim($exists(jobTitle.en) ? jobTitle.en : jobTitle)'",
      );
      await service.follows('manifest changed');
      service.showLog('manifest changed');
      await rollcall('events', 'retry', '2', ...there);
      await until(() => titleOf('u-ben') === 'Senior Agent');
      meanwhile('Ben is a Senior Agent');

      await send('evt_4', 'E-1003', ['Team Lead', 'Trainer']);
      await until(async () => (await parked()) === 1);
      await send('evt_5', 'E-1003', 'Trainer');
      await send('evt_6', 'E-1001', { de: 'Leiterin' });
      await until(async () => titleOf('u-cleo') === 'Trainer' && (await parked()) === 2);
      await rollcall('events', 'retry', '4', ...there);
      await rollcall('events', 'drop', '6', '--auto-approve', ...there);
      await rollcall('events', 'list', ...there);
      expect(await service.stop()).toBe(0);
      expect([titleOf('u-ana'), titleOf('u-cleo')]).toEqual(['Billing Director', 'Trainer']);
    } finally {
      await service.kill();
    }
  },
  {
    mode: 'rfc7644',
    propsFrom: join(import.meta.dirname, '../hr-events-over-http'),
    env: { HR_SECRET: hrSecret, ADMIN_TOKEN: tokens.admin },
  },
);
