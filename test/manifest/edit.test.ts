import { expect, test } from 'vitest';
import { editManifest, type ManifestEdit } from '../../src/manifest/edit.ts';
import type { WrittenMember } from '../../src/manifest/write.ts';
import { loadFiles } from './folder.ts';

const root = `version: 1
include: [groups/*.yaml]
targets:
  # Where the secret is, not the secret.
  test: { type: scim, baseUrl: http://localhost, auth: { token: { env: TOKEN } } }
`;
const support = `groups:
  support:
    displayName: Support
    membership: exact
    members:   # by name
      - { group: night }
      - ana
      - Bob # lead
      - eve
      - { id: "7" }
  night: { displayName: Night, membership: at-least, members: [zoe, ana] }
`;
const person = (value: string): WrittenMember => ({ kind: 'userName', value });
const at = (...path: readonly (string | number)[]) => ({
  file: 'groups/support.yaml',
  path: ['groups', ...path],
});

async function edited(text: string, ...edits: readonly ManifestEdit[]) {
  const manifest = await loadFiles({ 'rollcall.yaml': root, 'groups/support.yaml': text });
  const outcome = editManifest(manifest, edits);
  if (!outcome.ok)
    return outcome.diagnostics.map(({ code, range, related = [] }) => [
      code,
      range?.line,
      ...related.map((other) => other.range.line),
    ]);
  expect([...outcome.value.keys()].filter((path) => path !== 'groups/support.yaml')).toEqual([]);
  const after = outcome.value.get('groups/support.yaml') ?? text;
  await loadFiles({ 'rollcall.yaml': root, 'groups/support.yaml': after });
  return after;
}

test('new members stand in their place among their kind, in any order of the edits', async () => {
  const entries: readonly WrittenMember[] = [
    { kind: 'id', value: '8', remark: 'Fay' },
    person('Cleo'),
    person('bea'),
    { kind: 'group', key: 'night', until: '2027-01-31' },
    person('zed'),
  ];
  const after = await edited(
    support.replace('      - { group: night }\n', ''),
    ...entries.map((entry) => ({ kind: 'add-members', key: 'support', entries: [entry] }) as const),
  );
  expect(after).toBe(
    support
      .replace('      - { group: night }\n', '')
      .replace('      - Bob', '      - bea\n      - Bob')
      .replace('      - eve\n', '      - Cleo\n      - eve\n      - zed\n')
      .replace(
        '{ id: "7" }\n',
        '{ id: "7" }\n      - { group: night, until: 2027-01-31 }\n      - { id: "8" } # Fay\n',
      ),
  );
});

test('a list that is not sorted grows at its end', async () => {
  expect(await edited(support, { kind: 'add-members', key: 'night', entries: [person('bob')] })).toBe(
    support.replace('[zoe, ana]', '[zoe, ana, bob]'),
  );
});

test('what is listed already is not listed again', async () => {
  const edits = [
    { kind: 'add-members', key: 'support', entries: [person('dan'), person('ana')] },
    { kind: 'add-except', key: 'night', entries: [person('eve')] },
    { kind: 'set', origin: at('night', 'displayName'), value: 'Night Shift' },
  ] as const;
  const once = await edited(support, ...edits);
  expect(once).toBe(
    support
      .replace('      - eve\n', '      - dan\n      - eve\n')
      .replace('Night,', 'Night Shift,')
      .replace('ana] }', 'ana], except: [eve] }'),
  );
  expect(await edited(String(once), ...edits)).toBe(once);
});

test('an entry says something else, and its comment stays', async () => {
  const entry: WrittenMember = { ...person('Bob'), until: '2027-01-31', reason: 'leave: long' };
  expect(await edited(support, { kind: 'replace-entry', origin: at('support', 'members', 2), entry })).toBe(
    support.replace('- Bob #', '- { user: Bob, until: 2027-01-31, reason: "leave: long" } #'),
  );
});

test('entries go; the last ones leave a list that may be empty', async () => {
  const origins = [0, 1, 2, 3, 4].map((index) => at('support', 'members', index));
  expect(await edited(support, { kind: 'remove-entries', origins: origins.slice(1, 3) })).toBe(
    support.replace('      - ana\n      - Bob # lead\n', ''),
  );
  expect(await edited(support, { kind: 'remove-entries', origins })).toBe(
    support
      .replace(/ {2}# by name\n( {6}.*\n)+/, ' []   # by name\n    allowEmpty: true\n')
      .replace(':  []', ': []'),
  );
});

test('a group goes', async () => {
  expect(
    await edited(
      support,
      { kind: 'remove-entries', origins: [at('support', 'members', 0)] },
      { kind: 'remove-group', key: 'night' },
    ),
  ).toBe(support.replace('      - { group: night }\n', '').replace(/ {2}night:.*\n/, ''));
});

test('a list that is shared is refused with both places, and one that is oddly written with its own', async () => {
  const shared = `groups:
  a: { displayName: A, membership: exact, members: &m [ana] }
  b: { displayName: B, membership: exact, members: *m }
`;
  const add = { kind: 'add-members', key: 'b', entries: [person('bob')] } as const;
  expect(await edited(shared, add)).toEqual([['edit-shared', 3, 2]]);
  const odd =
    'groups:\n  a:\n    displayName: A\n    membership: exact\n    members: [ana,\n      bob, cleo]\n';
  expect(await edited(odd, { kind: 'remove-entries', origins: [at('a', 'members', 1)] })).toEqual([
    ['edit-form', 5],
  ]);
});
