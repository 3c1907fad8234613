import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { DiagnosticError } from '../../../src/diagnostic/diagnostic.ts';
import type { Fault } from '../../../src/sandbox/faults.ts';
import { personOf } from '../../workflow/events-stage.ts';
import { type EventsService, openEventsService, quickStore, withPostgresql } from './events-service.ts';

withPostgresql();

const runs = 25;
/** More than there are people: what fast-check tries again to make an example smaller needs people of its own. */
const companies = runs * 4;
const colleagues = 3;
const nobody = colleagues;

let service: EventsService;
let company = 0;
/** What each of the people of the company was called, one after the other. */
let seen: unknown[][] = [];
const keyOf = (colleague: number) => `${company}-${colleague}`;

beforeAll(async () => {
  let observe = () => {};
  service = await openEventsService(quickStore, {
    users: Array.from({ length: companies * colleagues }, (_, index) =>
      personOf(`${Math.floor(index / colleagues)}-${index % colleagues}`, { title: 'AT FIRST' }),
    ),
    mappings: `attributeMappings:
  hr: { source: hr, match: { externalId: id }, set: { title: title, active: active } }
`,
    onRequest: () => observe(),
  });
  observe = () => {
    const titles = new Map(service.sandbox.state().users.map(({ userName, title }) => [userName, title]));
    for (const [colleague, values] of seen.entries()) {
      const title = titles.get(`p${keyOf(colleague)}@company.com`);
      if (values.at(-1) !== title) values.push(title);
    }
  };
});
afterAll(() => service.close());

const arrival = fc.record({
  about: fc.nat(nobody),
  isPoison: fc.nat(4).map((chance) => chance === 0),
  /** Whether a worker looks before the next one comes. */
  isWorkedOn: fc.boolean(),
});

const faults: fc.Arbitrary<readonly Fault[]> = fc.array(
  fc
    .tuple(
      fc.nat(3),
      fc.constantFrom<Fault>(
        { kind: 'conflict' },
        { kind: 'cutConnection', moment: 'before-write' },
        { kind: 'cutConnection', moment: 'after-write' },
        { kind: 'serverError', statuses: [500, 503] },
        { kind: 'tooManyRequests', retryAfter: 1 },
      ),
    )
    .map(([skip, fault]) => ({ ...fault, method: 'PATCH', skip, times: 1 })),
  { maxLength: 4 },
);

/** Works until nothing waits, as a worker does that backs off from trouble. */
async function drain(): Promise<void> {
  for (;;) {
    const fault = await service.drain().catch((thrown: unknown) => thrown);
    if (fault === undefined) return;
    if (!(fault instanceof DiagnosticError)) throw fault;
  }
}

it('whatever comes and whatever fails, each person becomes what their sound records say, once and in their order', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(arrival, { minLength: 1, maxLength: 12 }),
      faults,
      async (arrivals, striking) => {
        company += 1;
        seen = Array.from({ length: colleagues }, () => ['AT FIRST']);
        service.sandbox.setFaults(striking);
        for (const [index, { about, isPoison, isWorkedOn }] of arrivals.entries()) {
          await service.receive(keyOf(about), { title: `t${index}`, ...(isPoison && { active: 'perhaps' }) });
          if (isWorkedOn) await drain();
        }
        await drain();
        for (const [colleague, values] of seen.entries()) {
          const sound = arrivals.flatMap(({ about, isPoison }, index) =>
            about === colleague && !isPoison ? [`t${index}`] : [],
          );
          expect(values).toEqual(['AT FIRST', ...sound]);
        }
        const listed = (await service.listed()).filter(({ subject }) => subject.startsWith(`${company}-`));
        const unsound = arrivals.filter(({ about, isPoison }) => isPoison || about === nobody);
        expect(listed).toHaveLength(arrivals.length);
        expect(listed.filter(({ status }) => status === 'parked')).toHaveLength(unsound.length);
        expect(await service.store.runs.unfinished('test')).toEqual([]);
      },
    ),
    { numRuns: runs },
  );
}, 180_000);
