import type { AttributeEdit } from '../changeset/plan.ts';
import { attributeEdit } from '../scim/attribute-patch.ts';
import type { PatchOperation } from '../scim/patch.ts';
import { parsePath } from '../scim/path.ts';
import type { GroupService } from './group-service.ts';
import type { GroupState } from './group-state.ts';
import type { EditsLeft } from './rebase.ts';
import type { WriteRequest } from './run.ts';
import type { Snapshot } from './snapshot.ts';
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
  service: GroupService,
): NextWrite {
  const { version, change } = state;
  const id = state.id ?? '';
  const basis = { id, ...(version !== undefined && { version }) };
  const patch = (operations: readonly PatchOperation[]) => () => service.patch({ ...basis, operations });
  const { address } = change;

  if (left.attributes.length > 0) {
    const operations = left.attributes.flatMap((edit) => attributeOperations(edit, now));
    const attributes = left.attributes.map(({ path }) => path);
    return {
      request: { address, action: 'edit-attributes', ...basis, attributes, perform: patch(operations) },
      written: { attributes: left.attributes, add: [], remove: [] },
    };
  }
  if (left.add.length > 0) {
    const { members, operations } = service.additions(left.add);
    return {
      request: { address, action: 'add-members', ...basis, members, perform: patch(operations) },
      written: { attributes: [], add: members, remove: [] },
    };
  }
  const { members, operations } = service.removals(left.remove, now.members?.keys() ?? []);
  return {
    request: { address, action: 'remove-members', ...basis, members, perform: patch(operations) },
    written: { attributes: [], add: [], remove: members },
  };
}

function attributeOperations({ path, after }: AttributeEdit, now: Snapshot): readonly PatchOperation[] {
  const parsed = parsePath(path);
  return parsed.ok ? attributeEdit(parsed.value, now.attributes.get(path), after) : [];
}
