import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

/** What rollcall promises and can do so far; the table in README.md says each in a sentence. */
const promised = [
  ...readFileSync(join(import.meta.dirname, 'README.md'), 'utf8').matchAll(/^\| ([GS]\d?\.\d) /gm),
].map(([, row]) => row);

const shown = readdirSync(import.meta.dirname, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && entry.name !== 'support')
  .flatMap(({ name }) => {
    const story = readFileSync(join(import.meta.dirname, name, 'story.md'), 'utf8');
    const [, rows = ''] = /^Shows (.*)\.$/m.exec(story) ?? [];
    return rows.split(', ').map((row) => ({ name, row }));
  });

test('every promise is shown by a story', () => {
  const rows = new Set(shown.map(({ row }) => row));
  expect(promised.length).toBeGreaterThan(10);
  expect(promised.filter((row) => !rows.has(row ?? ''))).toEqual([]);
});

test('every story shows promises that are made', () => {
  expect(shown.filter(({ row }) => !promised.includes(row))).toEqual([]);
});
