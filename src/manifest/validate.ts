import { nearest } from '../diagnostic/nearest.ts';
import type { Origin } from '../diagnostic/source.ts';
import type { YamlValue } from '../yaml/value.ts';
import { below } from './below.ts';
import type { FaultList } from './fault.ts';
import { wrongKey } from './key-fault.ts';
import {
  type CheckedEntries,
  checkKeyedSections,
  type KeyedSection,
  keyedSections,
} from './keyed-sections.ts';
import type { Group, Member, RolePolicy, RootFile, Target, TargetsOrFiles, Waiver } from './rollcall.gen.ts';
import {
  validateGroup,
  validateIncludedFile,
  validateKey,
  validateMember,
  validateRolePolicy,
  validateRootFile,
  validateTargetFile,
  validateWaiver,
} from './rollcall.validator.gen.js';
import { checkEntry, checkWith, isMapping, without } from './shape.ts';

/** Sections that are looked at piece by piece. */
export type Section = 'groups' | 'rolePolicy' | KeyedSection;

/** The parts of one file that have the right shape. What is at fault is left out and was reported. */
export interface CheckedFile {
  readonly file: string;
  readonly settings: Settings;
  /** Paths and patterns of files that describe a target each, where the root file names such. */
  readonly targetFiles: readonly string[];
  /** What the file describes, where it is one of them. */
  readonly target?: { readonly name: string; readonly written: Target };
  readonly groups: ReadonlyMap<string, CheckedGroup>;
  readonly entries: CheckedEntries;
  readonly rolePolicy: CheckedPolicy;
  /** A setting is missing here because of a fault, so its absence elsewhere proves nothing. */
  readonly isPartial: boolean;
  /** Whether a fault may have cost entries of a section: in this file, or in files it would have included. */
  readonly mayLack: (section: Section) => boolean;
}

type Settings = Partial<Omit<RootFile, Section | 'targets'>> & {
  readonly targets?: Readonly<Record<string, Target>>;
};

/** What a file is to the manifest: its root, a part of it, or the description of the target of that name. */
export type FileRole =
  | { readonly kind: 'root' }
  | { readonly kind: 'included' }
  | { readonly kind: 'target'; readonly name: string };

export interface CheckedGroup {
  readonly written: Partial<Omit<Group, 'members'>>;
  /** In the order of the file; undefined where an entry is at fault. */
  readonly members?: readonly (Member | undefined)[];
  /** Keys that are left out because of a fault. */
  readonly faulty: ReadonlySet<string>;
}

interface CheckedPolicy {
  readonly written: Partial<Omit<RolePolicy, 'waivers'>>;
  /** In the order of the file; undefined where an entry is at fault. */
  readonly waivers: readonly (Waiver | undefined)[];
  /** Keys that are left out because of a fault. */
  readonly faulty: ReadonlySet<string>;
}

/**
 * Compares one parsed file with the schema. It is done piece by piece (file, group, member), because a list of all
 * errors costs as much as the errors are many, and piece by piece one can stop when there are enough.
 */
export function checkShape(file: string, value: YamlValue, role: FileRole, faults: FaultList): CheckedFile {
  const written: { readonly [key: string]: YamlValue } = isMapping(value) ? value : {};
  const outline = isMapping(value) ? { ...value, ...emptied(written) } : value;
  const faulty = checkWith(validators[role.kind], outline, { file, path: [] }, faults);
  const { targets, target, ...settings } = without<Partial<RootFile> & { readonly target?: Target }>(
    written,
    new Set([...faulty, ...piecewise]),
  );
  return {
    file,
    settings: { ...settings, ...(targets !== undefined && !isList(targets) && { targets }) },
    targetFiles: targets !== undefined && isList(targets) ? targets : [],
    ...(role.kind === 'target' && target !== undefined && { target: { name: role.name, written: target } }),
    groups: checkGroups(file, written.groups, faults),
    entries: checkKeyedSections(file, written, faults),
    rolePolicy: checkPolicy(written.rolePolicy, { file, path: ['rolePolicy'] }, faults),
    isPartial: faulty.size > 0,
    mayLack: (section) =>
      !isMapping(value) ||
      [...faulty].some(
        (key) => brings(key, section) || (key === 'targets' && Array.isArray(written.targets)),
      ),
  };
}

function isList(targets: TargetsOrFiles): targets is Extract<TargetsOrFiles, readonly string[]> {
  return Array.isArray(targets);
}

const validators = {
  root: validateRootFile,
  included: validateIncludedFile,
  target: validateTargetFile,
} as const;

const piecewise: readonly Section[] = ['groups', 'rolePolicy', ...keyedSections];

/** The sections that are looked at on their own, as far as they are mappings at all. */
function emptied(written: { readonly [key: string]: YamlValue }): { readonly [key: string]: YamlValue } {
  return Object.fromEntries(
    piecewise.filter((section) => isMapping(written[section])).map((section) => [section, {}]),
  );
}

/** Whether a section comes by this key, or by one that was meant to be it. */
function brings(key: string, section: Section): boolean {
  return nearest(key, [section, 'include']) !== undefined;
}

function checkGroups(
  file: string,
  written: YamlValue | undefined,
  faults: FaultList,
): ReadonlyMap<string, CheckedGroup> {
  const checked = new Map<string, CheckedGroup>();
  for (const [key, group] of Object.entries(isMapping(written) ? written : {})) {
    if (faults.isFull()) break;
    const at = { file, path: ['groups', key] };
    if (!validateKey(key)) faults.add(wrongKey(at));
    checked.set(key, checkGroup(group, at, faults));
  }
  return checked;
}

function checkGroup(group: YamlValue, at: Origin, faults: FaultList): CheckedGroup {
  const { members, ...rest } = isMapping(group) ? group : {};
  const outline = isMapping(group) && Array.isArray(members) ? { ...rest, members: [] } : group;
  const faulty = checkWith(validateGroup, outline, at, faults);
  const written: CheckedGroup['written'] = without(rest, faulty);
  if (!Array.isArray(members)) return { written, faulty };
  const checkedMembers = members.map((member, index) =>
    typeof member === 'string' && member !== ''
      ? member
      : checkEntry<Member>(validateMember, member, below(at, 'members', index), faults),
  );
  return { written, faulty, members: checkedMembers };
}

function checkPolicy(policy: YamlValue | undefined, at: Origin, faults: FaultList): CheckedPolicy {
  if (!isMapping(policy)) return { written: {}, waivers: [], faulty: new Set() };
  const { waivers, ...rest } = policy;
  const outline = Array.isArray(waivers) ? { ...rest, waivers: [] } : policy;
  const faulty = checkWith(validateRolePolicy, outline, at, faults);
  return {
    written: without(rest, faulty),
    waivers: (Array.isArray(waivers) ? waivers : []).map((waiver, index) =>
      checkEntry<Waiver>(validateWaiver, waiver, below(at, 'waivers', index), faults),
    ),
    faulty,
  };
}
