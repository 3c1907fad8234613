import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { rollcall, start } from './rollcall.ts';

const folder = mkdtempSync(join(tmpdir(), 'rollcall-sandbox-'));
afterAll(() => rmSync(folder, { recursive: true }));
writeFileSync(
  join(folder, 'live.json'),
  JSON.stringify({ users: [{ userName: 'jane@company.com' }], groups: [] }),
);

test('serves the data it was given until a signal comes', async () => {
  const child = start(['sandbox', '--data', 'live.json', '--port', '0', '--mode', 'rfc7644'], { folder });
  const ended = new Promise((done) => child.on('close', done));
  let text = '';
  for await (const chunk of child.stdout.setEncoding('utf8')) {
    text += chunk;
    if (text.includes('baseUrl')) break;
  }
  const [, url] = /^Listening on (http:\/\/127\.0\.0\.1:\d+)$/m.exec(text) ?? [];
  expect(text).toContain('1 person, 0 groups, rfc7644');
  const answer = await fetch(`${url}/scim/v2/Users`, { headers: { authorization: 'Bearer sandbox' } });
  expect(await answer.json()).toMatchObject({
    totalResults: 1,
    Resources: [{ userName: 'jane@company.com' }],
  });
  child.kill('SIGTERM');
  expect(await ended).toBe(0);
});

test.each([
  [['--data', 'nothing.json'], 'nothing.json cannot be used'],
  [['--data', 'live.json', '--fault', 'conflit'], 'did you mean "conflict"?'],
  [['--data', 'live.json', '--switch', 'pageCap=x'], 'the switch pageCap cannot be "x"'],
])('%j is refused', async (args, words) => {
  const { exitCode, stderr } = await rollcall(['sandbox', '--port', '0', ...args], { folder });
  expect(exitCode).toBe(3);
  expect(stderr).toContain(words);
});
