/**
 * Plans the same manifest again and again, as a watch does, while somebody else changes the directory: `watch-rounds FOLDER`.
 * Prints what each round cost, as JSON.
 */
import type { LiveDirectory } from '../src/directory/directory.ts';
import { loadManifest } from '../src/manifest/load.ts';
import { everything } from '../src/resolve/selection.ts';
import { processRuntime } from '../src/runtime.ts';
import { openTarget, type Target } from '../src/target/open.ts';
import { createRefresher } from '../src/target/refresh.ts';
import { makePlan } from '../src/workflow/plan.ts';

const [folder = ''] = process.argv.slice(2);
const runtime = processRuntime();
const loaded = await loadManifest({ folder, file: 'rollcall.yaml' });
if (!loaded.ok) throw new Error(JSON.stringify(loaded.diagnostics));
const manifest = loaded.value;

async function open(): Promise<Target> {
  const [declaration] = manifest.targets.values();
  if (declaration === undefined) throw new Error('the manifest has no target');
  return openTarget(declaration, { runtime, locate: manifest.locate, folder });
}

const watched = await open();
const refresher = createRefresher({ fullEvery: Number.POSITIVE_INFINITY, now: runtime.now });
let directory: LiveDirectory | undefined;

async function round(name: string) {
  const before = watched.meter.requests().reads;
  const started = process.cpuUsage();
  const outcome = await makePlan({
    manifest,
    target: watched,
    runtime,
    asOf: '2026-06-15',
    selection: everything,
    rollcallVersion: 'bench',
    read: async (...asked) => {
      directory = await refresher.read(...asked);
      return directory;
    },
  });
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.diagnostics));
  const { user, system } = process.cpuUsage(started);
  const requests = watched.meter.requests().reads - before;
  return { name, reading: refresher.last(), requests, cpuMs: (user + system) / 1000 };
}

/** So many people get another title, and so many groups another member: all of them different ones each time. */
async function change(count: number, from: number): Promise<void> {
  const { users = [], groups = [] } = directory ?? {};
  // Opened anew: a connection that was idle during a long round may be closed by now, and a write is never sent twice.
  const editor = await open();
  const people = users.filter(({ active }) => active).slice(from, from + count);
  for (const [index, { id }] of people.entries()) {
    const group = groups[from + index];
    const title = { op: 'replace', path: 'title', value: 'Agent, on leave' };
    const member = { op: 'add', path: 'members', value: [{ value: id }] };
    await patch(editor, `${editor.profile.usersPath}/${id}`, title);
    if (group !== undefined) await patch(editor, `${editor.profile.groupsPath}/${group.id}`, member);
  }
  await editor.close();
}

async function patch(editor: Target, path: string, operation: object): Promise<void> {
  const body = { schemas: ['urn:ietf:params:scim:api:messages:2.0:PatchOp'], Operations: [operation] };
  const reply = await editor.send({ right: 'change users', method: 'PATCH', base: 'scim', path, body });
  if (reply.kind === 'lost' || reply.error) throw new Error(`${path}: ${JSON.stringify(reply)}`);
}

const rounds = [await round('the first')];
// The first that only looks proves the filter too.
await round('the second');
rounds.push(await round('nothing changed'));
await change(1, 0);
rounds.push(await round('1 person, 1 group'));
// Whoever changed a moment ago is looked at once more.
await round('after that');
await change(10, 1);
rounds.push(await round('10 people, 10 groups'));
console.log(JSON.stringify(rounds));
await watched.close();
