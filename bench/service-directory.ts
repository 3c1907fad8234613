/**
 * A directory whose people events speak of, in a process of its own: `service-directory PEOPLE LATENCY`. Everybody's externalId is
 * their number. Reports its address over IPC, and answers each message with the requests since the last.
 */
import type { SandboxUser } from '../src/sandbox/data.ts';
import { startSandbox } from '../src/sandbox/sandbox.ts';
import { defaultCredentials } from '../src/sandbox/tokens.ts';

const [people = '', latency = ''] = process.argv.slice(2);
const users: readonly SandboxUser[] = Array.from({ length: Number(people) }, (_, index) => ({
  id: `u${index}`,
  externalId: String(index),
  userName: `person${index}@company.com`,
  displayName: `Person ${index}`,
  active: true,
  title: 'Agent',
}));

let reads = 0;
let writes = 0;
const sandbox = await startSandbox({
  mode: 'rfc7644',
  data: { users, groups: [] },
  lastChange: Date.now() - 86_400_000,
  faults: latency === '0' ? [] : [{ kind: 'latency', ms: Number(latency) }],
  // Its own list of requests forgets the oldest.
  log: (line) => {
    if (/^(GET|POST \S*\/\.search)/.test(line)) reads += 1;
    else writes += 1;
  },
});

process.on('message', () => {
  process.send?.({ reads, writes });
  reads = 0;
  writes = 0;
});
process.once('disconnect', () => void sandbox.close());
process.send?.({ url: `${sandbox.url}/scim/v2`, token: defaultCredentials.bearerToken });
