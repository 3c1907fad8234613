import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import type { Diagnostic } from '../../src/diagnostic/diagnostic.ts';
import { DiagnosticError } from '../../src/diagnostic/diagnostic.ts';
import { discover } from '../../src/target/discovery.ts';
import { genesysCloud } from '../../src/target/genesys.ts';
import { overrideProfile } from '../../src/target/overrides.ts';
import { type Profile, rfc7644 } from '../../src/target/profile.ts';
import { genesysDeclaration, locate } from './harness.ts';

const page = readFileSync(join(import.meta.dirname, '../../docs/profiles.md'), 'utf8');
const fields = page.slice(page.indexOf('\n## Fields'), page.indexOf('\n## Versions, and'));
const rows = [...fields.matchAll(/^\| `(\w+)` +\|([^|]+)\|([^|]+)\|([^|]+)\|[^|]+\|$/gm)].map(
  ([, name = '', values = '', scim = '', genesys = '']) => ({
    name,
    values: values.trim(),
    scim: scim.trim(),
    genesys: genesys.trim(),
  }),
);

/** What a manifest is told that sets the field to null, which no field can be. */
function faultOf(name: string): Diagnostic | undefined {
  try {
    overrideProfile(rfc7644, genesysDeclaration('', { profile: { [name]: null } }), locate);
  } catch (error) {
    if (error instanceof DiagnosticError) return error.diagnostics[0];
    throw error;
  }
  return undefined;
}

/** A value that has fields is shown by their names. */
const cell = (value: unknown): string => {
  const isRecord = typeof value === 'object' && value !== null && !Array.isArray(value);
  const items = isRecord ? Object.keys(value) : [value ?? []].flat();
  return items.length === 0 ? '—' : items.map((item) => `\`${item}\``).join(', ');
};

const defaultOf = (profile: Profile, name: string): string => cell(profile[name as keyof Profile]);

describe('docs/profiles.md', () => {
  it('has a row for every field that a manifest may set, and no other', () => {
    const all = [...new Set([...Object.keys(rfc7644), ...Object.keys(genesysCloud)])];
    const settable = all.filter((name) => faultOf(name)?.code === 'invalid-value');
    expect(settable.length).toBeGreaterThan(0);
    expect(rows.map(({ name }) => name).sort()).toEqual(settable.sort());
  });

  test.each(rows)('$name: its values are those a wrong one is answered with', ({ name, values }) => {
    expect(values).toBe(faultOf(name)?.expected);
  });

  test.each(rows)('$name: its default for genesys-cloud', ({ name, genesys }) => {
    expect(genesys).toBe(defaultOf(genesysCloud, name));
  });

  test.each(rows)('$name: its default for a scim server that says nothing', async ({ name, scim }) => {
    const silent = await discover('silent', rfc7644, () =>
      Promise.resolve({ kind: 'answer', status: 404, headers: {}, json: undefined, ms: 0 }),
    );
    expect(scim).toBe(defaultOf(silent, name));
  });
});
