import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { diagnosticCodes } from '../../src/diagnostic/codes.ts';

it('docs/diagnostics.md explains every code there is, and no other', () => {
  const page = readFileSync(join(import.meta.dirname, '../../docs/diagnostics.md'), 'utf8');
  const rows = [...page.matchAll(/^\| `([a-z0-9-]+)` +\| ([^|]+) \| ([^|]+) \|$/gm)];
  expect(rows.map(([, code]) => code).sort()).toEqual(Object.keys(diagnosticCodes).sort());
});
