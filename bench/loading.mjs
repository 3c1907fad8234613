import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { inTurn, summarise } from './figures.mjs';
import { measure, rollcall } from './process.mjs';

const MEMBERS_PER_GROUP = 20;
const bareParse = join(import.meta.dirname, 'bare-parse.mjs');

/** Measures `rollcall validate` against a bare parse of the same YAML: all groups in one file, and a file for each. */
export async function measureLoading({ members, rounds, folder }) {
  const groups = Array.from({ length: members / MEMBERS_PER_GROUP }, (_, index) => printGroup(index));
  return [
    await measureManifest({ groups, files: ['one file', [groups.join('')]], members, rounds, folder }),
    await measureManifest({ groups, files: ['one file per group', groups], members, rounds, folder }),
  ];
}

async function measureManifest({ groups, files: [layout, bodies], members, rounds, folder }) {
  const home = join(folder, `${members} in ${layout}`);
  const parts = join(home, 'groups');
  await mkdir(parts, { recursive: true });
  await writeFile(join(home, 'rollcall.yaml'), root);
  for (const [index, body] of bodies.entries()) {
    await writeFile(join(parts, `${index}.yaml`), `groups:\n${body}`);
  }
  const [loaded, parsed] = await inTurn(rounds, [
    () => measure(rollcall, ['validate'], { cwd: home, env: { PRACTICE_TOKEN: 'sandbox' } }),
    () => measure(bareParse, [parts]),
  ]);
  return {
    members,
    groups: groups.length,
    layout,
    rounds,
    validate: summarise(loaded),
    bareParse: summarise(parsed),
  };
}

const root = `version: 1
include: [groups/*.yaml]
targets:
  practice:
    type: scim
    baseUrl: https://scim.example.com/v2
    auth: { token: { env: PRACTICE_TOKEN } }
defaults:
  membership: exact
`;

function printGroup(index) {
  const members = Array.from(
    { length: MEMBERS_PER_GROUP },
    (_, member) => `      - person.${(index * 7 + member * 13) % 100_000}@example.com\n`,
  );
  return `  group-${index}:\n    displayName: Group ${index}\n    members:\n${members.join('')}`;
}
