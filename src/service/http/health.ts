import type { Context } from 'hono';
import type { HttpContext } from './context.ts';
import { Problem } from './problem.ts';
import { json, problems, type Route } from './route.ts';

/** Whether the process lives, and whether it can do its work; asked by whoever keeps it running, so without a token. */
export function healthRoutes(context: HttpContext): readonly Route[] {
  return [
    {
      method: 'get',
      path: '/healthz',
      operation: {
        operationId: 'isAlive',
        summary: 'Whether the process lives.',
        tags: ['health'],
        security: [],
        responses: { 200: json('It does.', { $ref: '#/components/schemas/Health' }) },
      },
      handle: (c) => c.json({ status: 'alive' }),
    },
    {
      method: 'get',
      path: '/readyz',
      operation: {
        operationId: 'isReady',
        summary:
          'Whether it takes requests: the store answers, a manifest is known, and it is not about to stop.',
        tags: ['health'],
        security: [],
        responses: {
          200: json('It does.', { $ref: '#/components/schemas/Health' }),
          ...problems({ 503: 'It does not; `detail` says why.' }),
        },
      },
      handle: (c) => readiness(c, context),
    },
  ];
}

async function readiness(c: Context, { store, manifests, stop }: HttpContext): Promise<Response> {
  if (stop.aborted) throw unready('It is about to stop.');
  // Some targets with an invalid manifest do not keep the others from being served.
  const common = manifests.common();
  if (common.manifest === undefined) throw unready('The manifest does not validate.');
  await store.ping().catch((cause: unknown) => {
    throw unready('The store does not answer.', cause);
  });
  return c.json({ status: 'ready' });
}

function unready(detail: string, cause?: unknown): Problem {
  return new Problem({ status: 503, code: 'unavailable', detail, headers: { 'retry-after': '5' }, cause });
}
