import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { exitCodes } from '../../diagnostic/codes.ts';
import { DiagnosticError } from '../../diagnostic/diagnostic.ts';
import { count } from '../../render/view.ts';
import { parseSandboxData, type SandboxData } from '../../sandbox/data.ts';
import { type Sandbox, startSandbox } from '../../sandbox/sandbox.ts';
import { defaultCredentials } from '../../sandbox/tokens.ts';
import type { SandboxOptions } from '../command-options.ts';
import { interrupted } from '../interruption.ts';
import { readFault, readSwitches } from '../sandbox-arguments.ts';
import type { Session } from '../session.ts';

/** Runs the sandbox until a signal comes. */
export async function sandbox(options: SandboxOptions, session: Session): Promise<number> {
  const { output, interruption } = session;
  const { mode, seed, latency, fault = [], switch: switches = [] } = options;
  const data = await readData(resolve(session.folder, options.data), seed);
  const service = await listen(options.port, (port) =>
    startSandbox({
      mode,
      port,
      data,
      seed,
      switches: readSwitches(switches),
      faults: [
        ...(latency === undefined ? [] : [{ kind: 'latency' as const, ms: latency }]),
        ...fault.map(readFault),
      ],
      ...(output.verbose && { log: output.detail }),
    }),
  );
  output.result(
    output.format === 'json'
      ? `${JSON.stringify({ url: service.url, mode, clientId, clientSecret, bearerToken })}\n`
      : welcome(service, data, mode),
  );
  await interrupted(interruption.stop);
  await service.close();
  return exitCodes.done;
}

async function listen(port: number, start: (port: number) => Promise<Sandbox>): Promise<Sandbox> {
  return start(port).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EADDRINUSE' && error.code !== 'EACCES') throw error;
    throw fault(
      `port ${port} cannot be used (${error.code})`,
      'Choose another with --port; --port 0 takes a free one.',
    );
  });
}

async function readData(file: string, seed: number): Promise<SandboxData> {
  try {
    return parseSandboxData(JSON.parse(await readFile(file, 'utf8')), seed);
  } catch (error) {
    throw fault(
      `${file} cannot be used as the sandbox's data`,
      error instanceof Error && !('code' in error)
        ? error.message
        : 'There is no such file, or it cannot be read.',
    );
  }
}

function fault(summary: string, detail: string): DiagnosticError {
  return new DiagnosticError({ code: 'usage', severity: 'error', summary, detail });
}

function welcome({ url }: Sandbox, { users, groups }: SandboxData, mode: SandboxOptions['mode']): string {
  const { variables, target } = mode === 'genesys-cloud' ? genesysTarget : plainTarget;
  const base = mode === 'genesys-cloud' ? url : `${url}/scim/v2`;
  return `Listening on ${url}
${count(users.length, 'person', 'people')}, ${count(groups.length, 'group')}, ${mode}. Nothing is kept; Ctrl-C ends it.

In another terminal:
  export ROLLCALL_SANDBOX_URL=${base}
  export ${variables}

In rollcall.yaml:
  targets:
    sandbox:
      ${target}
`;
}

const { clientId, clientSecret, bearerToken } = defaultCredentials;

const genesysTarget = {
  variables: `ROLLCALL_SANDBOX_CLIENT_ID=${clientId} ROLLCALL_SANDBOX_CLIENT_SECRET=${clientSecret}`,
  target: `type: genesys-cloud
      baseUrl: { env: ROLLCALL_SANDBOX_URL }
      auth:
        clientId: { env: ROLLCALL_SANDBOX_CLIENT_ID }
        clientSecret: { env: ROLLCALL_SANDBOX_CLIENT_SECRET }`,
};

const plainTarget = {
  variables: `ROLLCALL_SANDBOX_TOKEN=${bearerToken}`,
  target: `type: scim
      baseUrl: { env: ROLLCALL_SANDBOX_URL }
      auth: { token: { env: ROLLCALL_SANDBOX_TOKEN } }`,
};
