import { mkdirSync, mkdtempSync, rmSync, symlinkSync, unlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { processRuntime } from '../../../src/runtime.ts';
import { type Followed, followManifest } from '../../../src/service/following/manifest.ts';
import { followFiles } from '../../../src/service/following/place.ts';

let folder: string;
/** What happens while it waits for the files to settle. */
let meanwhile: (() => void)[] = [];

let pauses = 0;
/** How far the clock is ahead of the files' dates. */
let ahead = 0;

const runtime = {
  ...processRuntime(),
  now: () => Date.now() + ahead,
  sleep: async () => {
    pauses += 1;
    meanwhile.shift()?.();
  },
};

const write = (file: string, text: string) => writeFileSync(join(folder, file), text);
const group = (key: string, ...names: string[]) =>
  `groups: { ${key}: { displayName: ${key}, members: [${names.map((name) => `${name}@x.com`)}] } }\n`;
const follow = () => followManifest({ look: followFiles(folder), runtime });

function groupsOf(followed: Followed): readonly string[] {
  return (followed.manifest?.groups ?? []).map(({ key, members = [] }) => `${key} ${members.length}`);
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'rollcall-following-'));
  meanwhile = [];
  pauses = 0;
  ahead = 0;
  mkdirSync(join(folder, 'directory'));
  write('rollcall.yaml', 'version: 1\ninclude: [directory/*.yaml]\ndefaults: { membership: exact }\n');
  write('directory/a.yaml', group('sales', 'ann', 'bob'));
});

afterEach(() => rmSync(folder, { recursive: true }));

test('as long as nothing changes it is the same manifest, and no file is read', async () => {
  const followed = follow();
  const first = await followed.current();
  const second = await followed.current();
  expect(first).toMatchObject({ kind: 'valid', changed: false, home: folder });
  expect(second.manifest).toBe(first.manifest);
});

test('an edit is followed', async () => {
  const followed = follow();
  await followed.current();
  write('directory/a.yaml', group('sales', 'ann'));
  const next = await followed.current();
  expect(next).toMatchObject({ kind: 'valid', changed: true });
  expect(groupsOf(next)).toEqual(['sales 1']);
  expect(await followed.current()).toMatchObject({ changed: false });
});

test('a comment is no change', async () => {
  const followed = follow();
  await followed.current();
  write('directory/a.yaml', `# for now\n${group('sales', 'ann', 'bob')}`);
  expect(await followed.current()).toMatchObject({ kind: 'valid', changed: false });
});

test('files that come and go under a pattern are followed, and so is a new pattern', async () => {
  const followed = follow();
  await followed.current();
  write('directory/b.yaml', group('support', 'cid'));
  expect(groupsOf(await followed.current())).toEqual(['sales 2', 'support 1']);
  unlinkSync(join(folder, 'directory/a.yaml'));
  expect(groupsOf(await followed.current())).toEqual(['support 1']);
  mkdirSync(join(folder, 'more'));
  write('more/c.yaml', group('care', 'dan'));
  write('rollcall.yaml', 'version: 1\ninclude: [directory/*.yaml, more/*.yaml]\n');
  write(
    'directory/b.yaml',
    'groups: { support: { displayName: S, membership: exact, members: [cid@x.com] } }',
  );
  write('more/c.yaml', 'groups: { care: { displayName: C, membership: exact, members: [dan@x.com] } }');
  expect(groupsOf(await followed.current())).toEqual(['care 1', 'support 1']);
  write(
    'more/c.yaml',
    'groups: { care: { displayName: C, membership: exact, members: [] , allowEmpty: true } }',
  );
  expect(groupsOf(await followed.current())).toEqual(['care 0', 'support 1']);
});

test('a link that is turned to another folder is followed, as a mounted ConfigMap is', async () => {
  mkdirSync(join(folder, 'one'));
  mkdirSync(join(folder, 'two'));
  write('one/x.yaml', group('care', 'ann'));
  write('two/x.yaml', group('care', 'ann', 'bob'));
  symlinkSync('one', join(folder, 'data'));
  write('rollcall.yaml', 'version: 1\ninclude: [data/x.yaml]\ndefaults: { membership: exact }\n');
  const followed = follow();
  expect(groupsOf(await followed.current())).toEqual(['care 1']);
  unlinkSync(join(folder, 'data'));
  symlinkSync('two', join(folder, 'data'));
  expect(groupsOf(await followed.current())).toEqual(['care 2']);
});

