import { printYaml, type WrittenMapping } from '../yaml/print.ts';
import type { InitAnswers, InitAuth, InitPlace } from './init-answers.ts';

/** The text of a first `rollcall.yaml`. */
export function manifestText({ target, place, auth, groups }: InitAnswers): string {
  const targets: WrittenMapping = [
    { key: target, value: { mapping: [...placeEntries(place), authEntry(auth)] } },
  ];
  const scope: WrittenMapping =
    groups === undefined
      ? []
      : [
          {
            key: 'scope',
            remarks: [
              'Groups of these that no file declares are reported. `prune: delete` would delete them.',
            ],
            value: {
              mapping: [
                { key: 'groups', value: groups },
                { key: 'prune', value: 'report' },
              ],
            },
          },
        ];
  return `# yaml-language-server: $schema=node_modules/rollcall/schemas/rollcall.schema.json
version: 1
include: [directory/**/*.yaml]
${printYaml([{ key: 'targets', value: { mapping: targets } }, ...scope])}`;
}

function placeEntries(place: InitPlace): WrittenMapping {
  const type = { key: 'type', value: place.type };
  if ('region' in place) return [type, { key: 'region', value: place.region }];
  return [type, { key: 'baseUrl', value: place.baseUrl }];
}

function authEntry(auth: InitAuth): WrittenMapping[number] {
  const variable = (key: string, name: string) => ({
    key,
    value: { mapping: [{ key: 'env', value: name }] },
  });
  const mapping = (): WrittenMapping => {
    switch (auth.kind) {
      case 'token':
        return [variable('token', auth.token)];
      case 'basic':
        return [variable('username', auth.username), variable('password', auth.password)];
      case 'client-credentials':
        return [
          variable('clientId', auth.clientId),
          variable('clientSecret', auth.clientSecret),
          ...(auth.tokenUrl === undefined ? [] : [{ key: 'tokenUrl', value: auth.tokenUrl }]),
        ];
    }
  };
  return { key: 'auth', value: { mapping: mapping() } };
}

/** What a first file of groups could say; all of it is comment, so that it declares nothing. */
export const exampleText = `# yaml-language-server: $schema=../node_modules/rollcall/schemas/directory.schema.json
# Groups are declared in files like this one; \`rollcall import\` writes them for what is live already.
#
# groups:
#   support-tier1:
#     displayName: Support Tier 1
#     membership: at-least        # exact: whoever is not listed is removed
#     members:
#       - jane.roe@company.com
#       - { user: sam.poe@company.com, until: 2030-12-31, reason: on loan }
`;
