import type { Context } from 'hono';
import { Hono } from 'hono';
import { DiagnosticError } from '../../diagnostic/diagnostic.ts';
import type { LogFields } from '../log.ts';
import { clientOf, senderOf } from './client-address.ts';
import type { HttpContext } from './context.ts';
import { correlationHeader, correlationIdOf } from './correlation.ts';
import { fromDiagnostics } from './diagnostic-problem.ts';
import { correlationOf, note, notesOf } from './notes.ts';
import { notFound, Problem, problemBody, tooMany } from './problem.ts';
import { createRateLimiter } from './rate-limit.ts';
import type { Route } from './route.ts';

/** No answer is a page, is kept by anybody, or may be shown inside another page. */
const headers: Readonly<Record<string, string>> = {
  'Cache-Control': 'no-store',
  'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'",
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
};

/** Asked so often by whoever watches over the process that a line for each would bury the others. */
const quiet = new Set(['/healthz', '/readyz', '/metrics']);
/** Those of them that no flood may keep from their answer; where a token is needed, nobody may guess at it without end. */
const unlimited = new Set(['/healthz', '/readyz']);

/** Answers requests by the routes; everything else is 404 or 405. Each answer has a log line, and none has a stack in it. */
export function createApp(context: HttpContext, routes: readonly Route[]): Hono {
  const { runtime, limits, log, metrics, stop, isProxy } = context;
  const perClient = createRateLimiter(limits.perClient, runtime.now);
  const app = new Hono({ strict: true });

  app.use(async (c, next) => {
    const began = runtime.now();
    const sender = senderOf(c, isProxy);
    note(c, { correlation: correlationIdOf(c.req.header(correlationHeader)), ...sender });
    const isWatched = quiet.has(c.req.path);
    const wait = unlimited.has(c.req.path) ? undefined : perClient.take(clientOf(sender.client));
    if (wait !== undefined) c.res = answerProblem(c, tooMany(wait));
    // Nothing that is stored has a NUL in its name, and PostgreSQL cannot even be asked for it.
    else if (c.req.path.includes('\0')) c.res = answerProblem(c, notFound(nothingHere));
    else await next();
    for (const [name, value] of Object.entries(headers)) if (!c.res.headers.has(name)) c.header(name, value);
    c.header(correlationHeader, correlationOf(c));
    if (stop.aborted) c.header('Connection', 'close');
    const ms = runtime.now() - began;
    const route = patternOf(c, routes);
    metrics.observeHttp({ route, method: c.req.method, status: c.res.status, seconds: ms / 1000 });
    write(c, { route, method: c.req.method, status: c.res.status, ms }, isWatched);
  });

  for (const { method, path, handle } of routes) app[method](honoPath(path), handle);
  for (const path of new Set(routes.map((route) => route.path))) {
    const methods = routes.filter((route) => route.path === path).map(({ method }) => method.toUpperCase());
    app.all(honoPath(path), () => {
      throw new Problem({
        status: 405,
        code: 'method-not-allowed',
        detail: `Here only ${methods.join(' and ')} can be asked.`,
        headers: { allow: [...methods, ...(methods.includes('GET') ? ['HEAD'] : [])].join(', ') },
      });
    });
  }
  app.notFound((c) => answerProblem(c, notFound(nothingHere)));
  app.onError((fault, c) => answerProblem(c, problemOf(fault)));

  function write(c: Context, facts: LogFields, isWatched: boolean): void {
    const line = { ...notesOf(c), ...facts };
    const { status } = c.res;
    if (status >= 500 && !isWatched) log.error(line, 'request failed');
    else if (status >= 400) log.warn(line, 'request refused');
    else if (isWatched) log.debug(line, 'request');
    else log.info(line, 'request');
  }

  return app;
}

const nothingHere = 'There is nothing at this path.';

function problemOf(fault: unknown): Problem {
  if (fault instanceof Problem) return fault;
  if (fault instanceof DiagnosticError) return fromDiagnostics(fault.diagnostics);
  return new Problem({
    status: 500,
    code: 'unexpected',
    detail: 'Something went wrong that should not. The log says more under the correlation id.',
    cause: fault,
  });
}

function answerProblem(c: Context, { facts }: Problem): Response {
  const { cause, status, code } = facts;
  note(c, { code, ...(cause !== undefined && { reason: reasonOf(cause, status) }) });
  const body = JSON.stringify(problemBody(facts, correlationOf(c)));
  return c.body(body, {
    status: status as 400,
    headers: { ...facts.headers, 'content-type': 'application/problem+json' },
  });
}

/** For the log: with the stack only where the fault is ours. */
function reasonOf(cause: unknown, status: number): string {
  if (!(cause instanceof Error)) return String(cause);
  return status === 500 ? (cause.stack ?? cause.message) : cause.message;
}

/** The pattern that answered, never the path itself: what strangers ask for must not become labels of metrics. */
function patternOf(c: Context, routes: readonly Route[]): string {
  const matched = c.req.routePath;
  return routes.find(({ path }) => honoPath(path) === matched)?.path ?? 'none';
}

function honoPath(path: string): string {
  return path.replace(/\{(\w+)\}/g, ':$1');
}
