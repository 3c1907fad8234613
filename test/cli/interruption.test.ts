import { EventEmitter } from 'node:events';
import { expect, test } from 'vitest';
import { listenForInterruption } from '../../src/cli/interruption.ts';

function listen() {
  const signals = new EventEmitter();
  const stoppedAtOnce: number[] = [];
  return {
    signals,
    stoppedAtOnce,
    interruption: listenForInterruption(signals, (code) => stoppedAtOnce.push(code)),
  };
}

test.each([
  ['SIGINT', 130],
  ['SIGTERM', 143],
])('%s asks for a graceful stop', (signal, exitCode) => {
  const { signals, stoppedAtOnce, interruption } = listen();
  expect(interruption.exitCode()).toBeUndefined();
  signals.emit(signal);
  expect(interruption.stop.aborted).toBe(true);
  expect(interruption.exitCode()).toBe(exitCode);
  expect(stoppedAtOnce).toEqual([]);
});

test('the second signal stops at once, with its own exit code', () => {
  const { signals, stoppedAtOnce, interruption } = listen();
  signals.emit('SIGINT');
  signals.emit('SIGTERM');
  expect(stoppedAtOnce).toEqual([143]);
  expect(interruption.exitCode()).toBe(130);
});
