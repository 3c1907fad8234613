import { DiagnosticError } from '../diagnostic/diagnostic.ts';
import type { LoadedManifest } from '../manifest/load.ts';
import type { AuthDeclaration, Reference, TargetDeclaration } from '../manifest/manifest.ts';
import type { Runtime } from '../runtime.ts';
import { resolveReferences } from '../target/credentials.ts';
import { type Finding, failure, fine, warning } from '../target/probe-finding.ts';

/** Whether everything that the target refers to is there: names of variables and files, never what they hold. */
export function credentialFinding(
  declaration: TargetDeclaration,
  env: Runtime['env'],
  { folder, locate }: Pick<LoadedManifest, 'folder' | 'locate'>,
): Finding {
  let open: string | undefined;
  try {
    const { baseUrl, credentials } = resolveReferences(declaration, { env, folder, locate });
    const tokenUrl = credentials.kind === 'client-credentials' ? credentials.tokenUrl : undefined;
    open = [baseUrl, tokenUrl].find((url) => url !== undefined && crossesInTheClear(url));
  } catch (error) {
    const faults = error instanceof DiagnosticError ? error.diagnostics : [];
    const [first] = faults;
    if (first === undefined) throw error;
    const summary = faults.map((fault) => fault.summary).join('; ');
    const advice = first.advice === undefined ? {} : { advice: first.advice };
    return failure('credentials', first.code, summary, advice);
  }
  if (open !== undefined) {
    const advice = 'Whoever listens on the way can use them. Write https:// in the manifest.';
    return warning('credentials', `they cross the network unencrypted: ${new URL(open).origin}`, { advice });
  }
  const names = referencesOf(declaration).flatMap(nameOf);
  return fine(
    'credentials',
    names.length === 0 ? 'none is needed' : `${names.join(', ')} ${names.length === 1 ? 'is' : 'are'} set`,
  );
}

/** Plain HTTP to another machine. A sandbox or a proxy on this one is nobody else's business. */
function crossesInTheClear(text: string): boolean {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  return url?.protocol === 'http:' && !/^(?:localhost|\[::1\]|127\.[0-9.]+)$/.test(url.hostname);
}

function referencesOf(declaration: TargetDeclaration): readonly Reference[] {
  const base = declaration.type === 'scim' ? declaration.baseUrl : baseUrlOf(declaration);
  return [...(base === undefined ? [] : [base]), ...authReferences(declaration.auth)];
}

function baseUrlOf({ at }: Extract<TargetDeclaration, { type: 'genesys-cloud' }>): Reference | undefined {
  return at.kind === 'baseUrl' ? at.baseUrl : undefined;
}

function authReferences(auth: AuthDeclaration): readonly Reference[] {
  switch (auth.kind) {
    case 'token':
      return [auth.token];
    case 'basic':
      return [auth.username, auth.password];
    case 'client-credentials':
      return [auth.clientId, auth.clientSecret, ...(auth.tokenUrl === undefined ? [] : [auth.tokenUrl])];
  }
}

function nameOf(reference: Reference): readonly string[] {
  if (reference.kind === 'literal') return [];
  return [reference.kind === 'env' ? reference.name : reference.path];
}
