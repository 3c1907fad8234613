import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

export const secret = 'what-the-personnel-system-signs-with';

/** Each events source sets an attribute of its own. The service takes 500 events a second of one source. */
export const attributes = ['title', 'nickName', 'userType', 'displayName'];

/** Writes the manifest of a directory of whose people events speak, and tells the surroundings of a service over it. */
export async function writeServiceManifest(folder, { url, token = 'none' }) {
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'rollcall.yaml'), manifest);
  return { folder, env: { DIRECTORY_URL: url, DIRECTORY_TOKEN: token, HR_SECRET: secret } };
}

const sources = attributes.map(
  (attribute) => `  ${attribute}: { events: { key: employeeId, secret: { env: HR_SECRET } } }\n`,
);
const mappings = attributes.map(
  (attribute) => `  ${attribute}:
    source: ${attribute}
    match: { externalId: employeeId }
    set: { ${attribute}: value }
`,
);
const manifest = `version: 1
targets:
  directory:
    type: scim
    baseUrl: { env: DIRECTORY_URL }
    auth: { token: { env: DIRECTORY_TOKEN } }
sources:
${sources.join('')}attributeMappings:
${mappings.join('')}`;
