/**
 * A practice directory in a process of its own, so that what it costs is not counted as ours: `server PEOPLE FOLDER [MODE]`. Nobody has changed
 * anything in it since yesterday.
 * Writes the manifests into the folder, reports over IPC, and answers each message with the requests since the last.
 */
import { startSandbox } from '../src/sandbox/sandbox.ts';
import { practiceDirectory } from './directory.ts';
import { type PracticeMode, writeManifests } from './manifests.ts';

const [people = '', folder = '', said] = process.argv.slice(2);
const mode: PracticeMode = said === 'rfc7644' ? said : 'genesys-cloud';
const directory = practiceDirectory(Number(people));
const manifests = await writeManifests(directory, folder, mode);
const lastChange = Date.now() - 86_400_000;
const sandbox = await startSandbox({ mode, data: directory.live, lastChange, ratePerMinute: 0 });
const url = mode === 'rfc7644' ? `${sandbox.url}/scim/v2` : sandbox.url;

let seen = 0;
process.on('message', () => {
  const requests = sandbox.requests();
  process.send?.(requests.slice(seen).map(({ method, path, query }) => ({ method, path: path + query })));
  seen = requests.length;
});
process.once('disconnect', () => void sandbox.close());
process.send?.({ url, groups: directory.live.groups.length, manifests });
