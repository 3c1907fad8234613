import { nearest } from '../diagnostic/nearest.ts';
import type { Origin } from '../diagnostic/source.ts';
import type { FaultList } from './fault.ts';
import type { Group, Member, RootFile } from './rollcall.gen.ts';
import {
  type SchemaError,
  type Validator,
  validateGroup,
  validateGroupKey,
  validateIncludedFile,
  validateMember,
  validateRootFile,
} from './rollcall.validator.gen.js';
import { shapeFaults, wrongKey } from './shape-fault.ts';
import type { YamlValue } from './value.ts';

/** The parts of one file that have the right shape. What is at fault is left out and was reported. */
export interface CheckedFile {
  readonly file: string;
  readonly settings: Partial<Omit<RootFile, 'groups'>>;
  readonly groups: ReadonlyMap<string, CheckedGroup>;
  /** Something beside the groups is missing here because of a fault, so its absence elsewhere proves nothing. */
  readonly isPartial: boolean;
  /** The fault may have cost groups: of this file, or of files it would have included. */
  readonly mayLackGroups: boolean;
}

export interface CheckedGroup {
  readonly written: Partial<Omit<Group, 'members'>>;
  /** In the order of the file; undefined where an entry is at fault. */
  readonly members?: readonly (Member | undefined)[];
  /** Keys that are left out because of a fault. */
  readonly faulty: ReadonlySet<string>;
}

/**
 * Compares one parsed file with the schema. It is done piece by piece (file, group, member), because a list of all
 * errors costs as much as the errors are many, and piece by piece one can stop when there are enough.
 */
export function checkShape(
  file: string,
  value: YamlValue,
  kind: 'root' | 'included',
  faults: FaultList,
): CheckedFile {
  const { groups, ...rest } = isMapping(value) ? value : {};
  const groupsAreMapping = isMapping(groups);
  const outline = isMapping(value)
    ? { ...rest, ...(groups !== undefined && { groups: groupsAreMapping ? {} : groups }) }
    : value;
  const validate = kind === 'root' ? validateRootFile : validateIncludedFile;
  const faulty = check(validate, outline, { file, path: [] }, faults);
  const checked = new Map<string, CheckedGroup>();
  for (const [key, group] of Object.entries(groupsAreMapping ? groups : {})) {
    if (faults.isFull()) break;
    const at = { file, path: ['groups', key] };
    if (!validateGroupKey(key)) faults.add(wrongKey(at));
    checked.set(key, checkGroup(group, at, faults));
  }
  return {
    file,
    settings: without(rest, faulty),
    groups: checked,
    isPartial: faulty.size > 0,
    mayLackGroups: !isMapping(value) || [...faulty].some(bringsGroups),
  };
}

/** Whether groups come by this key, or by one that was meant to be it. */
function bringsGroups(key: string): boolean {
  return nearest(key, ['groups', 'include']) !== undefined;
}

function checkGroup(group: YamlValue, at: Origin, faults: FaultList): CheckedGroup {
  const { members, ...rest } = isMapping(group) ? group : {};
  const outline = isMapping(group) && Array.isArray(members) ? { ...rest, members: [] } : group;
  const faulty = check(validateGroup, outline, at, faults);
  const written: CheckedGroup['written'] = without(rest, faulty);
  if (!Array.isArray(members)) return { written, faulty };
  const checkedMembers = members.map((member, index) => {
    if (typeof member === 'string' && member !== '') return member;
    if (faults.isFull()) return undefined;
    const wrong = check(
      validateMember,
      member,
      { file: at.file, path: [...at.path, 'members', index] },
      faults,
    );
    return wrong.size === 0 ? (member as Member) : undefined;
  });
  return { written, faulty, members: checkedMembers };
}

/** Reports what is wrong and tells which of the value's own keys are concerned; `''` when it is the value itself. */
function check(validate: Validator, value: unknown, at: Origin, faults: FaultList): ReadonlySet<string> {
  if (validate(value)) return new Set();
  const errors: readonly SchemaError[] = validate.errors ?? [];
  for (const fault of shapeFaults(errors, at)) faults.add(fault);
  return new Set(errors.map(concernedKey));
}

function concernedKey({ instancePath, keyword, params }: SchemaError): string {
  if (instancePath !== '') return instancePath.split('/')[1] ?? '';
  return keyword === 'additionalProperties' ? String(params.additionalProperty) : '';
}

/** What is left has passed its schema, so it has the type that was generated from it. */
function without<T>(mapping: object, keys: ReadonlySet<string>): T {
  if (keys.size === 0) return mapping as T;
  return Object.fromEntries(Object.entries(mapping).filter(([key]) => !keys.has(key))) as T;
}

function isMapping(value: unknown): value is { readonly [key: string]: YamlValue } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
