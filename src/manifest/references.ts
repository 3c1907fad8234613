import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Diagnostic } from '../diagnostic/diagnostic.ts';
import type { Locate } from '../diagnostic/source.ts';
import { type Runtime, Secret } from '../runtime.ts';
import type { Reference, SecretReference } from './reference.ts';

export interface ReferencePlaces {
  readonly env: Runtime['env'];
  /** Files of secrets are named relative to this folder. */
  readonly folder: string;
  readonly locate: Locate;
}

/** Follows references to what stands outside the manifest. What is missing reads as empty and is noted among the faults. */
export interface References {
  readonly secret: (reference: SecretReference) => Secret;
  readonly plain: (reference: Reference) => string;
  /** All variables and files that were missing so far: their names, never what is in them. */
  readonly faults: readonly Diagnostic[];
}

export function followReferences(places: ReferencePlaces): References {
  const faults: Diagnostic[] = [];
  return {
    secret: (reference) => new Secret(fetchText(reference, places, faults)),
    plain: (reference) =>
      reference.kind === 'literal' ? reference.value : fetchText(reference, places, faults),
    faults,
  };
}

function fetchText(reference: SecretReference, places: ReferencePlaces, faults: Diagnostic[]): string {
  const value =
    reference.kind === 'env' ? places.env[reference.name] : readTrimmed(places.folder, reference.path);
  if (value) return value;
  const emptiness = value === undefined ? '' : ', it is empty';
  const range = places.locate(reference.origin);
  faults.push(
    reference.kind === 'env'
      ? {
          code: 'missing-variable',
          severity: 'error',
          summary: `the environment variable ${reference.name} is not set${emptiness}`,
          range,
          advice: `Set ${reference.name} where rollcall runs, for example as a secret of the pipeline.`,
        }
      : {
          code: 'missing-secret-file',
          severity: 'error',
          summary: `the secret file ${reference.path} cannot be read${emptiness}`,
          range,
        },
  );
  return '';
}

/** Editors and `echo` end a file with a line break, which is no part of a secret. */
function readTrimmed(folder: string, path: string): string | undefined {
  try {
    return readFileSync(resolve(folder, path), 'utf8').trim();
  } catch {
    return undefined;
  }
}
