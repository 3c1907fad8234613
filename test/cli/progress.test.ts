import { describe, expect, test } from 'vitest';
import { createProgress } from '../../src/cli/progress.ts';
import { fakeStream } from './streams.ts';

function show(columns?: number) {
  let time = 0;
  const { stream, text } = fakeStream(columns);
  const progress = createProgress(stream, () => time);
  return { progress, text, pass: (milliseconds: number) => (time += milliseconds) };
}

describe('on a terminal', () => {
  test('a bar with rate, waits and the time that is left', () => {
    const { progress, text, pass } = show(120);
    progress.update({ label: 'Applying', done: 0, total: 120 });
    pass(1_000);
    progress.waiting('rate limit', 3_000);
    pass(4_000);
    progress.update({ label: 'Applying', done: 30, total: 120 });
    const last = text().split('\r\u001b[K').at(-1);
    expect(last).toBe('Applying  [██████░░░░░░░░░░░░░░░░░░]  30/120  6.0/s  waited 3 s  about 15 s left');
  });

  test('is drawn ten times a second at most, and at the end', () => {
    const { progress, text, pass } = show(120);
    for (let done = 0; done <= 1_000; done++) {
      progress.update({ label: 'Reading users', done, total: 1_000 });
      pass(1);
    }
    expect(text().split('\r').length - 1).toBeLessThanOrEqual(12);
    expect(text()).toContain('1000/1000');
  });

  test('never wraps', () => {
    const { progress, text } = show(20);
    progress.update({ label: 'Reading users', done: 1, total: 1_000 });
    expect(text()).toBe('\r\u001b[KReading users  [░░░');
  });

  test('leaves nothing behind', () => {
    const { progress, text } = show(80);
    progress.update({ label: 'Applying', done: 1, total: 2 });
    progress.clear();
    expect(text().endsWith('\r\u001b[K')).toBe(true);
  });
});

describe('in a log', () => {
  test('a run of a second says nothing', () => {
    const { progress, text, pass } = show();
    progress.update({ label: 'Applying', done: 0, total: 2 });
    pass(1_000);
    progress.update({ label: 'Applying', done: 2, total: 2 });
    progress.clear();
    expect(text()).toBe('');
  });

  test('a long one says a line every few seconds, without a bar', () => {
    const { progress, text, pass } = show();
    for (let done = 0; done < 200; done++) {
      progress.update({ label: 'Applying', done, total: 200 });
      pass(100);
    }
    const lines = text().trimEnd().split('\n');
    expect(lines).toHaveLength(3);
    expect(lines[0]).toBe('Applying  50/200  10.0/s  about 15 s left');
  });

  test('a long wait is said at once', () => {
    const { progress, text } = show();
    progress.waiting('rate limit', 200);
    progress.waiting('rate limit', 12_000);
    expect(text()).toBe('rate limit: waiting 12 s\n');
  });
});

test('without a total it counts', () => {
  const { progress, text, pass } = show(80);
  pass(1_000);
  progress.update({ label: 'Reading groups', done: 25 });
  expect(text()).toContain('Reading groups  25');
});
