import { expect, test } from 'vitest';
import { recheckOn } from '../../src/apply/recheck.ts';
import type { Change, UserChange } from '../../src/changeset/plan.ts';
import type { ScimValue } from '../../src/scim/resource.ts';
import { GroupModel, type ModelGroup } from './group-model.ts';
import { creation, deletion, planOf, roleTaken, update, userCreation, userUpdate } from './plans.ts';
import { UserModel } from './user-model.ts';

const swap = update('g', '"1"', { before: ['kim', 'sam'], add: ['ann'], remove: ['sam'] });

test.each<[string, Change, readonly string[] | undefined, Partial<ModelGroup>, string | undefined]>([
  ['an update of a group that did not move', swap, ['kim', 'sam'], {}, undefined],
  ['an update that is half done', swap, ['kim', 'sam', 'ann'], { version: 2 }, undefined],
  ['an update that is done', swap, ['kim', 'ann'], { version: 3 }, undefined],
  ['an update of a group somebody else joined', swap, ['kim', 'sam', 'eve'], { version: 2 }, 'added eve'],
  ['an update of a group that is gone', swap, undefined, {}, 'deleted the group'],
  ['a create of a group that is not there', creation('g', { add: ['ann'] }), undefined, {}, undefined],
  [
    'a create of a group that is there now',
    creation('g', { add: ['ann'] }),
    ['ann'],
    { externalId: 'ext-g' },
    undefined,
  ],
  [
    'a create that would cost members',
    creation('g', { add: ['ann'] }),
    ['eve'],
    { externalId: 'ext-g' },
    'added eve',
  ],
  ['a deletion', deletion('g', '"1"', ['kim', 'sam']), ['kim'], {}, undefined],
  ['a deletion of a group somebody joined', deletion('g', '"1"', ['sam']), ['kim', 'sam'], {}, 'added kim'],
  [
    'a deletion of a group that moved',
    deletion('g', '"1"', ['kim']),
    ['kim'],
    { version: 2 },
    'changed the group',
  ],
  ['a deletion of a group that is gone', deletion('g', '"1"'), undefined, {}, undefined],
])('%s', async (_, change, members, more, theirs) => {
  const model = new GroupModel();
  if (members !== undefined) model.put('g', members, more);

  const { stale } = await recheckOn(model, planOf([change]));

  expect(stale.flatMap((one) => one.theirs)).toEqual(theirs === undefined ? [] : [theirs]);
  expect(model.requests().writes).toBe(0);
});

const promotion = userUpdate('jane', '"1"', {
  attributes: [{ path: 'title', before: 'Agent', after: 'Lead' }],
  grants: [roleTaken('Agent')],
});
const inactive = userCreation('jane', { attributes: [{ path: 'active', after: false }] });
const agent = { title: 'Agent', roles: [{ value: 'Agent' }] };

test.each<[string, UserChange, Readonly<Record<string, ScimValue>> | undefined, string | undefined]>([
  ['an update of a person who did not move', promotion, agent, undefined],
  ['an update that is done', promotion, { title: 'Lead' }, undefined],
  ['an update of a person with another edit', promotion, { ...agent, nickName: 'JJ' }, undefined],
  [
    'an update of what somebody else set',
    promotion,
    { ...agent, title: 'Manager' },
    'set title to "Manager"',
  ],
  ['an update of what somebody else cleared', promotion, { roles: agent.roles }, 'cleared title'],
  ['an update of a person who is gone', promotion, undefined, 'deleted the person'],
  ['a create of nobody there', inactive, undefined, undefined],
  ['a create of somebody there', userCreation('jane'), agent, undefined],
  ['a create that would deactivate', inactive, agent, 'created the person, who is active'],
])('%s', async (_, change, attributes, theirs) => {
  const users = new UserModel();
  if (attributes !== undefined) users.put('jane', attributes, 2);
  const model = new GroupModel({ users });

  const { stale, seen } = await recheckOn(model, planOf([], { users: [change] }));

  expect(stale.flatMap((one) => one.theirs)).toEqual(theirs === undefined ? [] : [theirs]);
  expect([...seen.users.keys()]).toEqual(
    change.kind === 'update' && attributes !== undefined ? ['user/jane@x.com'] : [],
  );
  expect(model.requests().writes).toBe(0);
});

test('a group that a cut-off run created and nested already is no stranger in its parent', async () => {
  const model = new GroupModel();
  model.put('n1', [], { displayName: 'new', externalId: 'ext-new' });
  model.put('parent', ['kim', 'n1'], { version: 2 });
  const parent: Change = {
    ...update('parent', '"1"', { before: ['kim'] }),
    members: {
      mode: 'exact',
      before: ['kim'],
      after: 2,
      add: [{ type: 'Group', address: 'group/new', name: 'new', grounds: [] }],
      remove: [],
    },
  };

  expect((await recheckOn(model, planOf([creation('new'), parent]))).stale).toEqual([]);
});
