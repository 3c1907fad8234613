import type { LiveGroup, LiveMember } from '../directory/resource.ts';
import { isUnassigned } from '../scim/equal.ts';
import type { ScimValue } from '../scim/resource.ts';
import type { MemberEdit } from './edits.ts';
import type { JournalContent, JournalEdit, JournalMembers } from './journal.gen.ts';
import type { ValueEdit } from './value-edit.ts';
import type { Values } from './values.ts';

/** What a write is about, as the journal keeps it: enough to read it later, and to undo it. */

/** Whom a request adds or removes. */
export function journalMembers(members: readonly MemberEdit[]): JournalMembers {
  const groups = members.filter(({ type }) => type === 'Group').map(({ id }) => id);
  return {
    count: members.length,
    ids: members.map(({ id }) => id),
    names: members.map(({ name }) => name),
    ...(groups.length > 0 && { groups }),
  };
}

/** The values a request writes, each with what was last seen in its place. */
export function journalEdits(edits: readonly ValueEdit[], now: Values): readonly JournalEdit[] {
  return edits.map(({ path, after, grant }) => {
    const before = now.get(path);
    return {
      path,
      ...(grant && { grant }),
      ...(!isUnassigned(before) && { before }),
      ...(!isUnassigned(after) && { after }),
    };
  });
}

/** What the server keeps itself, and what is told apart from the other attributes. */
const ownWords = new Set(['id', 'schemas', 'meta', 'version', 'displayname', 'externalid', 'members']);

/** Everything that was read of a group which is about to be deleted. */
export function journalContent({
  displayName,
  externalId,
  members = [],
  resource,
}: LiveGroup): JournalContent {
  const attributes = Object.entries(resource).filter(
    (entry): entry is [string, ScimValue] => !ownWords.has(entry[0].toLowerCase()) && !isUnassigned(entry[1]),
  );
  return {
    displayName,
    ...(externalId !== undefined && { externalId }),
    ...(attributes.length > 0 && { attributes: Object.fromEntries(attributes) }),
    ...(members.length > 0 && { members: journalMembers(members.map(asEdit)) }),
  };
}

function asEdit({ id, type = 'User', display = id }: LiveMember): MemberEdit {
  return { id, type, name: display };
}
