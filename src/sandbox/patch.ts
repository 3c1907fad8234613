import { isComplex, type ScimValue } from '../scim/resource.ts';
import type { AttributeTraits } from '../scim/schema.ts';
import { acceptValue } from './attribute-value.ts';
import { createDraft, type PatchDraft } from './patch-draft.ts';
import { type Assignment, assignElements, type RemoveWithValue, removeElements } from './patch-elements.ts';
import { withPart } from './patch-part.ts';
import type { RequestedOperation } from './patch-request.ts';
import { type AttributeTarget, type PatchTarget, patchTarget } from './patch-target.ts';
import { badRequest } from './refusal.ts';
import { requireAttributes } from './representation.ts';
import type { ResourceType } from './resource-type.ts';
import type { Attributes } from './stored.ts';

export interface PatchRules {
  readonly type: ResourceType;
  readonly removeWithValue: RemoveWithValue;
}

/**
 * Applies the operations of a PATCH in order (RFC 7644 3.5.2) and returns the new attributes.
 * Refuses as a whole at the first operation that cannot be carried out; the given attributes are never changed.
 */
export function applyPatch(
  attributes: Attributes,
  operations: readonly RequestedOperation[],
  rules: PatchRules,
): Attributes {
  const draft = createDraft(attributes);
  for (const operation of operations) {
    if (operation.op === 'remove') applyRemove(draft, operation, rules);
    else if (operation.path === undefined)
      assignAll(draft, operation.op, operation.value ?? null, '', rules.type);
    else
      assign(
        draft,
        operation.op,
        patchTarget(operation.path, rules.type),
        operation.value ?? null,
        rules.type,
      );
  }
  const patched = draft.finish();
  requireAttributes(patched, rules.type);
  return patched;
}

/** Without a path the value names the attributes, plainly or, as Entra ID does, by whole paths. */
function assignAll(
  draft: PatchDraft,
  op: Assignment,
  value: ScimValue,
  prefix: string,
  type: ResourceType,
): void {
  if (!isComplex(value)) throw badRequest('invalidValue', 'Without a path the value must be an object.');
  for (const [name, one] of Object.entries(value)) {
    if (prefix === '' && name.toLowerCase() === 'schemas') continue;
    assign(draft, op, patchTarget(`${prefix}${name}`, type), one, type);
  }
}

function assign(
  draft: PatchDraft,
  op: Assignment,
  target: PatchTarget,
  value: ScimValue,
  type: ResourceType,
): void {
  if (target.kind === 'extension') {
    assignAll(draft, op, value, `${target.extension.id}:`, type);
    return;
  }
  const { extension, traits, sub, filter } = target;
  refuseReadOnly(traits);
  if (sub !== undefined) refuseReadOnly(sub);
  if (traits.multiValued) assignElements(draft.elements(extension, traits), op, target, value);
  else if (sub !== undefined) assignParts(draft, target, sub, value);
  else if (traits.type === 'complex' && filter === undefined) mergeParts(draft, target, value);
  else draft.set(extension, traits.name, kept(traits, acceptValue(traits, value)));
}

/** A password is checked and forgotten: this server needs none. */
const kept = (traits: AttributeTraits, value: ScimValue | undefined): ScimValue | undefined =>
  traits.returned === 'never' ? undefined : value;

function assignParts(
  draft: PatchDraft,
  target: AttributeTarget,
  sub: AttributeTraits,
  value: ScimValue,
): void {
  const { extension, traits } = target;
  const whole = draft.get(extension, traits.name);
  draft.set(extension, traits.name, withPart(isComplex(whole) ? whole : {}, sub, value));
}

/** RFC 7644 3.5.2.3: sub-attributes that the value does not name stay as they are. */
function mergeParts(draft: PatchDraft, target: AttributeTarget, value: ScimValue): void {
  const { extension, traits } = target;
  if (value === null) {
    draft.set(extension, traits.name, undefined);
    return;
  }
  if (!isComplex(value)) throw badRequest('invalidValue', `${traits.name} must be a complex value.`);
  for (const sub of traits.subAttributes ?? []) {
    const entry = Object.entries(value).find(([name]) => name.toLowerCase() === sub.name.toLowerCase());
    if (entry !== undefined && sub.mutability !== 'readOnly') assignParts(draft, target, sub, entry[1]);
  }
}

function applyRemove(draft: PatchDraft, operation: RequestedOperation, rules: PatchRules): void {
  if (operation.path === undefined) throw badRequest('noTarget', 'The operation remove needs a path.');
  const target = patchTarget(operation.path, rules.type);
  if (target.kind === 'extension') {
    for (const { name } of target.extension.attributes) draft.set(target.extension.id, name, undefined);
    return;
  }
  const { extension, traits, sub, filter } = target;
  refuseReadOnly(traits);
  const last = sub ?? traits;
  if (filter === undefined || sub !== undefined) {
    // RFC 7644 3.5.2.2: what is required cannot be removed.
    if (last.required) throw badRequest('mutability', `${last.name} is required.`);
    refuseReadOnly(last);
  }
  if (traits.multiValued)
    removeElements(draft.elements(extension, traits), target, operation.value, rules.removeWithValue);
  else if (sub === undefined) draft.set(extension, traits.name, undefined);
  else assignParts(draft, target, sub, null);
}

function refuseReadOnly(traits: AttributeTraits): void {
  if (traits.mutability === 'readOnly') throw badRequest('mutability', `${traits.name} is read-only.`);
}
