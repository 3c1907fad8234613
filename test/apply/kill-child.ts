import { execute } from '../../src/apply/execute.ts';
import { type Journal, openJournal } from '../../src/apply/journal.ts';
import { brisk, connect, type modes } from './directory.ts';

/** Applies a plan and dies like a killed process: right before or right after the n-th line of the journal. */
const [mode, url, folder, runId, moment, line, planText] = process.argv.slice(2) as [
  (typeof modes)[number],
  ...string[],
];
const plan = JSON.parse(planText ?? '');
const journal = await openJournal(folder ?? '', runId ?? '', {
  plan,
  rollcallVersion: '0.1.0',
  startedAt: Date.now(),
});
let lines = 0;
const mortal: Journal = {
  ...journal,
  append: async (entry) => {
    lines += 1;
    if (lines === Number(line) && moment === 'before') process.exit(137);
    await journal.append(entry);
    if (lines === Number(line)) process.exit(137);
  },
};
const target = await connect(mode, url ?? '');
await execute(plan, target, { runtime: brisk, journal: mortal, parallelism: 1 });
process.exit(0);
