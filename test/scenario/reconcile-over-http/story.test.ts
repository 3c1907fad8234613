import { expect, vi } from 'vitest';
import { until } from '../../support/service.ts';
import { serve, tokens } from '../support/service.ts';
import { storyOnBothStores } from '../support/store-story.ts';

vi.setConfig({ testTimeout: 180_000 });

storyOnBothStores(
  import.meta.dirname,
  async (scene) => {
    const { sandbox, edit, meanwhile } = scene;
    const service = await serve(scene);
    try {
      const token = tokens.planner;
      const path = '/api/reconcile-groups';
      const post = (body: unknown, mode = '') =>
        ({ method: 'POST', path: `${path}${mode}`, token, body }) as const;
      const status = async (body: unknown) => (await service.ask(post(body))).status;
      const summary = ({ plan, report, ...rest }: { plan: { summary: unknown }; report?: object }) => ({
        ...rest,
        plan: '…',
        ...(report && { report: '…' }),
      });
      const writes = () => sandbox.requests().filter(({ method }) => method === 'PATCH').length;
      const early = { groups: ['support-early'] };
      // While a round is under way, or about to be, the target is busy.
      const isFree = async () => {
        const headers = { authorization: `Bearer ${token}` };
        const answer = await fetch(`${service.url}/api/targets`, { headers });
        const { targets } = (await answer.json()) as {
          readonly targets: readonly { readonly holder?: string; readonly dueAt: string }[];
        };
        const isResting = ({ holder, dueAt }: (typeof targets)[number]) =>
          holder === undefined && Date.parse(dueAt) > Date.now() + 10_000;
        return targets.length > 0 && targets.every(isResting);
      };

      await until(isFree);
      await service.ask({ ...post(early, '?mode=plan'), show: summary });
      expect(writes()).toBe(0);
      const { body } = await service.ask({ ...post(early), show: summary });
      expect(body.result).toBe('applied');
      await service.ask({
        path: `/api/runs/${body.runId}`,
        token,
        show: ({ worker, report, ...rest }) => ({ ...rest, report: '…' }),
      });

      expect(await status({ groups: ['support-erly'] })).toBe(404);
      expect(await status({ groups: 'support-early' })).toBe(400);
      expect(await status({ groups: ['team-leads'] })).toBe(403);
      const late = { groups: ['support-late'] };
      await until(isFree);
      const blocked = await service.ask({
        ...post(late),
        show: ({ plan, ...rest }) => ({ ...rest, plan: '…' }),
      });
      expect(blocked.status).toBe(422);
      expect(writes()).toBe(1);
      await until(isFree);
      await service.ask({ ...post({ ...late, allowRemovals: 3 }), show: summary });
      expect(writes()).toBe(2);

      meanwhile('somebody makes the groups members of one another');
      await edit(
        'rollcall.yaml',
        'members: [ana.silva@company.com, ben',
        'members: [{ group: support-late }, ana.silva@company.com, ben',
      );
      await edit(
        'rollcall.yaml',
        'members: [cleo.marsh@company.com]',
        'members: [{ group: support-early }, cleo.marsh@company.com]',
      );
      await service.follows('manifest is invalid');
      expect(await status(early)).toBe(409);
      expect(writes()).toBe(2);
      expect(await service.stop()).toBe(0);
    } finally {
      await service.kill();
    }
  },
  { mode: 'rfc7644', env: { PLANNER_TOKEN: tokens.planner } },
);
