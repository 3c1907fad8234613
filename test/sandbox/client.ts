import { onTestFinished, vi } from 'vitest';
import { type Sandbox, type SandboxOptions, startSandbox } from '../../src/sandbox/sandbox.ts';

interface Reply {
  readonly status: number;
  readonly headers: Headers;
  // biome-ignore lint/suspicious/noExplicitAny: a test looks into whatever came back
  readonly body: any;
}

export type Send = (
  method: string,
  path: string,
  options?: { readonly body?: unknown; readonly headers?: Readonly<Record<string, string>> },
) => Promise<Reply>;

export interface Running {
  readonly sandbox: Sandbox;
  /** Sends a request with the sandbox's bearer token; paths are below the SCIM base unless they start with `//`. */
  readonly send: Send;
}

const scimBase = { 'genesys-cloud': '/api/v2/scim/v2', rfc7644: '/scim/v2' } as const;

/** Starts a sandbox for a test and speaks plain HTTP with it. */
export async function running(options: SandboxOptions): Promise<Running> {
  const sandbox = await startSandbox(options);
  const send: Send = async (method, path, { body, headers } = {}) => {
    const target = path.startsWith('//') ? path.slice(1) : `${scimBase[options.mode]}${path}`;
    const response = await fetch(`${sandbox.url}${target}`, {
      method,
      headers: {
        authorization: 'Bearer sandbox',
        ...(body !== undefined && { 'content-type': 'application/scim+json' }),
        ...headers,
      },
      ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    const text = await response.text();
    return {
      status: response.status,
      headers: response.headers,
      body: text === '' ? undefined : JSON.parse(text),
    };
  };
  return { sandbox, send };
}

export const patchOf = (...operations: readonly object[]) => ({
  schemas: ['urn:ietf:params:scim:api:messages:2.0:PatchOp'],
  Operations: operations,
});

/**
 * From here on time stands still for a sandbox that is started now, until the test lets it pass: what is to happen within
 * some milliseconds does, however long the machine takes for the requests.
 *
 * @returns lets so many milliseconds pass, with whatever was due in them
 */
export function stopTheClock(): (milliseconds: number) => void {
  vi.useFakeTimers({ toFake: ['Date', 'setTimeout'] });
  onTestFinished(() => void vi.useRealTimers());
  return (milliseconds) => void vi.advanceTimersByTime(milliseconds);
}
