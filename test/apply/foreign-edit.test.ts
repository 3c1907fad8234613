import { expect, test } from 'vitest';
import { type ForeignEdit, inWords } from '../../src/apply/foreign-edit.ts';
import { targetService } from '../../src/apply/target-service.ts';
import { openDirectory, people } from './directory.ts';

const added = (id: string): ForeignEdit => ({ kind: 'added', id, again: false });

test('people are told by name, and whoever has one already is not asked for', async () => {
  const asked: string[] = [];
  const nameOf = async (id: string) => {
    asked.push(id);
    return `${id}@x.com`;
  };
  const edits: readonly ForeignEdit[] = [
    { kind: 'set', path: 'displayName', value: 'Help Desk' },
    { kind: 'cleared', path: 'externalId' },
    added('eve'),
    { kind: 'removed', id: 'kim', name: 'Kim', again: true },
    { kind: 'removed', id: 'sam', again: false },
  ];

  expect(await inWords(edits, { nameOf })).toEqual([
    'set displayName to "Help Desk"',
    'cleared externalId',
    'added eve@x.com',
    'removed Kim again',
    'removed sam@x.com',
  ]);
  expect(asked).toEqual(['eve', 'sam']);
});

test('no more than twenty names are asked for', async () => {
  let asked = 0;
  const nameOf = async () => {
    asked += 1;
    return 'somebody';
  };
  const edits = Array.from({ length: 30 }, (_, index) => added(`p${index}`));

  expect((await inWords(edits, { nameOf })).slice(19, 21)).toEqual(['added somebody', 'added p20']);
  expect(asked).toBe(20);
});

test('a directory names people by userName, groups by displayName, and strangers not at all', async () => {
  const directory = await openDirectory('genesys-cloud', people({ 'night shift': [] }));
  const { nameOf } = targetService(directory.target);

  const names = await Promise.all(['eve', 'night shift', 'nobody'].map(nameOf));
  directory.sandbox.setFaults([{ kind: 'serverError', statuses: [403], method: 'GET' }]);
  names.push(await nameOf('jim'));
  await directory.close();

  expect(names).toEqual(['eve@x.com', 'night shift', 'nobody', 'jim']);
});
