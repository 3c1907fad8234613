/**
 * Sends signed events as a personnel system does, in a process of its own: `service-load URL SECRET OPTIONS`, where the options are
 * JSON. `count` events, or as many as go in so many seconds; `connections` at once, each over a connection that is kept.
 * Prints as JSON how many it were, how long all of it took, and an answer.
 */
import { createHmac } from 'node:crypto';
import { Pool } from 'undici';

const [url, secret, options] = process.argv.slice(2);
const { sources, connections, first, count, seconds, people, sameFor } = JSON.parse(options);
const { origin, pathname } = new URL(url);
const pool = new Pool(origin, { connections, pipelining: 1 });
const times = [];

/** Everybody in turn, each of them always by the same source; `sameFor` events about a person in a row say the same. */
async function send(number) {
  const person = number % people;
  const turn = Math.floor(number / people);
  const data = { employeeId: String(person), value: `Value ${Math.floor(turn / sameFor)}` };
  const body = JSON.stringify({ id: `evt_${number}`, type: 'user.updated', data });
  const time = Math.floor(Date.now() / 1000);
  const mac = createHmac('sha256', secret).update(`${time}.${body}`).digest('hex');
  const headers = { 'content-type': 'application/json', 'rollcall-signature': `t=${time},v1=${mac}` };
  const path = `${pathname}/${sources[person % sources.length]}`;
  const before = performance.now();
  const answer = await pool.request({ method: 'POST', path, headers, body });
  const said = await answer.body.text();
  times.push(performance.now() - before);
  if (answer.statusCode !== 202) throw new Error(`event ${number}: ${answer.statusCode} ${said}`);
}

const startedAt = performance.now();
let sent = 0;
async function sendInTurn() {
  while (sent < count && performance.now() - startedAt < seconds * 1000) {
    sent += 1;
    await send(first + sent - 1);
  }
}
await Promise.all(Array.from({ length: connections }, sendInTurn));
const wallMs = performance.now() - startedAt;
times.sort((one, other) => one - other);
const at = (share) => times[Math.floor((times.length - 1) * share)];
console.log(JSON.stringify({ count: sent, wallMs, medianMs: at(0.5), p99Ms: at(0.99) }));
await pool.close();
