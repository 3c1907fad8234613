import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { chained, hashAfter, statedLink, unchained } from '../../src/apply/chain.ts';
import type { JournalLine } from '../../src/apply/journal.gen.ts';

const outcome: JournalLine = { kind: 'outcome', seq: 1, at: '2026-11-22T00:00:00.000Z', result: 'done' };

test('a line carries its number and its hash, and can be read with neither in the way', () => {
  const first = chained(outcome, unchained);
  expect(JSON.parse(first.text)).toEqual({ ...outcome, line: 1, hash: first.hash });
  expect(statedLink(first.text)).toMatchObject({ line: 1, hash: first.hash });
});

test('anybody can compute the hash: SHA-256 over the hash before and the line up to its own', () => {
  const first = chained(outcome, unchained);
  const second = chained(outcome, first);
  const [body = ''] = second.text.split(',"hash":');
  expect(second.hash).toBe(createHash('sha256').update(`${first.hash}${body}`).digest('hex'));
  expect(second.hash).not.toBe(hashAfter('', body));
});

test('a line that quotes a hash, or says nothing of one, is not taken for a chained one', () => {
  const quoted = JSON.stringify({ ...outcome, detail: `","line":1,"hash":"${'0'.repeat(64)}"}` });
  expect(statedLink(quoted)).toBeUndefined();
  expect(statedLink(JSON.stringify(outcome))).toBeUndefined();
  expect(statedLink('')).toBeUndefined();
});

test('line separators of Unicode inside a text do not break it', () => {
  const { text, hash } = chained({ ...outcome, detail: 'one\u2028two\u2029three' }, unchained);
  expect(statedLink(text)?.hash).toBe(hash);
});
