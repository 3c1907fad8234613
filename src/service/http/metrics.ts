import type { HttpOptions } from '../fleet/settings.ts';
import type { HttpContext } from './context.ts';
import { forbidden } from './problem.ts';
import { readerOf, readers } from './reader.ts';
import { problems, type Route } from './route.ts';

/**
 * `GET /metrics`: the text format of Prometheus. Beside the API it needs a token as the pages do, and shows as much as that may
 * read; the port of a worker, which is for the cluster's own eyes, gives all of it to whoever asks.
 */
export function metricsRoute(context: HttpContext, extent: HttpOptions['routes']): Route {
  const isOpen = extent === 'health';
  return {
    method: 'get',
    path: '/metrics',
    operation: {
      operationId: 'readMetrics',
      summary: 'What the service counts, for Prometheus.',
      tags: ['health'],
      security: isOpen ? [] : readers,
      responses: {
        200: {
          description:
            'Metrics of this process and of the fleet. With a token that may not read all targets, only those of the targets it may.',
          content: { 'text/plain': { schema: { type: 'string' } } },
        },
        ...(isOpen
          ? {}
          : problems({
              401: 'No token, or an unknown one; on this machine none is needed.',
              403: 'The token has the scope `read` for no target.',
            })),
      },
    },
    handle: async (c) => {
      const mayRead = isOpen ? () => true : (await readerOf(c, context)).mayRead;
      const names = context.manifests.names();
      if (names.length > 0 && !names.some(mayRead)) throw forbidden('This token may read no target.');
      const { contentType, text } = await context.metrics.expose();
      const shown = names.every(mayRead) ? text : linesOf(text, mayRead);
      return c.body(shown, 200, { 'Content-Type': contentType });
    },
  };
}

/** The lines about these targets, and no others: what is counted for all together tells of the rest, too. */
function linesOf(text: string, mayRead: (target: string) => boolean): string {
  const lines = text.split('\n').filter((line) => {
    const [, target] = /[{,]target="([^"]*)"/.exec(line) ?? [];
    return line === '' || line.startsWith('#') || (target !== undefined && mayRead(target));
  });
  return lines.join('\n');
}
