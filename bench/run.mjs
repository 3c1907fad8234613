/**
 * `npm run bench`: what a plan, the way from import to undo, a mapping, a manifest and a start cost, at a thousand, ten thousand and a hundred thousand people.
 * Prints the figures and keeps them in bench/results/. `--people 1000` leaves the larger sizes out, and keeps nothing.
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
import { measureStartUp } from './start-up.mjs';
import { renderResults } from './tables.mjs';

const SIZES = [1_000, 10_000, 100_000];
const ROUNDS = 5;
const START_UP_ROUNDS = 25;

const { people: limit } = parseArgs({ options: { people: { type: 'string' } } }).values;
const sizes = SIZES.filter((size) => limit === undefined || size <= Number(limit));

const folder = await mkdtemp(join(tmpdir(), 'rollcall-bench-'));
try {
  const results = await measureAll();
  const text = renderResults(results);
  console.log(text);
  if (limit === undefined) await keep(results, text);
} finally {
  await rm(folder, { recursive: true, force: true });
}

async function measureAll() {
  say('start-up');
  const startUp = await measureStartUp(START_UP_ROUNDS);
  const loading = [];
  for (const members of sizes) {
    say(`loading ${members} members`);
    loading.push(...(await measureLoading({ members, rounds: ROUNDS, folder })));
  }
  const scripts = join(folder, 'scripts');
  await bundleScripts(scripts);
  const mappings = [];
  for (const records of sizes) {
    say(`mappings of ${records} records`);
    mappings.push(...(await measureMappings({ records, rounds: ROUNDS, scripts })));
  }
  const server = join(scripts, 'server.js');
  const plans = [];
  for (const people of sizes) {
    say(`plans for ${people} people`);
    const home = join(folder, `${people} people`);
    plans.push(...(await measurePlans({ people, rounds: ROUNDS, server, folder: home })));
  }
  const journeys = [];
  for (const people of sizes) {
    say(`from import to undo with ${people} people`);
    journeys.push(
      ...(await measureJourney({ people, server, folder: join(folder, `${people} on the way`) })),
    );
  }
  return { machine: await describeMachine(), plans, journeys, mappings, loading, startUp };
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
  await writeFile(join(kept, `${results.machine.date}.json`), `${JSON.stringify(results, null, 2)}\n`);
  await writeFile(join(kept, 'latest.md'), `${text}\n`);
}

function say(what) {
  console.error(`measuring ${what}`);
}
