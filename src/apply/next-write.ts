import type { PatchOperation } from '../scim/patch.ts';
import { printPath } from '../scim/path.ts';
import type { DirectoryService } from './directory-service.ts';
import type { GroupState } from './group-state.ts';
import { journalEdits } from './journal-words.ts';
import type { EditsLeft } from './rebase.ts';
import type { WriteRequest } from './run.ts';
import type { Snapshot } from './snapshot.ts';
import { type ValueEdit, wireEdit } from './value-edit.ts';
import { resourceWith } from './values.ts';
import type { Written } from './verify.ts';

export interface NextWrite {
  readonly request: WriteRequest;
  /** What the group will have got once it is carried out. */
  readonly written: Written;
}

/**
 * The next request of those that are left: attributes by themselves, as some servers take no mixture (scim.md
 * section 2.2), then members, as many as go into one.
 */
export function nextWrite(
  state: GroupState,
  left: EditsLeft,
  now: Snapshot,
  service: DirectoryService,
): NextWrite {
  const { version, change } = state;
  const id = state.id ?? '';
  const basis = { id, ...(version !== undefined && { version }) };
  const patch = (operations: readonly PatchOperation[]) => () => service.patch({ ...basis, operations });
  const { address } = change;

  if (left.values.length > 0) {
    const { written: values, perform } = valueWrite(state, left.values, now, service);
    const edits = journalEdits(values, now.values);
    return {
      request: { address, action: 'edit-attributes', ...basis, edits, perform },
      written: { values, add: [], remove: [] },
    };
  }
  if (left.add.length > 0) {
    const { members, operations } = service.additions(left.add);
    return {
      request: { address, action: 'add-members', ...basis, members, perform: patch(operations) },
      written: { values: [], add: members, remove: [] },
    };
  }
  const { members, operations } = service.removals(left.remove, now.members?.keys() ?? []);
  return {
    request: { address, action: 'remove-members', ...basis, members, perform: patch(operations) },
    written: { values: [], add: [], remove: members },
  };
}

function valueWrite(state: GroupState, left: readonly ValueEdit[], now: Snapshot, service: DirectoryService) {
  const { id = '', version, values } = state;
  const basis = { id, ...(version !== undefined && { version }) };
  // For values that mean the same nobody else would see anything to write.
  const spellings = left.filter(({ toTheLetter }) => toTheLetter);
  if (spellings.length > 0) {
    const operations = spellings.map(
      ({ at, after }): PatchOperation => ({ op: 'replace', path: printPath(at), value: after ?? null }),
    );
    return { written: spellings, perform: () => service.patch({ ...basis, operations }) };
  }
  const current = resourceWith(now.values, values, { resource: now.resource, schemas: service.schemas });
  const edits = left.map(wireEdit);
  return { written: left, perform: () => service.update({ ...basis, edits, current }) };
}
