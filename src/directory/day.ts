const DAY = 24 * 60 * 60 * 1000;

/** The day of a moment (milliseconds since the epoch) as `YYYY-MM-DD`, in UTC: the same on every machine. */
export function dayAt(moment: number): string {
  return new Date(moment).toISOString().slice(0, 'YYYY-MM-DD'.length);
}

/** The day so many days after a `YYYY-MM-DD`. UTC knows no day of 23 hours. */
export function daysAfter(day: string, days: number): string {
  return dayAt(Date.parse(day) + days * DAY);
}
