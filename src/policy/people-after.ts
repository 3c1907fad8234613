import type { GrantEdit, UserChange } from '../changeset/plan.ts';
import { isActivity } from '../changeset/removal.ts';
import type { LiveUser } from '../directory/resource.ts';
import type { HeldItem, HoldingsReader } from '../resolve/holdings.ts';

/** A person and the roles of the catalogue they can use, by key: now, and once the plan is carried out. */
export interface PersonAfter {
  readonly address: string;
  readonly userName: string;
  readonly live?: LiveUser;
  readonly change?: UserChange;
  /** Whether the person is active once the plan is carried out. */
  readonly isActive: boolean;
  readonly before: ReadonlySet<string>;
  readonly after: ReadonlySet<string>;
}

/** Prepares the reading of roles; each person is read once, however often a plan is judged. */
export function roleReader(holdings: HoldingsReader): (person: LiveUser) => ReadonlySet<string> {
  const known = new Map<LiveUser, ReadonlySet<string>>();
  return (person) => {
    const roles = known.get(person) ?? rolesIn(holdings(person.resource));
    known.set(person, roles);
    return roles;
  };
}

/** Everybody, whether the plan touches them or not. Who is not active can use no role. */
export function peopleAfter(
  people: Iterable<LiveUser>,
  users: readonly UserChange[],
  rolesOf: (person: LiveUser) => ReadonlySet<string>,
): readonly PersonAfter[] {
  const changes = new Map(users.map((change) => [change.id, change]));
  const present = Array.from(people, (live): PersonAfter => {
    const change = changes.get(live.id);
    const held = rolesOf(live);
    const isActive = isActiveAfter(live.active, change);
    return {
      address: change?.address ?? `user/${live.userName}`,
      userName: live.userName,
      live,
      ...(change !== undefined && { change }),
      isActive,
      before: live.active ? held : NONE,
      after: isActive ? rolesAfter(held, change) : NONE,
    };
  });
  const created = users
    .filter(({ kind }) => kind === 'create')
    .map((change): PersonAfter => {
      const { address, userName } = change;
      const isActive = isActiveAfter(true, change);
      const after = isActive ? rolesAfter(NONE, change) : NONE;
      return { address, userName, change, isActive, before: NONE, after };
    });
  return [...present, ...created];
}

/** The roles somebody can use afterwards and cannot use now. */
export function gainedBy({ before, after }: PersonAfter): readonly string[] {
  return [...after].filter((role) => !before.has(role));
}

/** The edit by which the plan grants a role or takes it away. */
export function roleEdit(
  { change }: PersonAfter,
  role: string,
  action: GrantEdit['action'],
): GrantEdit | undefined {
  return change?.grants.find((edit) => edit.kind === 'role' && edit.key === role && edit.action === action);
}

const NONE: ReadonlySet<string> = new Set();

function rolesIn(held: readonly HeldItem[]): ReadonlySet<string> {
  const roles = held.filter(({ item }) => item.kind === 'role');
  return roles.length === 0 ? NONE : new Set(roles.map(({ item }) => item.key));
}

function isActiveAfter(isActive: boolean, change: UserChange | undefined): boolean {
  const edit = change?.attributes.find(isActivity);
  return edit === undefined ? isActive : edit.after === true;
}

function rolesAfter(held: ReadonlySet<string>, change: UserChange | undefined): ReadonlySet<string> {
  const edits = change?.grants.filter(({ kind }) => kind === 'role') ?? [];
  if (edits.length === 0) return held;
  const roles = new Set(held);
  for (const { key, action } of edits) {
    if (action === 'remove') roles.delete(key);
    else roles.add(key);
  }
  return roles;
}
