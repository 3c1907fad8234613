import type { DirectoryIndex } from '../directory/directory.ts';
import { compareText } from '../directory/order.ts';
import type { DesiredUser } from '../directory/resource.ts';
import type { AccessReader } from './access.ts';
import type { DeclaredPerson } from './declared-users.ts';
import type { IntendedPeople } from './intended-people.ts';

/** Everybody about whom something is said, sorted by address. */
export function desiredUsers(
  { userById }: Pick<DirectoryIndex, 'userById'>,
  { declared, attributesOf, views }: Pick<IntendedPeople, 'declared' | 'attributesOf' | 'views'>,
  { of: accessOf }: Pick<AccessReader, 'of'>,
): readonly DesiredUser[] {
  const declaredById = new Map(
    declared.flatMap((person) => (person.live === undefined ? [] : [[person.live.id as string, person]])),
  );
  const known = views.flatMap((view) => {
    const live = userById.get(view.id) ?? view;
    const origin = declaredById.get(live.id)?.declaration.origin;
    const attributes = attributesOf(live.id);
    const access = accessOf(view);
    const nothing = attributes.length + access.grants.length + access.surplus.length === 0;
    if (nothing && origin === undefined) return [];
    const { userName } = live;
    return [
      { address: addressOf(userName), userName, live, ...(origin && { origin }), attributes, ...access },
    ];
  });
  return [...known, ...declared.flatMap(newcomer)].sort(byAddress);
}

/** Nobody who does not exist yet can be in a group, so there is nothing to grant to them. */
function newcomer({ live, declaration, attributes }: DeclaredPerson): readonly DesiredUser[] {
  const { userName, origin } = declaration;
  return live !== undefined
    ? []
    : [{ address: addressOf(userName), userName, origin, attributes, grants: [], surplus: [] }];
}

function addressOf(userName: string): `user/${string}` {
  return `user/${userName}`;
}

/** Two people may share a userName on a server that does not mind; their ids then decide. */
function byAddress(left: DesiredUser, right: DesiredUser): number {
  return compareText(left.address, right.address) || compareText(left.live?.id ?? '', right.live?.id ?? '');
}
