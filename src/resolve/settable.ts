import type { Diagnostic } from '../diagnostic/diagnostic.ts';
import type { Origin } from '../diagnostic/source.ts';
import type { CarrierReader, CarrierReaders } from '../directory/carrier-reader.ts';
import type { UserDeclaration } from '../manifest/attributes.ts';
import type { GroupDeclaration } from '../manifest/manifest.ts';
import { attributeTraits } from '../scim/attribute.ts';
import { type AttributePath, printPath } from '../scim/path.ts';
import { GROUP_SCHEMA, sameName, USER_SCHEMA } from '../scim/resource.ts';
import { type AttributeUses, unknownAttributes } from './attribute-faults.ts';
import type { EvaluatedMapping } from './evaluated-mapping.ts';
import { isWithin } from './paths.ts';

/** Everything of a manifest that sets attributes. */
export interface AttributeSetters extends Pick<AttributeUses, 'groups' | 'schemas' | 'unlisted' | 'locate'> {
  readonly mappings: readonly EvaluatedMapping[];
  readonly users: readonly UserDeclaration[];
  readonly readers: CarrierReaders;
}

interface Setting {
  readonly path: AttributePath;
  readonly origin: Origin;
  readonly of: 'user' | 'group';
}

/** Attributes that the server does not have or does not let anybody set, and those that grants answer for. */
export function settableFaults(setters: AttributeSetters): readonly Diagnostic[] {
  const { mappings, locate } = setters;
  const matched = mappings.flatMap(({ mapping: { match } }) =>
    unknownAttributes([match.path], 'user', setters).map((fault) => ({
      ...fault,
      range: locate(match.origin),
    })),
  );
  return [...matched, ...settingsOf(setters).flatMap((setting) => faultsOf(setting, setters))];
}

function settingsOf({ groups, users, mappings }: AttributeSetters): readonly Setting[] {
  const ofGroups = groups.flatMap(({ attributes }: GroupDeclaration) =>
    attributes.map((attribute) => ({ ...attribute, of: 'group' as const })),
  );
  const ofUsers = [
    ...users.flatMap(({ attributes }) => attributes),
    ...mappings.flatMap(({ mapping }) => mapping.set),
  ].map((attribute) => ({ ...attribute, of: 'user' as const }));
  return [...ofGroups, ...ofUsers];
}

function faultsOf({ path, origin, of }: Setting, setters: AttributeSetters): readonly Diagnostic[] {
  const range = setters.locate(origin);
  const carrier = [...setters.readers.values()].find(
    (reader) => reader.carrier.on === of && (isWithin(path, reader.path) || isWithin(reader.path, path)),
  );
  if (carrier !== undefined) return [{ ...carriedFault(path, carrier), range }];
  const unknown = unknownAttributes([path], of, setters);
  if (unknown.length > 0) return unknown.map((fault) => ({ ...fault, range }));
  const mutability = restriction({ path, of }, setters);
  return mutability === undefined ? [] : [{ ...notSettable(path, mutability), range }];
}

/** What keeps an attribute from being set: its own mutability, or that of the attribute it is a part of. */
function restriction(
  { path, of }: Pick<Setting, 'path' | 'of'>,
  { schemas }: Pick<AttributeSetters, 'schemas'>,
): 'readOnly' | 'immutable' | undefined {
  const other = of === 'user' ? GROUP_SCHEMA : USER_SCHEMA;
  const searched = schemas.filter(({ id }) => !sameName(id, other));
  const { subAttribute: _part, filter: _choice, ...whole } = path;
  return [attributeTraits(searched, whole), attributeTraits(searched, path)]
    .map((traits) => traits?.mutability)
    .find((mutability) => mutability === 'readOnly' || mutability === 'immutable');
}

function notSettable(path: AttributePath, mutability: 'readOnly' | 'immutable'): Diagnostic {
  return {
    code: 'attribute-not-settable',
    severity: 'error',
    summary: `${printPath(path)} is ${mutability === 'readOnly' ? 'read-only' : 'immutable'} on this server`,
    expected: 'an attribute that clients may write',
  };
}

function carriedFault(path: AttributePath, { kind }: CarrierReader): Diagnostic {
  return {
    code: 'attribute-not-settable',
    severity: 'error',
    summary: `${printPath(path)} holds ${kind}s, which groups grant`,
    advice: `Grant ${kind}s to a group: \`groups: { …: { ${kind}s: […] } }\`.`,
  };
}
