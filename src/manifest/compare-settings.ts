import type { Origin } from '../diagnostic/source.ts';
import { canonicalJson } from '../scim/canonical-json.ts';
import type { SourceDeclaration } from './attributes.ts';
import { below } from './below.ts';
import { meaning, ofAuthority, referenceText, type Statement } from './compare-statement.ts';
import type { AuthDeclaration, TargetDeclaration } from './manifest.ts';
import { secretName } from './mask.ts';
import type { Reference } from './reference.ts';

/** Which directory is managed, and as whom. Of secrets only where they are kept. */
export function targetStatements(target: TargetDeclaration): readonly Statement[] {
  const { name, origin, auth, rateBudget, profile } = target;
  const say = (part: string, text: string, place = origin): Statement => ({
    subject: `target/${name}`,
    part,
    key: '',
    text,
    origin: place,
    meaning: ofAuthority,
  });
  return [
    say('type', target.type, below(origin, 'type')),
    say('place', placeText(target)),
    say('auth', authText(auth), below(origin, 'auth')),
    { ...say('rateBudget', `${rateBudget * 100} %`), meaning: meaning() },
    ...Object.entries(profile).map(([quirk, value]) => ({
      ...say('profile', `${quirk} = ${canonicalJson(value)}`, below(origin, 'profile', quirk)),
      key: quirk,
    })),
  ];
}

/** Which of them is meant where nobody says it. */
export function defaultTargetStatements(name: string | undefined, origin: Origin): readonly Statement[] {
  if (name === undefined) return [];
  return [{ subject: 'defaultTarget', part: '', key: '', text: name, origin, meaning: ofAuthority }];
}

function placeText(target: TargetDeclaration): string {
  if (target.type === 'scim') return referenceText(target.baseUrl);
  const { at } = target;
  switch (at.kind) {
    case 'region':
      return `region ${at.region}`;
    case 'domain':
      return `domain ${at.domain}`;
    case 'baseUrl':
      return referenceText(at.baseUrl);
  }
}

function authText({ kind, ...parts }: AuthDeclaration): string {
  return `${kind}: ${partsText(parts)}`;
}

/** Where records come from. */
export function sourceStatements({ name, origin, kind, ...parts }: SourceDeclaration): Statement {
  return {
    subject: `source/${name}`,
    part: 'source',
    key: '',
    text: `${kind}: ${partsText(parts)}`,
    origin,
    meaning: meaning(),
  };
}

/** Names and values in the order of the names, references as references. */
export function partsText(parts: object): string {
  return Object.entries(parts)
    .filter(([, part]) => part !== undefined)
    .sort(([left], [right]) => (left < right ? -1 : 1))
    .map(([name, part]) => `${name} ${partText(name, part)}`)
    .join(', ');
}

function partText(name: string, part: unknown): string {
  if (isReference(part))
    return part.kind === 'literal' && secretName.test(name) ? '***' : referenceText(part);
  if (typeof part === 'object' && part !== null && !Array.isArray(part)) return `(${partsText(part)})`;
  return typeof part === 'string' ? part : canonicalJson(part);
}

function isReference(part: unknown): part is Reference {
  if (typeof part !== 'object' || part === null || !('kind' in part)) return false;
  return part.kind === 'env' || part.kind === 'file' || part.kind === 'literal';
}
