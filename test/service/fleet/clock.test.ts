import { afterEach, describe, expect, it } from 'vitest';
import { processRuntime } from '../../../src/runtime.ts';
import { checkClock } from '../../../src/service/fleet/clock.ts';
import { taking } from '../../../src/service/fleet/hold.ts';
import { openLog } from '../../../src/service/pino.ts';
import { startService } from '../../../src/service/service.ts';
import { until } from '../../support/service.ts';
import { type Organisations, openOrganisations, people } from './organisation.ts';

const hour = 3_600_000;
const lease = { target: 'acme', token: 1 };

/** A target that the database says it gave at its noon, while these moments passed here. */
async function clockOf(askedAt: number, toldAt: number) {
  const noon = Date.parse('2026-11-22T12:00:00Z');
  const moments = [noon + askedAt, noon + toldAt];
  const now = () => moments.shift() ?? 0;
  return taking({ now }, async () => ({ ...lease, takenAt: noon }));
}

describe('the clock of a worker', () => {
  it.each([
    ['is right', -20, 20],
    ['is a little off', 50_000, 50_040],
    ['seems to be off, because the answer took a day to come', -10, 24 * hour],
    ['seems to be off, because the question took a day to leave', -24 * hour, 10],
  ])('is trusted when it %s', async (_how, askedAt, toldAt) => {
    const taken = await clockOf(askedAt, toldAt);
    if (taken === undefined) throw new Error('it is given');
    checkClock(taken);
  });

  it.each([
    ['25 h ahead of', 25 * hour],
    ['2 h behind', -2 * hour],
  ])('is not when it is %s that of the database', async (words, shift) => {
    const taken = await clockOf(shift, shift + 20);
    if (taken === undefined) throw new Error('it is given');
    expect(() => checkClock(taken)).toThrow(words);
  });
});

describe('a worker whose clock is a day ahead', () => {
  let organisations: Organisations;

  afterEach(() => organisations?.close());

  it('takes nobody out of a group whose time ends today', async () => {
    const today = new Date().toISOString().slice(0, 10);
    organisations = await openOrganisations(['acme'], {
      data: {
        users: people(2),
        groups: [{ id: 'g', displayName: 'Leads', members: [{ value: 'u0' }, { value: 'u1' }] }],
      },
      rest: `
groups:
  leads:
    displayName: Leads
    membership: exact
    members: [person0@company.com, { user: person1@company.com, until: ${today} }]
`,
    });
    const service = await startService({
      folder: organisations.folder,
      runtime: { ...processRuntime(), now: () => Date.now() + 25 * hour, env: organisations.env },
      log: openLog('silent', process.stderr),
      rollcallVersion: '0.0.0-test',
      rounds: { interval: 1_000, fullEvery: 60_000, mode: 'all', allowances: {} },
      keeping: { eventsMs: 365 * 24 * hour, runsMs: 365 * 24 * hour },
      concurrency: 1,
      leaseLifetime: 60_000,
      grace: 10_000,
    });
    const stateOf = async () => (await service.context.store.targets.all())[0]?.state;
    await until(async () => (await stateOf()) !== undefined);
    expect(await stateOf()).toMatchObject({
      health: 'failing',
      reasons: [expect.stringContaining('25 h ahead of that of the database')],
    });
    await service.stop();
    expect(organisations.all[0]?.sandbox.state().groups[0]?.members).toHaveLength(2);
    expect(organisations.all[0]?.sandbox.requests()).toEqual([]);
  });
});
