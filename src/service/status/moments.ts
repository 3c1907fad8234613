/** Each unit with its seconds, and how many of it there have to be before it is counted in. */
const units = [
  { unit: 'days', size: 86_400, least: 2 },
  { unit: 'h', size: 3_600, least: 2 },
  { unit: 'min', size: 60, least: 1 },
] as const;

/** How long ago a moment was, as people say it: `3 min ago`. */
export function ago(moment: string, now: number): string {
  const seconds = Math.round((now - Date.parse(moment)) / 1000);
  return seconds < 5 ? 'just now' : `${spanText(seconds)} ago`;
}

/** How far ahead a moment is: `in 40 s`; `now` for what is due. */
export function ahead(moment: string, now: number): string {
  const seconds = Math.round((Date.parse(moment) - now) / 1000);
  return seconds <= 0 ? 'now' : `in ${spanText(seconds)}`;
}

function spanText(seconds: number): string {
  const found = units.find(({ size, least }) => seconds >= least * size);
  return found === undefined ? `${seconds} s` : `${Math.floor(seconds / found.size)} ${found.unit}`;
}
