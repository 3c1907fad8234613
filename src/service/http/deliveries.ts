import type { Context } from 'hono';
import { deliveryStatuses } from '../../notify/delivery-listing.ts';
import type { HttpContext } from './context.ts';
import { admit, inOrder, listed, targetIn } from './listing.ts';
import { note } from './notes.ts';
import { notFound } from './problem.ts';
import { checkQuery, limitOf, limitParameter, oldestFirstOf, orderParameters, wordOf } from './query.ts';
import { bearer, inPath, inQuery, json, problems, type Route } from './route.ts';

/** Who is still to be told of something. */
export function deliveryRoutes(context: HttpContext): readonly Route[] {
  const refusals = {
    400: 'A parameter cannot be used.',
    401: 'No token, or an unknown one.',
    403: 'The token has not the scope `events` there.',
  };
  const one = [inPath('id', 'The id of the delivery, as the list has it.')];
  return [
    {
      method: 'get',
      path: '/api/deliveries',
      operation: {
        operationId: 'listDeliveries',
        summary: 'Deliveries that are on their way or were given up.',
        tags: ['events'],
        security: bearer('events'),
        parameters: [
          inQuery('id', 'This delivery alone.'),
          inQuery('status', 'Only those.', { enum: deliveryStatuses }),
          inQuery('target', 'Only those of this target.'),
          ...orderParameters('named by its `id`'),
          limitParameter,
        ],
        responses: {
          200: json('The deliveries.', { $ref: '#/components/schemas/Deliveries' }),
          ...problems(refusals),
        },
      },
      handle: (c) => listDeliveries(c, context),
    },
    {
      method: 'post',
      path: '/api/deliveries/{id}/retry',
      operation: {
        operationId: 'retryDelivery',
        summary: 'Tries a delivery again that was given up.',
        tags: ['events'],
        security: bearer('events'),
        parameters: one,
        responses: {
          200: json('It is tried again.', { $ref: '#/components/schemas/Status' }),
          ...problems({ ...refusals, 404: 'There is no such delivery.' }),
        },
      },
      handle: (c) => retryDelivery(c, context),
    },
    {
      method: 'delete',
      path: '/api/deliveries/{id}',
      operation: {
        operationId: 'dropDelivery',
        summary: 'Gives up a delivery.',
        tags: ['events'],
        security: bearer('events'),
        parameters: one,
        responses: {
          200: json('It is given up.', { $ref: '#/components/schemas/Status' }),
          ...problems({ ...refusals, 404: 'There is no such delivery.' }),
        },
      },
      handle: (c) => dropDelivery(c, context),
    },
  ];
}

/** `GET /api/deliveries` */
async function listDeliveries(c: Context, context: HttpContext): Promise<Response> {
  const caller = await admit(c, context, 'events');
  checkQuery(c, ['id', 'status', 'target', 'order', 'after', 'limit']);
  const id = c.req.query('id');
  const status = wordOf(c, 'status', deliveryStatuses);
  const oldestFirst = oldestFirstOf(c, (after) => after || undefined, 'the id of a delivery');
  const only = { ...(id !== undefined && { id }), ...(status && { status }) };
  const query = { target: targetIn(c, caller, 'events'), limit: limitOf(c) };
  const deliveries = await listed(
    caller,
    'events',
    context,
    query,
    (asked) => context.store.deliveries.list({ ...asked, ...only, ...(oldestFirst && { oldestFirst }) }),
    (left, right) =>
      (oldestFirst ? 1 : -1) * inOrder(left.createdAt, right.createdAt) || inOrder(left.id, right.id),
  );
  return c.json({ deliveries });
}

/** `POST /api/deliveries/{id}/retry` */
async function retryDelivery(c: Context, context: HttpContext): Promise<Response> {
  if (!(await context.store.deliveries.retry(await deliveryId(c, context)))) throw noDelivery();
  return c.json({ status: 'waiting' });
}

/** `DELETE /api/deliveries/{id}` */
async function dropDelivery(c: Context, context: HttpContext): Promise<Response> {
  if (!(await context.store.deliveries.drop(await deliveryId(c, context)))) throw noDelivery();
  return c.json({ status: 'dropped' });
}

async function deliveryId(c: Context, context: HttpContext): Promise<string> {
  const caller = await admit(c, context, 'events');
  checkQuery(c, []);
  const id = c.req.param('id') ?? '';
  const [delivery] = await context.store.deliveries.list({ id, limit: 1 });
  if (delivery?.id !== id || !caller.may(delivery.target, ['events'])) throw noDelivery();
  note(c, { delivery: id });
  return id;
}

function noDelivery() {
  return notFound('There is no such delivery.');
}
