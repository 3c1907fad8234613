import type { Origin } from '../diagnostic/source.ts';
import { below } from './below.ts';
import { type FaultList, key } from './fault.ts';
import { secretName } from './mask.ts';
import { declareReference, type Reference } from './reference.ts';
import type { Reference as WrittenReference } from './rollcall.gen.ts';
import { literalSecret } from './shape-fault.ts';
import { quote } from './words.ts';

/** A token of RFC 9110 section 5.6.2. */
const headerName = /^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/;

/** Request headers by name. One whose name tells of credentials must be a reference. */
export function declareHeaders(
  written: { readonly [name: string]: WrittenReference },
  at: Origin,
  faults: FaultList,
): Readonly<Record<string, Reference>> {
  const headers = Object.entries(written).map(([name, value]): readonly [string, Reference] => {
    const origin = below(at, name);
    if (!headerName.test(name)) {
      faults.add({
        code: 'invalid-value',
        summary: `${quote(name)} cannot be the name of a header`,
        at: key(origin),
        expected: 'letters, digits and hyphens',
      });
    }
    if (typeof value === 'string' && secretName.test(name)) faults.add(literalSecret(origin, quote(name)));
    return [name, declareReference(value, origin)];
  });
  return Object.fromEntries(headers);
}
