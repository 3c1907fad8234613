import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { openPractice } from './practice.mjs';
import { measure } from './process.mjs';

/** On a plain server nobody has skills. */
const watches = [
  { mode: 'genesys-cloud', manifest: 'all groups, rules and lists' },
  { mode: 'genesys-cloud', manifest: 'all groups, skills, roles, mapping' },
  {
    mode: 'genesys-cloud',
    manifest: 'all groups, skills, roles, mapping',
    name: 'the same, externalId said to move the version',
    profile: 'unversionedUserAttributes: [groups, manager]',
    // It differs in the same way at any size, and the largest takes minutes.
    upTo: 10_000,
  },
  { mode: 'rfc7644', manifest: 'all groups, rules and lists' },
];

/** Measures the rounds of a watch over one directory: the first, one where nothing changed, and two where something did. */
export async function measureWatching({ people, server, scripts, folder }) {
  const rows = [];
  for (const { mode, manifest, name = manifest, profile, upTo = people } of watches) {
    if (people > upTo) continue;
    const practice = await openPractice(server, people, join(folder, mode), mode);
    try {
      const home = practice.manifests.find((one) => one.name === manifest).folder;
      if (profile !== undefined) await override(join(home, 'rollcall.yaml'), mode, profile);
      const run = await measure(join(scripts, 'watch-rounds.js'), [home], { env: practice.env });
      const rounds = JSON.parse(run.printed);
      rows.push({ people, groups: practice.groups, mode, manifest: name, rounds, peakMb: run.peakMb });
    } finally {
      await practice.close();
    }
  }
  return rows;
}

async function override(file, type, profile) {
  const text = await readFile(file, 'utf8');
  await writeFile(file, text.replace(`type: ${type}\n`, `type: ${type}\n    profile: { ${profile} }\n`));
}
