/**
 * What the same answers cost with nothing around them: fetches every URL in a file, parses the JSON, forgets it.
 * `bare-fetch ORIGIN FILE`; as many at once as rollcall allows itself.
 */
import { readFile } from 'node:fs/promises';
import { Pool } from 'undici';

const AT_ONCE = 10;

const [origin, file] = process.argv.slice(2);
const paths = JSON.parse(await readFile(file, 'utf8'));
const pool = new Pool(origin, { connections: AT_ONCE });

const credentials = Buffer.from('sandbox:sandbox').toString('base64');
const { access_token: token } = await ask({
  method: 'POST',
  path: '/oauth/token',
  headers: { authorization: `Basic ${credentials}`, 'content-type': 'application/x-www-form-urlencoded' },
  body: 'grant_type=client_credentials',
});
await Promise.all(Array.from({ length: AT_ONCE }, work));
await pool.close();

async function work() {
  for (let path = paths.pop(); path !== undefined; path = paths.pop()) {
    await ask({ method: 'GET', path, headers: { authorization: `Bearer ${token}` } });
  }
}

async function ask(request) {
  const { statusCode, body } = await pool.request(request);
  const answer = JSON.parse(await body.text());
  if (statusCode !== 200) throw new Error(`${request.path} answered ${statusCode}`);
  return answer;
}
