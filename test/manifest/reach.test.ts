import { expect, test } from 'vitest';
import { reaches } from '../../src/manifest/reach.ts';

const origin = { file: 'rollcall.yaml', path: [] };
const manifest = {
  files: [
    { path: 'rollcall.yaml', text: '' },
    { path: 'directory/support.yaml', text: '' },
  ],
  sources: [{ kind: 'csv', name: 'people', path: './data/people.csv', origin } as const],
  patterns: [['directory/**/*.yaml', './teams/*/group.yml', '!directory/drafts/**'], ['policy/roles.yaml']],
};

test.each([
  ['the root file', 'rollcall.yaml', true],
  ['a file that was read', 'directory/support.yaml', true],
  ['a file of records', 'data/people.csv', true],
  ['a new file where a pattern looks', 'directory/emea/sales.yaml', true],
  ['a new file below a folder of any name', 'teams/sales/group.yml', true],
  ['a file that was named and is gone', 'policy/roles.yaml', true],
  ['text beside the groups', 'directory/README.md', false],
  ['another file of records', 'data/old.csv', false],
  ['a workflow', '.github/workflows/apply.yml', false],
  ['YAML where nobody looks', 'k8s/deployment.yaml', false],
])('%s', (_, path, expected) => {
  expect(reaches(manifest, path)).toBe(expected);
});

test('hidden folders are not looked into by a pattern from the top', () => {
  const all = { ...manifest, patterns: [['**/*.yaml']] };
  expect(reaches(all, '.github/workflows/apply.yaml')).toBe(false);
  expect(reaches(all, 'k8s/deployment.yaml')).toBe(true);
});
