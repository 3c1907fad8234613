import { ERROR_SCHEMA } from '../scim/resource.ts';

/** The closed list of RFC 7644 table 9, and Genesys' `invalidVers` for a version that has moved on. */
export type ScimType =
  | 'invalidFilter'
  | 'tooMany'
  | 'uniqueness'
  | 'mutability'
  | 'invalidSyntax'
  | 'invalidPath'
  | 'noTarget'
  | 'invalidValue'
  | 'invalidVers'
  | 'sensitive';

interface RefusalDetails {
  readonly scimType?: ScimType;
  /** OAuth answers errors in a shape of its own (RFC 6749 5.2). */
  readonly oauthError?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** A gateway in front of the services refused, so that the answer is never in SCIM's shape on Genesys Cloud. */
  readonly gateway?: boolean;
  /** The code of the platform's ErrorBody where the status alone does not tell it. */
  readonly platformCode?: string;
}

/** A request that is not granted; thrown anywhere below the server, and turned into an answer in one place. */
export class Refusal extends Error {
  readonly status: number;
  readonly details: RefusalDetails;

  constructor(status: number, message: string, details: RefusalDetails = {}) {
    super(message);
    this.status = status;
    this.details = details;
  }
}

export const badRequest = (scimType: ScimType, message: string): Refusal =>
  new Refusal(400, message, { scimType });

export const notFound = (what: string): Refusal => new Refusal(404, `${what} not found.`);

/** RFC 7644 3.12: `status` is a string. */
export function scimErrorBody(refusal: Refusal) {
  const { scimType } = refusal.details;
  return {
    schemas: [ERROR_SCHEMA],
    status: String(refusal.status),
    ...(scimType !== undefined && { scimType }),
    detail: refusal.message,
  };
}

const platformCodes: Readonly<Record<number, string>> = {
  400: 'bad.request',
  401: 'bad.credentials',
  404: 'not.found',
  405: 'method.not.allowed',
  409: 'general.conflict',
  413: 'response.entity.too.large',
  415: 'unsupported.media.type',
  429: 'too.many.requests.retry.after',
  503: 'service.unavailable',
};

/** The platform's ErrorBody; `contextId` equals the header ININ-Correlation-Id. */
export function platformErrorBody(refusal: Refusal, contextId: string) {
  return {
    message: refusal.message,
    code: refusal.details.platformCode ?? platformCodes[refusal.status] ?? 'internal.server.error',
    status: refusal.status,
    contextId,
    details: [],
    errors: [],
  };
}

export function oauthErrorBody(refusal: Refusal) {
  return {
    error: refusal.details.oauthError,
    description: refusal.message,
    error_description: refusal.message,
  };
}
