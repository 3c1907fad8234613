import { DiagnosticError } from '../diagnostic/diagnostic.ts';
import type { AuthDeclaration, Reference, TargetDeclaration } from '../manifest/manifest.ts';
import { followReferences, type ReferencePlaces, type References } from '../manifest/references.ts';
import type { Secret } from '../runtime.ts';

/** The authentication of a target with its secrets fetched from where they are kept. */
export type Credentials =
  | { readonly kind: 'token'; readonly token: Secret }
  | { readonly kind: 'basic'; readonly username: string; readonly password: Secret }
  | ClientCredentials;

export interface ClientCredentials {
  readonly kind: 'client-credentials';
  readonly clientId: string;
  readonly clientSecret: Secret;
  readonly tokenUrl?: string;
  readonly scope?: string;
}

/** Follows every reference of a target. Throws one DiagnosticError that names all variables and files that are missing. */
export function resolveReferences(
  declaration: TargetDeclaration,
  places: ReferencePlaces,
): { readonly credentials: Credentials; readonly baseUrl?: string } {
  const references = followReferences(places);
  const credentials = resolveAuth(declaration.auth, references);
  const place = baseUrlReference(declaration);
  const baseUrl = place && references.plain(place);
  if (references.faults.length > 0) throw new DiagnosticError(...references.faults);
  return { credentials, ...(baseUrl !== undefined && { baseUrl }) };
}

function baseUrlReference(declaration: TargetDeclaration): Reference | undefined {
  if (declaration.type === 'scim') return declaration.baseUrl;
  return declaration.at.kind === 'baseUrl' ? declaration.at.baseUrl : undefined;
}

function resolveAuth(auth: AuthDeclaration, { plain, secret }: References): Credentials {
  switch (auth.kind) {
    case 'token':
      return { kind: 'token', token: secret(auth.token) };
    case 'basic':
      return { kind: 'basic', username: plain(auth.username), password: secret(auth.password) };
    case 'client-credentials':
      return {
        kind: 'client-credentials',
        clientId: plain(auth.clientId),
        clientSecret: secret(auth.clientSecret),
        ...(auth.tokenUrl && { tokenUrl: plain(auth.tokenUrl) }),
        ...(auth.scope !== undefined && { scope: auth.scope }),
      };
  }
}
