import type { HttpBindings } from '@hono/node-server';
import type { Context } from 'hono';
import { bearerOf, type Caller, callerWith } from './access.ts';
import { peerOf } from './client-address.ts';
import type { HttpContext } from './context.ts';
import { isLoopback } from './loopback.ts';
import { note } from './notes.ts';
import { unauthorized } from './problem.ts';
import type { Operation } from './route.ts';

/** What a page asks for: the scope `read`, by bearer token or as the password that a browser asks for. */
export const readers: Operation['security'] = [{ bearer: ['read'] }, { password: [] }];

/** Who looks at a page, and of which targets they may know. */
export interface Reader {
  readonly mayRead: (target: string) => boolean;
}

/**
 * Who looks at a page: anybody on this machine where only this machine can ask; elsewhere whoever has a token with the scope
 * `read`. A browser sends it as the password it asks for (RFC 7617), whatever the name.
 *
 * @throws Problem 401
 */
export async function readerOf(c: Context, context: HttpContext): Promise<Reader> {
  if (context.isLocal && isAskedHere(c)) return { mayRead: () => true };
  const caller = await callerFrom(c, context);
  note(c, { caller: caller.name });
  return { mayRead: (target) => caller.may(target, ['read']) };
}

async function callerFrom(c: Context, context: HttpContext): Promise<Caller> {
  const password = passwordOf(c.req.header('authorization'));
  const stated = password ?? bearerOf(c);
  const caller = callerWith(stated, await context.declared());
  if (caller !== undefined) return caller;
  throw unauthorized(
    'A token of `service.tokens` with the scope `read` is needed, as bearer token or as password.',
    'Basic realm="rollcall", charset="UTF-8"',
  );
}

function passwordOf(authorization: string | undefined): string | undefined {
  const [, encoded] = /^Basic +([A-Za-z0-9+/=]{1,4096})$/i.exec(authorization ?? '') ?? [];
  if (encoded === undefined) return undefined;
  const text = Buffer.from(encoded, 'base64').toString('utf8');
  return text.slice(text.indexOf(':') + 1);
}

/**
 * Whether somebody on this machine asks. A page of a stranger can have its own name resolved to 127.0.0.1 and then read what
 * is answered there, but it cannot choose the name that its browser sends. A proxy speaks for people elsewhere: most say so,
 * or speak HTTP/1.0, as no browser does. One that does neither is known by --trusted-proxy alone.
 */
function isAskedHere(c: Context): boolean {
  const { incoming } = c.env as HttpBindings;
  const { hostname } = new URL(c.req.url);
  const isForwarded = Object.keys(c.req.header()).some((name) => ofProxies.test(name));
  const isNamedHere = isLoopback(hostname.replace(/^\[|\]$/g, ''));
  return isNamedHere && isLoopback(peerOf(c)) && !isForwarded && incoming.httpVersion !== '1.0';
}

/** Headers in which proxies say that they are proxies, or whom they speak for. */
const ofProxies = /^(?:forwarded|via|x-(?:forwarded|original|envoy)-.+|x-real-ip|.+-client-ip|cf-.+)$/;
