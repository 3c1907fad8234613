import type { YamlValue } from '../yaml/value.ts';
import type { FaultList } from './fault.ts';
import { wrongKey, wrongUserName } from './key-fault.ts';
import type { AttributeMapping, CatalogueEntry, Receiver, Source, User } from './rollcall.gen.ts';
import {
  type Validator,
  validateAttributeMapping,
  validateCatalogueEntry,
  validateKey,
  validateMappedValue,
  validateReceiver,
  validateSource,
  validateUser,
} from './rollcall.validator.gen.js';
import { checkWith, isMapping, without } from './shape.ts';

/** Sections that are nothing but entries, each under a key of the author's choice, and what an entry is. */
export interface KeyedEntries {
  readonly skills: CatalogueEntry;
  readonly languages: CatalogueEntry;
  readonly roles: CatalogueEntry;
  readonly sources: Source;
  readonly attributeMappings: AttributeMapping;
  readonly users: User;
  readonly notify: Receiver;
}

export type KeyedSection = keyof KeyedEntries;

const validators: { readonly [section in KeyedSection]: Validator } = {
  skills: validateCatalogueEntry,
  languages: validateCatalogueEntry,
  roles: validateCatalogueEntry,
  sources: validateSource,
  attributeMappings: validateAttributeMapping,
  users: validateUser,
  notify: validateReceiver,
};

export const keyedSections = Object.keys(validators) as readonly KeyedSection[];

/** The entries of each section by their keys. What of an entry is at fault is left out. */
export type CheckedEntries = {
  readonly [section in KeyedSection]: ReadonlyMap<string, Partial<KeyedEntries[section]>>;
};

/** Checks the entries of one file one by one, for there may be as many as people. */
export function checkKeyedSections(
  file: string,
  sections: { readonly [section in KeyedSection]?: YamlValue },
  faults: FaultList,
): CheckedEntries {
  const entriesOf = <Section extends KeyedSection>(section: Section) => {
    const entries = new Map<string, Partial<KeyedEntries[Section]>>();
    const written = sections[section];
    for (const [key, entry] of Object.entries(isMapping(written) ? written : {})) {
      if (faults.isFull()) break;
      const at = { file, path: [section, key] };
      if (section === 'users') {
        if (!userName.test(key)) faults.add(wrongUserName(at));
      } else if (!validateKey(key)) faults.add(wrongKey(at));
      const faulty = checkWith(validators[section], entry, at, faults);
      entries.set(key, isMapping(entry) ? { ...without(entry, faulty), ...salvaged(entry, faulty) } : {});
    }
    return entries;
  };
  return {
    skills: entriesOf('skills'),
    languages: entriesOf('languages'),
    roles: entriesOf('roles'),
    sources: entriesOf('sources'),
    attributeMappings: entriesOf('attributeMappings'),
    users: entriesOf('users'),
    notify: entriesOf('notify'),
  };
}

/** One fault among the attributes that a mapping sets hides none of the others. */
function salvaged(entry: { readonly [key: string]: YamlValue }, faulty: ReadonlySet<string>): object {
  if (!faulty.has('set') || !isMapping(entry.set)) return {};
  return {
    set: Object.fromEntries(Object.entries(entry.set).filter(([, value]) => validateMappedValue(value))),
  };
}

/** A blank at an end is a slip that nobody sees, and it would name somebody else. */
const userName = /^[^\s\p{Cc}]([^\p{Cc}]*[^\s\p{Cc}])?$/u;
