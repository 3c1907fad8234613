import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { SandboxData } from '../../../src/sandbox/data.ts';
import { type Sandbox, type SandboxOptions, startSandbox } from '../../../src/sandbox/sandbox.ts';
import { defaultCredentials } from '../../../src/sandbox/tokens.ts';

/** The directory of one organisation, behind a real server. */
export interface Organisation {
  readonly name: string;
  readonly sandbox: Sandbox;
}

/** Some organisations, and the folder of the manifest that they are targets of. */
export interface Organisations {
  readonly folder: string;
  readonly all: readonly Organisation[];
  readonly env: Readonly<Record<string, string>>;
  readonly write: (manifest: string) => Promise<void>;
  readonly close: () => Promise<void>;
}

export const people = (count: number): SandboxData['users'] =>
  Array.from({ length: count }, (_, at) => ({
    id: `u${at}`,
    userName: `person${at}@company.com`,
    displayName: `Person ${at}`,
    active: true,
    title: 'none',
  }));

/** A mapping of titles by events, and a group of everybody with the title `lead`. */
export const titlesByEvents = `
sources:
  hr: { events: { key: mail, secret: { env: HR_SECRET } } }
attributeMappings:
  titles:
    source: hr
    match: { userName: mail }
    set: { title: title }
groups:
  leads:
    displayName: Leads
    membership: exact
    allowEmpty: true
    members: [{ where: 'title eq "lead"' }]
`;

export interface OrganisationOptions extends Partial<Omit<SandboxOptions, 'port'>> {
  /** The manifest beside its targets. */
  readonly rest?: string;
  /** Where the workers find the server, if not where it is. */
  readonly urlOf?: (sandbox: Sandbox, name: string) => Promise<string>;
}

/** Starts a server for each of the names and declares all of them in one manifest. */
export async function openOrganisations(
  names: readonly string[],
  options: OrganisationOptions = {},
): Promise<Organisations> {
  const { data, rest = titlesByEvents, urlOf = async ({ url }) => url, ...sandboxOptions } = options;
  const folder = await mkdtemp(join(tmpdir(), 'rollcall-fleet-'));
  const all = await Promise.all(
    names.map(async (name, at) => ({
      name,
      sandbox: await startSandbox({
        mode: 'rfc7644',
        data: data ?? { users: people(3), groups: [] },
        ...sandboxOptions,
        seed: (options.seed ?? 1) + at,
      }),
    })),
  );
  const write = (manifest: string) => writeFile(join(folder, 'rollcall.yaml'), manifest);
  const targets = await Promise.all(
    all.map(async ({ name, sandbox }) => {
      const url = await urlOf(sandbox, name);
      return `  ${name}: { type: scim, baseUrl: '${url}/scim/v2', auth: { token: { env: TOKEN } } }\n`;
    }),
  );
  await write(`version: 1\ntargets:\n${targets.join('')}${rest}`);
  return {
    folder,
    all,
    env: { TOKEN: defaultCredentials.bearerToken, HR_SECRET: 'a-secret-of-thirty-two-characters' },
    write,
    close: async () => {
      await Promise.all(all.map(({ sandbox }) => sandbox.close()));
      await rm(folder, { recursive: true, force: true });
    },
  };
}
