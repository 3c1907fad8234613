import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { maskSecrets } from '../../src/manifest/mask.ts';
import { parseYamlEvents } from '../../src/yaml/events.ts';
import { folderOf, loadFolder } from './folder.ts';

const secret = 'hunter2hunter2';

describe('a secret in a manifest', () => {
  it.each(['secrets', 'secrets-in-broken-yaml', 'sources', 'users', 'notify', 'service'])(
    'appears in nothing that is said about faults/%s',
    async (name) => {
      const folder = join(import.meta.dirname, 'faults', name);
      expect(readFileSync(join(folder, 'rollcall.yaml'), 'utf8')).toContain(secret);
      const outcome = await loadFolder(folder);
      expect(outcome.ok).toBe(false);
      expect(JSON.stringify(outcome)).not.toContain('hunter2');
      expect(JSON.stringify(outcome)).toContain('***');
    },
  );

  const auth = (text: string) => `version: 1\ntargets:\n  main:\n    type: scim\n    auth:\n${text}\n`;
  const hook = (text: string) => `version: 1\nnotify: { chat: { webhook: { ${text} } } }`;
  it.each([
    { name: 'a plain value', text: auth(`      token: ${secret}`) },
    { name: 'quotes', text: auth(`      password: "${secret}"`) },
    { name: 'a block', text: auth(`      token: |\n        ${secret}\n        ${secret}`) },
    { name: 'a list', text: auth(`      token: [${secret}]`) },
    { name: 'a mapping of its own', text: auth(`      clientSecret: { plain: ${secret} }`) },
    { name: 'a misspelt key', text: auth(`      pass: ${secret}`) },
    { name: 'the place of a name', text: auth(`      token: { env: ${secret}! }`) },
    {
      name: 'the first of two equal keys',
      text: auth(`      token: ${secret}\n      token: { env: TOKEN }`),
    },
    {
      name: 'the second of two equal keys',
      text: auth(`      token: { env: TOKEN }\n      token: ${secret}`),
    },
    { name: 'an anchor', text: auth(`      username: &it ${secret}\n      password: *it`) },
    { name: 'the target itself', text: `version: 1\ntargets: { main: { apiToken: ${secret} } }` },
    { name: 'a misspelt section', text: `version: 1\ntargts: { main: { auth: { token: ${secret} } } }` },
    { name: 'a URL', text: `version: 1\ntargets: { main: { baseUrl: "https://me:${secret}@company.com" } }` },
    {
      name: 'a header',
      text: `version: 1\ntargets: { main: { headers: { Authorization: "Bearer ${secret}" } } }`,
    },
    { name: 'a key nobody knows', text: `version: 1\ntargets: { main: { apiKey: ${secret} } }` },
    { name: 'a list in place of auth', text: `version: 1\ntargets: { main: { auth: [${secret}] } }` },
    {
      name: 'the query of a URL',
      text: `version: 1\ntargets: { main: { baseUrl: "https://company.com/scim?api_key=${secret}" } }`,
    },
    {
      name: 'a header of a source',
      text: `version: 1\nsources: { hr: { http: { url: https://hr.company.com, headers: { X-Key: ${secret}, y: 1 } } } }`,
    },
    {
      name: 'a header of a misspelt source',
      text: `version: 1\nsource: { hr: { http: { headers: { Authorization: Bearer ${secret} } } } }`,
    },
    { name: 'a bind password', text: `version: 1\nsources: { l: { ldap: { bindPassword: ${secret} } } }` },
    {
      name: 'a key of a source that nobody knows',
      text: `version: 1\nsources: { l: { ldap: { pin: ${secret} } } }`,
    },
    { name: 'an attribute', text: `version: 1\nusers: { jane: { attributes: { password: ${secret} } } }` },
    {
      name: 'an expression',
      text: `version: 1\nattributeMappings: { hr: { set: { password: '"${secret}"', title: } } }`,
    },
    {
      name: 'the secret of a source of events',
      text: `version: 1\nsources: { hr: { events: { key: id, secret: ${secret} } } }`,
    },
    {
      name: 'another key of a source of events',
      text: `version: 1\nsources: { hr: { events: { key: id, url: ${secret} } } }`,
    },
    { name: 'the secret of a webhook', text: hook(`secret: ${secret}`) },
    { name: 'the address of a webhook', text: hook(`url: https://hooks.company.com/${secret}, on: 1`) },
    { name: 'a header of a webhook', text: hook(`headers: { X-Key: ${secret}, y: 1 }, on: 1`) },
    { name: 'a key of a webhook that nobody knows', text: hook(`pin: ${secret}`) },
    {
      name: 'the credentials of a SCIM receiver',
      text: `version: 1\nnotify: { idp: { scim: { auth: { password: ${secret} } } } }`,
    },
    { name: 'a receiver itself', text: `version: 1\nnotify: { idp: ${secret} }` },
    {
      name: 'a token of the service',
      text: `version: 1\nservice: { tokens: { ops: { token: ${secret} } } }`,
    },
    { name: 'tokens of the service that are one', text: `version: 1\nservice: { tokens: ${secret} }` },
    {
      name: 'a token of the service, named by itself',
      text: `version: 1\nservice: { tokens: { ops: ${secret} } }`,
    },
    { name: 'the target of a file', text: `version: 1\ntarget: { auth: { pass: ${secret} } }` },
    { name: 'a broken source', text: `version: 1\nsources:\n  hr:\n    X-Api-Key: ${secret}\n    b: [` },
    { name: 'an environment file', text: `CLIENT_SECRET=${secret}\n` },
    { name: 'a broken file', text: auth(`      token: ${secret}\n      password: [`) },
    {
      name: 'a broken file, on its own line',
      text: auth(`      token:\n        ${secret}\n      password: [`),
    },
  ])('is hidden in $name', async ({ text }) => {
    const parsed = parseYamlEvents(text);
    expect(maskSecrets(text, parsed.ok ? parsed.events : undefined)).not.toContain('hunter2');
    const outcome = await loadFolder(folderOf({ 'rollcall.yaml': text }));
    expect(outcome.ok).toBe(false);
    expect(JSON.stringify(outcome)).not.toContain('hunter2');
  });

  it('leaves everything else as it was, in its columns', () => {
    const text = [
      'targets:',
      '  token-desk:',
      '    auth: { clientSecret: hunter2hunter2, clientId: { env: CLIENT_ID }, tokenUrl: https://a.b/token }',
      'groups:',
      '  token-desk: { displayName: Token Desk }',
    ].join('\n');
    const parsed = parseYamlEvents(text);
    expect(maskSecrets(text, parsed.ok ? parsed.events : undefined)).toBe(
      text.replace(secret, '***           '),
    );
  });
});
