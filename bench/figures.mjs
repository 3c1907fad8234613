/** Median, least and most of some runs. */
export function spread(values) {
  const sorted = [...values].sort((left, right) => left - right);
  const middle = sorted.length / 2;
  const median = (sorted[Math.ceil(middle) - 1] + sorted[Math.floor(middle)]) / 2;
  return { median, min: sorted[0], max: sorted.at(-1) };
}

/** The spread of each measure over several runs of one thing. */
export function summarise(runs) {
  return {
    wallMs: spread(runs.map(({ wallMs }) => wallMs)),
    cpuMs: spread(runs.map(({ cpuMs }) => cpuMs)),
    peakMb: spread(runs.map(({ peakMb }) => peakMb)),
  };
}

/** Runs several things in turn, round by round, so that whatever disturbs the machine disturbs all of them. */
export async function inTurn(rounds, things) {
  const runs = things.map(() => []);
  for (let round = 0; round < rounds; round += 1) {
    for (const [index, thing] of things.entries()) runs[index].push(await thing());
  }
  return runs;
}
