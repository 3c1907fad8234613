// A directory of people who are changed by PUT alone: whole, and bound to `meta.etag` as it was handed out, to the letter.
import { live, page, refusal, serve } from './server.mjs';

const mostOnAPage = 2;
const userSchema = 'urn:ietf:params:scim:schemas:core:2.0:User';

const people = new Map(live.users.map((user) => [user.id, seal(user, 1)]));

function seal({ meta: _old, ...user }, revision) {
  // Weak, and with signs in it that a client might want to tidy up.
  const meta = { resourceType: 'User', etag: `W/"${user.id}~${revision}"` };
  return { schemas: [userSchema], ...user, meta };
}

function replace(id, { headers, body }) {
  const present = people.get(id);
  const { etag } = present.meta;
  if (headers['if-match'] === undefined) return refusal(428, 'PUT needs If-Match.');
  if (headers['if-match'] !== etag) return refusal(412, `The user is ${etag} now.`);
  if (body.id !== id) return refusal(400, 'The id cannot be changed.', 'mutability');
  const revision = Number(/~(\d+)"$/.exec(etag)[1]) + 1;
  people.set(id, seal(body, revision));
  return { body: people.get(id) };
}

serve(
  (request) => {
    const { method, path, query } = request;
    if (method === 'GET' && documents[path]) return { body: documents[path] };
    if (path === '/Users' && method === 'GET') return page([...people.values()], query, mostOnAPage);
    const [, id] = /^\/Users\/([^/]+)$/.exec(path) ?? [];
    if (!people.has(id)) return refusal(404, `There is no ${path}.`);
    if (method === 'GET') return { body: people.get(id) };
    if (method === 'PUT') return replace(id, request);
    return refusal(405, `${method} is not supported.`);
  },
  () => [...people.values()],
);

const text = { type: 'string', multiValued: false, caseExact: false, mutability: 'readWrite' };
const custom = [
  { ...text, name: 'name', caseExact: true },
  { ...text, name: 'value', caseExact: true },
];

const documents = {
  '/ServiceProviderConfig': {
    patch: { supported: false },
    bulk: { supported: false },
    filter: { supported: true, maxResults: 200 },
    etag: { supported: true },
  },
  '/Schemas': {
    Resources: [
      {
        id: userSchema,
        attributes: [
          { ...text, name: 'userName', required: true, uniqueness: 'server' },
          { ...text, name: 'displayName' },
          { ...text, name: 'title' },
          { ...text, name: 'active', type: 'boolean' },
          { ...text, name: 'customAttributes', type: 'complex', multiValued: true, subAttributes: custom },
        ],
      },
    ],
  },
};
