import { isRecord, printServerError, remoteFault } from './errors.ts';
import type { PlatformList, Right } from './profile.ts';
import type { Target } from './target.ts';

export type Entity = Readonly<Record<string, unknown>>;

interface Asked {
  readonly right: Right;
  /** What the list is of, for the fault. */
  readonly what: string;
}

interface Page {
  readonly entities: readonly unknown[];
  readonly pageCount: number;
  readonly total: number;
}

/**
 * Everything that a list of the vendor's own API holds, each entity once. The first page tells how many there are; the
 * others follow at once.
 * Throws DiagnosticError: permission-denied with the right that is missing, remote-error when the list is not to be had whole.
 */
export async function readPlatformList(
  target: Target,
  list: PlatformList,
  asked: Asked,
): Promise<readonly Entity[]> {
  const first = await readPage(target, list, asked, 1);
  const numbers = Array.from({ length: Math.max(0, first.pageCount - 1) }, (_, page) => page + 2);
  const others = await Promise.all(numbers.map((number) => readPage(target, list, asked, number)));
  const entities = [first, ...others].flatMap((page) => page.entities).filter(isRecord);
  const byId = new Map(entities.map((entity) => [String(entity.id), entity]));
  if (byId.size < first.total) {
    throw unlisted(target, asked, `it counts ${first.total} and lists ${byId.size}`);
  }
  return [...byId.values()];
}

async function readPage(
  target: Target,
  { path, pageSize, query: further = {} }: PlatformList,
  asked: Asked,
  pageNumber: number,
): Promise<Page> {
  const { right } = asked;
  const query = { ...further, pageSize, pageNumber };
  const reply = await target.send({ right, method: 'GET', base: 'platform', path, query });
  if (reply.kind === 'lost') throw unlisted(target, asked, reply.detail);
  if (reply.error) throw unlisted(target, asked, printServerError(reply.error));
  const body = isRecord(reply.json) ? reply.json : {};
  const { entities } = body;
  if (!Array.isArray(entities)) throw unlisted(target, asked, 'an answer that is no list');
  const total = numberOf(body.total) ?? entities.length;
  // A server may give smaller pages than it was asked for, and says so.
  const size = numberOf(body.pageSize) || pageSize;
  return { entities, total, pageCount: numberOf(body.pageCount) ?? Math.ceil(total / size) };
}

function unlisted({ name }: Target, { what }: Asked, detail: string) {
  return remoteFault('remote-error', `${name} does not list its ${what}`, { detail });
}

function numberOf(value: unknown): number | undefined {
  return typeof value === 'number' ? value : undefined;
}
