import type { Carriers } from '../directory/carrier.ts';
import { type AttributePath, parsePath } from '../scim/path.ts';
import type { ResourceSchema } from '../scim/schema.ts';

/** Attributes the profile speaks of: the server has them, whether or not its schemas list them. */
export function unlistedAttributes(
  {
    jsonTextAttributes,
    bracketedAttributes,
  }: { readonly jsonTextAttributes: readonly string[]; readonly bracketedAttributes: readonly string[] },
  carriers: Carriers,
  schemas: readonly ResourceSchema[],
): readonly AttributePath[] {
  const carried = Object.values(carriers).map(({ path }) => path);
  const known = schemas.map(({ id }) => id);
  return [...jsonTextAttributes, ...bracketedAttributes, ...carried].flatMap((text) => {
    const parsed = parsePath(text, known);
    return parsed.ok ? [parsed.value] : [];
  });
}
