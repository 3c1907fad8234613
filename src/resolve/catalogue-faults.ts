import type { Diagnostic } from '../diagnostic/diagnostic.ts';
import { nearest } from '../diagnostic/nearest.ts';
import type { Locate } from '../diagnostic/source.ts';
import type { CatalogueItem, Grantable, GrantKind } from '../directory/carrier.ts';
import type { CatalogueEntry, GrantDeclaration, GrantItem } from '../manifest/access.ts';

export function unknownItem(
  { kind, key, name, id, origin }: CatalogueEntry,
  offered: readonly CatalogueItem[],
  locate: Locate,
): Diagnostic {
  const suggestion =
    id === undefined
      ? nearest(
          name ?? key,
          offered.map((item) => item.name),
        )
      : undefined;
  return {
    code: 'unknown-grantable',
    severity: 'error',
    summary:
      id === undefined
        ? `the server has no ${kind} "${name ?? key}"`
        : `the server has no ${kind} with id "${id}"`,
    range: locate(origin),
    expected: `a ${kind} that exists on the server, spelt as it is there`,
    ...(suggestion !== undefined && { suggestion }),
    advice: `Correct the entry, or create the ${kind} on the server first.`,
  };
}

export function otherName(
  { kind, name, origin }: CatalogueEntry,
  live: CatalogueItem,
  locate: Locate,
): Diagnostic {
  return {
    code: 'unknown-grantable',
    severity: 'error',
    summary: `the ${kind} with id "${live.id}" is called "${live.name}" on the server, not "${name}"`,
    range: locate(origin),
    expected: 'a name and an id that mean the same',
    suggestion: live.name,
    advice: 'Keep the one that is meant, and delete or correct the other.',
  };
}

export function valueUnknown(
  { kind, key, origin }: CatalogueEntry,
  holds: 'name' | 'id',
  locate: Locate,
): Diagnostic {
  return {
    code: 'unknown-grantable',
    severity: 'error',
    summary: `the ${holds} of ${kind} "${key}" is not known`,
    detail: `This server keeps ${kind}s by ${holds}, and does not say which there are.`,
    range: locate(origin),
    expected: `the ${holds} of the ${kind}`,
  };
}

export function sameThing(
  { kind, key, origin }: CatalogueEntry,
  first: CatalogueEntry,
  item: Grantable,
  locate: Locate,
): Diagnostic {
  return {
    code: 'declared-twice',
    severity: 'error',
    summary: `${kind}s "${first.key}" and "${key}" both stand for "${item.name}"`,
    range: locate(origin),
    related: [{ message: `"${first.key}" is declared here`, range: locate(first.origin) }],
    expected: `one entry for each ${kind}`,
  };
}

export function carrierMissing(
  group: string,
  { kind, origin }: GrantDeclaration,
  locate: Locate,
): Diagnostic {
  return {
    code: 'carrier-missing',
    severity: 'error',
    summary: `group/${group} grants ${kind}s, but nobody knows where this server keeps them`,
    range: locate(origin),
    advice: `Remove the grant, or name the attribute in the target's profile: \`carriers: { ${kind}: { … } }\`.`,
  };
}

/** What the server rounds would differ from what is asked for ever after. */
export function roundedProficiency(
  group: string,
  kind: GrantKind,
  { key, proficiency, origin }: GrantItem,
  locate: Locate,
): Diagnostic {
  return {
    code: 'invalid-value',
    severity: 'error',
    summary: `group/${group} grants ${kind} "${key}" with proficiency ${proficiency}, which this server would round`,
    range: locate(origin),
    expected: 'a whole number',
  };
}

export function noProficiency(
  group: string,
  kind: GrantKind,
  { key, origin }: GrantItem,
  locate: Locate,
): Diagnostic {
  return {
    code: 'carrier-missing',
    severity: 'warning',
    summary: `this server keeps no proficiency of a ${kind}: that of "${key}" in group/${group} is left out`,
    range: locate(origin),
    advice: 'Delete the proficiency.',
  };
}
