import { count, ratio, table, whole } from './cells.mjs';

export function serviceSection({ accepting, reconciling, memory, takeovers }) {
  return [
    '## The service',
    notes,
    'Accepted: answered with 202, which is said once the event is committed and synced to disk. The directory does not answer, so that nothing else goes on.',
    acceptedTable(accepting),
    'In effect: from the first event sent to the moment at which none waits any more. Each event changes something, and needs a write.',
    reconciledTable(reconciling),
    'Memory of `rollcall serve`, and its database. Of ten events about a person in a row one changes something, as the others say the same.',
    memoryTable(memory),
    'A worker that holds a target is killed with SIGKILL: until the first request of another worker that idles. While it lives it renews its lease every third of it.',
    takeoverTable(takeovers),
  ];
}

function acceptedTable(rows) {
  return table(
    ['store', 'at once', 'events', 'events/s', 'bare server/s', 'times', 'median ms', 'p99 ms', 'runs'],
    rows
      .filter(({ store }) => store !== '')
      .map((row) => {
        const bare = rows.find(({ store, connections }) => store === '' && connections === row.connections);
        return [
          row.store,
          row.connections,
          whole(row.events),
          whole(row.perSecond),
          whole(bare.perSecond),
          ratio(bare.perSecond, row.perSecond),
          tenths(row.medianMs),
          tenths(row.p99Ms),
          row.rounds,
        ];
      }),
  );
}

function reconciledTable(rows) {
  return table(
    [
      'store',
      'latency ms',
      'events',
      'people',
      'in effect s',
      'events/s',
      'accepted/s meanwhile',
      'p99 ms',
      'reads',
      'writes',
      'requests per event',
    ],
    rows.map(({ store, latency, events, people, wallMs, sending, reads, writes }) => [
      store,
      latency,
      count(events),
      count(people),
      (wallMs / 1000).toFixed(1),
      ((events / wallMs) * 1000).toFixed(0),
      sending.perSecond.toFixed(0),
      sending.p99Ms.toFixed(1),
      count(reads),
      count(writes),
      ((reads + writes) / events).toFixed(2),
    ]),
  );
}

function memoryTable(rows) {
  return table(
    ['store', 'when', 'RSS MB', 'peak MB', 'tables MB', 'write-ahead log MB', 'accepted/s', 'in effect/s'],
    rows.map(({ store, moment, events, restMs, rssMb, peakMb, disk, perSecond, settledPerSecond }) => [
      store,
      events === undefined
        ? moment
        : `${count(events)} events ${restMs === undefined ? moment : `and ${restMs / 1000} s`}`,
      megabytes(rssMb),
      megabytes(peakMb),
      megabytes(disk.tablesMb),
      megabytes(disk.logMb),
      perSecond?.toFixed(0) ?? '',
      settledPerSecond?.toFixed(0) ?? '',
    ]),
  );
}

function takeoverTable(rows) {
  if (rows.length === 0) return 'Not measured: PostgreSQL is not installed.';
  return table(
    ['lease s', 'taken over after s', 'kills'],
    rows.map(({ lease, seconds, rounds }) => [lease / 1000, tenths(seconds), rounds]),
  );
}

const megabytes = (value) => value?.toFixed(0) ?? 'unknown';
const tenths = ({ median, min, max }) => `${median.toFixed(1)} (${min.toFixed(1)}–${max.toFixed(1)})`;

const notes = `One \`rollcall serve\`; whoever sends, the directory and PostgreSQL are processes of their own on the same machine. Events are
signed, each over a connection that is kept. PostgreSQL is private and has its standard settings. The events come from four sources: of each the
service takes 500 a second, and 5,000 at once.`;
