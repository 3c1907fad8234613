import { inTurn, spread } from './figures.mjs';
import { rollcall, time } from './process.mjs';

/** Measures how long the command line takes to say its version and its help, against node doing nothing. */
export async function measureStartUp(rounds) {
  const commands = {
    'node -e 0': ['-e', '0'],
    'rollcall --version': [rollcall, '--version'],
    'rollcall --help': [rollcall, '--help'],
  };
  const runs = await inTurn(
    rounds,
    Object.values(commands).map((args) => () => time(args)),
  );
  return Object.keys(commands).map((command, index) => ({ command, rounds, wallMs: spread(runs[index]) }));
}
