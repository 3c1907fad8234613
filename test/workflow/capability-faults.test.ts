import { describe, expect, test } from 'vitest';
import type { UserChange } from '../../src/changeset/plan.ts';
import { capabilityFaults } from '../../src/workflow/capability-faults.ts';
import { changeOf } from '../support/changes.ts';

const able = { patchSupported: true, userCreation: true };
const support = changeOf('support', { before: 1, add: 1 });
const created: UserChange = {
  kind: 'create',
  address: 'user/ann@company.com',
  userName: 'ann@company.com',
  source: { file: 'people.yaml', line: 3, column: 5 },
  attributes: [],
  grants: [],
};
const updated: UserChange = { ...created, kind: 'update' };

describe('what a server has no call for', () => {
  test('nothing, on a server that can do everything', () => {
    expect(capabilityFaults({ changes: [support], users: [created] }, able)).toEqual([]);
  });

  test('is every change of a group where there is no PATCH, and no change of a person', () => {
    const faults = capabilityFaults(
      { changes: [support, { ...support, kind: 'delete' }], users: [updated] },
      { ...able, patchSupported: false },
    );
    expect(faults).toMatchObject([
      { code: 'unsupported-server', summary: expect.stringMatching(/^group\/support cannot/) },
    ]);
  });

  test('is every person to be created where the profile says so, at their entry', () => {
    const faults = capabilityFaults(
      { changes: [], users: [created, updated] },
      { ...able, userCreation: false },
    );
    expect(faults).toMatchObject([
      { code: 'unsupported-server', range: { file: 'people.yaml', line: 3, column: 5 } },
    ]);
  });
});
