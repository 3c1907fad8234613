import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../src/diagnostic/diagnostic.ts';
import { printRange } from '../../src/diagnostic/source.ts';
import { loadManifest } from '../../src/manifest/load.ts';

/**
 * Each folder beside this file holds a manifest that is wrong and, in expected.txt, all that is said about it.
 * UPDATE_FAULTS=1 writes the expectations anew; read the difference before you believe it.
 */
const folder = join(import.meta.dirname, 'faults');

describe('a manifest that is wrong', () => {
  it.each(readdirSync(folder))('%s', async (name) => {
    const place = { folder: join(folder, name), file: 'rollcall.yaml' };
    const outcome = await loadManifest(place);
    expect(outcome.ok).toBe(false);
    const printed = outcome.ok ? '' : outcome.diagnostics.map(print).join('\n');

    const expected = join(place.folder, 'expected.txt');
    if (process.env.UPDATE_FAULTS === '1') writeFileSync(expected, `${printed}\n`);
    expect(`${printed}\n`).toBe(readFileSync(expected, 'utf8'));
  });
});

/** `file:line:col code summary`, and below it what helps: the nearest word, what was expected, other places. */
function print(diagnostic: Diagnostic): string {
  const { range, code, severity, summary, suggestion, expected, related = [] } = diagnostic;
  return [
    `${range ? `${printRange(range, true)} ` : ''}${severity === 'warning' ? 'warning ' : ''}${code} ${summary}`,
    ...(suggestion === undefined ? [] : [`    meant: ${suggestion}`]),
    ...(expected === undefined ? [] : [`    expected: ${expected}`]),
    ...related.map((place) => `    ${printRange(place.range, true)} ${place.message}`),
  ].join('\n');
}
