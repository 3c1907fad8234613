import { InvalidArgumentError } from 'commander';
import type { Address } from '../directory/resource.ts';

/** Readers of what is typed after a flag. Each refuses with the words that complete "… is invalid." */

export function readCount(least: number, most = Number.MAX_SAFE_INTEGER): (text: string) => number {
  return (text) => {
    const number = /^\d+$/.test(text) ? Number(text) : Number.NaN;
    if (number >= least && number <= most) return number;
    const range = most === Number.MAX_SAFE_INTEGER ? `${least} or more` : `from ${least} to ${most}`;
    throw new InvalidArgumentError(`Expected a whole number, ${range}.`);
  };
}

const milliseconds: Readonly<Record<string, number>> = { ms: 1, s: 1_000, m: 60_000, h: 3_600_000 };

/** 500 hours are just under what a timer of Node can hold; above that it would fire at once. */
const longestDuration = 500 * 3_600_000;

/** `90s`, `10m`, `1h` → milliseconds. */
export function readDuration(text: string): number {
  const [, number, unit = ''] = /^(\d+)(ms|s|m|h)$/.exec(text) ?? [];
  const duration = Number(number) * (milliseconds[unit] ?? Number.NaN);
  if (duration > 0 && duration <= longestDuration) return duration;
  throw new InvalidArgumentError('Expected a duration such as 90s, 10m or 1h, 500h at most.');
}

/** A day that exists, `2026-12-31`. */
export function readDay(text: string): string {
  const day = /^\d{4}-\d{2}-\d{2}$/.test(text) ? new Date(`${text}T00:00:00Z`) : new Date(Number.NaN);
  if (Number.isNaN(day.getTime()) || day.toISOString().slice(0, 10) !== text) {
    throw new InvalidArgumentError('Expected a day such as 2026-12-31.');
  }
  return text;
}

/** `user/jane@company.com`, `group/support-tier1` */
export function readAddress(text: string): Address {
  if (isAddress(text)) return text;
  throw new InvalidArgumentError('Expected an address such as user/jane@company.com or group/support-tier1.');
}

function isAddress(text: string): text is Address {
  return /^(?:user|group)\/./.test(text);
}

export interface ReportFile {
  readonly format: 'text' | 'json';
  readonly file: string;
}

/** `json=report.json` */
export function readReport(text: string, before: readonly ReportFile[] = []): readonly ReportFile[] {
  const [, format, file] = /^([^=]+)=(.+)$/.exec(text) ?? [];
  if (file === undefined || (format !== 'text' && format !== 'json')) {
    throw new InvalidArgumentError('Expected text=FILE or json=FILE.');
  }
  return [...before, { format, file }];
}

/** For flags that may be given several times. */
export function readEach(text: string, before: readonly string[] = []): readonly string[] {
  return [...before, text];
}
