/**
 * `npm run bench`: what a plan, the way from import to undo, a round of a watch, the service, a mapping, a manifest and a start cost, at a thousand, ten thousand
 * and a hundred thousand people. Prints the figures and keeps them in bench/results/, as latest.md or, with `--only service`, one part as service.md.
 * `--people 1000` leaves the larger sizes out; then nothing is kept.
 */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { cpus, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { bundleScripts } from './bundle.mjs';
import { measureJourney } from './journey.mjs';
import { measureLoading } from './loading.mjs';
import { measureMappings } from './mapping.mjs';
import { measurePlans } from './plans.mjs';
import { measureService } from './service.mjs';
import { measureStartUp } from './start-up.mjs';
import { renderResults } from './tables.mjs';
import { measureWatching } from './watch.mjs';

const SIZES = [1_000, 10_000, 100_000];
const ROUNDS = 5;
const START_UP_ROUNDS = 25;

const { people: limit, only } = parseArgs({
  options: { people: { type: 'string' }, only: { type: 'string' } },
}).values;
const sizes = SIZES.filter((size) => limit === undefined || size <= Number(limit));

const folder = await mkdtemp(join(tmpdir(), 'rollcall-bench-'));
const scripts = join(folder, 'scripts');
const server = join(scripts, 'server.js');

/** By the names that `--only` takes, in the order in which they run. */
const parts = {
  'start-up': async () => {
    say('start-up');
    return { startUp: await measureStartUp(START_UP_ROUNDS) };
  },
  loading: async () => ({
    loading: await atEachSize('loading manifests, members:', (members) =>
      measureLoading({ members, rounds: ROUNDS, folder }),
    ),
  }),
  mappings: async () => ({
    mappings: await atEachSize('mappings, records:', (records) =>
      measureMappings({ records, rounds: ROUNDS, scripts }),
    ),
  }),
  plans: async () => ({
    plans: await atEachSize('plans, people:', (people) =>
      measurePlans({ people, rounds: ROUNDS, server, folder: join(folder, `${people} people`) }),
    ),
  }),
  journeys: async () => ({
    journeys: await atEachSize('from import to undo, people:', (people) =>
      measureJourney({ people, server, folder: join(folder, `${people} on the way`) }),
    ),
  }),
  watch: async () => ({
    watching: await atEachSize('rounds of a watch, people:', (people) =>
      measureWatching({ people, server, scripts, folder: join(folder, `${people} watched`) }),
    ),
  }),
  service: async () => ({
    service: await measureService({ isSmall: limit !== undefined, scripts, folder, say }),
  }),
};

if (only !== undefined && parts[only] === undefined) {
  throw new Error(`--only takes one of ${Object.keys(parts).join(', ')}`);
}
try {
  await bundleScripts(scripts);
  const results = await measure(only === undefined ? Object.keys(parts) : [only]);
  const text = renderResults(results);
  console.log(text);
  if (limit === undefined) await keep(results, text);
} finally {
  await rm(folder, { recursive: true, force: true });
}

async function measure(names) {
  const results = { machine: await describeMachine() };
  for (const name of names) {
    const startedAt = performance.now();
    Object.assign(results, await parts[name]());
    say(`… ${name} took ${((performance.now() - startedAt) / 1000).toFixed(0)} s`);
  }
  return results;
}

async function atEachSize(what, act) {
  const rows = [];
  for (const size of sizes) {
    say(`${what} ${size}`);
    rows.push(...(await act(size)));
  }
  return rows;
}

async function describeMachine() {
  const { version } = JSON.parse(await readFile(join(import.meta.dirname, '../package.json'), 'utf8'));
  return {
    date: new Date().toISOString().slice(0, 10),
    rollcall: version,
    node: process.versions.node,
    platform: `${process.platform} ${process.arch}`,
    cpu: cpus()[0].model,
    cores: cpus().length,
    memoryGb: Math.round(totalmem() / 2 ** 30),
  };
}

async function keep(results, text) {
  const kept = join(import.meta.dirname, 'results');
  const part = only === undefined ? '' : `-${only}`;
  await writeFile(join(kept, `${results.machine.date}${part}.json`), `${JSON.stringify(results, null, 2)}\n`);
  await writeFile(join(kept, `${only ?? 'latest'}.md`), `${text}\n`);
}

function say(what) {
  console.error(what);
}
