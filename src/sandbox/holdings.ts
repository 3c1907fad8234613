import {
  GENESYS_USER_SCHEMA,
  isComplex,
  isMultiValued,
  type ScimComplex,
  type ScimValue,
} from '../scim/resource.ts';
import type { HoldingKind } from './listed-name.ts';
import type { Attributes } from './stored.ts';

interface Place {
  readonly extension?: string;
  readonly attribute: string;
  /** The sub-attribute that holds the name. */
  readonly naming: 'name' | 'value';
}

/** Where a user of Genesys Cloud holds skills, languages and roles (genesys-cloud.md section 3). */
const places: Readonly<Record<HoldingKind, Place>> = {
  skills: { extension: GENESYS_USER_SCHEMA, attribute: 'routingSkills', naming: 'name' },
  languages: { extension: GENESYS_USER_SCHEMA, attribute: 'routingLanguages', naming: 'name' },
  roles: { attribute: 'roles', naming: 'value' },
};

/** The list as it is kept; undefined when nothing is held. */
export function holdingsOf(user: ScimComplex, kind: HoldingKind): readonly ScimValue[] | undefined {
  const { extension, attribute } = places[kind];
  const list = holderOf(user, extension)[attribute];
  return isMultiValued(list) ? list : undefined;
}

export function nameOf(kind: HoldingKind, holding: ScimValue): string | undefined {
  const name = isComplex(holding) ? holding[places[kind].naming] : undefined;
  return typeof name === 'string' ? name : undefined;
}

export const namesHeld = (user: ScimComplex, kind: HoldingKind): readonly string[] =>
  (holdingsOf(user, kind) ?? []).flatMap((holding) => nameOf(kind, holding) ?? []);

/** The attributes with another list in place of the one that is held. */
export function withHoldings(
  attributes: Attributes,
  kind: HoldingKind,
  holdings: readonly ScimValue[],
): Attributes {
  const { extension, attribute } = places[kind];
  const { [attribute]: _replaced, ...rest } = holderOf(attributes, extension);
  const holder = holdings.length === 0 ? rest : { ...rest, [attribute]: holdings };
  if (extension === undefined) return holder as Attributes;
  const { [extension]: _before, ...others } = attributes;
  return Object.keys(holder).length === 0 ? others : { ...others, [extension]: holder as ScimValue };
}

function holderOf(user: ScimComplex, extension: string | undefined): ScimComplex {
  if (extension === undefined) return user;
  const held = user[extension];
  return isComplex(held) ? held : {};
}
