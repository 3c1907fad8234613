import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { type Diagnostic, fail, type Outcome, succeed } from '../diagnostic/diagnostic.ts';
import type { LiveGroup, LiveUser } from '../directory/resource.ts';
import { systemFault } from '../file/fault.ts';
import { parseJson } from '../scim/json-text.ts';
import { rfc7644 } from './profile.ts';
import { toLiveGroup, toLiveUser } from './resources.ts';
import type { Snapshot, SnapshotHeader } from './snapshot.ts';
import { validateSnapshotHeader, validateSnapshotLine } from './snapshot.validator.gen.js';
import type { GroupLine, SnapshotLine, UserLine } from './snapshot-line.ts';

/**
 * Reads the file of a snapshot line by line.
 *
 * @param path where it is
 * @param name what people call it
 * @returns the snapshot; or that it is none, was cut short, or was altered
 */
export async function readSnapshotFile(path: string, name: string): Promise<Outcome<Snapshot>> {
  const lines = createInterface({ input: createReadStream(path), crlfDelay: Number.POSITIVE_INFINITY });
  try {
    return await readLines(lines, name);
  } catch (error) {
    return fail([unreadable(`the snapshot ${name} ${systemFault(error).what}`)]);
  } finally {
    lines.close();
  }
}

async function readLines(lines: AsyncIterable<string>, name: string): Promise<Outcome<Snapshot>> {
  const hash = createHash('sha256');
  const groups: LiveGroup[] = [];
  const users: LiveUser[] = [];
  let header: SnapshotHeader | undefined;
  let digest: string | undefined;
  let number = 0;
  for await (const text of lines) {
    number += 1;
    const value = parseJson(text);
    if (header === undefined) {
      if (!isHeader(value)) return fail([noSnapshot(value, name)]);
      header = value;
    } else if (!isLine(value) || digest !== undefined) {
      return fail([unreadable(`line ${number} of the snapshot ${name} is none of a snapshot`)]);
    } else if (value.kind === 'end') {
      digest = value.digest;
      continue;
    } else if (value.kind === 'group') {
      groups.push(readGroup(value));
    } else {
      users.push(readUser(value));
    }
    hash.update(`${text}\n`);
  }
  if (header === undefined) return fail([unreadable(`${name} is empty`)]);
  const { counts } = header;
  if (digest === undefined || counts.groups !== groups.length || counts.users !== users.length) {
    return fail([unreadable(`the snapshot ${name} was cut short`)]);
  }
  if (digest !== `sha256:${hash.digest('hex')}`) {
    return fail([unreadable(`the snapshot ${name} was altered after it was taken`)]);
  }
  return succeed({ header, groups, users });
}

function readGroup({ resource, version, members }: GroupLine): LiveGroup {
  const { version: _ofOurs, ...group } = toLiveGroup(resource, { profile: rfc7644, members: false });
  return {
    ...group,
    ...(version !== undefined && { version }),
    ...(members !== undefined && { members }),
  };
}

function readUser({ resource, version }: UserLine): LiveUser {
  return { ...toLiveUser(resource), ...(version !== undefined && { version }) };
}

function isHeader(value: unknown): value is SnapshotHeader {
  return validateSnapshotHeader(value);
}

function isLine(value: unknown): value is SnapshotLine {
  return validateSnapshotLine(value);
}

function noSnapshot(value: unknown, name: string): Diagnostic {
  const { document, formatVersion } = Object(value) as Readonly<Record<string, unknown>>;
  if (document === 'snapshot' && typeof formatVersion === 'number' && formatVersion !== 1) {
    return unreadable(`${name} is a snapshot of format ${formatVersion}; this rollcall reads format 1`);
  }
  return unreadable(`${name} is no snapshot`);
}

function unreadable(summary: string): Diagnostic {
  return {
    code: 'snapshot-unreadable',
    severity: 'error',
    summary,
    expected: 'a file written by `rollcall snapshot --out`',
    advice: 'Take a new one: rollcall snapshot --out FILE',
  };
}
