import type { Origin } from '../diagnostic/source.ts';
import { printPath } from '../scim/path.ts';
import type { AttributeMapping, MappedAttribute, UserDeclaration } from './attributes.ts';
import { below } from './below.ts';
import { meaning, type Statement, valueText } from './compare-statement.ts';

/** How records become attributes. */
export function mappingStatements(mapping: AttributeMapping): readonly Statement[] {
  const { name, origin, source, match, set, unmatched } = mapping;
  const subject = `mapping/${name}`;
  const say = (part: string, text: string, place: Origin): Statement => ({
    subject,
    part,
    key: '',
    text,
    origin: place,
    meaning: meaning(),
  });
  return [
    say('source', source, below(origin, 'source')),
    say('match', `${printPath(match.path)}: ${match.expression}`, match.origin),
    say('unmatched', unmatched, origin),
    ...set.map((mapped) => ({
      ...say('set', mappedText(mapped), mapped.origin),
      key: printPath(mapped.path),
      meaning: mapped.whenMissing === 'clear' ? meaning({ added: 'takes', reworded: 'takes' }) : meaning(),
    })),
  ];
}

function mappedText({ path, expression, default: otherwise, whenMissing }: MappedAttribute): string {
  const name = printPath(path);
  const rest = [
    otherwise !== undefined && `default ${valueText(name, otherwise)}`,
    whenMissing === 'clear' && 'cleared when missing',
  ].filter((each) => each !== false);
  return [`${name}: ${expression}`, ...rest].join(', ');
}

/** What the manifest says of single people. */
export function userStatements(user: UserDeclaration): readonly Statement[] {
  const { userName, origin, owner, active, create, attributes } = user;
  const say = (part: string, text: string, place = origin): Statement => ({
    subject: `user/${userName}`,
    part,
    key: '',
    text,
    origin: place,
    meaning: meaning(),
  });
  const ofActive =
    active?.value === false
      ? meaning({ added: 'takes', reworded: 'takes' })
      : meaning({ added: 'gives', reworded: 'gives' });
  return [
    {
      ...say('declaration', create ? 'created when missing' : 'declared'),
      meaning: meaning({ added: create ? 'gives' : 'other' }),
    },
    ...(owner === undefined ? [] : [say('owner', owner, below(origin, 'owner'))]),
    ...(active === undefined
      ? []
      : [{ ...say('active', `${active.value}`, active.origin), meaning: ofActive }]),
    ...attributes.map(({ path, value, origin: place }) => ({
      ...say('attributes', `${printPath(path)} = ${valueText(printPath(path), value)}`, place),
      key: printPath(path),
      ...(value === null && { meaning: meaning({ added: 'takes', reworded: 'takes' }) }),
    })),
  ];
}
