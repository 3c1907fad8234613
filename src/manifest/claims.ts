import type { Origin } from '../diagnostic/source.ts';
import { type FaultList, key } from './fault.ts';

/** Who said what: each setting and each entry comes from one file. */
export interface Claims {
  /** Where it is said when it is said for the first time; undefined, and a fault, when another file said it before. */
  readonly claim: (file: string, ...path: readonly string[]) => Origin | undefined;
  /** The same for what stands at another place than its path says: the target that a file describes. */
  readonly claimAt: (origin: Origin, ...path: readonly string[]) => Origin | undefined;
  readonly originOf: (...path: readonly string[]) => Origin | undefined;
}

export function claims(faults: FaultList): Claims {
  const origins = new Map<string, Origin>();

  function claimAt(origin: Origin, ...path: readonly string[]): Origin | undefined {
    const name = JSON.stringify(path);
    const first = origins.get(name);
    if (first === undefined) {
      origins.set(name, origin);
      return origin;
    }
    faults.add({
      code: 'declared-twice',
      summary: `${describe(path)} is declared in two files`,
      at: key(origin),
      related: [{ message: 'first declared here', at: key(first) }],
    });
    return undefined;
  }

  return {
    claim: (file, ...path) => claimAt({ file, path }, ...path),
    claimAt,
    originOf: (...path) => origins.get(JSON.stringify(path)),
  };
}

function describe([section = '', ...rest]: readonly string[]): string {
  if (section === 'service') return `token "${rest.at(-1)}"`;
  const noun = nouns[section];
  return noun === undefined ? `setting "${[section, ...rest].join('.')}"` : `${noun} "${rest.join('.')}"`;
}

/** What a person calls an entry of a section; whatever else is declared is a setting. */
const nouns: { readonly [section: string]: string } = {
  targets: 'target',
  groups: 'group',
  skills: 'skill',
  languages: 'language',
  roles: 'role',
  sources: 'source',
  attributeMappings: 'attribute mapping',
  users: 'user',
  notify: 'receiver',
};
