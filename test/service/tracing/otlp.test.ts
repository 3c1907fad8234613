import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { startTracing } from '../../../src/service/tracing/start.ts';

interface ReceivedSpan {
  readonly name: string;
  readonly traceId: string;
  readonly spanId: string;
  readonly parentSpanId?: string;
  readonly status: { readonly code?: number; readonly message?: string };
}

let received: { readonly resource: string; readonly spans: readonly ReceivedSpan[] }[] = [];
let url = '';
const collector = createServer((request, response) => {
  const chunks: Buffer[] = [];
  request.on('data', (chunk: Buffer) => chunks.push(chunk));
  request.on('end', () => {
    const { resourceSpans } = JSON.parse(Buffer.concat(chunks).toString()) as {
      resourceSpans: { resource: object; scopeSpans: { spans: ReceivedSpan[] }[] }[];
    };
    received.push(
      ...resourceSpans.map(({ resource, scopeSpans }) => ({
        resource: JSON.stringify(resource),
        spans: scopeSpans.flatMap(({ spans }) => spans),
      })),
    );
    response.setHeader('content-type', 'application/json').end('{}');
  });
});

beforeEach(async () => {
  received = [];
  await new Promise<void>((resolve) => collector.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(collector.address() as AddressInfo).port}`;
  vi.stubEnv('OTEL_EXPORTER_OTLP_ENDPOINT', url);
});

afterEach(async () => {
  vi.unstubAllEnvs();
  collector.closeAllConnections();
  await new Promise((resolve) => collector.close(resolve));
});

test('spans reach the collector, each below the one it was begun in', async () => {
  const { trace, close } = await startTracing({ env: process.env }, '1.2.3');
  await trace('round', { target: 'acme' }, async () => {
    await Promise.all([trace('plan', {}, async () => 1), trace('apply', {}, async () => 2)]);
  });
  await close();
  const spans = received.flatMap((each) => each.spans);
  const round = spans.find(({ name }) => name === 'round');
  expect(spans.map(({ name }) => name).sort()).toEqual(['apply', 'plan', 'round']);
  for (const name of ['plan', 'apply']) {
    expect(spans.find((span) => span.name === name)?.parentSpanId).toBe(round?.spanId);
  }
  expect(received[0]?.resource).toContain('rollcall');
});

test('a fault goes on and marks its span, without its words', async () => {
  const { trace, close } = await startTracing({ env: process.env }, '1.2.3');
  await expect(
    trace('apply', {}, async () => {
      throw new RangeError('jane.roe@company.com');
    }),
  ).rejects.toThrow('jane.roe');
  await close();
  const [span] = received.flatMap((each) => each.spans);
  expect(span?.status).toEqual({ code: 2, message: 'RangeError' });
  expect(JSON.stringify(received)).not.toContain('jane');
});

test('without an endpoint nothing is traced, and the work is done all the same', async () => {
  const { trace, close } = await startTracing({ env: {} }, '1.2.3');
  expect(await trace('plan', {}, async () => 42)).toBe(42);
  await close();
  expect(received).toEqual([]);
});
