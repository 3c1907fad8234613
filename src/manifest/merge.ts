import type { Origin } from '../diagnostic/source.ts';
import { type Claims, claims } from './claims.ts';
import type { FaultList } from './fault.ts';
import type { KeyedEntries, KeyedSection } from './keyed-sections.ts';
import { type MergedPolicy, mergePolicy } from './merge-policy.ts';
import type { Defaults, JournalSettings, Safety, Scope, Target, Token } from './rollcall.gen.ts';
import type { CheckedFile, CheckedGroup } from './validate.ts';

/** All files as one. Each setting and each entry comes from exactly one file, which `originOf` names. */
export interface MergedFiles {
  readonly defaultTarget?: string;
  readonly targets: Readonly<Record<string, Target>>;
  readonly defaults: Defaults;
  readonly scope: Scope;
  readonly safety: Safety;
  readonly journal: JournalSettings;
  /** Sorted by key. */
  readonly groups: readonly MergedGroup[];
  /** Sorted by key. */
  readonly entries: MergedEntries;
  readonly rolePolicy: MergedPolicy;
  /** Sorted by name. */
  readonly tokens: readonly MergedToken[];
  readonly originOf: Claims['originOf'];
}

export interface MergedGroup extends CheckedGroup {
  readonly key: string;
  readonly origin: Origin;
}

export type MergedEntries = {
  readonly [section in KeyedSection]: readonly MergedEntry<KeyedEntries[section]>[];
};

/** An entry without what of it was at fault. */
export interface MergedEntry<T> {
  readonly key: string;
  readonly origin: Origin;
  readonly written: Partial<T>;
}

/** A token of `service.tokens`. */
export interface MergedToken {
  readonly name: string;
  readonly origin: Origin;
  readonly written: Token;
}

const sections = ['targets', 'defaults', 'scope', 'safety', 'journal'] as const;

/** Merges the files by key; whatever is said in two of them is a fault that names both places. */
export function mergeFiles(files: readonly CheckedFile[], faults: FaultList): MergedFiles {
  const { claim, claimAt, originOf } = claims(faults);
  const groups: MergedGroup[] = [];
  for (const { file, settings, target, groups: written } of files) {
    if (target !== undefined) claimAt({ file, path: ['target'] }, 'targets', target.name);
    if (settings.defaultTarget !== undefined) claim(file, 'defaultTarget');
    for (const section of sections) {
      for (const name of Object.keys(settings[section] ?? {})) claim(file, section, name);
    }
    for (const [key, group] of written) {
      const origin = claim(file, 'groups', key);
      if (origin !== undefined) groups.push({ ...group, key, origin });
    }
  }

  const together = <Section extends (typeof sections)[number]>(section: Section) =>
    Object.assign({}, ...files.map(({ settings }) => settings[section]));
  const entriesOf = <Section extends KeyedSection>(section: Section) =>
    files
      .flatMap(({ file, entries }) =>
        [...entries[section]].flatMap(([key, written]) => {
          const origin = claim(file, section, key);
          return origin === undefined ? [] : [{ key, origin, written }];
        }),
      )
      .sort(byKey);
  const defaultTarget = files.find(({ settings }) => settings.defaultTarget !== undefined)?.settings
    .defaultTarget;
  return {
    ...(defaultTarget !== undefined && { defaultTarget }),
    targets: Object.assign(
      together('targets'),
      ...files.map(({ target }) => target && { [target.name]: target.written }),
    ),
    defaults: together('defaults'),
    scope: together('scope'),
    safety: together('safety'),
    journal: together('journal'),
    groups: groups.sort(byKey),
    entries: {
      skills: entriesOf('skills'),
      languages: entriesOf('languages'),
      roles: entriesOf('roles'),
      sources: entriesOf('sources'),
      attributeMappings: entriesOf('attributeMappings'),
      users: entriesOf('users'),
      notify: entriesOf('notify'),
    },
    rolePolicy: mergePolicy(files, claim),
    tokens: mergeTokens(files, claim),
    originOf,
  };
}

/** Who may ask the service for what is said in the files of those who answer for it, token by token. */
function mergeTokens(files: readonly CheckedFile[], claim: Claims['claim']): readonly MergedToken[] {
  return files
    .flatMap(({ file, settings }) =>
      Object.entries(settings.service?.tokens ?? {}).flatMap(([name, written]) => {
        const origin = claim(file, 'service', 'tokens', name);
        return origin === undefined ? [] : [{ name, origin, written }];
      }),
    )
    .sort((left, right) => (left.name < right.name ? -1 : 1));
}

function byKey(left: { readonly key: string }, right: { readonly key: string }): number {
  return left.key < right.key ? -1 : 1;
}
