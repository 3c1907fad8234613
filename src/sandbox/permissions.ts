import { Refusal } from './refusal.ts';
import type { Route } from './router.ts';
import type { Switches } from './switches.ts';

const holdingPermissions = [
  'authorization:grant:add',
  'authorization:grant:delete',
  'routing:skill:assign',
  'routing:language:assign',
  'telephony:extension:assign',
];

/** Any one of them opens the call; a call that is not listed needs none (genesys-cloud.md sections 2 and 4). */
const permissions: Readonly<Record<string, readonly string[]>> = {
  'POST scim/users': ['directory:user:add', ...holdingPermissions],
  'PUT scim/users/:id': ['directory:user:edit', 'directory:user:setPassword', ...holdingPermissions],
  'PATCH scim/users/:id': ['directory:user:edit', 'directory:user:setPassword', ...holdingPermissions],
  'DELETE scim/users/:id': ['directory:user:delete'],
  'GET scim/groups': ['directory:group:edit'],
  'GET scim/groups/:id': ['directory:group:edit'],
  'PUT scim/groups/:id': ['directory:group:edit'],
  'PATCH scim/groups/:id': ['directory:group:edit'],
  'POST groups': ['directory:group:add'],
  'PUT groups/:id': ['directory:group:edit'],
  'DELETE groups/:id': ['directory:group:delete'],
  'GET routing/skills': ['routing:skill:view'],
  'GET routing/languages': ['routing:language:view'],
  'GET authorization/roles': ['authorization:role:view'],
};

/** Services that have a scope of their own, and another one with `:readonly` behind it. */
const scoped = /^(scim|groups|users|authorization|routing)\b/;

/** The routes with a doorkeeper before those for which the OAuth client lacks the permission or the scope. */
export function guarded(
  routes: readonly Route[],
  base: string,
  { missingPermissions, tokenScope }: Pick<Switches, 'missingPermissions' | 'tokenScope'>,
): readonly Route[] {
  const missing = new Set(missingPermissions.split(',').map((permission) => permission.trim()));
  const scopes = tokenScope === '' ? undefined : new Set(tokenScope.split(/\s+/));

  return routes.map((route) => {
    const place = route.pattern
      .slice(base.length + 1)
      .toLowerCase()
      .replace(/^scim\/v2\//, 'scim/');
    const needed = permissions[`${route.method} ${place}`] ?? [];
    const isMissing = needed.length > 0 && needed.every((permission) => missing.has(permission));
    const refusal = isMissing ? missingPermission(needed) : outOfScope(route, place, scopes);
    if (refusal === undefined) return route;
    return {
      ...route,
      handle() {
        throw refusal;
      },
    };
  });
}

/** Worded as clients of the real service meet it. */
const missingPermission = (needed: readonly string[]): Refusal =>
  new Refusal(
    403,
    `Unable to perform the requested action. You must have at least one of the following permissions assigned: [${needed.join(', ')}]`,
    { gateway: true, platformCode: 'missing.any.permissions' },
  );

function outOfScope(
  { method }: Route,
  place: string,
  scopes: ReadonlySet<string> | undefined,
): Refusal | undefined {
  const [scope] = scoped.exec(place) ?? [];
  if (scopes === undefined || scope === undefined || scopes.has(scope)) return undefined;
  const reads = method === 'GET' || place.endsWith('/search');
  if (reads && scopes.has(`${scope}:readonly`)) return undefined;
  return new Refusal(403, `The token does not have the scope ${scope}.`, {
    gateway: true,
    platformCode: 'not.authorized',
  });
}
