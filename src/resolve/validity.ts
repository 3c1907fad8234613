/** Whether a membership holds on a day. `from` and `until` are days themselves, both inclusive (UTC). */
export type Validity =
  | { readonly kind: 'valid' }
  | { readonly kind: 'expired' | 'not-yet'; readonly date: string };

/** Judges `YYYY-MM-DD` dates, which compare as text. */
export function validityOn(
  day: string,
  period: { readonly from?: string | undefined; readonly until?: string | undefined },
): Validity {
  if (period.until !== undefined && period.until < day) return { kind: 'expired', date: period.until };
  if (period.from !== undefined && period.from > day) return { kind: 'not-yet', date: period.from };
  return { kind: 'valid' };
}
