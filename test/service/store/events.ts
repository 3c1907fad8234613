import type { Log } from '../../../src/service/log.ts';
import type { ReceivedEvent } from '../../../src/service/store/event-store.ts';

export const quiet: Log = {
  debug: () => {},
  info: () => {},
  warn: () => {},
  error: () => {},
  child: () => quiet,
};

export function event(id: string, more: Partial<ReceivedEvent> = {}): ReceivedEvent {
  return { source: 'hr', id, type: 'user.updated', subject: 'jane', data: { title: id }, ...more };
}
