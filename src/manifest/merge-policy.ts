import type { Origin } from '../diagnostic/source.ts';
import { below } from './below.ts';
import type { Claims } from './claims.ts';
import type { Allow, Conflict, Limit, Waiver } from './rollcall.gen.ts';
import type { CheckedFile } from './validate.ts';

/** The role policy of all files. Lists grow from file to file; what can be said once is said in one file. */
export interface MergedPolicy {
  readonly allow?: Placed<Allow>;
  readonly conflicts: readonly Placed<Conflict>[];
  readonly limits: readonly (Placed<Limit> & { readonly role: string })[];
  readonly restrictedParents: readonly Placed<string>[];
  readonly requireApproval: readonly Placed<string>[];
  readonly waivers: readonly Placed<Waiver>[];
  /** Rules of which something was left out because of a fault. */
  readonly faulty: ReadonlySet<string>;
}

/** Something as it was written, and where. */
export interface Placed<T> {
  readonly written: T;
  readonly origin: Origin;
}

export function mergePolicy(files: readonly CheckedFile[], claim: Claims['claim']): MergedPolicy {
  const placed = files.flatMap(({ file, rolePolicy: { written, waivers } }) => {
    const at = { file, path: ['rolePolicy'] };
    return {
      allow: written.allow && placeOnce(written.allow, claim(file, 'rolePolicy', 'allow')),
      limits: Object.entries(written.limits ?? {}).flatMap(([role, limit]) =>
        placeOnce(limit, claim(file, 'rolePolicy', 'limits', role)).map((each) => ({ ...each, role })),
      ),
      conflicts: place(written.conflicts, at, 'conflicts'),
      restrictedParents: place(written.nesting?.restrictedParents, at, 'nesting', 'restrictedParents'),
      requireApproval: place(written.requireApproval, at, 'requireApproval'),
      waivers: place(waivers, at, 'waivers'),
    };
  });
  const [allow] = placed.flatMap((each) => each.allow ?? []);
  return {
    ...(allow && { allow }),
    conflicts: placed.flatMap(({ conflicts }) => conflicts),
    limits: placed.flatMap(({ limits }) => limits).sort((left, right) => (left.role < right.role ? -1 : 1)),
    restrictedParents: placed.flatMap(({ restrictedParents }) => restrictedParents),
    requireApproval: placed.flatMap(({ requireApproval }) => requireApproval),
    waivers: placed.flatMap(({ waivers }) => waivers),
    faulty: new Set(files.flatMap(({ rolePolicy }) => [...rolePolicy.faulty])),
  };
}

function placeOnce<T>(written: T, origin: Origin | undefined): readonly Placed<T>[] {
  return origin === undefined ? [] : [{ written, origin }];
}

function place<T>(
  list: readonly (T | undefined)[] | undefined,
  at: Origin,
  ...keys: readonly string[]
): readonly Placed<T>[] {
  return (list ?? []).flatMap((written, index) =>
    written === undefined ? [] : [{ written, origin: below(at, ...keys, index) }],
  );
}
