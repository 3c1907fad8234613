import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

/** A house of our floors in which every rule is broken once, and a file that keeps them all. */
const house: Readonly<Record<string, string>> = {
  'src/scim/looks-up.ts': "import '../cli/main.ts';",
  'src/scim/reads-files.ts': "import 'node:fs';",
  'src/scim/hashes.ts': "import 'node:crypto';",
  'src/policy/looks-sideways.ts': "import '../apply/neighbour.ts';",
  'src/apply/neighbour.ts': "import '../target/write.ts';",
  'src/workflow/writes.ts': "import '../target/write.ts';",
  'src/workflow/here.ts': "import './there.ts';",
  'src/workflow/there.ts': "import './here.ts';",
  'src/workflow/leans.ts': "import '../../test/builder.ts';",
  'src/workflow/fetches.ts': "import 'undici';",
  'src/target/transport.ts': "import 'undici';",
  'src/target/write.ts': 'export {};',
  'src/cli/main.ts': "import '../workflow/writes.ts';",
  'test/builder.ts': 'export {};',
  'node_modules/undici/package.json': '{ "name": "undici", "version": "1.0.0", "main": "index.js" }',
  'node_modules/undici/index.js': '',
  'package.json': '{ "name": "house", "type": "module", "dependencies": { "undici": "1.0.0" } }',
  'tsconfig.json': '{ "compilerOptions": { "module": "NodeNext", "allowImportingTsExtensions": true } }',
};

const root = resolve(import.meta.dirname, '..');
const depcruise = join(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
const rules = join(root, '.dependency-cruiser.mjs');
let folder = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'floors-'));
  for (const [path, text] of Object.entries(house)) {
    mkdirSync(join(folder, dirname(path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
});

afterAll(() => rmSync(folder, { recursive: true }));

describe('the floors', () => {
  test.each([
    ['src/scim/looks-up.ts', 'floor-1-looks-down'],
    ['src/scim/reads-files.ts', 'thought-has-no-io'],
    ['src/policy/looks-sideways.ts', 'policy-keeps-to-itself'],
    ['src/workflow/writes.ts', 'only-apply-writes'],
    ['src/workflow/here.ts', 'no-circles'],
    ['src/workflow/leans.ts', 'source-does-not-lean-on-tests'],
    ['src/workflow/fetches.ts', 'undici-has-one-owner'],
  ])('%s breaks %s', (file, rule) => {
    expect(violations()).toContainEqual(
      expect.objectContaining({ from: file, rule: expect.objectContaining({ name: rule }) }),
    );
  });

  test.each(['src/scim/hashes.ts', 'src/apply/neighbour.ts', 'src/target/transport.ts', 'src/cli/main.ts'])(
    '%s keeps them',
    (file) => {
      expect(violations().filter(({ from }) => from === file)).toEqual([]);
    },
  );

  test('a broken rule fails the check', () => {
    const { status } = spawnSync(process.execPath, [depcruise, '--config', rules, 'src'], { cwd: folder });
    expect(status).not.toBe(0);
  });
});

interface Violation {
  readonly from: string;
  readonly rule: { readonly name: string };
}

let found: readonly Violation[] | undefined;

function violations(): readonly Violation[] {
  const call = [depcruise, '--config', rules, '--output-type', 'json', 'src'];
  found ??= JSON.parse(execFileSync(process.execPath, call, { cwd: folder, encoding: 'utf8' })).summary
    .violations;
  return found ?? [];
}
