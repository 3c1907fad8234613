import type { Intent } from '../apply/journal.gen.ts';
import type { AttributeValue } from '../changeset/drift.gen.ts';
import type { Difference } from './drift-seen.ts';

/** What a request left behind at one place: a value, `true` for something that is there, nothing for what is not. */
export interface Touched {
  readonly place: string;
  readonly value: AttributeValue | undefined;
}

/** The place a difference is about, by which the requests that touched it are found; none for a group not made yet. */
export function placeOf({ address, what, member, grant, path }: Difference): string | undefined {
  switch (what) {
    case 'group-removed':
    case 'group-added':
    case 'user-removed':
      return place(address);
    case 'member-removed':
    case 'member-added':
      return member?.id === undefined ? undefined : place(address, 'member', member.id);
    case 'value-changed':
      return place(address, 'value', path ?? '');
    case 'grant-removed':
    case 'grant-added':
    case 'grant-changed':
      return grant && place(address, 'grant', grant.kind, grant.key);
  }
}

/** Everything a request changes, as it should be afterwards. */
export function touchedBy({ address, action, members, edits = [] }: Intent): readonly Touched[] {
  const values = edits.map(({ path, grant, after }) => ({
    place:
      grant === undefined ? place(address, 'value', path) : place(address, 'grant', grant.kind, grant.key),
    value: after,
  }));
  switch (action) {
    case 'create':
    case 'create-user':
      return [{ place: place(address), value: true }, ...values];
    case 'delete':
      return [{ place: place(address), value: undefined }];
    case 'add-members':
    case 'remove-members':
      return (members?.ids ?? []).map((id) => ({
        place: place(address, 'member', id),
        value: action === 'add-members' ? true : undefined,
      }));
    case 'edit-attributes':
    case 'edit-user':
      return values;
  }
}

function place(...words: readonly string[]): string {
  return JSON.stringify(words);
}
