const DATE_TIME = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?)(Z|[-+]\d{2}:\d{2})?)?$/i;

/**
 * The moment a dateTime stands for, in milliseconds, or undefined for any other text (RFC 7643 section 2.3.5).
 * Without an offset UTC is meant, so that the machine's own time zone never decides; a bare date is its first moment.
 */
export function instantOf(text: string): number | undefined {
  const [matched, date, time = '00:00', offset = 'Z'] = DATE_TIME.exec(text) ?? [];
  if (matched === undefined) return undefined;
  const instant = Date.parse(`${date}T${time}${offset}`.toUpperCase());
  return Number.isNaN(instant) ? undefined : instant;
}
