import { describe, expect, test } from 'vitest';
import {
  everything,
  idleGlobs,
  selects,
  unselectedNewGroups,
  withNestedGroups,
} from '../../src/resolve/selection.ts';
import { compareIn } from '../support/compare.ts';
import { declareGroup, nested } from '../support/declare.ts';
import { liveGroup } from '../support/live.ts';

describe('selection', () => {
  test.each([
    ['everything', everything, true],
    ['by address', { only: ['group/support-tier1'], except: [] }, true],
    ['by glob', { only: ['group/support-*'], except: [] }, true],
    ['another one', { only: ['group/sales*'], except: [] }, false],
    ['excepted', { only: [], except: ['*-tier1'] }, false],
    ['selected and excepted', { only: ['group/*'], except: ['group/support-tier1'] }, false],
    ['a dot is a dot', { only: ['group.support-tier1'], except: [] }, false],
  ])('%s', (_, selection, expected) => {
    expect(selects(selection, 'group/support-tier1')).toBe(expected);
  });

  test('names the globs that select nothing', () => {
    expect(idleGlobs({ only: ['group/a*', 'group/x'], except: ['*z'] }, ['group/ab'])).toEqual([
      'group/x',
      '*z',
    ]);
  });
});

const groups = [
  declareGroup('outer', [nested('inner')]),
  declareGroup('inner', [nested('innermost')]),
  declareGroup('innermost', undefined),
  declareGroup('other', undefined),
];

test('what is nested in a selected group is needed too, transitively', () => {
  const reached = withNestedGroups(groups, ({ key }) => key === 'outer');
  expect(reached.map(({ key }) => key)).toEqual(['outer', 'inner', 'innermost']);
});

test('a nested group that nobody would create is found', () => {
  const live = [liveGroup('innermost', [])];
  const { resolution } = compareIn({ groups, directory: { groups: live, nesting: true } });
  const selected = (...keys: readonly string[]) =>
    resolution.groups.filter(({ address }) => keys.includes(address.slice('group/'.length)));
  expect(unselectedNewGroups(selected('outer'))).toEqual(['group/inner']);
  expect(unselectedNewGroups(selected('outer', 'inner'))).toEqual([]);
});
