import { waypoints } from '../changeset/ground.ts';
import type { AttributeEdit, GrantEdit } from '../changeset/plan.ts';
import type { Difference, Resource, Seen, Way } from './drift-seen.ts';

const grantDeeds = { add: 'grant-removed', remove: 'grant-added', change: 'grant-changed' } as const;

/** A skill, language or role; `person` is the id of whoever should hold it, where it is no group. */
export function ofGrant(edit: GrantEdit, resource: Resource, person?: string): Seen {
  const { kind, key, name, action, path, before, after, grounds } = edit;
  const [first] = grounds;
  const ground = grantGround(edit, resource);
  const difference: Difference = {
    ...resource,
    what: grantDeeds[action],
    grant: { kind, key, name },
    path,
    ...(after !== undefined && { declared: after }),
    ...(before !== undefined && { live: before }),
    ...(ground !== undefined && { ground }),
    ...(first !== undefined && { source: first.source }),
  };
  return { difference, ...(person !== undefined && { ways: waysOf(edit, person) }) };
}

/** Through which groups it comes, or came; nothing for what a group carries itself. */
function grantGround({ grounds, lost = [] }: GrantEdit, { address }: Resource): string | undefined {
  const [first] = grounds;
  const way = first === undefined ? lost : waypoints(first).filter((group) => group !== address);
  if (way.length === 0) return undefined;
  return `through ${way.join(first === undefined ? ', ' : ' → ')}`;
}

function waysOf({ grounds, lost = [] }: GrantEdit, person: string): readonly Way[] {
  return [
    ...grounds.map((ground) => ({ person, groups: waypoints(ground), source: ground.source })),
    ...lost.map((group) => ({ person, groups: [group] })),
  ];
}

/** A value that is another one than it should be. */
export function ofAttribute(
  { path, before, after, source, mapping, row }: AttributeEdit,
  resource: Resource,
): Seen {
  const ground = mapping === undefined ? undefined : [`mapping ${mapping}`, row].filter(Boolean).join(', ');
  const difference: Difference = {
    ...resource,
    what: 'value-changed',
    path,
    ...(after !== undefined && { declared: after }),
    ...(before !== undefined && { live: before }),
    ...(ground !== undefined && { ground }),
    ...(source !== undefined && { source }),
  };
  return { difference };
}
