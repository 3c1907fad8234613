import type { Answer, SandboxRequest } from './http.ts';
import { bodyOf, entityPage, idsIn, type Platform } from './platform.ts';
import { groupAt, requireVersion } from './platform-groups.ts';
import { userEntity } from './platform-people.ts';
import { badRequest, notFound } from './refusal.ts';
import type { Route } from './router.ts';
import { type Member, membersOf, type Stored } from './stored.ts';
import { revise, withMembers } from './writes.ts';

/** Members of one call to add or remove. */
const MEMBERS_PER_CALL = 50;

/** The members of a group through the platform API. */
export function platformMemberRoutes(platform: Platform): readonly Route[] {
  const { directory, switches, base } = platform;
  const person = (user: Stored) => userEntity(user, base);
  const bump = { bump: switches.membershipBumpsVersion };

  /** 202: the change is taken in, and here is carried out at once. */
  const accepted: Answer = { status: 202, body: {} };

  function add(request: SandboxRequest): Answer {
    const group = groupAt(platform, request);
    const { memberIds, version } = bodyOf(request);
    if (version !== undefined || switches.memberVersionRequired) requireVersion(group, version);
    const ids = asIds(memberIds);
    const present = new Set(membersOf(group).map(({ value }) => value));
    const added = [...new Set(ids)]
      .filter((id) => !present.has(id))
      .map((id): Member => {
        const user = directory.store.get('User', id);
        if (user === undefined || user.deleted === true)
          throw badRequest('invalidValue', `There is no user ${id}.`);
        return { value: id, type: 'User' };
      });
    if (added.length > 0) {
      const members = [...membersOf(group), ...added];
      revise(directory, group, { attributes: { ...group.attributes, members } }, bump);
    }
    return accepted;
  }

  function remove(request: SandboxRequest): Answer {
    const group = groupAt(platform, request);
    const ids = new Set(asIds(idsIn(request.query, 'ids')));
    if (membersOf(group).some(({ value }) => ids.has(value))) {
      revise(directory, group, { attributes: withMembers(group, (id) => !ids.has(id)) }, bump);
    }
    return accepted;
  }

  function peopleOf(request: SandboxRequest) {
    const group: Stored | undefined = request.view.get('Group', request.params.id ?? '');
    if (group === undefined) throw notFound('Group');
    return membersOf(group).flatMap(({ value }) => {
      const user = request.view.get('User', value);
      return user ?? [];
    });
  }

  return [
    {
      method: 'GET',
      pattern: `${base}/groups/:id/individuals`,
      handle: (request) => ({
        status: 200,
        body: { entities: peopleOf(request).map(person), selfUri: request.path },
      }),
    },
    {
      method: 'GET',
      pattern: `${base}/groups/:id/members`,
      handle: (request) => entityPage(peopleOf(request), person, request),
    },
    { method: 'POST', pattern: `${base}/groups/:id/members`, handle: add },
    { method: 'DELETE', pattern: `${base}/groups/:id/members`, handle: remove },
  ];
}

function asIds(given: unknown): readonly string[] {
  if (!Array.isArray(given) || given.length === 0 || !given.every((id) => typeof id === 'string')) {
    throw badRequest('invalidValue', 'The ids of members are required.');
  }
  if (given.length > MEMBERS_PER_CALL) {
    throw badRequest('tooMany', `At most ${MEMBERS_PER_CALL} members may change in one call.`);
  }
  return given;
}
