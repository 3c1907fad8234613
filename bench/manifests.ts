import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { SandboxData } from '../src/sandbox/data.ts';
import type { DesiredGroup, PracticeDirectory } from './directory.ts';
import { fewestRequests, type Minimum } from './minimum.ts';

export interface PracticeManifest {
  readonly name: string;
  readonly folder: string;
  readonly minimum: Minimum;
}

const SMALL = 10;

/** Writes two manifests for a directory: one that declares all of its groups, and one that declares ten. */
export async function writeManifests(
  { live, desired }: PracticeDirectory,
  folder: string,
): Promise<readonly PracticeManifest[]> {
  return [
    await writeManifest('all groups, rules and lists', join(folder, 'all'), live, desired),
    await writeManifest('ten groups, lists', join(folder, 'ten'), live, desired.slice(0, SMALL)),
  ];
}

async function writeManifest(
  name: string,
  folder: string,
  live: SandboxData,
  desired: readonly DesiredGroup[],
): Promise<PracticeManifest> {
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'rollcall.yaml'), root);
  await writeFile(join(folder, 'groups.yaml'), `groups:\n${desired.map(printGroup).join('')}`);
  return { name, folder, minimum: fewestRequests(live, desired) };
}

const root = `version: 1
include: [groups.yaml]
targets:
  practice:
    type: genesys-cloud
    baseUrl: { env: PRACTICE_URL }
    auth:
      clientId: { env: PRACTICE_CLIENT }
      clientSecret: { env: PRACTICE_SECRET }
defaults:
  membership: exact
safety:
  membersPerGroup: 100000
`;

function printGroup({ displayName, externalId, list, rule }: DesiredGroup): string {
  const entries = [...list, ...(rule === undefined ? [] : [`{ where: '${rule}' }`])];
  return `  ${externalId.replaceAll('_', '-')}:
    displayName: "${displayName}"
    externalId: ${externalId}
    members:
${entries.map((entry) => `      - ${entry}\n`).join('')}`;
}
