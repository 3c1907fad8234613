import type { AttributeEdit } from '../changeset/plan.ts';
import type { Origin } from '../diagnostic/source.ts';
import { matchesGlob } from '../directory/glob.ts';
import type { DesiredAttribute } from '../directory/resource.ts';
import { below } from '../manifest/below.ts';
import type { ManifestEdit } from '../manifest/edit.ts';
import type { LoadedManifest } from '../manifest/load.ts';
import type { GroupDeclaration } from '../manifest/manifest.ts';
import { isDeclarable, isDeclarableExternalId } from '../manifest/write.ts';
import { foldName } from '../scim/fold.ts';
import { printPath } from '../scim/path.ts';
import type { ScimValue } from '../scim/resource.ts';
import { isPrintableYaml } from '../yaml/print.ts';
import type { AdoptionContext, DifferingGroup } from './adopt-context.ts';
import type { Decision } from './adoption.ts';

/** A group has another name, externalId or attribute than its declaration says. */
export function adoptGroupAttribute(
  { change, declaration, desired }: DifferingGroup,
  edit: AttributeEdit,
  context: AdoptionContext,
): Decision {
  const difference = differenceIn(change.address, edit);
  const leave = (why: string): Decision => ({ ...difference, why });
  if (context.tolerate !== undefined) return leave(undated);
  if (edit.path === 'displayName' || edit.path === 'externalId') {
    const edits = nameEdits(declaration, edit, context);
    return typeof edits === 'string' ? leave(edits) : { ...difference, edits };
  }
  return adoptAttribute(difference, edit, desired.attributes, context);
}

/** A person has another value than the manifest says. */
export function adoptPersonAttribute(
  address: string,
  edit: AttributeEdit,
  desired: readonly DesiredAttribute[],
  context: AdoptionContext,
): Decision {
  const difference = differenceIn(address, edit);
  return context.tolerate === undefined
    ? adoptAttribute(difference, edit, desired, context)
    : { ...difference, why: undated };
}

const undated = 'a value has no dates';

function differenceIn(address: string, { path, before }: AttributeEdit) {
  const live = before === undefined ? 'has no value' : `is ${JSON.stringify(before)}`;
  return { address, path, what: `${path} ${live}` };
}

function adoptAttribute(
  difference: ReturnType<typeof differenceIn>,
  { path, before, mapping }: AttributeEdit,
  desired: readonly DesiredAttribute[],
  { manifest }: AdoptionContext,
): Decision {
  if (mapping !== undefined)
    return { ...difference, why: `the mapping ${mapping} says so: correct its source` };
  const declared = desired.find((attribute) => printPath(attribute.path) === path);
  if (declared === undefined) return { ...difference, why: 'nobody knows where the manifest says so' };
  const { origin } = declared;
  const value = valueLike(writtenValue(origin, manifest), before ?? null);
  if (!isExact(value)) return { ...difference, why: 'it has a number that a file cannot hold exactly' };
  return { ...difference, edits: [{ kind: 'set', origin, value }] };
}

function writtenValue(origin: Origin, { groups, users }: LoadedManifest): ScimValue | undefined {
  const written = [...groups, ...users].flatMap(({ attributes }) => attributes);
  return written.find((attribute) => attribute.origin === origin)?.value;
}

/** A structure that the server keeps as a text of JSON stays a structure in the file. */
function valueLike(written: ScimValue | undefined, live: ScimValue): ScimValue {
  if (typeof live !== 'string' || typeof written !== 'object' || !/^\s*[[{]/.test(live)) return live;
  try {
    return JSON.parse(live) as ScimValue;
  } catch {
    // A text that only looks like JSON is a text.
    return live;
  }
}

function isExact(value: ScimValue): boolean {
  if (typeof value === 'number')
    return Number.isFinite(value) && (!Number.isInteger(value) || Number.isSafeInteger(value));
  if (typeof value !== 'object' || value === null) return true;
  return Object.values(value).every((part: ScimValue) => isExact(part));
}

/** The edits that give the declaration the live name; or why it cannot have it. */
function nameEdits(
  { key, origin, displayName, previously }: GroupDeclaration,
  { path, before }: AttributeEdit,
  { manifest }: AdoptionContext,
): readonly ManifestEdit[] | string {
  const at = below(origin, path);
  if (path === 'externalId' && before === undefined) return [{ kind: 'remove-entries', origins: [at] }];
  if (typeof before !== 'string' || !isPrintableYaml(before)) return 'no file can hold such a name';
  const others = manifest.groups.filter((group) => group.key !== key);
  if (path === 'externalId') {
    if (!isDeclarableExternalId(before)) return 'no declaration can have such an externalId';
    const other = others.find(({ externalId }) => externalId === before);
    return other === undefined ? [{ kind: 'set', origin: at, value: before }] : `group/${other.key} has it`;
  }
  if (!isDeclarable(before)) return 'no declaration can have such a name';
  const isProtected = (name: string) =>
    manifest.safety.protectedGroups.some((pattern) => matchesGlob(pattern, name));
  if (isProtected(displayName) && !isProtected(before)) {
    return 'by that name it would not be protected any more (safety.protectedGroups)';
  }
  const name = foldName(before);
  const other = others.find((group) =>
    [group.displayName, ...group.previously].some((taken) => foldName(taken) === name),
  );
  if (other !== undefined) return `group/${other.key} has the name, now or before`;
  // A name cannot be a former one at the same time.
  const former = previously.flatMap((was, index) =>
    foldName(was) === name ? [below(origin, 'previously', index)] : [],
  );
  const rename: ManifestEdit = { kind: 'set', origin: at, value: before };
  return former.length === 0 ? [rename] : [rename, { kind: 'remove-entries', origins: former }];
}
