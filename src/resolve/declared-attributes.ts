import type { Diagnostic } from '../diagnostic/diagnostic.ts';
import type { Locate } from '../diagnostic/source.ts';
import type { DesiredAttribute } from '../directory/resource.ts';
import type { AttributeDeclaration } from '../manifest/attributes.ts';
import { printPath } from '../scim/path.ts';
import type { ScimResource } from '../scim/resource.ts';
import type { ResourceSchema } from '../scim/schema.ts';
import { attributeFitter } from './attribute-fitter.ts';
import { isNothing } from './coerce.ts';

export interface FittingContext {
  readonly schemas: readonly ResourceSchema[];
  readonly jsonTextAttributes: readonly string[];
  readonly locate: Locate;
}

/** Attributes that a group or a person of the manifest sets; a value that cannot fit is a fault. */
export function declaredAttributes(
  declared: readonly AttributeDeclaration[],
  resource: ScimResource | undefined,
  context: FittingContext,
): { readonly attributes: readonly DesiredAttribute[]; readonly diagnostics: readonly Diagnostic[] } {
  const attributes: DesiredAttribute[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const { path, value, origin } of declared) {
    if (isNothing(value)) {
      attributes.push({ path, origin });
      continue;
    }
    const fitted = attributeFitter(path, context).fit(value, resource);
    if ('value' in fitted) attributes.push({ path, value: fitted.value, origin });
    else
      diagnostics.push({
        code: 'invalid-value',
        severity: 'error',
        summary: `the value of ${printPath(path)} does not fit: ${fitted.fault}`,
        range: context.locate(origin),
      });
  }
  return { attributes, diagnostics };
}
