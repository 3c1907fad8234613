import { printable } from '../render/printable.ts';
import type { TerminalStream } from './terminal.ts';

/** A screen is redrawn at most this often, so that the terminal is not what takes the time. */
const redrawMilliseconds = 100;
/** A log gets a line at most this often. */
const lineMilliseconds = 5_000;
const barColumns = 24;

interface ProgressState {
  readonly label: string;
  readonly done: number;
  readonly total?: number;
}

export interface Progress {
  update(state: ProgressState): void;
  /** Nothing moves for a while, and why. */
  waiting(reason: string, milliseconds: number): void;
  /** Takes the bar off the screen. */
  clear(): void;
}

export const noProgress: Progress = { update: () => {}, waiting: () => {}, clear: () => {} };

/** Shows how far a run is: a bar on a terminal, now and then a line in a log. `now` is in milliseconds. */
export function createProgress(stream: TerminalStream, now: () => number): Progress {
  const interval = stream.isTTY ? redrawMilliseconds : lineMilliseconds;
  let label: string | undefined;
  let began = { at: now(), done: 0 };
  // A log is spared the line of a run that is over before it would have been read.
  let drawn = stream.isTTY ? Number.NEGATIVE_INFINITY : began.at;
  let waited = 0;
  const draw = (text: string): void => {
    drawn = now();
    stream.write(stream.isTTY ? `\r\x1b[K${text.slice(0, (stream.columns ?? 80) - 1)}` : `${text}\n`);
  };
  return {
    update(state) {
      if (state.label !== label) {
        label = state.label;
        began = { at: now(), done: state.done };
        waited = 0;
      }
      const isLast = stream.isTTY && state.done === state.total;
      if (now() - drawn < interval && !isLast) return;
      draw(
        progressLine(state, {
          began: began.done,
          elapsed: now() - began.at,
          waited,
          bar: stream.isTTY === true,
        }),
      );
    },
    waiting(reason, milliseconds) {
      waited += milliseconds;
      if (stream.isTTY || milliseconds >= 1_000)
        draw(`${printable(reason)}: waiting ${seconds(milliseconds)}`);
    },
    clear() {
      if (stream.isTTY) stream.write('\r\x1b[K');
    },
  };
}

interface Pace {
  /** What was done when the clock began. */
  readonly began: number;
  readonly elapsed: number;
  readonly waited: number;
  readonly bar: boolean;
}

/** `Applying  [██████░░░░]  34/120  12.3/s  waited 3 s  about 7 s left` */
function progressLine({ label, done, total }: ProgressState, { began, elapsed, waited, bar }: Pace): string {
  const rate = elapsed > 0 ? ((done - began) / elapsed) * 1_000 : 0;
  const left = total === undefined || rate === 0 ? 0 : ((total - done) / rate) * 1_000;
  return [
    label,
    bar && total !== undefined && total > 0 && `[${drawBar(done / total)}]`,
    total === undefined ? `${done}` : `${done}/${total}`,
    rate > 0 && `${rate.toFixed(1)}/s`,
    waited >= 1_000 && `waited ${seconds(waited)}`,
    left >= 1_000 && `about ${seconds(left)} left`,
  ]
    .filter(Boolean)
    .join('  ');
}

function drawBar(share: number): string {
  const filled = Math.round(Math.min(1, share) * barColumns);
  return '█'.repeat(filled) + '░'.repeat(barColumns - filled);
}

function seconds(milliseconds: number): string {
  return `${Math.max(1, Math.round(milliseconds / 1_000))} s`;
}
