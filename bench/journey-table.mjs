import { count, table } from './cells.mjs';

/** Each step in a row, the sizes of the directory side by side. */
export function journeySection(journeys) {
  const sizes = [...new Set(journeys.map(({ people }) => people))];
  const names = [...new Set(journeys.map(({ name }) => name))];
  const at = (name, people) => journeys.find((step) => step.name === name && step.people === people);
  const columns = sizes.flatMap((people) => {
    const { groups } = journeys.find((step) => step.people === people);
    return [`${count(groups)} groups: s`, 'peak MB', 'bytes'];
  });
  return [
    '## From import to undo',
    notes,
    table(
      ['step', ...columns],
      names.map((name) => [name, ...sizes.flatMap((people) => cellsOf(at(name, people)))]),
    ),
  ];
}

function cellsOf({ wallMs, peakMb, bytes }) {
  return [(wallMs / 1000).toFixed(2), peakMb.toFixed(0), bytes === undefined ? '' : count(bytes)];
}

const notes = `Each step once, a whole process, in one Git repository. The change takes somebody out of every list and puts somebody
else in. The bytes are those of the file that a step writes; of the comment, its characters, of which GitHub takes 65,536.`;
