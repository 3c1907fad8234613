import { isIP } from 'node:net';
import { InvalidArgumentError } from 'commander';
import type { Address } from '../directory/resource.ts';
import type { Format } from './format.ts';

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

/** `30d` → milliseconds. */
export function readDays(least: number): (text: string) => number {
  return (text) => {
    const days = /^\d{1,5}d$/.test(text) ? Number(text.slice(0, -1)) : Number.NaN;
    if (days >= least) return days * 86_400_000;
    throw new InvalidArgumentError(`Expected days such as 30d, ${least}d or more.`);
  };
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

/** For flags that may be given several times. */
export function readAddresses(text: string, before: readonly Address[] = []): readonly Address[] {
  return [...before, readAddress(text)];
}

function isAddress(text: string): text is Address {
  return /^(?:user|group)\/./.test(text);
}

/** `group/support-*`, `user/*@company.com`: a pattern that could be that of an address. For flags that may be given several times. */
export function readAddressGlob(text: string, before: readonly string[] = []): readonly string[] {
  const [start = ''] = text.toLowerCase().split('*');
  const couldFit = ['group/', 'user/'].some((kind) =>
    text.includes('*') && start.length < kind.length ? kind.startsWith(start) : start.startsWith(kind),
  );
  if (couldFit) return [...before, text];
  throw new InvalidArgumentError('Expected an address such as user/jane@company.com or group/support-*.');
}

/** A whole digest, `comment`, or a file. The short digest that plans show is none: two plans may share it. */
export function readApproved(text: string): string {
  if (/^[0-9a-f]{12,64}$/.test(text) || (text.startsWith('sha256:') && !/^sha256:[0-9a-f]{64}$/.test(text))) {
    throw new InvalidArgumentError(
      'Expected sha256: and 64 hexadecimal digits, the file of a plan, or comment.',
    );
  }
  return text;
}

export interface ReportFile {
  readonly format: Format;
  readonly file: string;
}

/** `json=report.json`, in one of the formats that the command has. */
export function readReport(
  formats: readonly Format[],
): (text: string, before?: readonly ReportFile[]) => readonly ReportFile[] {
  return (text, before = []) => {
    const [, word, file] = /^([^=]+)=(.+)$/.exec(text) ?? [];
    const format = formats.find((each) => each === word);
    if (file === undefined || format === undefined) {
      throw new InvalidArgumentError(`Expected ${alternatives(formats.map((each) => `${each}=FILE`))}.`);
    }
    return [...before, { format, file }];
  };
}

/** `a, b or c` */
function alternatives(words: readonly string[]): string {
  return `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;
}

/** For flags that may be given several times. */
export function readEach(text: string, before: readonly string[] = []): readonly string[] {
  return [...before, text];
}

/** `10.0.0.0/8`, `192.0.2.7` → `192.0.2.7/32`. For flags that may be given several times. */
export function readNetwork(text: string, before: readonly string[] = []): readonly string[] {
  const [, address = '', stated] = /^([\da-f.:]+)(?:\/(\d{1,3}))?$/i.exec(text) ?? [];
  const most = { 4: 32, 6: 128 }[isIP(address)] ?? 0;
  const prefix = Number(stated ?? most);
  // Nothing but everybody has a prefix of 0.
  if (prefix >= 1 && prefix <= most) return [...before, `${address}/${prefix}`];
  throw new InvalidArgumentError(
    'Expected an address or a network such as 10.0.0.7, 10.0.0.0/8 or fd00::/8.',
  );
}
