import type { ScimValue } from '../scim/resource.ts';
import type { GroupService } from './group-service.ts';

/** What somebody else did to a group or person since the plan was made. */
export type ForeignEdit =
  | { readonly kind: 'set'; readonly path: string; readonly value: ScimValue }
  | { readonly kind: 'cleared'; readonly path: string }
  | {
      readonly kind: 'added' | 'removed';
      readonly id: string;
      /** Absent where nobody said it yet: many servers list members by id alone. */
      readonly name?: string;
      /** Whether it undoes what this run did. */
      readonly again: boolean;
    };

/** So many names are asked for; somebody who replaced a group of thousands is recognised by fewer. */
const mostNames = 20;

/** The edits in words, as an administrator would say them: with names, and an id only where there is no name. */
export async function inWords(
  edits: readonly ForeignEdit[],
  { nameOf }: Pick<GroupService, 'nameOf'>,
): Promise<readonly string[]> {
  const nameless = edits.flatMap((edit) => ('id' in edit && edit.name === undefined ? [edit.id] : []));
  const asked = [...new Set(nameless)].slice(0, mostNames);
  const names = new Map(await Promise.all(asked.map(async (id) => [id, await nameOf(id)] as const)));
  return edits.map((edit) => print(edit, names));
}

function print(edit: ForeignEdit, names: ReadonlyMap<string, string>): string {
  if (edit.kind === 'set') return `set ${edit.path} to ${JSON.stringify(edit.value)}`;
  if (edit.kind === 'cleared') return `cleared ${edit.path}`;
  const { kind, id, name = names.get(id) ?? id, again } = edit;
  return `${kind} ${name}${again ? ' again' : ''}`;
}
