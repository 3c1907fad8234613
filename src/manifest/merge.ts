import type { Origin } from '../diagnostic/source.ts';
import { type FaultList, key } from './fault.ts';
import type { Defaults, Safety, Scope, Target } from './rollcall.gen.ts';
import type { CheckedFile, CheckedGroup } from './validate.ts';

/** All files as one. Each setting and each group comes from exactly one file, which `originOf` names. */
export interface MergedFiles {
  readonly defaultTarget?: string;
  readonly targets: Readonly<Record<string, Target>>;
  readonly defaults: Defaults;
  readonly scope: Scope;
  readonly safety: Safety;
  /** Sorted by key. */
  readonly groups: readonly MergedGroup[];
  readonly originOf: (...path: readonly string[]) => Origin | undefined;
}

export interface MergedGroup extends CheckedGroup {
  readonly key: string;
  readonly origin: Origin;
}

const sections = ['targets', 'defaults', 'scope', 'safety'] as const;

/** Merges the files by key; whatever is said in two of them is a fault that names both places. */
export function mergeFiles(files: readonly CheckedFile[], faults: FaultList): MergedFiles {
  const origins = new Map<string, Origin>();
  const groups = new Map<string, MergedGroup>();

  function claim(file: string, ...path: readonly string[]): Origin | undefined {
    const origin = { file, path };
    const name = JSON.stringify(path);
    const first = origins.get(name);
    if (first === undefined) {
      origins.set(name, origin);
      return origin;
    }
    faults.add({
      code: 'declared-twice',
      summary: `${path[0] === 'groups' ? 'group' : 'setting'} "${path.slice(path[0] === 'groups' ? 1 : 0).join('.')}" is declared in two files`,
      at: key(origin),
      related: [{ message: 'first declared here', at: key(first) }],
    });
    return undefined;
  }

  for (const { file, settings, groups: written } of files) {
    if (settings.defaultTarget !== undefined) claim(file, 'defaultTarget');
    for (const section of sections) {
      for (const name of Object.keys(settings[section] ?? {})) claim(file, section, name);
    }
    for (const [name, group] of written) {
      const origin = claim(file, 'groups', name);
      if (origin !== undefined) groups.set(name, { ...group, key: name, origin });
    }
  }

  const together = <Section extends (typeof sections)[number]>(section: Section) =>
    Object.assign({}, ...files.map(({ settings }) => settings[section]));
  const defaultTarget = files.find(({ settings }) => settings.defaultTarget !== undefined)?.settings
    .defaultTarget;
  return {
    ...(defaultTarget !== undefined && { defaultTarget }),
    targets: together('targets'),
    defaults: together('defaults'),
    scope: together('scope'),
    safety: together('safety'),
    groups: [...groups.values()].sort((left, right) => (left.key < right.key ? -1 : 1)),
    originOf: (...path) => origins.get(JSON.stringify(path)),
  };
}
