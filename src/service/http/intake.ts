import type { HttpContext } from './context.ts';
import { createRateLimiter } from './rate-limit.ts';
import { reconcileGroups } from './reconcile-groups.ts';
import {
  bearer,
  inPath,
  inQuery,
  json,
  type Operation,
  type Parameter,
  problems,
  type Route,
} from './route.ts';
import { receiveEvent, signatureHeader } from './webhook.ts';

/** What makes the service do something: events, and groups to be brought in line. */
export function intakeRoutes(context: HttpContext): readonly Route[] {
  const perSource = createRateLimiter(context.limits.perSource, context.runtime.now);
  const handle: Route['handle'] = (c) => receiveEvent(c, context, perSource);
  return [
    { method: 'post', path: '/webhooks/directory-sync', operation: webhook('sendEvent', []), handle },
    {
      method: 'post',
      path: '/webhooks/directory-sync/{source}',
      operation: webhook('sendEventOf', [
        inPath('source', 'The events source, as the manifest names it; needed where there are several.'),
      ]),
      handle,
    },
    {
      method: 'post',
      path: '/api/reconcile-groups',
      operation: reconcileOperation,
      handle: (c) => reconcileGroups(c, context),
    },
  ];
}

function webhook(operationId: string, parameters: readonly Parameter[]): Operation {
  return {
    operationId,
    summary: 'Takes an event about a person.',
    description: `The body is signed: \`${signatureHeader}: t=<unix seconds>,v1=<hex of HMAC-SHA-256 of "<t>.<body>">\`, with the secret of the source; several \`v1\` are allowed while a secret is changed. The answer 202 is given once the event is stored durably. Sent again with the same id it changes nothing.`,
    tags: ['events'],
    security: [{ signature: [] }],
    parameters,
    requestBody: {
      required: true,
      content: { 'application/json': { schema: { $ref: '#/components/schemas/ServiceEvent' } } },
    },
    responses: {
      202: json('`accepted`: it is stored. `known`: it was before.', { $ref: '#/components/schemas/Status' }),
      ...problems({
        400: 'No JSON, or not of this form; `errors` points to every fault.',
        401: 'The signature is missing, malformed, too old, or wrong: all the same.',
        404: 'There is no such events source, or several and none is named.',
        409: 'Another event with this id was received before.',
        413: 'The body is too large.',
        415: 'The body is not JSON, or compressed.',
        429: 'Too many requests; `Retry-After` says when to go on.',
        503: 'It could not be stored. Send it again.',
      }),
    },
  };
}

const reconcileOperation: Operation = {
  operationId: 'reconcileGroups',
  summary: 'Plans named groups and carries the plan out.',
  description:
    'Under the same rules as `rollcall apply`. The answer waits for the end; whoever hangs up stops nothing. With `mode=plan` nothing is written and nobody is kept waiting.',
  tags: ['reconcile'],
  security: bearer('plan', 'apply'),
  parameters: [
    inQuery('mode', 'Whether the plan is carried out.', { enum: ['plan', 'apply'], default: 'apply' }),
  ],
  requestBody: {
    required: true,
    content: { 'application/json': { schema: { $ref: '#/components/schemas/ReconcileRequest' } } },
  },
  responses: {
    200: json('The plan, and what became of it.', { $ref: '#/components/schemas/Reconciliation' }),
    ...problems({
      400: 'No JSON, or not of this form; `errors` points to every fault.',
      401: 'No token, or an unknown one.',
      403: 'The token does not hold for this target, these groups, or this mode.',
      404: 'The manifest has no such group.',
      409: 'Groups contain each other (`nesting-cycle`), somebody else works on the target (`busy`), or the directory changed under the plan (`directory-moved`).',
      413: 'The body is too large.',
      415: 'The body is not JSON, or compressed.',
      422: 'Safety or the role policy forbids it (`plan-blocked`: `reasons` say what and how to allow it), or the manifest does not fit the directory (`plan-impossible`).',
      429: 'Too many requests; `Retry-After` says when to go on.',
      502: 'The directory denies access, or answers with errors.',
      503: 'The directory or the store does not answer, or the manifest does not validate.',
    }),
  },
};
