// Groups carry the ids of their skills and, as their version, a number: a PATCH repeats it, or is refused with 409.
import { patched } from './patch.mjs';
import { live, page, refusal, serve } from './server.mjs';

const groups = new Map(live.groups.map((group) => [group.id, group]));
const offered = new Set(live.skills);

function change(id, { Operations, version }) {
  const group = groups.get(id);
  if (!Number.isInteger(version)) return refusal(400, 'A PATCH needs the version of the group as a number.');
  if (version !== group.version) return refusal(409, `The version is ${group.version}, not ${version}.`);
  const { refused, result } = patched(group, Operations);
  if (refused) return refused;
  const strange = result.skills.find((skill) => !offered.has(skill));
  if (strange !== undefined) return refusal(400, `There is no skill ${strange}.`, 'invalidValue');
  groups.set(id, { ...result, version: version + 1 });
  return { body: groups.get(id) };
}

const documents = {
  '/ServiceProviderConfig': {
    patch: { supported: true },
    filter: { supported: false },
    etag: { supported: false },
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
