import type { Lock } from '../apply/lock.ts';
import { type Drawing, draw } from './layout.ts';
import { cell, line, type Role, row, type Section, span } from './view.ts';

const states: Readonly<Record<Lock['state'], { readonly words: string; readonly role: Role }>> = {
  held: { words: 'held', role: 'warning' },
  expired: { words: 'has ended: no sign of life', role: 'muted' },
  abandoned: { words: 'has ended: its process is gone', role: 'muted' },
};

/** Who keeps whom from applying. */
export function renderLocks(locks: readonly Lock[], drawing: Drawing): string {
  const nobody = [line(span('Nobody holds a lock.', 'strong'))];
  return draw(locks.length === 0 ? [nobody] : locks.map(lockSection), drawing);
}

function lockSection({ target, state, holder, startedAt, renewedAt, expiresAt }: Lock): Section {
  const { words, role } = states[state];
  const facts: readonly (readonly [string, string | undefined])[] = [
    ['by', holder === undefined ? 'somebody whose lock cannot be read' : `${holder.user} on ${holder.host}`],
    ['process', holder && String(holder.pid)],
    ['run', holder?.runId],
    ['CI job', holder?.ciRun],
    ['since', startedAt],
    ['last sign of life', renewedAt],
    [state === 'held' ? 'ends, unless renewed' : 'ended', state === 'abandoned' ? undefined : expiresAt],
  ];
  return [
    line(span(target, 'strong'), span('  '), span(words, role)),
    ...facts.flatMap(([title, text]) =>
      text === undefined ? [] : [row(1, [cell(title, 'muted'), cell(text)], 'facts')],
    ),
  ];
}
