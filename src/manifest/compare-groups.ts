import { printPath } from '../scim/path.ts';
import type { GrantDeclaration } from './access.ts';
import { below } from './below.ts';
import { meaning, ofAuthority, ofGuard, type Statement, valueText } from './compare-statement.ts';
import type { GroupDeclaration, MemberDeclaration, PersonReference } from './manifest.ts';

const ofDeclaration = meaning({ added: 'gives', removed: 'takes', reworded: 'authority' });
const ofEntry = meaning({ added: 'gives', removed: 'takes', less: 'takes', more: 'gives' });
const ofException = meaning({ added: 'takes', removed: 'gives', reworded: 'takes' });

/** A declaration as one line, for a group that only one of two manifests has. */
export function declarationOf(group: GroupDeclaration): Statement {
  const { members = [], grants } = group;
  const granted = grants.flatMap(({ kind, items }) => items.map(({ key }) => `${kind} ${key}`));
  const facts = [
    group.displayName,
    group.membership,
    `${members.length} ${members.length === 1 ? 'entry' : 'entries'}`,
    ...(granted.length > 0 ? [`grants ${granted.join(', ')}`] : []),
  ];
  return { ...statementOf(group)('declaration', facts.join(', ')), meaning: ofDeclaration };
}

/** What a group that both manifests have is called in one of them. */
export function namingStatements(group: GroupDeclaration, subject: string): readonly Statement[] {
  const say = statementOf(group, subject);
  return [say('key', group.key), say('displayName', group.displayName)];
}

/** What is said of a group beside that it is declared. `subject` is its address in the newer of the two manifests. */
export function groupStatements(group: GroupDeclaration, subject: string): readonly Statement[] {
  const say = statementOf(group, subject);
  const { externalId, owner, previously, membership, members, allowEmpty, protect } = group;
  return [
    ...(externalId === undefined ? [] : [{ ...say('externalId', externalId), meaning: ofAuthority }]),
    ...(owner === undefined ? [] : [say('owner', owner)]),
    ...previously.map((name) => ({ ...say('previously', name), key: name })),
    ...(members === undefined && membership === 'unmanaged'
      ? []
      : [{ ...say('membership', membership), meaning: ofAuthority }]),
    ...(members ?? []).map((member) => entryStatement(member, subject)),
    ...group.except.map(({ origin, ...person }) => ({
      ...say('except', personText(person)),
      key: personText(person),
      meaning: ofException,
      origin,
    })),
    ...group.grants.flatMap((grant) => grantStatements(grant, subject)),
    ...group.attributes.map(({ path, value, origin }) => ({
      ...say('attributes', `${printPath(path)} = ${valueText(printPath(path), value)}`),
      key: printPath(path),
      origin,
    })),
    ...(allowEmpty ? [{ ...say('allowEmpty', 'true'), meaning: meaning({ added: 'guard' }) }] : []),
    ...(protect ? [{ ...say('protect', 'true'), meaning: ofGuard }] : []),
  ];
}

function statementOf({ key, origin }: GroupDeclaration, subject = `group/${key}`) {
  return (part: string, text: string): Statement => {
    const isWritten = part !== 'declaration' && part !== 'key' && part !== 'previously';
    return {
      subject,
      part,
      key: '',
      text,
      origin: isWritten ? below(origin, part) : origin,
      meaning: meaning(),
    };
  };
}

function entryStatement(member: MemberDeclaration, subject: string): Statement {
  const { origin, from, until, reason } = member;
  const key = memberText(member);
  const text = [
    key,
    from !== undefined && `from ${from}`,
    until !== undefined && `until ${until}`,
    reason !== undefined && `(${reason})`,
  ];
  return {
    subject,
    part: 'members',
    key,
    text: text.filter((each) => each !== false).join(' '),
    origin,
    meaning: ofEntry,
    reach: [
      from === undefined ? Number.POSITIVE_INFINITY : -Date.parse(from),
      until === undefined ? Number.POSITIVE_INFINITY : Date.parse(until),
    ],
  };
}

function memberText(member: MemberDeclaration): string {
  switch (member.kind) {
    case 'person':
      return personText(member);
    case 'group':
      return `group/${member.key}`;
    case 'rule':
      return `where ${member.text}`;
  }
}

function personText({ by, value }: Pick<PersonReference, 'by' | 'value'>): string {
  return by === 'userName' ? value : `${by} ${value}`;
}

function grantStatements({ kind, mode, items, origin }: GrantDeclaration, subject: string) {
  const part = `${kind}s`;
  return [
    { subject, part: `${part} mode`, key: '', text: mode, origin, meaning: ofAuthority },
    ...items.map(
      ({ key, proficiency, origin: place }): Statement => ({
        subject,
        part,
        key,
        text: proficiency === undefined ? key : `${key}, proficiency ${proficiency}`,
        origin: place,
        meaning: meaning({ added: 'gives', removed: 'takes', less: 'takes', more: 'gives' }),
        ...(proficiency !== undefined && { reach: [proficiency] }),
      }),
    ),
  ];
}
