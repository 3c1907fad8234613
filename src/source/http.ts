import type { JsonValue } from '../expression/evaluate.ts';
import { Secret } from '../runtime.ts';
import { rowFaults, unavailable, unreadable } from './fault.ts';
import { follow, getPage, type HttpAnswer, type HttpGet, printUrl } from './http-get.ts';
import { nextLink } from './link.ts';
import { pick } from './pick.ts';
import { rowsFrom } from './record.ts';
import type { SourceRow, SourceRows } from './row.ts';
import { type HttpSource, largestSource, type SourceContext, usualTimeout } from './source.ts';

/** Far above what the largest source needs; a server that goes on and on repeats itself. */
const mostPages = 10_000;

/**
 * A list of records that a server gives out as JSON, page by page: all pages, or none.
 *
 * @throws DiagnosticError `source-unreadable`, `source-unavailable`, `source-denied`; or the signal's reason
 */
export async function readHttp(source: HttpSource, context: SourceContext): Promise<SourceRows> {
  const { name } = source;
  const get = requestOf(source, context);
  const faults = rowFaults(name);
  const rows: SourceRow[] = [];
  const visited = new Set<string>();
  let room = largestSource;
  let url: URL | undefined = addressOf(source);
  for (let page = 1; url !== undefined; page++) {
    if (visited.has(url.href) || page > mostPages) {
      throw unavailable(name, `the pages of ${printUrl(url)} lead in circles (page ${page})`);
    }
    visited.add(url.href);
    const answer = await getPage(get, url, room);
    room -= answer.bytes.length;
    const place: string = `page ${page} of ${printUrl(url)}`;
    const { items, next } = await pick(name, place, parsePage(name, place, answer), source, context);
    const address = printUrl(url);
    const placeOf = (index: number) => ({ text: `page ${page}, item ${index + 1} of ${address}` });
    for (const row of rowsFrom(items, placeOf, faults)) rows.push(row);
    context.onProgress?.(rows.length);
    const target: string | undefined =
      source.next === undefined ? nextLink(answer.headers.get('link')) : nextTarget(name, place, next);
    url = target === undefined ? undefined : follow(get, answer.url, target);
  }
  return { rows, warnings: faults.warnings() };
}

function addressOf({ name, url: text }: HttpSource): URL {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  const isHttp = url?.protocol === 'https:' || url?.protocol === 'http:';
  if (isHttp && url.username + url.password === '') return url;
  const expected = 'https://host/path, without credentials in it';
  throw unreadable(name, 'the url is not the address of a web server', { expected });
}

function requestOf(source: HttpSource, { runtime, signal }: SourceContext): HttpGet {
  const { name, auth, headers: more = {}, timeout = usualTimeout } = source;
  const headers = new Headers({ accept: 'application/json, application/*+json' });
  const set = (header: string, value: string) => {
    try {
      headers.set(header, value);
    } catch {
      // The error quotes the value, which may be secret.
      throw unreadable(name, `the header ${header} holds characters that cannot be sent`);
    }
  };
  for (const [header, value] of Object.entries(more))
    set(header, value instanceof Secret ? value.reveal() : value);
  if (auth?.kind === 'token') set('authorization', `Bearer ${auth.token.reveal()}`);
  if (auth?.kind === 'basic') {
    const credentials = Buffer.from(`${auth.username}:${auth.password.reveal()}`).toString('base64');
    set('authorization', `Basic ${credentials}`);
  }
  const confidential = auth !== undefined || Object.keys(more).length > 0;
  return { source: name, headers, confidential, timeout, runtime, ...(signal && { signal }) };
}

const utf8 = new TextDecoder('utf-8', { fatal: true });

function parsePage(source: string, place: string, { bytes, headers }: HttpAnswer): JsonValue {
  try {
    return JSON.parse(utf8.decode(bytes));
  } catch {
    const type = headers.get('content-type')?.split(';')[0] ?? 'nothing said of its type';
    throw unavailable(source, `${place} is not JSON (${type})`);
  }
}

/** Servers say in three ways that there is no next page: nothing, null, an empty text. */
function nextTarget(source: string, place: string, next: JsonValue | undefined): string | undefined {
  if (next === undefined || next === null || next === '') return undefined;
  if (typeof next === 'string') return next;
  throw unreadable(source, `next yields no address (${place})`, {
    expected: 'text, or nothing on the last page',
  });
}
