import type { Context } from 'hono';
import { type EventPlace, eventStatuses } from '../store/event-store.ts';
import type { HttpContext } from './context.ts';
import { admit, inOrder, listed, targetIn } from './listing.ts';
import { note } from './notes.ts';
import { notFound } from './problem.ts';
import { checkQuery, limitOf, limitParameter, oldestFirstOf, orderParameters, wordOf } from './query.ts';
import { invalid } from './request-faults.ts';
import { bearer, inPath, inQuery, json, problems, type Route } from './route.ts';

/** What came in as events, and what to do with those that were set aside. */
export function eventRoutes(context: HttpContext): readonly Route[] {
  const refusals = {
    400: 'A parameter is missing or cannot be used.',
    401: 'No token, or an unknown one.',
    403: 'The token has not the scope `events` there.',
  };
  const one = [
    inPath('seq', 'The number of the event, as the list has it.'),
    inQuery('target', 'The target; the only one unless said.'),
  ];
  return [
    {
      method: 'get',
      path: '/api/events',
      operation: {
        operationId: 'listEvents',
        summary: 'Events and what became of them; without what they say.',
        tags: ['events'],
        security: bearer('events'),
        parameters: [
          inQuery('seq', 'This event alone.', { type: 'integer', minimum: 1 }),
          inQuery('status', 'Only those.', { enum: eventStatuses }),
          inQuery('target', 'Only those of this target.'),
          ...orderParameters('named by its `seq`, a slash and its `target`'),
          limitParameter,
        ],
        responses: {
          200: json('The events.', { $ref: '#/components/schemas/Events' }),
          ...problems(refusals),
        },
      },
      handle: (c) => listEvents(c, context),
    },
    {
      method: 'post',
      path: '/api/events/{seq}/retry',
      operation: {
        operationId: 'retryEvent',
        summary: 'Tries a parked event again, unless a later one about the same person has taken effect.',
        tags: ['events'],
        security: bearer('events'),
        parameters: one,
        responses: {
          200: json('`pending`: it is tried again. `superseded`: it must not be.', {
            $ref: '#/components/schemas/Status',
          }),
          ...problems({ ...refusals, 404: 'There is no such parked event.' }),
        },
      },
      handle: (c) => retryEvent(c, context),
    },
    {
      method: 'delete',
      path: '/api/events/{seq}',
      operation: {
        operationId: 'dropEvent',
        summary: 'Gives up an event that waits or is parked.',
        tags: ['events'],
        security: bearer('events'),
        parameters: one,
        responses: {
          200: json('It is given up.', { $ref: '#/components/schemas/Status' }),
          ...problems({ ...refusals, 404: 'There is no such event that waits.' }),
        },
      },
      handle: (c) => dropEvent(c, context),
    },
  ];
}

/** `GET /api/events` */
async function listEvents(c: Context, context: HttpContext): Promise<Response> {
  const caller = await admit(c, context, 'events');
  checkQuery(c, ['seq', 'status', 'target', 'order', 'after', 'limit']);
  const stated = c.req.query('seq');
  const seq = stated === undefined ? undefined : seqIn(stated);
  if (stated !== undefined && seq === undefined)
    throw invalid([{ pointer: '?seq', detail: 'must be the number of an event' }]);
  const status = wordOf(c, 'status', eventStatuses);
  const oldestFirst = oldestFirstOf(c, placeIn, 'the number of an event, a slash and a target');
  const only = { ...(seq !== undefined && { seq }), ...(status && { status }) };
  const query = { target: targetIn(c, caller, 'events'), limit: limitOf(c) };
  const events = await listed(
    caller,
    'events',
    context,
    query,
    (asked) => context.store.events.list({ ...asked, ...only, ...(oldestFirst && { oldestFirst }) }),
    (left, right) =>
      (oldestFirst ? left.seq - right.seq : right.seq - left.seq) || inOrder(left.target, right.target),
  );
  return c.json({ events });
}

/** `POST /api/events/{seq}/retry` */
async function retryEvent(c: Context, context: HttpContext): Promise<Response> {
  const { seq, target } = await eventAsked(c, context);
  const status = await context.store.events.retry(seq, target);
  if (status === undefined) throw notFound('There is no such parked event.');
  context.wake();
  return c.json({ status });
}

/** `DELETE /api/events/{seq}` */
async function dropEvent(c: Context, context: HttpContext): Promise<Response> {
  const { seq, target } = await eventAsked(c, context);
  if (!(await context.store.events.drop(seq, target))) throw notFound('There is no such event that waits.');
  context.wake();
  return c.json({ status: 'dropped' });
}

async function eventAsked(c: Context, context: HttpContext) {
  const caller = await admit(c, context, 'events');
  checkQuery(c, ['target']);
  const seq = seqIn(c.req.param('seq') ?? '');
  if (seq === undefined) throw notFound('There is no such event.');
  const names = context.manifests.names();
  const target = targetIn(c, caller, 'events') ?? (names.length === 1 ? names[0] : undefined);
  if (target === undefined)
    throw invalid([{ pointer: '?target', detail: 'is missing; there are several targets' }]);
  note(c, { seq, target });
  return { seq, target };
}

function seqIn(text: string): number | undefined {
  const seq = /^[1-9]\d{0,15}$/.test(text) ? Number(text) : undefined;
  return seq !== undefined && Number.isSafeInteger(seq) ? seq : undefined;
}

/** `17/acme` */
function placeIn(text: string): EventPlace | undefined {
  const [, number = '', target = ''] = /^(\d+)\/(.+)$/.exec(text) ?? [];
  const seq = seqIn(number);
  return seq === undefined ? undefined : { seq, target };
}