test('an invalid edit is told, with the last valid manifest beside it, until it is mended', async () => {
  const followed = follow();
  const first = await followed.current();
  write('directory/a.yaml', 'groups: { sales: { displayNam: Sales } }');
  for (let look = 0; look < 2; look += 1) {
    const next = await followed.current();
    expect(next.kind).toBe('invalid');
    expect(next.manifest).toBe(first.manifest);
  }
  write('directory/a.yaml', group('sales', 'cid'));
  expect(groupsOf(await followed.current())).toEqual(['sales 1']);
});

test('an invalid beginning has no valid manifest beside it', async () => {
  write('directory/a.yaml', 'groups: [');
  expect(await follow().current()).toMatchObject({ kind: 'invalid', diagnostics: [{ severity: 'error' }] });
  unlinkSync(join(folder, 'rollcall.yaml'));
  const gone = await follow().current();
  expect(gone).toMatchObject({ kind: 'invalid', diagnostics: [{ code: 'no-manifest' }] });
  expect(gone.manifest).toBeUndefined();
});

test('files that are still being written are waited for, though they would be valid', async () => {
  const followed = follow();
  await followed.current();
  meanwhile = [
    () => write('directory/a.yaml', group('sales', 'ann', 'bob')),
    () => write('directory/b.yaml', group('support', 'cid')),
  ];
  // The first half of a write, or of a pull: as it is now, Bob would lose his membership.
  write('directory/a.yaml', group('sales', 'ann'));
  expect(groupsOf(await followed.current())).toEqual(['sales 2', 'support 1']);
  expect(meanwhile).toEqual([]);
});

test('so are those that are being written when somebody begins to follow them', async () => {
  write('directory/a.yaml', group('sales', 'ann'));
  meanwhile = [
    () => write('directory/a.yaml', group('sales', 'ann', 'bob')),
    () => write('directory/b.yaml', group('support', 'cid')),
  ];
  expect(groupsOf(await follow().current())).toEqual(['sales 2', 'support 1']);
  expect(meanwhile).toEqual([]);
});

test('files that have rested are read at once', async () => {
  ahead = 10_000;
  expect(groupsOf(await follow().current())).toEqual(['sales 2']);
  expect(pauses).toBe(0);
});

test('a file that went a moment ago may be about to come back', async () => {
  write('directory/b.yaml', group('support', 'cid'));
  unlinkSync(join(folder, 'directory/b.yaml'));
  // An hour ago, as far as their own dates say.
  for (const file of ['rollcall.yaml', 'directory/a.yaml']) utimesSync(join(folder, file), 1, 1);
  meanwhile = [() => write('directory/b.yaml', group('support', 'cid'))];
  expect(groupsOf(await follow().current())).toEqual(['sales 2', 'support 1']);
});

test('a file that an edit includes is waited for as the edit is', async () => {
  const followed = follow();
  await followed.current();
  write('more.yaml', group('care', 'ann'));
  const include = 'version: 1\ninclude: [directory/*.yaml, more.yaml]\ndefaults: { membership: exact }\n';
  meanwhile = [
    () => write('rollcall.yaml', include),
    () => {},
    () => write('more.yaml', group('care', 'ann', 'bob')),
  ];
  write('rollcall.yaml', include);
  expect(groupsOf(await followed.current())).toEqual(['care 2', 'sales 2']);
});

test('files that never stay as they are are told, and not waited for', async () => {
  const followed = follow();
  await followed.current();
  let writes = 0;
  const scribble = () => {
    writes += 1;
    // Longer each time: two writes within one tick of the file system's clock would look like none.
    write('directory/a.yaml', group('sales', `ann${'n'.repeat(writes)}`));
  };
  meanwhile = Array.from({ length: 1_000 }, () => scribble);
  scribble();
  expect(await followed.current()).toMatchObject({
    kind: 'invalid',
    diagnostics: [{ code: 'file-unreadable' }],
  });
  expect(writes).toBeLessThan(100);
  meanwhile = [];
  expect(await followed.current()).toMatchObject({ kind: 'valid' });
});
