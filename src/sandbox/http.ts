import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from 'node:http';
import type { Struck } from './faults.ts';
import { badRequest, Refusal } from './refusal.ts';
import type { DirectoryView } from './view.ts';

/** One request as the routes see it. */
export interface SandboxRequest {
  readonly method: string;
  /** Without the query, as sent. */
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: IncomingHttpHeaders;
  readonly params: Readonly<Record<string, string>>;
  readonly body: unknown;
  /** What reads may see: the directory now, or as it was a moment ago. */
  readonly view: DirectoryView;
  readonly struck: Struck;
}

export interface Answer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
}

/** Collects a request's body, and refuses with 413 before a larger one fills the memory. */
export function readBody(message: IncomingMessage, maxBytes: number): Promise<string> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let bytes = 0;
    message.on('data', (chunk: Buffer) => {
      bytes += chunk.length;
      if (bytes <= maxBytes) chunks.push(chunk);
    });
    message.on('end', () => {
      if (bytes <= maxBytes) resolve(Buffer.concat(chunks).toString('utf8'));
      else
        reject(
          new Refusal(413, `The request has ${bytes} bytes; ${maxBytes} are allowed.`, { gateway: true }),
        );
    });
    message.on('error', reject);
  });
}

/** RFC 7644 3.8: SCIM bodies are JSON under either media type. */
export function parseJsonBody(text: string, contentType: string | undefined): unknown {
  if (text === '') return undefined;
  if (contentType !== undefined && !/^application\/(scim\+)?json\b/i.test(contentType)) {
    throw new Refusal(415, `A body of type ${contentType} is not understood.`, { gateway: true });
  }
  try {
    return JSON.parse(text);
  } catch {
    throw badRequest('invalidSyntax', 'The body is not valid JSON.');
  }
}

/** Writes an answer; returns how many bytes its body had. */
export function sendAnswer(response: ServerResponse, answer: Answer, contentType: string): number {
  const body = answer.body === undefined ? undefined : Buffer.from(JSON.stringify(answer.body), 'utf8');
  response.writeHead(answer.status, {
    ...answer.headers,
    ...(body !== undefined && { 'Content-Type': contentType, 'Content-Length': body.length }),
  });
  response.end(body);
  return body?.length ?? 0;
}
