import type { Context } from 'hono';
import { recordIn } from '../ended-run.ts';
import { auditRecords } from './audit-records.ts';
import type { HttpContext } from './context.ts';
import { admit, inOrder, listed, targetIn } from './listing.ts';
import { notFound } from './problem.ts';
import { checkQuery, limitOf, limitParameter, momentOf } from './query.ts';
import { bearer, inPath, inQuery, json, problems, type Route } from './route.ts';

const moment = { type: 'string', format: 'date-time' };

/** What the service did, and how the targets stand. */
export function runRoutes(context: HttpContext): readonly Route[] {
  const refusals = { 401: 'No token, or an unknown one.', 403: 'The token has not the scope `read` there.' };
  return [
    {
      method: 'get',
      path: '/api/targets',
      operation: {
        operationId: 'listTargets',
        summary: 'The targets: their health, their last round, and what waits for them.',
        tags: ['status'],
        security: bearer('read'),
        responses: {
          200: json('The targets.', { $ref: '#/components/schemas/Targets' }),
          ...problems(refusals),
        },
      },
      handle: (c) => listTargets(c, context),
    },
    {
      method: 'get',
      path: '/api/runs',
      operation: {
        operationId: 'listRuns',
        summary: 'The latest runs, newest first.',
        tags: ['status'],
        security: bearer('read'),
        parameters: [
          inQuery('target', 'Only those of this target.'),
          inQuery('id', 'Only this one.'),
          inQuery('since', 'Only those that began then or later.', moment),
          inQuery('before', 'Only those that began earlier than that.', moment),
          limitParameter,
        ],
        responses: {
          200: json('The runs.', { $ref: '#/components/schemas/Runs' }),
          ...problems({ 400: 'A parameter cannot be used.', ...refusals }),
        },
      },
      handle: (c) => listRuns(c, context),
    },
    {
      method: 'get',
      path: '/api/runs/{id}',
      operation: {
        operationId: 'readRun',
        summary: 'One run, with its report and each of its writes.',
        tags: ['status'],
        security: bearer('read'),
        parameters: [inPath('id', 'The run.')],
        responses: {
          200: json('The run.', { $ref: '#/components/schemas/Run' }),
          ...problems({ ...refusals, 404: 'There is none of this id.' }),
        },
      },
      handle: (c) => readRun(c, context),
    },
  ];
}

/** `GET /api/targets` */
async function listTargets(c: Context, context: HttpContext): Promise<Response> {
  const caller = await admit(c, context, 'read');
  checkQuery(c, []);
  const [rows, queues] = await Promise.all([context.store.targets.all(), context.store.events.depth()]);
  const targets = rows
    .filter(({ name }) => caller.may(name, ['read']))
    .map((row) => ({ ...row, events: queues.get(row.name) ?? { pending: 0, parked: 0 } }));
  return c.json({ targets });
}

/** `GET /api/runs` */
async function listRuns(c: Context, context: HttpContext): Promise<Response> {
  const caller = await admit(c, context, 'read');
  checkQuery(c, ['target', 'id', 'since', 'before', 'limit']);
  const runId = c.req.query('id');
  const [since, before] = [momentOf(c, 'since'), momentOf(c, 'before')];
  const chosen = { ...(runId && { runId }), ...(since && { since }), ...(before && { before }) };
  const runs = await listed(
    caller,
    'read',
    context,
    { target: targetIn(c, caller, 'read'), limit: limitOf(c) },
    (asked) => context.store.runs.list({ ...asked, ...chosen }),
    (left, right) => inOrder(right.startedAt, left.startedAt),
  );
  return c.json({ runs });
}

/** `GET /api/runs/{id}` */
async function readRun(c: Context, context: HttpContext): Promise<Response> {
  const caller = await admit(c, context, 'read');
  checkQuery(c, []);
  const id = c.req.param('id') ?? '';
  const run = await context.store.runs.read(id);
  // Of a run that is none of theirs they do not even learn that it exists.
  if (run === undefined || !caller.may(run.target, ['read'])) throw notFound('There is no such run.');
  const { journal, ...facts } = run;
  const record = recordIn(journal, id);
  const by = record.begun[0]?.by;
  return c.json({ ...facts, ...(by && { by }), audit: auditRecords(record) });
}
