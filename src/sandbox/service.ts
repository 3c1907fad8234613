import type { Catalogue } from './catalogue.ts';
import type { Directory, ScimFace } from './face.ts';
import { genesysFace } from './genesys-face.ts';
import { guarded } from './permissions.ts';
import { PLATFORM_BASE, type Platform } from './platform.ts';
import { platformCatalogueRoutes } from './platform-catalogues.ts';
import { platformGroupRoutes } from './platform-groups.ts';
import { platformMemberRoutes } from './platform-members.ts';
import { platformPeopleRoutes } from './platform-people.ts';
import { platformErrorBody, type Refusal, scimErrorBody } from './refusal.ts';
import { rfcFace } from './rfc-face.ts';
import { createRouter, type Router } from './router.ts';
import { scimRoutes } from './scim-routes.ts';
import type { Switches } from './switches.ts';

/** What stands behind the host: its routes, and how it words a refusal. */
export interface Service {
  readonly route: Router;
  readonly contentTypeAt: (path: string) => string;
  readonly errorBody: (refusal: Refusal, path: string, correlationId: string) => unknown;
  /** Whether a path belongs to the SCIM service, which may have a limit of its own. */
  readonly isScim: (path: string) => boolean;
  /** Whether answers carry a correlation id and the use of the rate allowance. */
  readonly isGenesys: boolean;
}

interface ServiceParts {
  readonly origin: string;
  readonly directory: Directory;
  readonly switches: Switches;
  readonly catalogue: Catalogue;
}

export function createService(mode: 'genesys-cloud' | 'rfc7644', parts: ServiceParts): Service {
  return mode === 'genesys-cloud' ? genesysService(parts) : rfcService(parts);
}

function rfcService({ origin, directory, switches }: ServiceParts): Service {
  const face = rfcFace(origin, switches);
  return {
    route: createRouter(scimRoutes(face, directory)),
    contentTypeAt: () => 'application/scim+json',
    errorBody: scimErrorBody,
    isScim: isBelow(face),
    isGenesys: false,
  };
}

function genesysService({ origin, directory, switches, catalogue }: ServiceParts): Service {
  const face = genesysFace(origin, switches, catalogue);
  const platform: Platform = { directory, switches, base: PLATFORM_BASE };
  const isScim = isBelow(face);
  const routes = [
    ...scimRoutes(face, directory),
    ...platformGroupRoutes(platform),
    ...platformMemberRoutes(platform),
    ...platformPeopleRoutes(platform, catalogue),
    ...platformCatalogueRoutes(platform, catalogue),
  ];
  return {
    route: createRouter(guarded(routes, PLATFORM_BASE, switches)),
    contentTypeAt: (path) => (isScim(path) ? 'application/scim+json' : 'application/json'),
    errorBody(refusal, path, correlationId) {
      const { gateway, scimType } = refusal.details;
      const isConflict = scimType === 'invalidVers' || scimType === 'uniqueness';
      const inScim = isScim(path) && gateway !== true && (switches.scimErrors === 'scim' || isConflict);
      return inScim ? scimErrorBody(refusal) : platformErrorBody(refusal, correlationId);
    },
    isScim,
    isGenesys: true,
  };
}

const isBelow =
  ({ bases }: ScimFace) =>
  (path: string): boolean =>
    bases.some((base) => path.toLowerCase().startsWith(`${base}/`));
