// What the stand-ins have in common: HTTP, a token, lists in pages. How each keeps versions, writes and refuses is its own.
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { text } from 'node:stream/consumers';

/** The story's live.json: people and groups as the directory holds them at first. */
export const live = JSON.parse(readFileSync(process.argv[2], 'utf8'));

/**
 * Serves JSON on a free port, which it says on stdout. `GET /contents` shows the story what the directory holds.
 * @param answer takes { method, path, query, headers, body } and returns { status, headers, body }
 * @param contents everything there is, to be looked at when the story is over
 */
export function serve(answer, contents) {
  const server = createServer(async (message, response) => {
    const { pathname: path, searchParams: query } = new URL(message.url, 'http://stand-in');
    const sent = await text(message);
    const body = sent === '' ? undefined : JSON.parse(sent);
    const request = { method: message.method, path, query, headers: message.headers, body };
    const reply = isKnown(request) ? reached(request, answer, contents) : refusal(401, 'No such token.');
    const { status = 200, headers = {}, body: told } = reply;
    response.writeHead(status, { 'content-type': 'application/scim+json', ...headers });
    response.end(told === undefined ? '' : JSON.stringify(told));
  });
  server.listen(0, '127.0.0.1', () => process.stdout.write(`${server.address().port}\n`));
}

function isKnown({ headers }) {
  return headers.authorization === `Bearer ${process.env.STAND_IN_TOKEN}`;
}

function reached(request, answer, contents) {
  return request.path === '/contents' ? { body: contents() } : answer(request);
}

export function refusal(status, detail, scimType) {
  const schemas = ['urn:ietf:params:scim:api:messages:2.0:Error'];
  return { status, body: { schemas, status: String(status), ...(scimType && { scimType }), detail } };
}

/** One page (RFC 7644 section 3.4.2.4), of `most` items at most, whatever is asked for. */
export function page(all, query, most = Number.POSITIVE_INFINITY) {
  const filtered = matching(all, query.get('filter'));
  if (filtered === undefined)
    return refusal(400, 'Only attribute eq "value" is understood.', 'invalidFilter');
  const start = Math.max(1, Number(query.get('startIndex') ?? 1));
  const count = Math.min(most, Number(query.get('count') ?? most));
  const Resources = filtered.slice(start - 1, start - 1 + count);
  const schemas = ['urn:ietf:params:scim:api:messages:2.0:ListResponse'];
  const sizes = { totalResults: filtered.length, startIndex: start, itemsPerPage: Resources.length };
  return { body: { schemas, ...sizes, Resources } };
}

function matching(all, filter) {
  if (filter === null) return all;
  const [, attribute, value] = /^(\w+) eq "([^"]*)"$/.exec(filter) ?? [];
  return attribute === undefined ? undefined : all.filter((one) => one[attribute] === value);
}
