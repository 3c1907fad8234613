import type { Target } from '../../target/open.ts';

/** When people were last written to, by their ids; for as long as the target is open. */
const written = new WeakMap<Target, Map<string, number>>();

/** Remembers whom a run wrote to, and forgets those whom the directory must show as they are by now. */
export function rememberWrites(target: Target, ids: Iterable<string>, now: number): void {
  const { consistencyDelay } = target.profile;
  if (consistencyDelay === 0) return;
  const known = written.get(target) ?? new Map<string, number>();
  written.set(target, known);
  for (const [id, at] of known) if (now - at >= consistencyDelay) known.delete(id);
  for (const id of ids) known.set(id, now);
}

/**
 * Milliseconds for which the directory may still show somebody as they were before they were written to. Until then it
 * means nothing that they already are as an event asks: the event before it may only not be visible yet.
 */
export function lagLeft(target: Target, ids: readonly string[], now: number): number {
  const known = written.get(target);
  const lags = ids.map((id) => {
    const at = known?.get(id);
    // A clock that was set back makes nobody wait for longer.
    return at === undefined || now < at ? 0 : at + target.profile.consistencyDelay - now;
  });
  return Math.max(0, ...lags);
}
