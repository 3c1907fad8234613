import { instant } from '../render/history.ts';
import { type Drawing, draw } from '../render/layout.ts';
import { type Cell, cell, line, type Role, row, span } from '../render/view.ts';
import type { EventListing, EventStatus } from '../service/store/event-store.ts';

/** Events and what became of them, newest first, one a line; why they are parked stands beneath. */
export function renderEvents(events: readonly EventListing[], drawing: Drawing): string {
  if (events.length === 0) return draw([[line(span('There are no such events.'))]], drawing);
  const hasTargets = new Set(events.map(({ target }) => target)).size > 1;
  const hasSources = new Set(events.map(({ source }) => source)).size > 1;
  const columns = allColumns.filter(
    ({ title }) => (title !== 'target' || hasTargets) && (title !== 'source' || hasSources),
  );
  const heading = row(
    0,
    columns.map(({ title }) => cell(title, 'muted')),
    'events',
  );
  const rows = events.flatMap((event) => [
    row(
      0,
      columns.map(({ show }) => show(event)),
      'events',
    ),
    ...(event.reason === undefined ? [] : [row(1, [cell(event.reason, 'muted')])]),
  ]);
  return draw([[heading, ...rows]], drawing);
}

const roles: Readonly<Partial<Record<EventStatus, Role>>> = {
  done: 'addition',
  parked: 'error',
  pending: 'warning',
};

const allColumns: readonly { readonly title: string; readonly show: (event: EventListing) => Cell }[] = [
  { title: 'event', show: ({ seq }) => cell(String(seq), 'strong') },
  { title: 'status', show: ({ status }) => cell(status, roles[status]) },
  { title: 'received (UTC)', show: ({ receivedAt }) => cell(instant(receivedAt)) },
  { title: 'target', show: ({ target }) => cell(target) },
  { title: 'source', show: ({ source }) => cell(source) },
  { title: 'type', show: ({ type }) => cell(type) },
  { title: 'about', show: ({ subject }) => cell(subject) },
  { title: 'tries', show: ({ attempts }) => cell(String(attempts)) },
  { title: "sender's id", show: ({ id }) => cell(id, 'muted') },
];
