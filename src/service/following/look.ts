import type { Runtime } from '../../runtime.ts';
import { followFiles, type LookForPlace } from './place.ts';
import { followRef } from './ref.ts';

export interface LookOptions {
  /** The folder that `config` is relative to. */
  readonly folder: string;
  readonly config?: string;
  /** `origin/main`: the manifest is what this branch holds, fetched again and again. */
  readonly followRef?: string;
  readonly runtime: Pick<Runtime, 'env' | 'now'>;
}

/** Looks at a branch where one is followed, and otherwise at the files as somebody edits them. */
export function lookFor({ folder, config, followRef: ref, runtime }: LookOptions): LookForPlace {
  if (ref === undefined) return followFiles(folder, config);
  return followRef({ folder, ref, runtime, ...(config !== undefined && { config }) });
}
