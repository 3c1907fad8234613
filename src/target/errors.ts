import type { DiagnosticCode } from '../diagnostic/codes.ts';
import { type Diagnostic, DiagnosticError } from '../diagnostic/diagnostic.ts';
import type { TlsFault } from '../diagnostic/tls.ts';
import { parseJson } from '../scim/json-text.ts';
import { headerOf, type WireHeaders } from './transport.ts';

/** What a server said went wrong, whichever way it said it. */
export interface ServerError {
  readonly status: number;
  /** RFC 7644 section 3.12, table 9. */
  readonly scimType?: string;
  readonly detail: string;
  /** By which the vendor's support finds the request again. */
  readonly correlationId?: string;
}

const longestDetail = 300;

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * Reads SCIM errors (RFC 7644 section 3.12), Genesys Cloud's ErrorBody, OAuth errors (RFC 6749 section 5.2),
 * `{code, message}`, HTML and plain text. `status` is the HTTP status: the one in the body may be text, or another.
 */
export function parseServerError(
  status: number,
  headers: WireHeaders,
  text: string,
  correlationHeaders: readonly string[],
): ServerError {
  // Proxies answer in HTML.
  const json = parseJson(text);
  const body = isRecord(json) ? json : {};
  const scimType = textOf(body.scimType);
  const correlationId = correlationIdOf(headers, correlationHeaders) ?? textOf(body.contextId);
  return {
    status,
    detail: oneLine(detailOf(body) ?? plainText(text)),
    ...(scimType !== undefined && { scimType }),
    ...(correlationId !== undefined && { correlationId: oneLine(correlationId) }),
  };
}

export function correlationIdOf(headers: WireHeaders, names: readonly string[]): string | undefined {
  return names.map((name) => headerOf(headers, name)).find((value) => value !== undefined && value !== '');
}

function detailOf(body: Readonly<Record<string, unknown>>): string | undefined {
  const said = textOf(body.detail) ?? textOf(body.message) ?? textOf(body.error_description);
  const code = textOf(body.code) ?? textOf(body.error);
  if (said !== undefined) return code === undefined ? said : `${said} (${code})`;
  return code ?? textOf(body.description);
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

function plainText(text: string): string {
  const title = /<title[^>]*>([^<]*)<\/title>/i.exec(text)?.[1];
  const markup = /<[a-z!/][^>]*>/gi;
  return title ?? text.slice(0, 10 * longestDetail).replace(markup, ' ');
}

/** Servers write line breaks and terminal escapes; a diagnostic is one line. */
function oneLine(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is taken out
  const line = text.replace(/[\s\u0000-\u001f\u007f-\u009f]+/g, ' ').trim();
  return line.length > longestDetail ? `${line.slice(0, longestDetail)}…` : line;
}

/** `409 uniqueness: the name is taken (correlation id 8c1f…)` */
export function printServerError({ status, scimType, detail, correlationId }: ServerError): string {
  const kind = scimType === undefined ? `${status}` : `${status} ${scimType}`;
  const said = detail === '' ? kind : `${kind}: ${detail}`;
  return correlationId === undefined ? said : `${said} (correlation id ${correlationId})`;
}

export function remoteFault(
  code: DiagnosticCode,
  summary: string,
  rest: Pick<Diagnostic, 'detail' | 'advice' | 'expected' | 'range'> = {},
): DiagnosticError {
  return new DiagnosticError({ code, severity: 'error', summary, ...rest });
}

/** There is no TLS with the server; waiting mends nothing. */
export function untrustedFault(target: string, { what, advice }: TlsFault, detail: string): DiagnosticError {
  return remoteFault('remote-unavailable', `${target} cannot be reached over TLS: ${what}`, {
    detail,
    advice,
  });
}

/** Whether one resource could not be read, while everything else still may: no reason to stop a run. */
export function isRemoteError(error: unknown): error is DiagnosticError {
  return error instanceof DiagnosticError && error.diagnostics[0]?.code === 'remote-error';
}
