import { expect, vi } from 'vitest';
import { until } from '../../support/service.ts';
import type { Scene } from '../support/scene.ts';
import { hrSecret, serve, tokens } from '../support/service.ts';
import { storyOnBothStores } from '../support/store-story.ts';

vi.setConfig({ testTimeout: 180_000 });

const options = { mode: 'rfc7644', env: { HR_SECRET: hrSecret, ADMIN_TOKEN: tokens.admin } } as const;

storyOnBothStores(import.meta.dirname, play, options);

async function play(scene: Scene): Promise<void> {
  const { sandbox, rollcall, meanwhile } = scene;
  const service = await serve(scene, '--apply', 'additions');
  try {
    const event = {
      id: 'evt_1',
      type: 'user.updated',
      data: { employeeId: 'E-1003', jobTitle: 'Billing Agent' },
    };
    const patches = () => sandbox.requests().filter(({ method }) => method === 'PATCH');
    const isBillingAgent = () =>
      sandbox.state().users.some(({ id, title }) => id === 'u-cleo' && title === 'Billing Agent');
    const isInBilling = () =>
      sandbox.state().groups.some(({ members }) => members.some(({ value }) => value === 'u-cleo'));

    expect((await service.send(event)).status).toBe(202);
    await until(() => isBillingAgent() && isInBilling());
    meanwhile('Cleo is a Billing Agent, and in the group Billing');

    expect((await service.send(event)).body).toEqual({ status: 'known' });
    const { status } = await service.send({
      ...event,
      data: { employeeId: 'E-1003', jobTitle: 'Agent' },
    });
    expect(status).toBe(409);

    expect((await service.send('{"id": "evt_2", ')).status).toBe(400);
    const faulty = { id: 'evt_2', type: 'user.promoted', data: { jobTitle: 'Director' } };
    expect((await service.send(faulty)).status).toBe(400);
    const keyless = { id: 'evt_2', type: 'user.updated', data: { jobTitle: 'Director' } };
    expect((await service.send(keyless)).status).toBe(400);

    const forged = { ...event, id: 'evt_3', data: { employeeId: 'E-1002', jobTitle: 'Billing Lead' } };
    const by = { as: 'evt_3, signed by somebody else', secret: 'a-guess' };
    expect((await service.send(forged, by)).status).toBe(401);
    service.showLog('"signature":"wrong"');

    expect(patches()).toHaveLength(2);
    expect(await service.stop()).toBe(0);
    const { stdout } = await rollcall('events', 'list');
    expect(stdout).toContain('evt_1');
    expect(stdout).not.toMatch(/evt_[23]/);
    expect(patches()).toHaveLength(2);
  } finally {
    await service.kill();
  }
}
