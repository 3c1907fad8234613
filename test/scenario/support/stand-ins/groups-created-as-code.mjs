// Groups are created by POST with all they are to have; a name or an externalId that is taken is refused with 409.
import { patched } from './patch.mjs';
import { live, page, refusal, serve } from './server.mjs';

const groupSchema = 'urn:ietf:params:scim:schemas:core:2.0:Group';
const people = new Map(live.users.map((user) => [user.id, seal(user, 1)]));
const groups = new Map(live.groups.map((group) => [group.id, seal(group, 1)]));

function seal({ meta: _old, ...resource }, revision) {
  return { ...resource, meta: { version: `W/"${revision}"` } };
}

function create(body) {
  const said = body.schemas ?? [];
  const used = [groupSchema, ...Object.keys(body).filter((name) => name.startsWith('urn:'))];
  const unsaid = used.find((urn) => !said.includes(urn));
  if (unsaid !== undefined) return refusal(400, `schemas does not name ${unsaid}.`, 'invalidValue');
  const id = `g-${groups.size + 1}`;
  const fault = faultOf({ ...body, id });
  if (fault) return fault;
  groups.set(id, seal({ ...body, id }, 1));
  return { status: 201, ...shown(groups.get(id)) };
}

function change(id, { headers, body }) {
  const { version } = groups.get(id).meta;
  if (headers['if-match'] !== version) return refusal(412, `The group is ${version} now.`);
  const { refused, result } = patched(groups.get(id), body.Operations);
  const fault = refused ?? faultOf(result);
  if (fault) return fault;
  groups.set(id, seal(result, Number(/\d+/.exec(version)[0]) + 1));
  return shown(groups.get(id));
}

/** Why there can be no such group. */
function faultOf({ id, displayName, externalId, members = [] }) {
  const others = [...groups.values()].filter((group) => group.id !== id);
  const isTaken = (name, value) => value !== undefined && others.some((group) => group[name] === value);
  if (isTaken('displayName', displayName)) return refusal(409, `"${displayName}" is taken.`, 'uniqueness');
  if (isTaken('externalId', externalId)) return refusal(409, `"${externalId}" is taken.`, 'uniqueness');
  const stranger = members.find(({ value }) => !people.has(value) && !groups.has(value));
  return stranger && refusal(400, `There is no ${stranger.value}.`, 'invalidValue');
}

function shown(resource) {
  return { headers: { etag: resource.meta.version }, body: resource };
}

const text = { type: 'string', multiValued: false, caseExact: true, mutability: 'readWrite' };
const organisation = [
  { ...text, name: 'costCenter' },
  { ...text, name: 'site' },
];

const documents = {
  '/ServiceProviderConfig': {
    patch: { supported: true },
    filter: { supported: true, maxResults: 200 },
    etag: { supported: true },
  },
  '/Schemas': { Resources: [{ id: 'urn:company:org:2.0:Group', attributes: organisation }] },
};

serve(
  (request) => {
    const { method, path, query, body } = request;
    if (method === 'GET' && documents[path]) return { body: documents[path] };
    if (method === 'GET' && path === '/Users') return page([...people.values()], query);
    if (method === 'GET' && path === '/Groups') return page([...groups.values()], query);
    if (method === 'POST' && path === '/Groups') return create(body);
    const [, kind, id] = /^\/(Users|Groups)\/([^/]+)$/.exec(path) ?? [];
    const found = (kind === 'Users' ? people : groups).get(id);
    if (found === undefined) return refusal(404, `There is no ${path}.`);
    if (method === 'GET') return shown(found);
    if (method === 'PATCH' && kind === 'Groups') return change(id, request);
    return refusal(405, `${method} is not supported.`);
  },
  () => [...groups.values()],
);
