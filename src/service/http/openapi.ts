import type { HttpContext } from './context.ts';
import { correlationHeader } from './correlation.ts';
import { answerSchemas } from './openapi-answers.ts';
import { openApiSchemas } from './openapi-schemas.gen.ts';
import { json, type Operation, type Route } from './route.ts';
import { signatureHeader } from './webhook.ts';

/** `GET /openapi.json`: what can be asked, itself included. It says nothing that is not public, so it needs no token. */
export function openApiRoute(routes: readonly Route[], { rollcallVersion }: HttpContext): Route {
  const operation: Operation = {
    operationId: 'describe',
    summary: 'This description (OpenAPI 3.1).',
    tags: ['status'],
    security: [],
    responses: { 200: json('The description.') },
  };
  const self = { method: 'get', path: '/openapi.json', operation } as const;
  const description = describeApi([...routes, self], rollcallVersion);
  return { ...self, handle: (c) => c.json(description) };
}

function describeApi(routes: readonly Omit<Route, 'handle'>[], version: string) {
  const paths: Record<string, Record<string, unknown>> = {};
  for (const { method, path, operation } of routes) {
    paths[path] = { ...paths[path], [method]: { ...operation, ...withCorrelation(operation) } };
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'rollcall',
      version,
      description:
        'Brings groups and people of SCIM directories in line with a manifest: takes events in, and plans and applies named groups.',
    },
    servers: [{ url: '/' }],
    paths,
    components: {
      securitySchemes: {
        bearer: {
          type: 'http',
          scheme: 'bearer',
          description:
            'A token of `service.tokens` in the manifest; the names behind it are its scopes, any of which will do.',
        },
        password: {
          type: 'http',
          scheme: 'basic',
          description: 'The same token as the password a browser asks for; the name does not matter.',
        },
        signature: {
          type: 'apiKey',
          in: 'header',
          name: signatureHeader,
          description: 'HMAC-SHA-256 over the time and the body, with the secret of the events source.',
        },
      },
      schemas: { ...openApiSchemas, ...answerSchemas },
    },
  };
}

/** Every request may carry an id of its sender's. */
function withCorrelation({ parameters = [] }: Operation) {
  const description = 'An id of your own for this request; the answer and the log carry it.';
  const schema = { type: 'string', maxLength: 128, pattern: '^[\\w.:/+=-]+$' };
  return {
    parameters: [
      ...parameters,
      { name: correlationHeader, in: 'header', required: false, description, schema },
    ],
  };
}
