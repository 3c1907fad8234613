import type { Context } from 'hono';
import type { ServiceScope } from '../../manifest/service.ts';
import { type Caller, callerOf } from './access.ts';
import type { HttpContext } from './context.ts';
import { note } from './notes.ts';
import { forbidden } from './problem.ts';

/** Who asks for what the store keeps, and of which targets they may know. */
export async function admit(c: Context, context: HttpContext, scope: ServiceScope): Promise<Caller> {
  const caller = callerOf(c, await context.declared());
  note(c, { caller: caller.name });
  if (!context.manifests.names().some((name) => caller.may(name, [scope])))
    throw forbidden(`This token has no scope "${scope}" for any target.`);
  return caller;
}

/** The target that the query names, if it names one; they must be allowed to know of it. */
export function targetIn(c: Context, caller: Caller, scope: ServiceScope): string | undefined {
  const target = c.req.query('target');
  if (target === undefined || caller.may(target, [scope])) return target;
  throw forbidden(`This token has no scope "${scope}" for target "${target}", or there is no such target.`);
}

/** The first entries, in an order, of all targets of which the caller may know. */
export async function listed<T extends { readonly target: string }>(
  caller: Caller,
  scope: ServiceScope,
  { manifests }: HttpContext,
  { target, limit }: { readonly target: string | undefined; readonly limit: number },
  read: (query: { readonly target?: string; readonly limit: number }) => Promise<readonly T[]>,
  order: (left: T, right: T) => number,
): Promise<readonly T[]> {
  if (target !== undefined) return read({ target, limit });
  const names = manifests.names();
  const allowed = names.filter((name) => caller.may(name, [scope]));
  // One question for whoever may know of everything; otherwise one for each, so that nothing pushes theirs out of the list.
  const parts =
    allowed.length === names.length
      ? [await read({ limit })]
      : await Promise.all(allowed.map((name) => read({ target: name, limit })));
  return parts
    .flat()
    .filter((entry) => caller.may(entry.target, [scope]))
    .sort(order)
    .slice(0, limit);
}

/** By code units: so that moments, as the store writes them, stand in the order of time. */
export function inOrder(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}
