/**
 * A practice directory in a process of its own, so that what it costs is not counted as ours: `server PEOPLE FOLDER`.
 * Writes the manifests into the folder, reports over IPC, and answers each message with the requests since the last.
 */
import { startSandbox } from '../src/sandbox/sandbox.ts';
import { practiceDirectory } from './directory.ts';
import { writeManifests } from './manifests.ts';

const [people = '', folder = ''] = process.argv.slice(2);
const directory = practiceDirectory(Number(people));
const manifests = await writeManifests(directory, folder);
const sandbox = await startSandbox({ mode: 'genesys-cloud', data: directory.live, ratePerMinute: 0 });

let seen = 0;
process.on('message', () => {
  const requests = sandbox.requests();
  process.send?.(requests.slice(seen).map(({ method, path, query }) => ({ method, path: path + query })));
  seen = requests.length;
});
process.once('disconnect', () => void sandbox.close());
process.send?.({ url: sandbox.url, groups: directory.live.groups.length, manifests });
