/**
 * The days that commands which ran a moment ago may have called today: yesterday too, for it may have been before midnight.
 * What was to happen as of a day of its own says so with `--as-of`; such a day is no chance, also when it comes.
 *
 * @param commands the text in which they stand
 */
export function daysOfToday(commands: string): readonly string[] {
  const now = Date.now();
  const named = new Set([...commands.matchAll(/--as-of[ =](\d{4}-\d\d-\d\d)/g)].map(([, day]) => day));
  return [now, now - 86_400_000]
    .map((time) => new Date(time).toISOString().slice(0, 10))
    .filter((day) => !named.has(day));
}
