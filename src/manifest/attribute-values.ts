import type { Origin } from '../diagnostic/source.ts';
import type { ScimValue } from '../scim/resource.ts';
import { type AttributeClaims, claimAttribute } from './attribute-claims.ts';
import { declarePath } from './attribute-path.ts';
import type { AttributeDeclaration } from './attributes.ts';
import { below } from './below.ts';
import { entry, type FaultList } from './fault.ts';
import type { Attributes } from './rollcall.gen.ts';
import { checkSettable } from './settable.ts';

/** The attributes that a group or a person should have, each set once. What is at fault is left out and reported. */
export function declareAttributes(
  written: Attributes | undefined,
  at: Origin,
  setter: 'group' | 'user',
  faults: FaultList,
): readonly AttributeDeclaration[] {
  const claims: AttributeClaims = new Map();
  return Object.entries(written ?? {}).flatMap(([name, value]) => {
    const origin = below(at, name);
    const path = declarePath(name, origin, 'inside-key', faults);
    checkExact(value as ScimValue, origin, faults);
    if (path === undefined) return [];
    checkSettable(path, setter, origin, faults);
    claimAttribute(claims, { path, origin }, faults);
    return [{ path, value: value as ScimValue, origin }];
  });
}

/** Checks that a value is one that JSON can carry: `.nan` and `.inf` are not, and beyond 2^53 digits get lost. */
export function checkExact(value: ScimValue, origin: Origin, faults: FaultList): void {
  if (typeof value === 'number') {
    if (Number.isFinite(value) && (!Number.isInteger(value) || Number.isSafeInteger(value))) return;
    faults.add({
      code: 'invalid-value',
      summary: `${value} is a number that cannot be sent exactly`,
      at: entry(origin),
      expected: 'a number with fewer digits, or text in quotes',
    });
  } else if (typeof value === 'object' && value !== null) {
    const parts: readonly (readonly [string | number, ScimValue])[] = Array.isArray(value)
      ? [...value.entries()]
      : Object.entries(value);
    for (const [step, part] of parts) checkExact(part, below(origin, step), faults);
  }
}
