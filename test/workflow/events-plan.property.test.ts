import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ENTERPRISE_USER_SCHEMA } from '../../src/scim/resource.ts';
import { department, type EventsStage, hrEvent, openEventsStage, personOf, valueIn } from './events-stage.ts';

/** A manifest that would change nearly everything, if it were planned as a whole. */
const restless = `roles: { agent: { name: Agent }, admin: { name: Admin } }
skills: { billing: { name: Billing } }
scope: { groups: 'displayName sw "S"', prune: delete }
safety: { removalsTotal: 3, protectedUsers: [p3@company.com] }
groups:
  support:
    displayName: Support
    membership: exact
    members: [{ where: '${department} eq "Support"' }]
    skills: { mode: exact, grant: [billing] }
    roles: { mode: exact, grant: [agent] }
users:
  p2@company.com: { attributes: { nickName: Declared } }
rolePolicy:
  allow: { by: '${department}', rules: { Sales: [], Support: [agent] }, otherwise: [agent, admin] }
  limits: { admin: { min: 1 } }
`;

const people = [1, 2, 3, 4, 5, 6];
let stage: EventsStage;
beforeAll(async () => {
  stage = await openEventsStage({
    mode: 'genesys-cloud',
    users: people.map((key) =>
      personOf(key, {
        title: 'Clerk',
        active: key !== 6,
        roles: key % 2 === 0 ? [{ value: 'Agent' }] : key === 5 ? [{ value: 'Admin' }] : [],
        [ENTERPRISE_USER_SCHEMA]: { department: key < 4 ? 'Support' : 'Delivery' },
      }),
    ),
    offers: {
      roles: [
        { id: 'r1', name: 'Agent' },
        { id: 'r2', name: 'Admin' },
      ],
      skills: [{ id: 's1', name: 'Billing' }],
    },
    groups: [
      { id: 'g1', displayName: 'Support', members: [{ value: 'id-5' }] },
      { id: 'g2', displayName: 'Stray', members: [{ value: 'id-1' }] },
    ],
    mappings: `attributeMappings:
  hr:
    source: hr
    match: { externalId: id }
    whenMissing: clear
    set: { '${department}': department, title: title, active: active }
`,
    more: restless,
  });
});
afterAll(() => stage.close());

const told = <T>(...values: readonly T[]) => fc.option(fc.constantFrom(...values), { nil: undefined });
const event = fc.record({
  subject: fc.constantFrom(...people.map(String), 'nobody', ' 1 '),
  department: told('Support', 'Sales', 'Delivery', ''),
  title: told<string | number>('Clerk', 'Boss', '', 17),
  active: told<boolean | string>(true, false, 'perhaps'),
});

it('a plan of events changes what is mapped, of the people they are about, and gives each event one fate', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.uniqueArray(event, { selector: ({ subject }) => subject, minLength: 1 }),
      fc.nat(4),
      async (said, before) => {
        const events = said.map(({ subject, ...record }, index) =>
          hrEvent(
            index + 1,
            subject,
            Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined)) as {
              [name: string]: string | number | boolean;
            },
          ),
        );
        const planned = valueIn(await stage.plan(events, { withdrawn: async () => before }));
        const { plan, refused, deferred } = planned;
        expect(plan.changes).toEqual([]);
        const meant = new Set([...planned.people.values()].flat());
        for (const { kind, id, grants, attributes } of plan.users) {
          expect(kind).toBe('update');
          expect(meant).toContain(id);
          expect(grants).toEqual([]);
          expect([department, 'title', 'active']).toEqual(
            expect.arrayContaining(attributes.map(({ path }) => path)),
          );
          // By not speaking of it, an event takes nothing away.
          expect(attributes.filter(({ after }) => after === undefined)).toEqual([]);
        }
        const withdrawn = plan.users.filter(({ attributes }) =>
          attributes.some(({ path, after }) => path === 'active' && after === false),
        );
        expect(withdrawn.length === 0 || withdrawn.length + before <= 3).toBe(true);
        expect(withdrawn.map(({ userName }) => userName)).not.toContain('p3@company.com');
        const fates = [...planned.people.keys(), ...refused.map(({ seq }) => seq), ...deferred];
        expect(fates.toSorted((left, right) => left - right)).toEqual(events.map(({ seq }) => seq));
      },
    ),
    { numRuns: 60 },
  );
}, 120_000);
