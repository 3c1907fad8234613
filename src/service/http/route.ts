import type { Context } from 'hono';

/** One thing that can be asked, with its description: what is not described cannot be asked. */
export interface Route {
  readonly method: 'get' | 'post' | 'delete';
  /** As OpenAPI writes it: `/api/runs/{id}`. */
  readonly path: string;
  readonly operation: Operation;
  readonly handle: (c: Context) => Response | Promise<Response>;
}

/** An operation object of OpenAPI 3.1. */
export interface Operation {
  readonly operationId: string;
  readonly summary: string;
  readonly description?: string;
  readonly tags?: readonly string[];
  /** Empty: nothing is needed. */
  readonly security: readonly Readonly<Record<string, readonly string[]>>[];
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: unknown;
  readonly responses: Readonly<Record<string, unknown>>;
}

export interface Parameter {
  readonly name: string;
  readonly in: 'query' | 'path' | 'header';
  readonly required: boolean;
  readonly description: string;
  readonly schema: unknown;
}

/** A JSON answer. */
export function json(description: string, schema: unknown = { type: 'object' }): unknown {
  return { description, content: { 'application/json': { schema } } };
}

/** Answers that are problems, by status. */
export function problems(descriptions: Readonly<Record<number, string>>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    Object.entries(descriptions).map(([status, description]) => [
      status,
      {
        description,
        content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
      },
    ]),
  );
}

export function bearer(...scopes: readonly string[]): Operation['security'] {
  return [{ bearer: scopes }];
}

export function inPath(name: string, description: string): Parameter {
  return { name, in: 'path', required: true, description, schema: { type: 'string' } };
}

export function inQuery(name: string, description: string, schema: unknown = { type: 'string' }): Parameter {
  return { name, in: 'query', required: false, description, schema };
}
