import { join } from 'node:path';
import { expect, vi } from 'vitest';
import { until } from '../../support/service.ts';
import { hrSecret, serve, tokens } from '../support/service.ts';
import { storyOnBothStores } from '../support/store-story.ts';

vi.setConfig({ testTimeout: 180_000 });

storyOnBothStores(
  import.meta.dirname,
  async (scene) => {
    const { sandbox, rollcall, surround } = scene;
    const service = await serve(scene);
    try {
      const data = { employeeId: 'E-1003', jobTitle: 'Team Lead', preferredName: 'Cleopatra' };
      await service.send({ id: 'evt_1', type: 'user.updated', data });
      const done = async () => {
        const answer = await fetch(`${service.url}/api/events?status=done`, {
          headers: { authorization: `Bearer ${tokens.admin}` },
        });
        return ((await answer.json()) as { readonly events: readonly { readonly runId: string }[] }).events;
      };
      await until(async () => (await done()).length === 1);
      surround({ ROLLCALL_SERVICE_TOKEN: tokens.admin });
      await rollcall('events', 'list', '--service', service.url);

      const [event] = await done();
      const { body } = await service.ask({
        path: `/api/runs/${event?.runId}`,
        token: tokens.admin,
        show: ({ result, report }) => ({ result, discrepancies: report.discrepancies }),
      });
      expect(body.report.discrepancies).toHaveLength(1);
      expect(await service.stop()).toBe(0);
      const cleo = sandbox.state().users.find(({ id }) => id === 'u-cleo');
      expect([cleo?.title, cleo?.nickName]).toEqual(['Team Lead', undefined]);
      expect(sandbox.requests().filter(({ method }) => method === 'PATCH')).toHaveLength(1);
    } finally {
      await service.kill();
    }
  },
  {
    mode: 'rfc7644',
    propsFrom: join(import.meta.dirname, '../hr-events-over-http'),
    switches: { ignoreAttributes: 'nickName' },
    env: { HR_SECRET: hrSecret, ADMIN_TOKEN: tokens.admin },
  },
);
