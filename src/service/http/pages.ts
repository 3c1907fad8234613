import type { Context } from 'hono';
import { planPagePolicy, renderPlanHtml } from '../../render/html.ts';
import { statusFacts } from '../status/facts.ts';
import { renderStatus } from '../status/page.ts';
import type { HttpContext } from './context.ts';
import { notFound } from './problem.ts';
import { checkQuery } from './query.ts';
import { readerOf, readers } from './reader.ts';
import { inPath, problems, type Route } from './route.ts';

/** Pages for people. They only show: nothing on them can be changed. */
export function pageRoutes(context: HttpContext): readonly Route[] {
  const refusal = { 401: 'No token, or an unknown one; on this machine none is needed.' };
  return [
    {
      method: 'get',
      path: '/',
      operation: {
        operationId: 'showStatus',
        summary: 'The state of the service as a page.',
        tags: ['pages'],
        security: readers,
        responses: { 200: page('The page.'), ...problems(refusal) },
      },
      handle: (c) => showStatus(c, context),
    },
    {
      method: 'get',
      path: '/targets/{name}/plan',
      operation: {
        operationId: 'showPlan',
        summary: 'The last plan of a target as a page.',
        tags: ['pages'],
        security: readers,
        parameters: [inPath('name', 'The target.')],
        responses: {
          200: page('The page.'),
          ...problems({ ...refusal, 404: 'There is no such target, or it was not planned yet.' }),
        },
      },
      handle: (c) => showPlan(c, context),
    },
  ];
}

function page(description: string): unknown {
  return { description, content: { 'text/html': { schema: { type: 'string' } } } };
}

/** `GET /` */
async function showStatus(c: Context, context: HttpContext): Promise<Response> {
  const reader = await readerOf(c, context);
  checkQuery(c, []);
  const { store, rollcallVersion: version, runtime } = context;
  const facts = await statusFacts(store, { version, now: runtime.now(), mayRead: reader.mayRead });
  c.header('Content-Security-Policy', statusPolicy);
  return c.html(renderStatus(facts));
}

const framing = "frame-ancestors 'none'";
const statusPolicy = `default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; ${framing}`;

/** `GET /targets/{name}/plan` */
async function showPlan(c: Context, context: HttpContext): Promise<Response> {
  const { mayRead } = await readerOf(c, context);
  checkQuery(c, []);
  const name = c.req.param('name') ?? '';
  const plan = mayRead(name) ? await context.store.targets.plan(name) : undefined;
  if (plan === undefined) throw notFound('There is no such target, or it was not planned yet.');
  c.header('Content-Security-Policy', `${planPagePolicy}; ${framing}`);
  return c.html(renderPlanHtml(plan));
}
