import type { DiagnosticError } from '../diagnostic/diagnostic.ts';
import type { Locate, SourceRange } from '../diagnostic/source.ts';
import type { TargetDeclaration } from '../manifest/manifest.ts';
import type { Bases } from './call.ts';
import type { ClientCredentials } from './credentials.ts';
import { remoteFault } from './errors.ts';
import { type GenesysHosts, genesysHosts, genesysPaths, genesysRegions } from './genesys.ts';

/** Where a target is. */
export interface Places {
  readonly bases: Bases;
  /** Where its own login service gives out tokens, if it has one. */
  readonly tokenUrl?: URL;
}

/** Throws DiagnosticError when the address is no URL or carries a credential, or the region is none. */
export function findPlaces(
  declaration: TargetDeclaration,
  { baseUrl, locate }: { readonly baseUrl: string | undefined; readonly locate: Locate },
): Places {
  const base =
    baseUrl === undefined ? undefined : checkedUrl(baseUrl, rangeOf(declaration, locate, 'baseUrl'));
  if (declaration.type === 'genesys-cloud') {
    const hosts = genesysHosts(declaration.at, base);
    if (hosts === undefined) throw unknownRegion(rangeOf(declaration, locate, 'region'));
    return genesysPlaces(hosts);
  }
  const scim = base ?? '';
  return { bases: { scim, platform: scim } };
}

/** The token endpoint: as the manifest says, else the target's own. Throws DiagnosticError when there is neither. */
export function findTokenUrl(
  declaration: TargetDeclaration,
  {
    credentials,
    places,
    locate,
  }: { readonly credentials: ClientCredentials; readonly places: Places; readonly locate: Locate },
): URL {
  if (credentials.tokenUrl !== undefined) {
    return new URL(checkedUrl(credentials.tokenUrl, rangeOf(declaration, locate, 'auth', 'tokenUrl')));
  }
  if (places.tokenUrl) return places.tokenUrl;
  throw remoteFault('missing-key', 'client credentials of a SCIM server need a tokenUrl', {
    range: rangeOf(declaration, locate, 'auth'),
  });
}

function genesysPlaces({ api, login }: GenesysHosts): Places {
  return {
    bases: { scim: api + genesysPaths.scim, platform: api + genesysPaths.platform },
    tokenUrl: new URL(login + genesysPaths.token),
  };
}

function unknownRegion(range: SourceRange): DiagnosticError {
  const expected = `one of ${genesysRegions.join(', ')}`;
  return remoteFault('invalid-value', 'this is no region of Genesys Cloud', { range, expected });
}

/** The URL without query and trailing slash. Its text is not repeated in a fault: it may hold a password. */
function checkedUrl(text: string, range: SourceRange): string {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url === undefined || !/^https?:$/.test(url.protocol)) {
    throw remoteFault('invalid-value', 'the address of a target is no URL', {
      range,
      expected: 'a URL such as https://scim.example.com/v2',
    });
  }
  if (url.username !== '' || url.password !== '') {
    throw remoteFault('literal-secret', 'the address of a target carries a credential', {
      range,
      advice: 'Say under auth where the credential is kept.',
    });
  }
  return (url.origin + url.pathname).replace(/\/+$/, '');
}

function rangeOf({ origin }: TargetDeclaration, locate: Locate, ...path: readonly string[]): SourceRange {
  return locate({ file: origin.file, path: [...origin.path, ...path] });
}
