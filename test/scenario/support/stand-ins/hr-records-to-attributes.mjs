// A directory of people who are changed by PATCH, with the version in the ETag header alone and custom fields in brackets.
import { live, page, refusal, serve } from './server.mjs';

const userSchema = 'urn:ietf:params:scim:schemas:core:2.0:User';
const longestTitle = 16;

const people = new Map(live.users.map((user) => [user.id, { schemas: [userSchema], ...user }]));
const revisions = new Map(live.users.map(({ id }) => [id, 1]));
/** What was carried out, as it was asked for. */
const written = [];

const etagOf = (id) => `"${revisions.get(id)}"`;

const shown = (id) => ({ headers: { etag: etagOf(id) }, body: people.get(id) });

function patch(id, { headers, body }) {
  if (headers['if-match'] === undefined) return refusal(428, 'PATCH needs If-Match.');
  if (headers['if-match'] !== etagOf(id)) return refusal(409, `The version is ${etagOf(id)} now.`);
  let person = people.get(id);
  for (const operation of body.Operations) {
    person = changed(person, operation);
    if (person === undefined)
      return refusal(400, `${operation.op} ${operation.path} is unknown.`, 'invalidPath');
  }
  people.set(id, kept(person));
  revisions.set(id, revisions.get(id) + 1);
  written.push({ user: person.userName, Operations: body.Operations });
  return shown(id);
}

/** The person after one operation; undefined for an operation this server does not know. */
function changed(person, { op, path, value }) {
  if (!['add', 'replace', 'remove'].includes(op)) return undefined;
  const after = op === 'remove' ? undefined : value;
  const [, field] = /^customFields\["(\w+)"\]$/.exec(path) ?? [];
  if (field !== undefined) return { ...person, customFields: { ...person.customFields, [field]: after } };
  return /^\w+$/.test(path) ? { ...person, [path]: after } : undefined;
}

/** Titles are cut, and nobody is told. */
function kept(person) {
  return { ...person, title: person.title?.slice(0, longestTitle) };
}

function byUser({ user: left }, { user: right }) {
  return left < right ? -1 : left > right ? 1 : 0;
}

serve(
  (request) => {
    const { method, path, query } = request;
    if (method === 'GET' && documents[path]) return { body: documents[path] };
    if (path === '/Users' && method === 'GET') return page([...people.values()], query);
    const [, id] = /^\/Users\/([^/]+)$/.exec(path) ?? [];
    if (!people.has(id)) return refusal(404, `There is no ${path}.`);
    if (method === 'GET') return shown(id);
    if (method === 'PATCH') return patch(id, request);
    return refusal(405, `${method} is not supported.`);
  },
  // Several people may be written at once; what becomes of each has an order.
  () => ({ users: [...people.values()], written: written.toSorted(byUser) }),
);

const attribute = (name, type, more) => ({
  name,
  type,
  multiValued: false,
  mutability: 'readWrite',
  ...more,
});
const customFields = [
  attribute('department', 'string'),
  attribute('costCenter', 'string', { caseExact: true }),
  attribute('weeklyHours', 'decimal'),
  attribute('remote', 'boolean'),
  attribute('since', 'dateTime'),
  attribute('badge', 'string'),
];
const user = [
  attribute('userName', 'string', { required: true, uniqueness: 'server' }),
  attribute('displayName', 'string'),
  attribute('title', 'string'),
  attribute('active', 'boolean'),
  attribute('roles', 'complex', { multiValued: true, subAttributes: [attribute('value', 'string')] }),
  attribute('customFields', 'complex', { subAttributes: customFields }),
];

const documents = {
  '/ServiceProviderConfig': {
    patch: { supported: true },
    filter: { supported: true, maxResults: 200 },
    etag: { supported: true },
  },
  '/Schemas': { Resources: [{ id: userSchema, attributes: user }] },
};
