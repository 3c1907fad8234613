import { deliveryStatuses } from '../../notify/delivery-listing.ts';
import { eventStatuses } from '../store/event-store.ts';
import { problemCodes } from './problem.ts';

const text = { type: 'string' };
const moment = { type: 'string', format: 'date-time' };
const whole = { type: 'integer', minimum: 0 };

/** More members may come with later versions. */
function record(
  required: Readonly<Record<string, unknown>>,
  optional: Readonly<Record<string, unknown>> = {},
) {
  return { type: 'object', required: Object.keys(required), properties: { ...required, ...optional } };
}

function listOf(items: unknown) {
  return { type: 'array', items };
}

const audit = listOf(
  record(
    { at: moment, address: text, action: text, outcome: text },
    {
      id: text,
      members: { type: 'object' },
      edits: listOf({ type: 'object' }),
      status: { type: 'integer' },
      latencyMs: { type: 'number' },
      correlationId: text,
      detail: text,
    },
  ),
);

const run = {
  runId: text,
  target: text,
  kind: { enum: ['round', 'events', 'request'] },
  startedAt: moment,
  worker: text,
};
const runEnd = { finishedAt: moment, result: { enum: ['complete', 'incomplete', 'interrupted'] } };

/** What is answered, by the names of their components. */
export const answerSchemas: Readonly<Record<string, unknown>> = {
  Problem: {
    description: 'Why a request was not done (RFC 9457). `code` is for programs.',
    ...record(
      {
        title: text,
        status: { type: 'integer' },
        code: { enum: problemCodes },
        detail: text,
        correlationId: text,
      },
      {
        errors: listOf(record({ pointer: text, detail: text })),
        diagnostics: listOf(record({ code: text, severity: { enum: ['error', 'warning'] }, summary: text })),
        reasons: listOf(
          record({ rule: text, summary: text, addresses: listOf(text) }, { allow: { type: 'object' } }),
        ),
        plan: { $ref: '#/components/schemas/Plan' },
      },
    ),
  },
  Status: record({ status: text }),
  Health: record({ status: { enum: ['alive', 'ready'] } }),
  Reconciliation: record(
    {
      document: { const: 'reconciliation' },
      formatVersion: { const: 1 },
      target: text,
      mode: { enum: ['plan', 'apply'] },
      result: { enum: ['in-sync', 'planned', 'applied', 'incomplete'] },
      plan: { $ref: '#/components/schemas/Plan' },
      audit,
      correlationId: text,
    },
    { runId: text, report: { $ref: '#/components/schemas/Report' } },
  ),
  Targets: record({
    targets: listOf(
      record(
        { name: text, dueAt: moment, events: record({ pending: whole, parked: whole }, { oldest: moment }) },
        { holder: text, leaseUntil: moment, state: { type: 'object' } },
      ),
    ),
  }),
  Runs: record({
    runs: listOf(record({ ...run, lines: whole, hash: text }, { ...runEnd, counts: { type: 'object' } })),
  }),
  PrunedRuns: record({ pruned: listOf(record({ target: text, run: text, line: whole, hash: text })) }),
  Run: record(
    { ...run, audit },
    {
      ...runEnd,
      by: record({}, { user: text, correlationId: text }),
      report: { $ref: '#/components/schemas/Report' },
    },
  ),
  Events: record({
    events: listOf(
      record(
        {
          seq: { type: 'integer', minimum: 1 },
          source: text,
          id: text,
          type: text,
          subject: text,
          target: text,
          status: { enum: eventStatuses },
          attempts: whole,
          receivedAt: moment,
        },
        { finishedAt: moment, reason: text, runId: text },
      ),
    ),
  }),
  Deliveries: record({
    deliveries: listOf(
      record(
        {
          id: text,
          receiver: text,
          type: text,
          target: text,
          createdAt: moment,
          attempts: whole,
          status: { enum: deliveryStatuses },
        },
        { reason: text },
      ),
    ),
  }),
};
