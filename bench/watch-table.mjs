import { count, table } from './cells.mjs';

/** Each round against the first one, which reads everything. */
export function watchSection(watching) {
  return [
    '## Watching',
    notes,
    table(
      [
        'people',
        'groups',
        'server',
        'manifest',
        'round',
        'requests',
        'of a full reading',
        'CPU s',
        'peak MB',
      ],
      watching.flatMap((watch) => watch.rounds.map((round) => rowOf(watch, round))),
    ),
  ];
}

function rowOf({ people, groups, mode, manifest, rounds: [full], peakMb }, round) {
  const share = round.requests / full.requests;
  return [
    count(people),
    count(groups),
    mode,
    manifest,
    round.name,
    count(round.requests),
    round === full
      ? ''
      : `${(share * 100).toFixed(share < 0.1 ? 1 : 0)} %${round.reading === 'full' ? ' (full)' : ''}`,
    (round.cpuMs / 1000).toFixed(2),
    peakMb.toFixed(0),
  ];
}

const notes = `One process plans the same manifest again and again, while somebody else gives people another title and groups another
member. Each round once; the peak is that of the whole process. Members are read each time, as no version is known to move with them: the rest of an idle
round is their pages, a list of versions on Genesys Cloud, or two requests on a server that filters by time. A round with changes
reads what changed beside, and so does the one after it on Genesys Cloud, where a write may be seen late.`;
