import { refused } from './faults.ts';
import { sameName } from './resource.ts';
import type { AttributePath, Parsed } from './syntax.ts';
import type { Token } from './tokens.ts';

/** RFC 7643 section 2.1 asks for a letter first; `$ref` is its own exception, and servers have names such as `_id`. */
const NAME = /^[$_A-Za-z][-$_0-9A-Za-z]*$/;
/** A schema URN names its version just before its resource type: `…:enterprise:2.0:User`. */
const VERSIONED_SCHEMA = /:\d+(?:\.\d+)*:[A-Za-z][-_0-9A-Za-z]*$/;
const ENDS_IN_VERSION = /:\d+(?:\.\d+)*$/;

/**
 * Reads `attribute`, `attribute.subAttribute`, either of them after a schema URN, or a bare URN (RFC 7644 section 3.10).
 * A URN ends where a known schema ends, else at the last colon: its own dots, as in `2.0`, separate nothing.
 */
export function parseAttributeName(token: Token, knownSchemas: readonly string[]): Parsed<AttributePath> {
  const { text } = token;
  if (!/^urn:/i.test(text)) return parseNames(token, undefined, text);
  const schema = knownSchema(text, knownSchemas);
  if (schema !== undefined ? schema.length === text.length : VERSIONED_SCHEMA.test(text)) {
    return { ok: true, value: { kind: 'path', attribute: text } };
  }
  const split = schema?.length ?? text.lastIndexOf(':');
  const urn = text.slice(0, split);
  const names = text.slice(split + 1);
  if (schema === undefined && names.includes('.') && ENDS_IN_VERSION.test(urn)) {
    const meant = text.replace(/\.([^.]*)$/, ':$1');
    return refused(token, `a schema and its attribute are joined by a colon`, [meant]);
  }
  return parseNames(token, urn, names);
}

function knownSchema(text: string, knownSchemas: readonly string[]): string | undefined {
  return knownSchemas
    .filter((urn) => sameName(text, urn) || sameName(text.slice(0, urn.length + 1), `${urn}:`))
    .toSorted((left, right) => right.length - left.length)[0];
}

function parseNames(token: Token, schema: string | undefined, text: string): Parsed<AttributePath> {
  const [attribute = '', subAttribute, ...deeper] = text.split('.');
  const wrong = [attribute, subAttribute].find((name) => name !== undefined && !NAME.test(name));
  if (wrong !== undefined) return refused(token, notAName(token.text, wrong));
  if (deeper.length > 0) {
    const message = `"${token.text}" goes too deep: an attribute has sub-attributes, and these have none`;
    return refused(token, message, [`${attribute}.${subAttribute}`]);
  }
  return {
    ok: true,
    value: {
      kind: 'path',
      ...(schema !== undefined && { schema }),
      attribute,
      ...(subAttribute !== undefined && { subAttribute }),
    },
  };
}

function notAName(text: string, name: string): string {
  if (name === '') return 'an attribute name is missing';
  if (name.includes(':')) {
    return `"${text}" is no attribute: a schema before the colon is written as a URN, "urn:…"`;
  }
  return `"${name}" is not an attribute name`;
}
