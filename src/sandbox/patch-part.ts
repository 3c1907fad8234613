import type { ScimComplex, ScimValue } from '../scim/resource.ts';
import type { AttributeTraits } from '../scim/schema.ts';
import { acceptValue } from './attribute-value.ts';
import { badRequest } from './refusal.ts';

/** A complex value with one sub-attribute changed; undefined when nothing is left of it. */
export function withPart(whole: ScimComplex, sub: AttributeTraits, value: ScimValue): ScimValue | undefined {
  const part = acceptValue(sub, value);
  const before = whole[sub.name];
  if (sub.mutability === 'immutable' && before !== undefined && before !== part) {
    throw badRequest('mutability', `${sub.name} cannot be changed.`);
  }
  const { [sub.name]: _replaced, ...rest } = whole;
  const after = part === undefined ? rest : { ...rest, [sub.name]: part };
  return Object.keys(after).length === 0 ? undefined : (after as ScimValue);
}
