import { appendFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { acquireLease } from '../../src/apply/lease.ts';
import { processRuntime } from '../../src/runtime.ts';

/** Takes the lease again and again, and notes when it came in and when it went out: no two may be in at once. */
const [folder = '', notes = '', rounds = '', name = '', moment] = process.argv.slice(2);

const runtime = processRuntime();
/** Everybody asks as often as they can: it is the crowd that is tested. */
const eager = {
  ...runtime,
  sleep: (milliseconds: number, signal?: AbortSignal) =>
    runtime.sleep(milliseconds > 1_000 ? milliseconds : Math.random() * 3, signal),
};

for (let round = 1; round <= Number(rounds); round += 1) {
  const holder = { runId: `${name}-${round}`, user: name, host: hostname(), pid: process.pid };
  const request = { folder, target: 'production', holder, runtime: eager, patience: 10_000_000 };
  const taken = await acquireLease(request);
  if (!taken.ok) throw new Error(taken.diagnostics[0]?.summary);
  appendFileSync(notes, `in ${name}\n`);
  await new Promise((done) => setTimeout(done, Math.random() * 3));
  await taken.value.verify();
  appendFileSync(notes, `out ${name}\n`);
  if (moment === 'die' && round === Number(rounds)) process.exit(137);
  await taken.value.release();
}
process.exit(0);
