import type { Intent, JournalEdit, JournalLine, JournalMembers, RunFinished } from './journal.gen.ts';

/**
 * A line without what tells of people: their names, the values of their attributes, and the server's words, which may
 * quote both. Ids, groups, skills and roles stay, for without them nothing could be audited.
 */
export function redacted(line: JournalLine): JournalLine {
  switch (line.kind) {
    case 'run-started':
      return line;
    case 'intent':
      return redactedIntent(line);
    case 'outcome': {
      const { detail: _words, ...rest } = line;
      return rest;
    }
    case 'run-finished':
      return redactedEnd(line);
  }
}

function redactedIntent({ address, members, edits, content, ...rest }: Intent): Intent {
  const isPerson = address.startsWith('user/');
  return {
    ...rest,
    address: redactedAddress(address, rest.id),
    ...(members && { members: redactedMembers(members) }),
    ...(edits && { edits: isPerson ? edits.map(redactedEdit) : edits }),
    ...(content && {
      content: { ...content, ...(content.members && { members: redactedMembers(content.members) }) },
    }),
  };
}

/** A person is named by the id; one who is yet to be created has none. */
function redactedAddress(address: string, id = 'unnamed'): string {
  return address.startsWith('user/') ? `user/${id}` : address;
}

function redactedMembers({ names: _names, ...rest }: JournalMembers): JournalMembers {
  return rest;
}

function redactedEdit(edit: JournalEdit): JournalEdit {
  return edit.grant === undefined ? { path: withoutChoice(edit.path) } : edit;
}

/** `emails[value eq "jane@company.com"].type` chooses by a value. */
function withoutChoice(path: string): string {
  return path.replace(/\[.*\]/s, '[…]');
}

function redactedEnd({ shortfalls, discrepancies, ...rest }: RunFinished): RunFinished {
  return {
    ...rest,
    ...(shortfalls && {
      shortfalls: shortfalls.map(({ detail: _words, address, ...kept }) => ({
        ...kept,
        address: redactedAddress(address, kept.id),
      })),
    }),
    ...(discrepancies && {
      discrepancies: discrepancies.map(({ expected: _asked, actual: _found, address, path, ...where }) => ({
        ...where,
        address: redactedAddress(address),
        path: withoutChoice(path),
      })),
    }),
  };
}
