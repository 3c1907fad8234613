const secondsIn = { s: 1, m: 60, h: 3600 } as const;

/** A duration as its schema has passed it: `90s`, `5m`, `1h`, or a number of seconds. */
export function seconds(written: string | number): number {
  if (typeof written === 'number') return written;
  return Number.parseInt(written, 10) * secondsIn[written.at(-1) as keyof typeof secondsIn];
}
