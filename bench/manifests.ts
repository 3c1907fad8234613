import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { accessFile, personnelFile, printGrants } from './access-manifest.ts';
import type { DesiredGroup, PracticeDirectory } from './directory.ts';
import { fewestRequests, type Minimum } from './minimum.ts';

export interface PracticeManifest {
  readonly name: string;
  readonly folder: string;
  readonly minimum: Minimum;
}

type Files = Readonly<Record<string, string>>;

const SMALL = 10;
/** Skills and roles each have a list of their own. */
const CATALOGUES = 2;

/**
 * Writes three manifests for a directory: one that declares all of its groups; one that declares ten; and one that says
 * of all groups what they grant too, and takes title and department from the personnel records.
 */
export async function writeManifests(
  { live, desired, records }: PracticeDirectory,
  folder: string,
  mode: PracticeMode,
): Promise<readonly PracticeManifest[]> {
  const write = async (name: string, home: string, minimum: Minimum, files: Files) => {
    await writeFiles(join(folder, home), { 'rollcall.yaml': root(mode), ...files });
    return { name, folder: join(folder, home), minimum };
  };
  const few = desired.slice(0, SMALL);
  return [
    await write('all groups, rules and lists', 'all', fewestRequests({ live, desired }), {
      'groups.yaml': printGroups(desired),
    }),
    await write('ten groups, lists', 'ten', fewestRequests({ live, desired: few }), {
      'groups.yaml': printGroups(few),
    }),
    await write(
      'all groups, skills, roles, mapping',
      'access',
      fewestRequests({ live, desired, catalogues: CATALOGUES }),
      {
        'groups.yaml': printGroups(desired, printGrants),
        'access.yaml': accessFile,
        'personnel.csv': personnelFile(records),
      },
    ),
  ];
}

async function writeFiles(folder: string, files: Files): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
}

export type PracticeMode = 'genesys-cloud' | 'rfc7644';

const targets: Readonly<Record<PracticeMode, string>> = {
  'genesys-cloud': `type: genesys-cloud
    baseUrl: { env: PRACTICE_URL }
    auth:
      clientId: { env: PRACTICE_CLIENT }
      clientSecret: { env: PRACTICE_SECRET }`,
  rfc7644: `type: scim
    baseUrl: { env: PRACTICE_URL }
    auth: { token: { env: PRACTICE_SECRET } }`,
};

const root = (mode: PracticeMode) => `version: 1
include: ['*.yaml']
targets:
  practice:
    ${targets[mode]}
defaults:
  membership: exact
safety:
  membersPerGroup: 100000
`;

function printGroups(groups: readonly DesiredGroup[], more = (_group: DesiredGroup) => ''): string {
  return `groups:\n${groups.map((group) => printGroup(group) + more(group)).join('')}`;
}

function printGroup({ displayName, externalId, list, rule }: DesiredGroup): string {
  const entries = [...list, ...(rule === undefined ? [] : [`{ where: '${rule.filter}' }`])];
  return `  ${externalId.replaceAll('_', '-')}:
    displayName: "${displayName}"
    externalId: ${externalId}
    members:
${entries.map((entry) => `      - ${entry}\n`).join('')}`;
}
