import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

export const standInToken = 'stand-in-token';

/** A server as one of the older tools knew it, as a process of its own that shares no code with rollcall. */
export interface StandIn {
  readonly url: string;
  /** A request of somebody else's, straight to the server. */
  readonly request: (
    method: string,
    path: string,
    options?: { readonly body?: unknown; readonly headers?: Readonly<Record<string, string>> },
  ) => Promise<Response>;
  /** Everything the directory holds. */
  readonly contents: () => Promise<unknown>;
  readonly stop: () => void;
}

/** Starts `<name>.mjs` of this folder with what `live` holds. */
export async function startStandIn(name: string, live: string): Promise<StandIn> {
  const child = spawn(process.execPath, [join(import.meta.dirname, `${name}.mjs`), live], {
    env: { STAND_IN_TOKEN: standInToken },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [said] = (await Promise.race([
    once(child.stdout, 'data'),
    once(child, 'exit').then(() => Promise.reject(new Error(`the stand-in ${name} did not start`))),
  ])) as [Buffer];
  const url = `http://127.0.0.1:${said.toString().trim()}`;

  const request: StandIn['request'] = (method, path, { body, headers } = {}) =>
    fetch(`${url}${path}`, {
      method,
      headers: {
        authorization: `Bearer ${standInToken}`,
        'content-type': 'application/scim+json',
        ...headers,
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
  return {
    url,
    request,
    contents: async () => (await request('GET', '/contents')).json(),
    stop: () => void child.kill(),
  };
}
