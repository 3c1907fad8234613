import { exitCodes } from '../../diagnostic/codes.ts';
import { DiagnosticError } from '../../diagnostic/diagnostic.ts';
import { renderJson } from '../../render/json.ts';
import { count } from '../../render/view.ts';
import type { EventListing, EventStatus } from '../../service/store/event-store.ts';
import type { EventDropOptions, EventRetryOptions, EventsListOptions } from '../command-options.ts';
import { confirmDrop } from '../confirm.ts';
import { publish } from '../publish.ts';
import { askService } from '../service-access.ts';
import { mostListed, type ServiceClient } from '../service-client.ts';
import { renderEvents } from '../service-events.ts';
import { pageByPage, retryInTurn, tellRetried } from '../service-retry.ts';
import type { Session } from '../session.ts';

/** Shows what came in as events, and what became of them. */
export async function listEvents(options: EventsListOptions, session: Session): Promise<number> {
  const { status, target, limit } = options;
  const events = await askService(options, session, (access) =>
    access.events.list({ limit, ...(status && { status }), ...(target !== undefined && { target }) }),
  );
  await publish(
    {
      text: (drawing) => renderEvents(events, drawing),
      json: () => renderJson({ document: 'events', formatVersion: 1, events }),
    },
    options,
    session,
  );
  return exitCodes.done;
}

/** Puts parked events back into the line. */
export async function retryEvents(options: EventRetryOptions, session: Session): Promise<number> {
  const { event, target, allParked = false } = options;
  if ((event === undefined) !== allParked) throw neitherNor();
  const retried = await askService(options, session, async (access) => {
    // The oldest first: once a later one has taken effect, an earlier one must not any more.
    const parked =
      event === undefined
        ? parkedEvents(access, target)
        : [await found(access, { ...options, event }, ['parked'])];
    return retryInTurn(parked, session, async ({ seq, target: of }) => {
      const status = await access.events.retry(seq, of);
      return status && { seq, target: of, status };
    });
  });
  const inWords = retriedInWords(retried.retried);
  return tellRetried(retried, { document: 'events-retry', inWords }, session);
}

interface RetryEnd {
  readonly seq: number;
  readonly target: string;
  readonly status: 'pending' | 'superseded';
}

/** Asks, and gives an event up. */
export async function dropEvent(options: EventDropOptions, session: Session): Promise<number> {
  const { output, terminal, interruption } = session;
  const dropped = await askService(options, session, async (access) => {
    const event = await found(access, options, ['parked', 'pending']);
    if (output.format === 'text') output.result(renderEvents([event], output.drawing));
    if (options.autoApprove !== true) {
      await confirmDrop(terminal, { name: String(event.seq), stop: interruption.stop });
    }
    // It may have taken effect while somebody was thinking.
    if (!(await access.events.drop(event.seq, event.target))) throw noSuchEvent(options.event);
    return event;
  });
  output.result(
    output.format === 'json'
      ? renderJson({ document: 'event-drop', formatVersion: 1, dropped })
      : '\nDropped. Later events about the same person go on.\n',
  );
  return exitCodes.done;
}

function parkedEvents({ events }: ServiceClient, target: string | undefined): AsyncIterable<EventListing> {
  return pageByPage((after) =>
    events.list({
      status: 'parked',
      ...(target !== undefined && { target }),
      oldestFirst: after === undefined ? {} : { after },
      limit: mostListed,
    }),
  );
}

/** The event of that number; in several targets it has several fates, so that one must be named. */
async function found(
  access: ServiceClient,
  { event, target }: Pick<EventDropOptions, 'event' | 'target'>,
  statuses: readonly EventStatus[],
): Promise<EventListing> {
  const fates = await access.events.list({
    seq: event,
    ...(target !== undefined && { target }),
    limit: mostListed,
  });
  const matching = fates.filter(({ status }) => statuses.includes(status));
  const [only, ...others] = matching;
  if (only === undefined) throw noSuchEvent(event);
  if (others.length === 0) return only;
  throw new DiagnosticError({
    code: 'unknown-target',
    severity: 'error',
    summary: `event ${event} waits in several targets`,
    expected: `one of ${matching.map((each) => each.target).join(', ')}`,
    advice: 'Name it with -t.',
  });
}

function retriedInWords(ends: readonly RetryEnd[]): string {
  const again = ends.filter(({ status }) => status === 'pending').length;
  const late = ends.length - again;
  if (ends.length === 0) return 'No event is parked.';
  const tried = again === 0 ? '' : `${count(again, 'event')} will be tried again.`;
  const superseded =
    late === 0 ? '' : `${count(late, 'event')} will not: a later one about the same person has taken effect.`;
  return [tried, superseded].filter(Boolean).join(' ');
}

function noSuchEvent(event: number): DiagnosticError {
  return new DiagnosticError({
    code: 'usage',
    severity: 'error',
    summary: `no event ${event} is parked or waits there`,
    advice: 'See them with `rollcall events list`.',
  });
}

function neitherNor(): DiagnosticError {
  return new DiagnosticError({
    code: 'usage',
    severity: 'error',
    summary: 'which events to retry is not said',
    expected: 'the number of one, or --all-parked',
  });
}
