import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { inTurn, summarise } from './figures.mjs';
import { openPractice } from './practice.mjs';
import { measure, rollcall } from './process.mjs';

const bareFetch = join(import.meta.dirname, 'bare-fetch.mjs');

/** Measures `rollcall plan` against a bare fetch of the same pages, for each manifest of one directory. */
export async function measurePlans({ people, rounds, server, folder }) {
  const practice = await openPractice(server, people, folder);
  try {
    const rows = [];
    for (const manifest of practice.manifests) rows.push(await measurePlan(practice, manifest, rounds));
    return rows.map((row) => ({ people, groups: practice.groups, ...row }));
  } finally {
    await practice.close();
  }
}

async function measurePlan(practice, { name, folder, minimum }, rounds) {
  const plan = () => measure(rollcall, ['plan', '--no-color'], { cwd: folder, env: practice.env });
  await practice.requests();
  // The first run warms the server up and tells which pages a plan asks for.
  const { printed } = await plan();
  const requests = await practice.requests();
  const urls = join(folder, 'urls.json');
  const paths = requests.filter(({ method }) => method === 'GET').map(({ path }) => path);
  await writeFile(urls, JSON.stringify(paths));
  const [planned, fetched] = await inTurn(rounds, [plan, () => measure(bareFetch, [practice.url, urls])]);
  return {
    manifest: name,
    summary: /^(Plan:|No changes).*$/m.exec(printed)?.[0] ?? '',
    requests: countByKind(requests),
    minimum,
    rounds,
    plan: summarise(planned),
    bareFetch: summarise(fetched),
  };
}

function countByKind(requests) {
  const count = (pattern) => requests.filter(({ path }) => pattern.test(path)).length;
  const token = count(/\/oauth\//);
  const people = count(/\/users\b/i);
  const catalogues = count(/\/(routing|authorization)\//);
  return { token, people, groups: requests.length - token - people - catalogues, catalogues };
}
