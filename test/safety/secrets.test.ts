import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { group, openStage, planOf, reportOf } from './stage.ts';

/** What base64 and password generators use, and what JSON writes in more than one way. */
const secret = 's3/cr+et"qu\\ote=';

test.each([
  ['as it is', (text: string) => JSON.stringify(text)],
  ['with slashes escaped', (text: string) => JSON.stringify(text).replaceAll('/', '\\/')],
  [
    'in numbers',
    (text: string) =>
      `"${[...text].map((c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`).join('')}"`,
  ],
])('a server that quotes the credential %s makes nobody else know it', async (_, quote) => {
  const folder = await mkdtemp(join(tmpdir(), 'rollcall-secrets-'));
  const stage = await openStage({
    groups: [group('sales', ['p1', 'p2'])],
    manifest: 'groups: { sales: { displayName: sales, membership: exact, members: [p1@x.com] } }',
    runtime: { env: { SECRET: secret } },
    lie: (asked, ask) => {
      const known = { ...asked, headers: { ...asked.headers, authorization: 'Bearer sandbox' } };
      if (asked.method !== 'PATCH') return ask(known);
      const detail = quote(`who is ${asked.headers.authorization}?`);
      return Promise.resolve({ status: 400, headers: {}, body: `{"detail":${detail}}` });
    },
  });
  try {
    const plan = planOf(await stage.plan());
    const report = reportOf(await stage.apply(plan, { folder }));
    expect(report.changes).toMatchObject([{ outcome: 'failed', detail: expect.stringContaining('***') }]);
    const runs = join(folder, '.rollcall', 'runs');
    const files = await Promise.all((await readdir(runs)).map((file) => readFile(join(runs, file), 'utf8')));
    for (const text of [JSON.stringify(plan), JSON.stringify(report), ...files]) {
      expect(text).not.toContain(JSON.stringify(secret).slice(1, -1));
    }
  } finally {
    await stage.close();
    await rm(folder, { recursive: true, force: true });
  }
});
