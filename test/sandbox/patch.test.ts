import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SandboxGroup, SandboxUser } from '../../src/sandbox/data.ts';
import { type Running, running } from './client.ts';

interface PatchCase {
  readonly name: string;
  readonly resource: { readonly id: string; readonly [attribute: string]: unknown };
  readonly operations: readonly object[];
  readonly reads: string;
  readonly expect: readonly unknown[];
}

// Parsed afresh for each use, so that `"__proto__"` stays the own property that an attacker would send.
const table = (): readonly PatchCase[] =>
  JSON.parse(readFileSync(new URL('../cases/patches.json', import.meta.url), 'utf8')).cases;

const people = ['a', 'b', 'c', 'd', 'x', 'y', 'm1', 'm2'].map(
  (id): SandboxUser => ({ id, userName: `${id}@example.com` }),
);

/** The column `reads` of the table, as code. */
function read(reads: string, resource: Record<string, unknown>): unknown {
  const members = (resource.members ?? []) as readonly { readonly value: string }[];
  const joined = members.map(({ value }) => value).join('');
  if (reads === 'member values joined') return joined;
  if (reads === 'member values joined, sorted') return [...joined].sort().join('');
  if (reads === 'nothing') return undefined;
  const value = new Function('r', `return ${reads}`)(resource);
  return value === undefined ? 'absent' : value;
}

describe('every row of the patch table, over HTTP', () => {
  for (const [row, { name, resource, reads, expect: acceptable }] of table().entries()) {
    it(name, async () => {
      const isGroup = 'members' in resource;
      const { sandbox, send } = await running({
        mode: 'rfc7644',
        data: {
          users: isGroup ? people : [...people, resource as unknown as SandboxUser],
          groups: isGroup
            ? [{ id: resource.id, displayName: 'Tour', members: resource.members as SandboxGroup['members'] }]
            : [],
        },
      });
      try {
        const path = `/${isGroup ? 'Groups' : 'Users'}/${resource.id}`;
        const before = await send('GET', path);
        const operations = JSON.stringify(table()[row]?.operations);
        const answer = await send('PATCH', path, {
          body: `{"schemas":["urn:ietf:params:scim:api:messages:2.0:PatchOp"],"Operations":${operations}}`,
        });
        const after = await send('GET', path);
        if (answer.status === 200) {
          expect(acceptable).toContainEqual(read(reads, after.body));
          expect(answer.body).toEqual(after.body);
        } else {
          expect(acceptable).toContain('refused');
          expect(answer.status).toBe(400);
          expect(answer.body.scimType).toBeTypeOf('string');
          expect(after.body).toEqual(before.body);
        }
      } finally {
        await sandbox.close();
      }
    });
  }
});

describe('a PATCH that fails half-way', () => {
  let running_: Running;
  beforeAll(async () => {
    running_ = await running({
      mode: 'rfc7644',
      data: {
        users: people,
        groups: [{ id: 'g', displayName: 'Tour', members: [{ value: 'a', type: 'User' }] }],
      },
    });
  });
  afterAll(() => running_.sandbox.close());

  it('leaves nothing of its first operations behind', async () => {
    const { send } = running_;
    const before = await send('GET', '/Groups/g');
    const answer = await send('PATCH', '/Groups/g', {
      body: {
        schemas: ['urn:ietf:params:scim:api:messages:2.0:PatchOp'],
        Operations: [
          { op: 'add', path: 'members', value: [{ value: 'b' }] },
          { op: 'replace', path: 'id', value: 'other' },
        ],
      },
    });
    expect(answer.status).toBe(400);
    expect(answer.body).toMatchObject({ status: '400', scimType: 'mutability' });
    expect((await send('GET', '/Groups/g')).body).toEqual(before.body);
  });
});
