import { join } from 'node:path';
import { expect, vi } from 'vitest';
import { until } from '../../support/service.ts';
import { nth } from '../support/gate.ts';
import { hrSecret, serve, tokens } from '../support/service.ts';
import { storyOnBothStores } from '../support/store-story.ts';

vi.setConfig({ testTimeout: 180_000 });

storyOnBothStores(
  import.meta.dirname,
  async (scene) => {
    const { sandbox, gate, rollcall, meanwhile } = scene;
    const first = await serve(scene);
    const titles = ['Agent 2', 'Agent 3', 'Agent 4', 'Agent 5', 'Agent 6'];
    const titleOfCleo = () => sandbox.state().users.find(({ id }) => id === 'u-cleo')?.title;
    const patches = () => sandbox.requests().filter(({ method }) => method === 'PATCH').length;

    // The write waits at the gate until the service was asked to stop and all events have come.
    const asked = new Promise<number | null>((stopped, failed) => {
      gate.justBefore(
        nth(1, ({ method }) => method === 'PATCH'),
        async () => {
          for (const [at, jobTitle] of titles.entries()) {
            if (at === 0) continue;
            await first.send({
              id: `evt_${at + 1}`,
              type: 'user.updated',
              data: { employeeId: 'E-1003', jobTitle },
            });
          }
          meanwhile('the first write is under way, and SIGTERM comes');
          first.stop().then(stopped, failed);
          await until(
            async () =>
              !(await fetch(`${first.url}/readyz`).then(
                ({ ok }) => ok,
                () => false,
              )),
          );
          return undefined;
        },
      );
    });
    try {
      await first.send({
        id: 'evt_1',
        type: 'user.updated',
        data: { employeeId: 'E-1003', jobTitle: titles[0] },
      });
      expect(await asked).toBe(0);
      first.showLog('service stopped');
    } finally {
      await first.kill();
    }
    expect([titleOfCleo(), patches()]).toEqual(['Agent 2', 1]);
    await rollcall('events', 'list');

    const again = await serve(scene);
    try {
      await until(() => titleOfCleo() === 'Agent 6');
      expect(await again.stop()).toBe(0);
      await rollcall('events', 'list');
      expect(patches()).toBe(5);
    } finally {
      await again.kill();
    }
  },
  {
    mode: 'rfc7644',
    propsFrom: join(import.meta.dirname, '../hr-events-over-http'),
    env: { HR_SECRET: hrSecret, ADMIN_TOKEN: tokens.admin },
  },
);
