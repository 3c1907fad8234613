// Members are written a few at a time, each PATCH with the group's version in its body; who writes too fast is told to wait.
import { patched } from './patch.mjs';
import { live, page, refusal, serve } from './server.mjs';

const most = 3;
const groups = new Map(live.groups.map((group) => [group.id, { members: [], ...group, version: 1 }]));
const busyFor = new Set(live.busyForFirst);

function change(id, { Operations, version }) {
  if (busyFor.delete(id)) return { ...refusal(429, 'Not so fast.'), headers: { 'retry-after': '1' } };
  const group = groups.get(id);
  if (!Number.isInteger(version)) return refusal(400, 'A PATCH needs the version of the group as a number.');
  if (version !== group.version) return refusal(409, `The version is ${group.version}, not ${version}.`);
  const isTooLong = ({ value }) => Array.isArray(value) && value.length > most;
  if (Operations.length > most || Operations.some(isTooLong)) {
    return refusal(400, `At most ${most} members at once.`, 'tooMany');
  }
  const { refused, result } = patched(group, Operations);
  if (refused) return refused;
  groups.set(id, { ...result, version: version + 1 });
  return { body: groups.get(id) };
}

const text = { type: 'string', multiValued: false, caseExact: true, mutability: 'readOnly' };
const documents = {
  '/ServiceProviderConfig': {
    patch: { supported: true },
    filter: { supported: false },
    etag: { supported: false },
  },
  '/Schemas': {
    Resources: [{ id: 'urn:company:staffing:2.0:User', attributes: [{ ...text, name: 'orgUnit' }] }],
  },
};

serve(
  ({ method, path, query, body }) => {
    if (method === 'GET' && documents[path]) return { body: documents[path] };
    if (method === 'GET' && path === '/Users') return page(live.users, query);
    if (method === 'GET' && path === '/Groups') return page([...groups.values()], query);
    const [, id] = /^\/Groups\/([^/]+)$/.exec(path) ?? [];
    if (!groups.has(id)) return refusal(404, `There is no ${path}.`);
    if (method === 'GET') return { body: groups.get(id) };
    if (method === 'PATCH') return change(id, body);
    return refusal(405, `${method} is not supported.`);
  },
  () => [...groups.values()],
);
