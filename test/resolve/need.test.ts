import { describe, expect, test } from 'vitest';
import { readingNeed } from '../../src/resolve/need.ts';
import { parseFilter, printFilter } from '../../src/scim/filter.ts';
import { printPath } from '../../src/scim/path.ts';
import { byExternalId, declareGroup, nested, user, where } from '../support/declare.ts';
import { DEPARTMENT } from '../support/live.ts';

const day = '2026-06-15';
const needOf = (...groups: readonly ReturnType<typeof declareGroup>[]) =>
  readingNeed(groups, { prune: 'never' }, day);

describe('people', () => {
  test('only those who are named, each once, when no rule may select others', () => {
    const { users } = needOf(
      declareGroup('a', ['ann', byExternalId('E-1')], { except: ['bob'] }),
      declareGroup('b', ['ann', user('old', { until: '2026-01-31' })]),
    );
    expect(users).toMatchObject({ all: false, inactive: false, attributes: [] });
    expect(users.wanted).toEqual([
      { by: 'userName', value: 'ann' },
      { by: 'externalId', value: 'E-1' },
      { by: 'userName', value: 'bob' },
    ]);
  });

  test('everybody, with what the rules read, when there is a rule', () => {
    const { users } = needOf(
      declareGroup('a', [where(`${DEPARTMENT} eq "x" and title pr`), where('TITLE eq "y"')]),
    );
    expect(users).toMatchObject({ all: true, inactive: false });
    expect(users.attributes.map(printPath).map((path) => path.toLowerCase())).toEqual([
      DEPARTMENT.toLowerCase(),
      'title',
    ]);
  });

  test('the inactive only when a rule asks', () => {
    expect(needOf(declareGroup('a', [where('active eq false')])).users.inactive).toBe(true);
  });

  test('nobody for a rule that expired, or for members that are not managed', () => {
    const { users } = needOf(
      declareGroup('a', [where('userName pr', { until: '2026-06-14' })]),
      declareGroup('b', ['ann', where('userName pr')], { membership: 'unmanaged' }),
    );
    expect(users).toMatchObject({ all: false, wanted: [] });
  });
});

describe('members of a group', () => {
  test.each([
    ['exact: who goes must be named', declareGroup('g', ['ann']), 'names'],
    ['at-least: who is there', declareGroup('g', ['ann'], { membership: 'at-least' }), 'ids'],
    ['unmanaged', declareGroup('g', undefined), 'none'],
    ['listed but unmanaged', declareGroup('g', ['ann'], { membership: 'unmanaged' }), 'none'],
  ])('%s', (_, group, members) => {
    expect(needOf(group).groups.wanted).toMatchObject([{ displayName: 'g', members }]);
  });

  test('nested in another: its people may have to be named there', () => {
    const { wanted } = needOf(
      declareGroup('outer', [nested('inner')]),
      declareGroup('inner', undefined),
    ).groups;
    expect(wanted[1]).toMatchObject({ displayName: 'inner', members: 'names' });
  });
});

test('all groups are read only when the scope does something with undeclared ones', () => {
  const text = 'externalId sw "hris_"';
  const filter = parseFilter(text);
  if (!filter.ok) throw new Error(filter.fault.message);
  const groups = { text: printFilter(filter.value), filter: filter.value, origin: { file: 'x', path: [] } };
  expect(readingNeed([], { groups, prune: 'report' }, day).groups).toMatchObject({
    all: true,
    attributes: [{ attribute: 'externalId' }],
  });
  expect(readingNeed([], { groups, prune: 'report' }, day).groups).not.toHaveProperty('deletable');
  expect(readingNeed([], { groups, prune: 'delete' }, day).groups).toMatchObject({
    all: true,
    deletable: groups.filter,
  });
  expect(readingNeed([], { groups, prune: 'never' }, day).groups).toMatchObject({
    all: false,
    attributes: [],
  });
});
