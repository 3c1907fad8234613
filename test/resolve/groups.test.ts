import { describe, expect, test } from 'vitest';
import { compareIn, faultsIn } from '../support/compare.ts';
import { declareGroup } from '../support/declare.ts';
import { liveGroup } from '../support/live.ts';

const support = (options: Parameters<typeof declareGroup>[2]) => declareGroup('support', undefined, options);

describe('the live group a declaration stands for', () => {
  test.each([
    ['externalId before display name', { externalId: 'x', displayName: 'Support' }, 'by-external-id'],
    ['display name when no externalId fits', { externalId: 'z', displayName: 'Support B' }, 'by-name'],
    ['display name in any case', { displayName: 'SUPPORT B' }, 'by-name'],
    ['a former name', { displayName: 'Brand new', previously: ['none', 'support b'] }, 'by-name'],
    ['nothing: the group is created', { displayName: 'Brand new' }, undefined],
  ])('%s', (_, options, expected) => {
    const groups = [
      liveGroup('Support', undefined, { id: 'by-external-id', externalId: 'x' }),
      liveGroup('Support B', undefined, { id: 'by-name' }),
    ];
    const { changes, resolution } = compareIn({ groups: [support(options)], directory: { groups } });
    expect(resolution.groups[0]?.live?.id).toBe(expected);
    if (expected === undefined) expect(changes).toMatchObject([{ kind: 'create' }]);
  });

  test.each([
    ['another name', 'Support L1'],
    ['the same name in another case', 'SUPPORT l1'],
  ])('found under %s it is renamed, not created', (_, liveName) => {
    const declared = support({ displayName: 'Support Tier 1', previously: ['support L1'] });
    const { changes } = compareIn({
      groups: [declared],
      directory: { groups: [liveGroup(liveName, undefined, { version: '"7"' })] },
    });
    expect(changes).toMatchObject([
      {
        kind: 'update',
        id: `id-${liveName}`,
        version: '"7"',
        displayName: 'Support Tier 1',
        attributes: [{ path: 'displayName', before: liveName, after: 'Support Tier 1' }],
      },
    ]);
  });

  test('a name that differs only by case is mended', () => {
    const { changes } = compareIn({
      groups: [support({ displayName: 'Support' })],
      directory: { groups: [liveGroup('SUPPORT', undefined)] },
    });
    expect(changes[0]?.attributes).toEqual([{ path: 'displayName', before: 'SUPPORT', after: 'Support' }]);
  });

  test('a name that differs only by how its accents are composed is the same name, and stays', () => {
    const live = liveGroup('Cafe\u0301 west', [], { id: 'cafe' });
    const { changes, resolution, unchanged } = compareIn({
      groups: [support({ displayName: 'Caf\u00e9 west' })],
      directory: { groups: [live] },
    });
    expect({ changes, unchanged }).toEqual({ changes: [], unchanged: 1 });
    expect(resolution.groups[0]).toMatchObject({ live, displayName: live.displayName });
  });

  test('a former name is found in either composition', () => {
    const { changes } = compareIn({
      groups: [support({ displayName: 'Bar', previously: ['CAF\u00c9'] })],
      directory: { groups: [liveGroup('Cafe\u0301', undefined)] },
    });
    expect(changes).toMatchObject([{ kind: 'update', displayName: 'Bar' }]);
  });

  test('an externalId the manifest does not mention is left alone', () => {
    const { changes } = compareIn({
      groups: [support({ displayName: 'Support' })],
      directory: { groups: [liveGroup('Support', undefined, { externalId: 'theirs' })] },
    });
    expect(changes).toEqual([]);
  });
});

describe('nothing is guessed', () => {
  test.each([
    [
      'two groups of one name',
      { displayName: 'Support' },
      [liveGroup('Support', undefined, { id: '1' }), liveGroup('support', undefined, { id: '2' })],
    ],
    [
      'two groups of one externalId',
      { externalId: 'x' },
      [liveGroup('A', undefined, { externalId: 'x' }), liveGroup('B', undefined, { externalId: 'x' })],
    ],
    [
      'a rename onto a name that another group bears',
      { displayName: 'Taken', externalId: 'x' },
      [liveGroup('Old', undefined, { externalId: 'x' }), liveGroup('Taken', undefined)],
    ],
    [
      'a former name that a group with another externalId has taken over',
      { displayName: 'New', externalId: 'x', previously: ['Old'] },
      [liveGroup('Old', undefined, { externalId: 'somebody-elses' })],
    ],
  ])('%s is a fault', (_, options, groups) => {
    expect(faultsIn({ groups: [support(options)], directory: { groups } })).toMatchObject([
      { code: 'ambiguous-group', range: { file: 'support.yaml' } },
    ]);
  });

  test('two declarations for one live group are a fault that names both places', () => {
    const groups = [
      declareGroup('new', undefined, { displayName: 'New', previously: ['Old'] }),
      declareGroup('old', undefined, { displayName: 'Old' }),
    ];
    expect(faultsIn({ groups, directory: { groups: [liveGroup('Old', undefined)] } })).toMatchObject([
      {
        code: 'group-matched-twice',
        range: { file: 'old.yaml' },
        related: [{ range: { file: 'new.yaml' } }],
      },
    ]);
  });

  test('a group is not created because an incomplete listing lacks it', () => {
    const directory = { gaps: [{ kind: 'groups', reason: '25 of 40 groups returned' }] } as const;
    expect(faultsIn({ groups: [support({})], directory })).toMatchObject([{ code: 'reading-incomplete' }]);
  });

  test('one group listed twice by a shifting page is one group', () => {
    const live = liveGroup('support', undefined);
    expect(faultsIn({ groups: [support({})], directory: { groups: [live, live] } })).toEqual([]);
  });
});
