import type { Context } from 'hono';
import type { RunListing } from '../store/run-store.ts';
import type { HttpContext } from './context.ts';
import { admit, targetIn } from './listing.ts';
import { notFound } from './problem.ts';
import { checkQuery, limitOf, limitParameterOf, wholeOf } from './query.ts';
import { bearer, inPath, inQuery, json, problems, type Route } from './route.ts';

/** Lines at once, unless said: a journal may have a hundred thousand. */
const linesUnlessSaid = 500;

/** What a run leaves behind on the command line as files: its journal and its plan; and which runs were forgotten. */
export function runFileRoutes(context: HttpContext): readonly Route[] {
  const refusals = {
    400: 'A parameter cannot be used.',
    401: 'No token, or an unknown one.',
    403: 'The token has not the scope `read` there.',
  };
  const absent = { 404: 'There is none of this id.' };
  return [
    {
      method: 'get',
      path: '/api/runs/{id}/journal',
      operation: {
        operationId: 'readJournal',
        summary: 'The journal of a run, a part of it at a time: NDJSON, each line with its hash.',
        description:
          'Put together, the parts are the journal to the byte. Where one is not the last, `Link` names the next (RFC 8288).',
        tags: ['status'],
        security: bearer('read'),
        parameters: [
          inPath('id', 'The run.'),
          inQuery('after', 'The number of the line before the first that is wanted.', {
            type: 'integer',
            minimum: 0,
            default: 0,
          }),
          limitParameterOf(linesUnlessSaid),
        ],
        responses: {
          200: {
            description: 'Lines of the journal.',
            content: { [ndjson]: { schema: { type: 'string' } } },
          },
          ...problems({ ...refusals, ...absent }),
        },
      },
      handle: (c) => readJournal(c, context),
    },
    {
      method: 'get',
      path: '/api/runs/{id}/plan',
      operation: {
        operationId: 'readPlan',
        summary: 'The plan that a run carried out, as a plan file.',
        tags: ['status'],
        security: bearer('read'),
        parameters: [inPath('id', 'The run.')],
        responses: {
          200: json('The plan.', { $ref: '#/components/schemas/Plan' }),
          ...problems({ ...refusals, ...absent }),
        },
      },
      handle: (c) => readPlan(c, context),
    },
    {
      method: 'get',
      path: '/api/pruned-runs',
      operation: {
        operationId: 'listPrunedRuns',
        summary: 'Where runs ended that were forgotten, and that journals of later runs still name.',
        tags: ['status'],
        security: bearer('read'),
        parameters: [inQuery('target', 'Only those of this target.')],
        responses: {
          200: json('The runs.', { $ref: '#/components/schemas/PrunedRuns' }),
          ...problems(refusals),
        },
      },
      handle: (c) => listPruned(c, context),
    },
  ];
}

const ndjson = 'application/x-ndjson';

/** `GET /api/runs/{id}/journal` */
async function readJournal(c: Context, context: HttpContext): Promise<Response> {
  const { runId, lines: total } = await runIn(c, context, ['after', 'limit']);
  const [after, limit] = [wholeOf(c, 'after') ?? 0, limitOf(c, linesUnlessSaid)];
  const lines = await context.store.runs.lines(runId, { after, limit });
  const end = after + limit;
  if (end < total) c.header('Link', `<?after=${end}&limit=${limit}>; rel="next"`);
  return c.body(lines.map((line) => `${line}\n`).join(''), 200, { 'Content-Type': ndjson });
}

/** `GET /api/runs/{id}/plan` */
async function readPlan(c: Context, context: HttpContext): Promise<Response> {
  const { runId } = await runIn(c, context, []);
  const plan = await context.store.runs.plan(runId);
  if (plan === undefined) throw noRun();
  return c.body(plan, 200, { 'Content-Type': 'application/json' });
}

/** `GET /api/pruned-runs` */
async function listPruned(c: Context, context: HttpContext): Promise<Response> {
  const caller = await admit(c, context, 'read');
  checkQuery(c, ['target']);
  const pruned = await context.store.runs.pruned(targetIn(c, caller, 'read'));
  return c.json({ pruned: pruned.filter(({ target }) => caller.may(target, ['read'])) });
}

async function runIn(c: Context, context: HttpContext, parameters: readonly string[]): Promise<RunListing> {
  const caller = await admit(c, context, 'read');
  checkQuery(c, parameters);
  const [run] = await context.store.runs.list({ runId: c.req.param('id') ?? '', limit: 1 });
  // Of a run that is none of theirs they do not even learn that it exists.
  if (run === undefined || !caller.may(run.target, ['read'])) throw noRun();
  return run;
}

function noRun() {
  return notFound('There is no such run.');
}
