import type { DeliveryListing } from '../notify/delivery-listing.ts';
import { instant } from '../render/history.ts';
import { type Drawing, draw } from '../render/layout.ts';
import { type Cell, cell, line, row, span } from '../render/view.ts';

/** Deliveries that have not arrived, one a line; why stands beneath, with the id by which one is retried or dropped. */
export function renderOutbox(deliveries: readonly DeliveryListing[], drawing: Drawing): string {
  if (deliveries.length === 0) return draw([[line(span('Nothing waits to be told.'))]], drawing);
  const hasTargets = new Set(deliveries.map(({ target }) => target)).size > 1;
  const columns = allColumns.filter(({ title }) => title !== 'target' || hasTargets);
  const cells = (show: (column: (typeof allColumns)[number]) => Cell) => row(0, columns.map(show), 'outbox');
  return draw(
    [
      [
        cells(({ title }) => cell(title, 'muted')),
        ...deliveries.flatMap((delivery) => [
          cells(({ show }) => show(delivery)),
          row(1, [cell(delivery.id, 'muted')]),
          ...(delivery.reason === undefined ? [] : [row(1, [cell(delivery.reason)])]),
        ]),
      ],
    ],
    drawing,
  );
}

const allColumns: readonly { readonly title: string; readonly show: (delivery: DeliveryListing) => Cell }[] =
  [
    { title: 'to', show: ({ receiver }) => cell(receiver, 'strong') },
    { title: 'status', show: ({ status }) => cell(status, status === 'dead' ? 'error' : 'warning') },
    { title: 'of', show: ({ type }) => cell(type) },
    { title: 'since (UTC)', show: ({ createdAt }) => cell(instant(createdAt)) },
    { title: 'target', show: ({ target }) => cell(target) },
    { title: 'tries', show: ({ attempts }) => cell(String(attempts)) },
  ];
