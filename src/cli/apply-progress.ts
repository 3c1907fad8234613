import type { ApplyEvent } from '../apply/event.ts';
import type { Session } from './session.ts';

/** Draws what happens during an apply: the bar, and with -v a line for each change. */
export function applyProgress({ progress, output }: Session): (event: ApplyEvent) => void {
  const say = (text: string, how: 'note' | 'detail') => {
    if (how === 'detail' && !output.verbose) return;
    progress.clear();
    output[how](text);
  };
  return (event) => {
    switch (event.kind) {
      case 'started':
        return progress.update({ label: 'Applying', done: 0, total: event.steps });
      case 'step-started':
        return say(`${event.address}: ${event.action}`, 'detail');
      case 'step-done':
        return progress.update({ label: 'Applying', done: event.done, total: event.total });
      case 'conflict':
        return say(
          `${event.address}: somebody else changed it, looking again (try ${event.attempt})`,
          'detail',
        );
      case 'waiting':
        return progress.waiting(event.address, event.milliseconds);
      case 'change-finished':
        return say(`${event.address}: ${[event.outcome, event.detail].filter(Boolean).join(', ')}`, 'detail');
      case 'stopping':
        return say(
          'Stopping: what is in flight is finished, nothing new is begun. A second signal stops at once.',
          'note',
        );
      case 'finished':
        return progress.clear();
    }
  };
}
