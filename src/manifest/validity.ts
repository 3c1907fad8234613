import type { Origin } from '../diagnostic/source.ts';
import { entry, type FaultList } from './fault.ts';

/** Checks the dates of an entry: both must be days of the calendar, and the first must not lie after the last. */
export function checkValidity(
  { from, until }: { readonly from?: string; readonly until?: string },
  origin: Origin,
  faults: FaultList,
): void {
  for (const [name, date] of Object.entries({ from, until })) {
    if (date === undefined || isDay(date)) continue;
    faults.add({
      code: 'invalid-date',
      summary: `"${name}" is no day of the calendar`,
      at: entry({ file: origin.file, path: [...origin.path, name] }),
      expected: 'a date such as 2026-12-31',
    });
  }
  if (from === undefined || until === undefined || !isDay(from) || !isDay(until) || from <= until) return;
  faults.add({
    code: 'date-order',
    summary: `"from" (${from}) lies after "until" (${until})`,
    at: entry({ file: origin.file, path: [...origin.path, 'from'] }),
  });
}

function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const day = new Date(`${text}T00:00:00Z`);
  // Date would silently turn February 30th into March 2nd.
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}
