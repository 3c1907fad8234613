import { ENTERPRISE_USER_SCHEMA, isComplex } from '../scim/resource.ts';
import type { Catalogue } from './catalogue.ts';
import { holdingsOf, namesHeld } from './holdings.ts';
import { entityId } from './listed-name.ts';
import { entityPage, idsIn, type Platform } from './platform.ts';
import { namedUuid } from './random.ts';
import { notFound } from './refusal.ts';
import type { Route } from './router.ts';
import { type Stored, textOf } from './stored.ts';
import type { DirectoryView } from './view.ts';

/** Users, and the organisation they belong to, through the platform API. */
export function platformPeopleRoutes({ base }: Platform, catalogue: Catalogue): readonly Route[] {
  return [
    {
      method: 'GET',
      pattern: `${base}/users`,
      handle(request) {
        const ids = new Set(idsIn(request.query, 'id'));
        const state = request.query.get('state') ?? 'active';
        const expand = idsIn(request.query, 'expand');
        const users = request.view
          .all('User')
          .filter(
            (user) => (ids.size === 0 || ids.has(user.id)) && (state === 'any' || stateOf(user) === state),
          );
        const show = (user: Stored) => ({
          ...userEntity(user, base),
          ...expansions(user, expand, { view: request.view, base, catalogue }),
        });
        return entityPage(users, show, request);
      },
    },
    {
      method: 'GET',
      pattern: `${base}/users/:id`,
      handle(request) {
        const user = request.view.get('User', request.params.id ?? '');
        const asked = request.query.get('state');
        if (user === undefined || (user.deleted === true && asked !== 'deleted')) throw notFound('User');
        const expand = idsIn(request.query, 'expand');
        return {
          status: 200,
          body: {
            ...userEntity(user, base),
            ...expansions(user, expand, { view: request.view, base, catalogue }),
          },
        };
      },
    },
    {
      method: 'GET',
      pattern: `${base}/organizations/me`,
      handle: () => ({ status: 200, body: { ...organisation, state: 'active', version: 1 } }),
    },
    {
      method: 'GET',
      pattern: `${base}/tokens/me`,
      handle: () => ({ status: 200, body: { organization: organisation, homeOrganization: organisation } }),
    },
  ];
}

const organisation = { id: namedUuid(0, 'organisation'), name: 'Sandbox', thirdPartyOrgName: 'sandbox' };

function stateOf({ deleted, attributes }: Stored): 'active' | 'inactive' | 'deleted' {
  if (deleted === true) return 'deleted';
  return attributes.active === false ? 'inactive' : 'active';
}

/** A user as the platform shows one; the e-mail address is the SCIM userName. */
export function userEntity(user: Stored, base: string) {
  const enterprise = user.attributes[ENTERPRISE_USER_SCHEMA];
  const held = isComplex(enterprise) ? enterprise : {};
  const title = textOf(user, 'title');
  return {
    id: user.id,
    name: textOf(user, 'displayName') ?? '',
    email: textOf(user, 'userName') ?? '',
    username: textOf(user, 'userName') ?? '',
    ...(title !== undefined && { title }),
    ...(typeof held.department === 'string' && { department: held.department }),
    ...(typeof held.division === 'string' && {
      division: { id: entityId('division', held.division), name: held.division },
    }),
    state: stateOf(user),
    version: user.version,
    selfUri: `${base}/users/${user.id}`,
  };
}

interface Surroundings {
  readonly view: DirectoryView;
  readonly base: string;
  readonly catalogue: Catalogue;
}

/** What `expand` adds to a user. */
function expansions(user: Stored, expand: readonly string[], { view, base, catalogue }: Surroundings) {
  const proficient = (kind: 'skills' | 'languages') =>
    (holdingsOf(user.attributes, kind) ?? []).filter(isComplex).map(({ name = '', proficiency = 0 }) => ({
      id: catalogue[kind].idOf(String(name)),
      name,
      proficiency,
      state: 'active',
    }));
  const roles = () =>
    namesHeld(user.attributes, 'roles').map((name) => ({ id: catalogue.roles.idOf(name), name }));
  return {
    ...(expand.includes('skills') && { skills: proficient('skills') }),
    ...(expand.includes('languages') && { languages: proficient('languages') }),
    ...(expand.includes('authorization') && { authorization: { roles: roles() } }),
    ...(expand.includes('groups') && {
      groups: view.groupsWith(user.id).map(({ id }) => ({ id, selfUri: `${base}/groups/${id}` })),
    }),
  };
}
