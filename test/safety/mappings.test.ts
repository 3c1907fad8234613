import { afterEach, describe, expect, test } from 'vitest';
import { openStage, people, planOf, type Stage } from './stage.ts';

let stage: Stage | undefined;

afterEach(async () => {
  await stage?.close();
  stage = undefined;
});

const staff = people(9).map((user) => ({ ...user, externalId: user.id, title: 'Lead' }));

/** A mapping of the titles, from a file whose header and titles are told. */
async function open(header: string, titles: (at: number) => string, set: string): Promise<Stage> {
  const rows = staff.map(({ id }, at) => `${id},${titles(at)}`);
  stage = await openStage({
    users: staff,
    groups: [],
    files: { 'hr.csv': [`id,${header}`, ...rows, ''].join('\n') },
    manifest: `
sources: { hr: { csv: hr.csv } }
attributeMappings: { hr: { source: hr, match: { externalId: id }, set: { title: ${set} } } }
`,
  });
  return stage;
}

describe('a column that is gone takes no value from anybody', () => {
  test.each([
    ['a title is cleared that is missing', '{ value: jobTitle, whenMissing: clear }'],
    ['a default stands for a missing one', '{ value: jobTitle, default: Unassigned }'],
  ])('where %s', async (_, set) => {
    const { plan } = await open('job_title', () => 'Lead', set);
    const { users, withheld, summary } = planOf(await plan());
    expect(users).toEqual([]);
    expect(withheld).toMatchObject([{ address: 'mapping/hr', values: { path: 'title' } }]);
    expect(summary.withheld).toBe(withheld[0]?.values?.people);
  });
});

test('a default takes the place of a value whose cell is empty, while other cells are not', async () => {
  const { plan } = await open(
    'jobTitle',
    (at) => (at === 0 ? '' : 'Lead'),
    '{ value: jobTitle, default: Unassigned }',
  );
  const { users, warnings } = planOf(await plan());
  expect(users).toMatchObject([{ id: 'p1', attributes: [{ before: 'Lead', after: 'Unassigned' }] }]);
  expect(warnings).toEqual([]);
});
