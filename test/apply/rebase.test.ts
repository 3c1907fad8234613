import { describe, expect, test } from 'vitest';
import { editsOf } from '../../src/apply/edits.ts';
import { type ForeignEdit, inWords } from '../../src/apply/foreign-edit.ts';
import { nothingAchieved, rebase } from '../../src/apply/rebase.ts';
import type { Snapshot } from '../../src/apply/snapshot.ts';
import { valueEditsOf } from '../../src/apply/value-edit.ts';
import type { Change } from '../../src/changeset/plan.ts';
import { rfc7644 } from '../../src/target/profile.ts';
import { type MemberWish, memberEdits, update } from './plans.ts';

function live(members: string | undefined, attributes: Record<string, string> = {}): Snapshot {
  return {
    version: '"2"',
    ...(members !== undefined && {
      members: new Map(words(members).map((id) => [id, undefined])),
    }),
    values: new Map(Object.entries(attributes)),
    resource: {},
  };
}

function words(text: string): readonly string[] {
  return text.split(' ').filter((word) => word !== '');
}

/** Everybody's name is their id. */
async function told(theirs: readonly ForeignEdit[]): Promise<string> {
  return (await inWords(theirs, { nameOf: async (id) => id })).join(', ');
}

const exact: MemberWish = { mode: 'exact', before: ['kim', 'sam'], add: ['ann'], remove: ['sam'] };
const atLeast: MemberWish = { mode: 'at-least', before: ['kim', 'sam'], add: ['ann', 'bob'] };

describe('rebase of member edits', () => {
  // The exact plan: of kim and sam, sam leaves and ann joins. The minimum: ann and bob join kim and sam.
  test.each([
    ['nothing moved', exact, 'kim sam', '+ann -sam'],
    ['our addition is there already', exact, 'kim sam ann', '-sam'],
    ['our removal happened already', exact, 'kim', '+ann'],
    ['all of it is done', exact, 'kim ann', ''],
    ['somebody else joined an exact group', exact, 'kim sam eve', 'they: added eve'],
    ['somebody we keep was removed from an exact group', exact, 'sam', 'they: removed kim'],
    ['both', exact, 'sam eve', 'they: added eve, removed kim'],
    ['an exact group whose members cannot be read', exact, undefined, 'they:'],
    ['somebody else joined a minimum group', atLeast, 'kim sam eve', '+ann +bob'],
    ['somebody left a minimum group', atLeast, 'sam', '+ann +bob'],
    ['part of a minimum is there', atLeast, 'bob', '+ann'],
    ['a minimum group whose members cannot be read', atLeast, undefined, '+ann +bob'],
  ])('%s', async (_, wish, members, expected) => {
    const edits = editsOf(update('g', '"1"', wish), [], new Map(), true);

    const result = rebase(edits, live(members), nothingAchieved);

    const text =
      result.kind === 'conflict'
        ? `they: ${await told(result.theirs)}`
        : [...result.add.map(({ id }) => `+${id}`), ...result.remove.map(({ id }) => `-${id}`)].join(' ');
    expect(text.trim()).toBe(expected);
  });

  test('undoing what this run did is an edit of somebody else, in a minimum group too', () => {
    const edits = editsOf(update('g', '"1"', atLeast), [], new Map(), true);
    const achieved = { added: new Set(['ann']), removed: new Set<string>(), edited: new Set<string>() };

    expect(rebase(edits, live('kim sam'), achieved)).toMatchObject({
      kind: 'conflict',
      theirs: [{ kind: 'removed', id: 'ann', name: 'ann@x.com', again: true }],
    });
  });

  test('a group whose removals were withheld was not read whole, so unknown members are no conflict', () => {
    const change = update('g', '"1"', { mode: 'exact', before: ['kim'], add: ['ann'] });

    expect(rebase(editsOf(change, [], new Map(), false), live('kim sam lee'), nothingAchieved)).toMatchObject(
      {
        kind: 'left',
        add: [{ id: 'ann' }],
      },
    );
  });

  test('a member that is a group of this plan takes the id it was created with, and is no stranger', () => {
    const members = {
      ...memberEdits({ before: ['kim'] }),
      add: [{ type: 'Group' as const, address: 'group/new', name: 'New', grounds: [] }],
    };
    const change = update('g', '"1"', {}, { members });
    const edits = editsOf(change, [], new Map([['group/new', 'n1']]), true);

    expect(rebase(edits, live('kim n1'), nothingAchieved)).toMatchObject({ kind: 'left', add: [] });
    expect(editsOf(change, [], new Map(), true).add).toEqual([]);
  });
});

describe('rebase of attribute edits', () => {
  const attributes = [{ path: 'displayName', before: 'Support L1', after: 'Support Tier 1' }];
  const change: Change = {
    kind: 'update',
    address: 'group/g',
    displayName: 'Support Tier 1',
    id: 'g',
    attributes,
  };
  const edits = editsOf(change, valueEditsOf(change, rfc7644), new Map(), true);

  test.each([
    ['as planned', { displayName: 'Support L1' }, 1],
    ['renamed already', { displayName: 'Support Tier 1' }, 0],
    ['renamed otherwise', { displayName: 'Help Desk' }, 'set displayName to "Help Desk"'],
    ['cleared', {}, 'cleared displayName'],
  ])('%s', async (_, values: Record<string, string>, expected) => {
    const result = rebase(edits, live(undefined, values), nothingAchieved);

    expect(result.kind === 'conflict' ? await told(result.theirs) : result.values.length).toBe(expected);
  });
});
