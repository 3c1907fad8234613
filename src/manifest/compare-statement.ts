import type { Origin } from '../diagnostic/source.ts';
import { canonicalJson } from '../scim/canonical-json.ts';
import type { ScimValue } from '../scim/resource.ts';
import { secretName } from './mask.ts';
import type { Reference } from './reference.ts';

/**
 * What a reviewer has to fear of a difference, gravest first: rollcall decides over something else; somebody may lose
 * something; a guard is weaker; somebody may gain something; or none of these.
 */
export const CONSEQUENCES = ['authority', 'takes', 'guard', 'gives', 'other'] as const;

export type Consequence = (typeof CONSEQUENCES)[number];

/** One thing that a manifest says. */
export interface Statement {
  /** Whom or what it is about: `group/support`, `user/jane@company.com`, `safety`. */
  readonly subject: string;
  /** Which part of that: `members`, `membership`. */
  readonly part: string;
  /** Tells it from others of its part; empty where there can be one only. */
  readonly key: string;
  readonly text: string;
  readonly origin: Origin;
  readonly meaning: Meaning;
  /** Numbers of which each lets more happen the higher it is: days of a membership, the height of a limit. */
  readonly reach?: readonly number[];
}

/** What it means that something is said newly, no longer, or otherwise: with less reach, with more, or by other words. */
export interface Meaning {
  readonly added: Consequence;
  readonly removed: Consequence;
  readonly less: Consequence;
  readonly more: Consequence;
  readonly reworded: Consequence;
}

const nothing: Meaning = {
  added: 'other',
  removed: 'other',
  less: 'other',
  more: 'other',
  reworded: 'other',
};

/** A meaning by what is remarkable about it. */
export function meaning(remarkable: Partial<Meaning> = {}): Meaning {
  return { ...nothing, ...remarkable };
}

export const ofAuthority = meaning({ added: 'authority', removed: 'authority', reworded: 'authority' });
/** Something that holds people back. */
export const ofGuard = meaning({ removed: 'guard', more: 'guard', reworded: 'guard' });
/** Something that lets people past a guard. */
export const ofExemption = meaning({ added: 'guard', more: 'guard', reworded: 'guard' });

/** Where a value is kept, or the value itself, without the credentials that an address may carry. */
export function referenceText(reference: Reference): string {
  switch (reference.kind) {
    case 'env':
      return `{ env: ${reference.name} }`;
    case 'file':
      return `{ file: ${reference.path} }`;
    case 'literal':
      return reference.value.replace(/(?<=:\/\/)[^\s/@]+(?=@)/g, '***').replace(/(?<=\?).+/, '***');
  }
}

/** A value as JSON; hidden where its name tells of a secret. */
export function valueText(name: string, value: ScimValue): string {
  return secretName.test(name) ? '***' : canonicalJson(value);
}
