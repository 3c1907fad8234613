import { attributeTraits } from '../scim/attribute.ts';
import { parsePath } from '../scim/path.ts';
import { isCoreSchema, isMultiValued, type ScimResource, type ScimValue } from '../scim/resource.ts';
import type { AttributePath } from '../scim/syntax.ts';
import { badRequest } from './refusal.ts';
import type { ResourceType } from './resource-type.ts';

/** Which attributes an answer shows (RFC 7644 3.9). */
export interface Projection {
  /** Whether anything of the attribute, or of a part of it, is shown: what is costly and unseen need not be made. */
  readonly shows: (attribute: string, part?: string) => boolean;
  readonly apply: (resource: ScimResource) => ScimResource;
}

export interface ProjectionRules {
  readonly type: ResourceType;
  /** Attributes that come with every answer, whatever is asked. */
  readonly always: readonly string[];
  readonly unknownAttribute: 'ignore' | 'refuse';
}

/** Names of attributes in lower case; `true` for an attribute with everything in it. */
type Selection = Map<string, Selection | true>;

const everything: Projection = { shows: () => true, apply: (resource) => resource };

/** Reads `attributes` or `excludedAttributes`, which exclude each other; refuses both at once. */
export function projectionOf(
  attributes: readonly string[],
  excludedAttributes: readonly string[],
  rules: ProjectionRules,
): Projection {
  if (attributes.length > 0 && excludedAttributes.length > 0) {
    throw badRequest('invalidSyntax', 'attributes and excludedAttributes exclude each other.');
  }
  const always = new Set(['schemas', ...rules.always].map((name) => name.toLowerCase()));
  if (attributes.length > 0) {
    const selected = select(attributes, rules);
    for (const name of always) selected.set(name, true);
    return {
      shows: (attribute, part) => said(selected, attribute, part) !== undefined,
      apply: (resource) => pick(resource, selected),
    };
  }
  const hidden = select(excludedAttributes, rules);
  for (const name of always) hidden.delete(name);
  if (hidden.size === 0) return everything;
  return {
    shows: (attribute, part) => said(hidden, attribute, part) !== true,
    apply: (resource) => omit(resource, hidden),
  };
}

/** What a selection says of an attribute, or of a part of it. */
function said(selection: Selection, attribute: string, part?: string): Selection | true | undefined {
  const whole = selection.get(attribute.toLowerCase());
  return part === undefined || whole === true ? whole : whole?.get(part.toLowerCase());
}

function select(names: readonly string[], rules: ProjectionRules): Selection {
  const selection: Selection = new Map();
  for (const name of names) {
    const parsed = parsePath(
      name,
      rules.type.schemas.map(({ id }) => id),
    );
    if (parsed.ok && attributeTraits(rules.type.schemas, parsed.value) !== undefined) {
      mark(selection, stepsOf(parsed.value));
    } else if (rules.unknownAttribute === 'refuse') {
      throw badRequest('invalidPath', `${rules.type.name} has no attribute ${name}.`);
    }
  }
  return selection;
}

function stepsOf({ schema, attribute, subAttribute }: AttributePath): readonly string[] {
  const steps = schema === undefined || isCoreSchema(schema) ? [attribute] : [schema, attribute];
  return [...steps, ...(subAttribute === undefined ? [] : [subAttribute])].map((step) => step.toLowerCase());
}

function mark(selection: Selection, [step = '', ...rest]: readonly string[]): void {
  const known = selection.get(step);
  if (known === true || rest.length === 0) {
    selection.set(step, true);
    return;
  }
  const below: Selection = known ?? new Map();
  selection.set(step, below);
  mark(below, rest);
}

type Complex = Readonly<Record<string, ScimValue | undefined>>;

function pick(complex: Complex, selection: Selection): ScimResource {
  const picked: Record<string, ScimValue | undefined> = {};
  for (const name of Object.keys(complex)) {
    const below = selection.get(name.toLowerCase());
    if (below !== undefined)
      picked[name] = below === true ? complex[name] : inside(complex[name], below, pick);
  }
  return picked;
}

function omit(complex: Complex, hidden: Selection): ScimResource {
  const left: Record<string, ScimValue | undefined> = {};
  for (const name of Object.keys(complex)) {
    const below = hidden.get(name.toLowerCase());
    if (below === undefined) left[name] = complex[name];
    else if (below !== true) left[name] = inside(complex[name], below, omit);
  }
  return left;
}

function inside(
  value: ScimValue | undefined,
  selection: Selection,
  project: (complex: Complex, selection: Selection) => ScimResource,
): ScimValue | undefined {
  if (isMultiValued(value)) return value.map((one: ScimValue) => inside(one, selection, project) ?? null);
  return typeof value === 'object' && value !== null
    ? (project(value as Complex, selection) as ScimValue)
    : value;
}
