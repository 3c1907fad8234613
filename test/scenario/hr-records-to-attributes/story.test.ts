import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect } from 'vitest';
import { type StandIn, standInToken, startStandIn } from '../support/stand-ins/stand-in.ts';
import { type StandInScene, standInStory } from '../support/stand-ins/story.ts';

const records = join(import.meta.dirname, 'hr.json');

let hr: StandIn;
beforeAll(async () => {
  hr = await startStandIn('hr-system', records);
});
afterAll(() => hr.stop());

standInStory(
  import.meta.dirname,
  'hr-records-to-attributes',
  async (scene) => {
    const { folder, gate, meanwhile, normalise, rollcall } = scene;
    await rollcall('plan');
    await rollcall('apply', '--auto-approve');
    expect(gate.writes()).toEqual([]);

    gate.justBefore(
      ({ method, path }) => method === 'PATCH' && path === '/Users/u-cleo',
      async () => {
        await edit(scene, 'u-cleo', { op: 'replace', path: 'customFields["badge"]', value: 'green' });
        return undefined;
      },
    );
    await rollcall(
      ...['apply', '--auto-approve', '--skip-blocked', '--parallelism', '1', '-v'],
      ...['--report', 'json=report.json'],
    );
    const report = JSON.parse(await readFile(join(folder, 'report.json'), 'utf8'));
    await expect(normalise(`${JSON.stringify(report.discrepancies, null, 2)}\n`)).toMatchFileSnapshot(
      join(import.meta.dirname, 'expected/discrepancies.json'),
    );

    meanwhile('HR mends its records, and the administrator makes Ben an agent.');
    await correct(0, { job: { title: 'Support Agent' } });
    await correct(4, { job: { title: 'Agent' } });
    await correct(5, { contract: { remote: false } });
    await edit(scene, 'u-ben', { op: 'replace', path: 'roles', value: [{ value: 'agent' }] });
    await rollcall('apply', '--auto-approve');
    await rollcall('plan', '--detailed-exitcode');
  },
  { env: () => ({ HR_URL: `${hr.url}/employees`, HR_TOKEN: standInToken }) },
);

/** The administrator works as carefully as we do: with the version she has read. */
async function edit({ standIn }: StandInScene, id: string, operation: object): Promise<void> {
  const { headers } = await standIn.request('GET', `/Users/${id}`);
  const answer = await standIn.request('PATCH', `/Users/${id}`, {
    body: { Operations: [operation] },
    headers: { 'if-match': headers.get('etag') ?? '' },
  });
  if (!answer.ok) throw new Error(`the administrator got ${answer.status}`);
}

type Part = Readonly<Record<string, object>>;

async function correct(index: number, parts: Part): Promise<void> {
  const employee = JSON.parse(await readFile(records, 'utf8')).employees[index] as Part;
  const mended = Object.entries(parts).map(([name, part]) => [name, { ...employee[name], ...part }]);
  const body = { ...employee, ...Object.fromEntries(mended) };
  const answer = await hr.request('PUT', `/employees/${index}`, { body });
  if (!answer.ok) throw new Error(`HR got ${answer.status}`);
}
