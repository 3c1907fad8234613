import { createHash } from 'node:crypto';
import type { LiveGroup, LiveUser } from '../directory/resource.ts';
import type { Snapshot } from './snapshot.ts';
import type { EndLine, GroupLine, UserLine } from './snapshot-line.ts';

/** Characters that are handed on at once, so that a file of a hundred thousand people is not a text in memory. */
const portion = 256 * 1024;

/** A snapshot as the text of its file, in portions: a line for the header, each group, each person, and the digest. */
export function* printSnapshot({ header, groups, users }: Snapshot): Generator<string> {
  const hash = createHash('sha256');
  let text = '';
  for (const value of linesOf({ header, groups, users })) {
    text += `${JSON.stringify(value)}\n`;
    if (text.length < portion) continue;
    hash.update(text);
    yield text;
    text = '';
  }
  const end: EndLine = { kind: 'end', digest: `sha256:${hash.update(text).digest('hex')}` };
  yield `${text}${JSON.stringify(end)}\n`;
}

function* linesOf({ header, groups, users }: Snapshot): Generator<Snapshot['header'] | GroupLine | UserLine> {
  yield header;
  for (const group of groups) yield groupLine(group);
  for (const user of users) yield userLine(user);
}

function groupLine({ resource, id, version, members }: LiveGroup): GroupLine {
  return {
    kind: 'group',
    resource: { ...resource, id },
    ...(version !== undefined && { version }),
    ...(members !== undefined && { members }),
  };
}

function userLine({ resource, id, version }: LiveUser): UserLine {
  return { kind: 'user', resource: { ...resource, id }, ...(version !== undefined && { version }) };
}
