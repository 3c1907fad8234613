import type { Origin } from '../diagnostic/source.ts';
import type { Secret, Reference as WrittenReference } from './rollcall.gen.ts';

/** Where a secret is kept: never the secret. */
export type SecretReference =
  | { readonly kind: 'env'; readonly name: string; readonly origin: Origin }
  | { readonly kind: 'file'; readonly path: string; readonly origin: Origin };

/** A value that is no secret may also stand in the manifest itself. */
export type Reference = SecretReference | { readonly kind: 'literal'; readonly value: string };

/** A value as it was written: itself, or where it is kept. */
export function declareReference(written: WrittenReference, origin: Origin): Reference {
  return typeof written === 'string' ? { kind: 'literal', value: written } : declareSecret(written, origin);
}

/** Where a secret is kept. */
export function declareSecret({ env, file }: Secret, origin: Origin): SecretReference {
  return env !== undefined ? { kind: 'env', name: env, origin } : { kind: 'file', path: file ?? '', origin };
}
