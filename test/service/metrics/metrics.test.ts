import { expect, test } from 'vitest';
import { createMetrics } from '../../../src/service/metrics/metrics.ts';
import { metricHelp } from '../../../src/service/metrics/names.ts';
import { createMeter } from '../../../src/target/meter.ts';
import { statusFactsOf } from '../status/facts.ts';

const fleet = async () => statusFactsOf();

async function lines(metrics: ReturnType<typeof createMetrics>, name: string): Promise<readonly string[]> {
  const { text } = await metrics.expose();
  return text.split('\n').filter((line) => line.startsWith(`${name}{`) || line.startsWith(`${name} `));
}

test('the fleet shows as the store knows it', async () => {
  const metrics = createMetrics(fleet);
  expect(await lines(metrics, 'rollcall_queue_events')).toEqual(
    expect.arrayContaining([
      'rollcall_queue_events{target="acme",state="pending"} 3',
      'rollcall_queue_events{target="acme",state="parked"} 1',
      'rollcall_queue_events{target="initech",state="pending"} 0',
    ]),
  );
  expect(await lines(metrics, 'rollcall_queue_oldest_seconds')).toContain(
    'rollcall_queue_oldest_seconds{target="acme"} 40',
  );
  expect(await lines(metrics, 'rollcall_breaker_state')).toContain(
    'rollcall_breaker_state{target="<script>alert(1)</script>"} 2',
  );
  expect(await lines(metrics, 'rollcall_deliveries')).toEqual([
    'rollcall_deliveries{state="waiting"} 2',
    'rollcall_deliveries{state="dead"} 1',
  ]);
});

test('a target that is gone leaves no figure behind', async () => {
  let targets = statusFactsOf().targets;
  const metrics = createMetrics(async () => statusFactsOf({ targets }));
  expect(await lines(metrics, 'rollcall_plan_changes')).toHaveLength(2);
  targets = [];
  expect(await lines(metrics, 'rollcall_plan_changes')).toEqual([]);
});

test('requests count on when a target is closed and opened anew', async () => {
  const metrics = createMetrics(fleet);
  for (const reads of [3, 2]) {
    const meter = createMeter(undefined);
    const end = metrics.follow({ name: 'acme', meter });
    for (let read = 0; read < reads; read += 1) meter.count('GET', 200, 10);
    meter.count('PATCH', 412, 10);
    meter.countWait(1_500);
    await metrics.expose();
    end();
  }
  expect(await lines(metrics, 'rollcall_requests_total')).toEqual([
    'rollcall_requests_total{target="acme",class="read",status="200"} 5',
    'rollcall_requests_total{target="acme",class="write",status="412"} 2',
  ]);
  expect(await lines(metrics, 'rollcall_wait_seconds_total')).toEqual([
    'rollcall_wait_seconds_total{target="acme"} 3',
  ]);
});

test('rounds, runs and answers are counted with their time', async () => {
  const metrics = createMetrics(fleet);
  metrics.observeRun({ target: 'acme', kind: 'events', result: 'complete', seconds: 0.3 });
  metrics.observeRound({ target: 'acme', result: 'in-sync', seconds: 0.2 });
  metrics.observeHttp({ route: '/healthz', method: 'GET', status: 200, seconds: 0.001 });
  metrics.countEvent('hr', 'stored');
  expect(await lines(metrics, 'rollcall_rounds_total')).toEqual([
    'rollcall_rounds_total{target="acme",result="in-sync"} 1',
  ]);
  expect(await lines(metrics, 'rollcall_runs_total')).toEqual([
    'rollcall_runs_total{target="acme",kind="events",result="complete"} 1',
  ]);
  expect(await lines(metrics, 'rollcall_run_duration_seconds_count')).toEqual([
    'rollcall_run_duration_seconds_count{target="acme",kind="events"} 1',
  ]);
  expect(await lines(metrics, 'rollcall_events_total')).toEqual([
    'rollcall_events_total{source="hr",result="stored"} 1',
  ]);
});

test('every metric is explained, and every explained one is there', async () => {
  const { text } = await createMetrics(fleet).expose();
  const named = [...text.matchAll(/^# HELP (rollcall_\S+)/gm)].map(([, name]) => name);
  expect(named.sort()).toEqual(Object.keys(metricHelp).sort());
});
