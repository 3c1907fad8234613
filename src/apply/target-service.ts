import { DiagnosticError } from '../diagnostic/diagnostic.ts';
import { memberReplacement } from '../scim/member-patch.ts';
import type { PatchOperation } from '../scim/patch.ts';
import { findGroups, readGroup, readUser } from '../target/client.ts';
import { isWithin, wholeLists } from '../target/spelling.ts';
import type { Target } from '../target/target.ts';
import { batches, createGroup, deleteGroup, patchGroup, updateGroup } from '../target/write.ts';
import type { DirectoryService } from './directory-service.ts';
import type { MemberEdit } from './edits.ts';
import type { MemberRequest } from './group-service.ts';
import { targetUsers } from './target-users.ts';

/** A real directory. */
export function targetService(target: Target): DirectoryService {
  const { profile } = target;

  function additions(members: readonly MemberEdit[]): MemberRequest {
    const candidates = members.slice(0, profile.membersPerAddition);
    const references = candidates.map(({ id: value, type }) => ({ value, type }));
    return firstOf(candidates, batches(profile, references, []));
  }

  function removals(members: readonly MemberEdit[], present: Iterable<string>): MemberRequest {
    if (profile.memberRemoval === 'replace') {
      const leaving = new Set(members.map(({ id }) => id));
      const staying = [...present].filter((id) => !leaving.has(id)).map((value) => ({ value }));
      return { members, operations: [memberReplacement(staying)] };
    }
    const candidates = members.slice(0, profile.membersPerRemoval);
    const ids = candidates.map(({ id }) => id);
    return firstOf(candidates, batches(profile, [], ids));
  }

  async function nameOf(id: string): Promise<string> {
    try {
      const user = await readUser(target, id, ['id', 'userName']);
      return user?.userName ?? (await readGroup(target, id, false))?.displayName ?? id;
    } catch (fault) {
      // What is to be told with the name matters more than the name.
      if (fault instanceof DiagnosticError) return id;
      throw fault;
    }
  }

  const lists = wholeLists(profile);
  return {
    schemas: profile.schemas,
    jsonTextAttributes: profile.jsonTextAttributes,
    replacesList: (path) => lists.some((list) => isWithin(path, list)),
    users: targetUsers(target),
    consistencyDelay: profile.consistencyDelay,
    replacesMembers: profile.memberRemoval === 'replace',
    requests: () => target.meter.requests(),
    read: (id, members, paths) => readGroup(target, id, members, paths),
    find: (group) => findGroups(target, group),
    nameOf,
    // Members follow in the next phase: a group may nest another that does not exist yet.
    create: (group) => createGroup(target, group),
    patch: (edit) => patchGroup(target, edit),
    update: (change) => updateGroup(target, change),
    delete: (group) => deleteGroup(target, group),
    additions,
    removals,
  };
}

function firstOf(
  members: readonly MemberEdit[],
  requests: readonly (readonly PatchOperation[])[],
): MemberRequest {
  const operations = requests[0] ?? [];
  // An operation names its members in its value, or one in its path.
  const count = operations.reduce((sum, { value }) => sum + (Array.isArray(value) ? value.length : 1), 0);
  return { members: members.slice(0, count), operations };
}
