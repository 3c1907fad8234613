import type { Origin } from '../diagnostic/source.ts';

/** The place of a part, further keys down. */
export function below({ file, path }: Origin, ...steps: readonly (string | number)[]): Origin {
  return { file, path: [...path, ...steps] };
}
