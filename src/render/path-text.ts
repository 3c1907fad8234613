/** `urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:` says to a reader only that an attribute follows. */
const schemaPrefix = /\burn:[\w.:-]+:(?:User|Group):(?=\w)/gi;

/** A path, or a filter, without the schemas of its attributes. */
export function shortPath(text: string): string {
  return text.replace(schemaPrefix, '');
}
