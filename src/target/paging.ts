import type { ScimResource } from '../scim/resource.ts';
import type { Call, Query, Reply } from './call.ts';
import { isRecord, printServerError, remoteFault } from './errors.ts';
import { sendProjected } from './projected.ts';
import { toResource } from './resources.ts';
import type { Target } from './target.ts';
import { headerOf } from './transport.ts';

export type Identified = ScimResource & { readonly id: string };

/** One page of a list (RFC 7644 section 3.4.2). */
export interface Page {
  readonly kind: 'page';
  readonly total?: number;
  readonly items: readonly Identified[];
  readonly nextCursor?: string;
  /** When it was answered, by the server's clock. */
  readonly at?: number;
}

export interface MissingPage {
  readonly kind: 'missing';
  readonly reason: string;
  /** The server refused the request as such, and would refuse it again. */
  readonly refused: boolean;
}

export interface ListRequest {
  readonly target: Target;
  readonly of: 'users' | 'groups';
  readonly attributes: readonly string[];
  readonly pageSize: number;
  readonly filter?: string;
  readonly onProgress?: (done: number, total: number | undefined) => void;
}

/** Fetches one page, by index or by cursor (RFC 9865). A page that cannot be had is `missing`, with the reason. */
export async function fetchPage(
  request: ListRequest,
  position: { readonly startIndex: number; readonly count: number } | { readonly cursor: string },
): Promise<Page | MissingPage> {
  const { target, of } = request;
  const query: Query = {
    ...(request.filter !== undefined && { filter: request.filter }),
    ...('cursor' in position ? { cursor: position.cursor, count: request.pageSize } : position),
  };
  const path = of === 'users' ? target.profile.usersPath : target.profile.groupsPath;
  const right = of === 'users' ? 'read users' : 'read groups';
  const call: Call = { right, method: 'GET', base: 'scim', path, query };
  const reply = await sendProjected(target, of, call, request.attributes);
  return readPage(reply, of);
}

/** The first page decides whether there is a list at all, so its absence stops the run. */
export async function fetchFirstPage(request: ListRequest): Promise<Page> {
  const page = await fetchPage(request, { startIndex: 1, count: request.pageSize });
  if (page.kind === 'page') return page;
  throw remoteFault('remote-error', `${request.target.name} does not list its ${request.of}`, {
    detail: page.reason,
  });
}

function readPage(reply: Reply, of: ListRequest['of']): Page | MissingPage {
  if (reply.kind === 'lost') return missing(reply.detail);
  if (reply.error) return missing(printServerError(reply.error), reply.status < 500);
  const body = reply.json;
  if (!isRecord(body)) return missing(`a list of ${of} that is no JSON object`);
  // A gateway's `{}`, or an error sent as 200, is no empty list: nobody may be removed because of it.
  if ([body.Resources, body.resources, body.totalResults].every((part) => part === undefined)) {
    return missing(`an answer that is no list of ${of}`);
  }
  // Absent or null when there is nothing to return; one server spells it in lower case (scim.md section 2.1).
  const listed = body.Resources ?? body.resources ?? [];
  if (!Array.isArray(listed)) return missing(`a list of ${of} without Resources`);
  const total = Number(body.totalResults);
  const hasTotal = body.totalResults !== undefined && Number.isInteger(total) && total >= 0;
  const cursor = body.nextCursor;
  const at = Date.parse(headerOf(reply.headers, 'date') ?? '');
  return {
    kind: 'page',
    items: listed.map(toResource).filter((resource) => resource !== undefined),
    ...(hasTotal && { total }),
    ...(typeof cursor === 'string' && cursor !== '' && { nextCursor: cursor }),
    ...(!Number.isNaN(at) && { at }),
  };
}

function missing(reason: string, refused = false): MissingPage {
  return { kind: 'missing', reason, refused };
}
