import type { Context } from 'hono';
import { Problem } from './problem.ts';

/**
 * What can be said of a body before anything of it is read.
 *
 * @throws Problem 413, 415
 */
export function checkBodyHeaders(c: Context, limit: number): void {
  const type = c.req.header('content-type') ?? '';
  const encoding = c.req.header('content-encoding') ?? 'identity';
  if (!/^application\/(?:[\w.-]+\+)?json\s*(?:;|$)/i.test(type) || encoding.toLowerCase() !== 'identity') {
    throw new Problem({
      status: 415,
      code: 'media-type',
      detail: 'The body must be application/json, not compressed.',
    });
  }
  if (Number(c.req.header('content-length') ?? 0) > limit) throw tooLarge(limit);
}

/**
 * The bytes of a body, at most `limit` of them: a signature is over exactly these. What is longer is refused without
 * reading on, whatever its length was said to be.
 *
 * @throws Problem 413, 415, or 400 when the sender broke off
 */
export async function readBody(c: Context, limit: number): Promise<Uint8Array> {
  checkBodyHeaders(c, limit);
  const stream = c.req.raw.body;
  if (stream === null) return new Uint8Array();
  const chunks: Uint8Array[] = [];
  let length = 0;
  const reader = stream.getReader();
  for (;;) {
    const { done, value } = await reader.read().catch((cause: unknown) => {
      throw new Problem({ status: 400, code: 'malformed-request', detail: 'The body broke off.', cause });
    });
    if (done) return Buffer.concat(chunks);
    length += value.byteLength;
    if (length > limit) throw tooLarge(limit);
    chunks.push(value);
  }
}

function tooLarge(limit: number): Problem {
  return new Problem({
    status: 413,
    code: 'body-too-large',
    detail: `The body is larger than ${limit} bytes.`,
    // The rest of the body is not waited for, so the connection cannot be used again.
    headers: { connection: 'close' },
  });
}
