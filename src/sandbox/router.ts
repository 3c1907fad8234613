import type { Answer, SandboxRequest } from './http.ts';
import { Refusal } from './refusal.ts';

export interface Route {
  readonly method: string;
  /** `/groups/:id/members`; fixed parts match in any case, as identity providers write `/Users` and SDKs `/users`. */
  readonly pattern: string;
  readonly handle: (request: SandboxRequest) => Answer;
}

interface RouteMatch {
  readonly handle: Route['handle'];
  readonly params: Readonly<Record<string, string>>;
}

/** Finds the route of a request; refuses with 404, or with 405 and the methods that would do. */
export type Router = (method: string, path: string) => RouteMatch;

export function createRouter(routes: readonly Route[]): Router {
  const byLength = new Map<number, { readonly route: Route; readonly parts: readonly string[] }[]>();
  for (const route of routes) {
    const parts = route.pattern.split('/');
    byLength.set(parts.length, [...(byLength.get(parts.length) ?? []), { route, parts }]);
  }

  return (method, path) => {
    const given = path.split('/').map(decode);
    const here = (byLength.get(given.length) ?? []).flatMap(({ route, parts }) => {
      const params = matchParts(parts, given);
      return params === undefined ? [] : [{ route, params }];
    });
    const hit = here.find(({ route }) => route.method === method);
    if (hit !== undefined) return { handle: hit.route.handle, params: hit.params };
    if (here.length === 0) throw new Refusal(404, `Nothing lives at ${path}.`, { gateway: true });
    const allowed = [...new Set(here.map(({ route }) => route.method))].join(', ');
    throw new Refusal(405, `${method} is not possible here.`, { gateway: true, headers: { Allow: allowed } });
  };
}

function matchParts(parts: readonly string[], given: readonly string[]): Record<string, string> | undefined {
  const params: Record<string, string> = {};
  for (const [index, part] of parts.entries()) {
    const value = given[index] ?? '';
    if (part.startsWith(':')) params[part.slice(1)] = value;
    else if (part.toLowerCase() !== value.toLowerCase()) return undefined;
  }
  return params;
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    throw new Refusal(400, 'The path is not valid percent-encoding.', { gateway: true });
  }
}
