import { afterEach, expect, test } from 'vitest';
import type { ReadingNeed } from '../../src/directory/need.ts';
import { startSandbox } from '../../src/sandbox/sandbox.ts';
import { parseFilter } from '../../src/scim/filter.ts';
import { parsePath } from '../../src/scim/path.ts';
import { readDirectory } from '../../src/target/live.ts';
import { genesysDeclaration, jumpingRuntime, open } from './harness.ts';

const closers: (() => Promise<void>)[] = [];

afterEach(async () => {
  await Promise.all(closers.splice(0).map((close) => close()));
});

/** 60 groups of two people each: 3 pages with members, 1 without. A group asked for by itself is also counted. */
const groups = Array.from({ length: 60 }, (_, at) => ({
  id: `g${at}`,
  displayName: `Group ${at}`,
  externalId: `ext-${at}`,
  members: [{ value: 'u1' }, { value: 'u2' }],
}));
const users = ['u1', 'u2'].map((id) => ({ id, userName: `${id}@x.com`, displayName: id, active: true }));

/** What is to be known when groups 41 and 42 may be deleted. */
function need(deletable: boolean): ReadingNeed {
  const filter = parseFilter('displayName eq "Group 41" or displayName eq "Group 42"');
  const path = parsePath('displayName');
  if (!filter.ok || !path.ok) throw new Error('a filter');
  return {
    groups: {
      wanted: [{ displayName: 'Group 1', previously: [], members: 'none' }],
      all: true,
      attributes: [path.value],
      ...(deletable && { deletable: filter.value }),
    },
    users: { all: false, inactive: false, attributes: [], wanted: [], versions: false },
    catalogues: [],
  };
}

test.each<[string, { readonly memberReading?: string }, boolean, number]>([
  ['with the listing', {}, true, 3],
  ['one by one where the listing has none: only those in question', { memberReading: 'get' }, true, 5],
  ['not at all where they may not be read', { memberReading: 'none' }, true, 1],
  ['not at all where nothing may be deleted', {}, false, 1],
])('the members of groups that may be deleted are read %s', async (_, profile, deletable, requests) => {
  const sandbox = await startSandbox({ mode: 'genesys-cloud', data: { users, groups }, ratePerMinute: 0 });
  const declaration = { ...genesysDeclaration(sandbox.url), profile };
  const target = await open(declaration, { runtime: jumpingRuntime({ SECRET: 'sandbox' }) });
  closers.push(
    () => target.close(),
    () => sandbox.close(),
  );

  const directory = await readDirectory(target, need(deletable));

  const known = directory.groups.filter(({ id }) => id === 'g41' || id === 'g42');
  const isRead = deletable && profile.memberReading !== 'none';
  expect(known.map(({ members }) => members?.length)).toEqual(isRead ? [2, 2] : [undefined, undefined]);
  expect(target.meter.requests().reads).toBe(requests);
});
