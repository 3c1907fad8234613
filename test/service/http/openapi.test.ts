import { readdirSync, readFileSync } from 'node:fs';
import { Validator } from '@seriousme/openapi-schema-validator';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startDatabase, type TestDatabase } from './database.ts';
import { bodyOf, event, type Stage, startStage, tokens } from './stage.ts';

interface Description {
  readonly paths: Readonly<Record<string, Readonly<Record<string, DescribedOperation>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, object>> };
}

interface DescribedOperation {
  readonly operationId: string;
  readonly security: readonly object[];
  readonly responses: Readonly<
    Record<string, { readonly content?: Readonly<Record<string, { readonly schema?: object }>> }>
  >;
}

describe('the description of the API', () => {
  let database: TestDatabase;
  let stage: Stage;
  let description: Description;
  beforeAll(async () => {
    database = await startDatabase();
    stage = await startStage({ databaseUrl: await database.fresh() });
    description = (await (await stage.ask('/openapi.json')).json()) as Description;
  });
  afterAll(async () => {
    await stage.close();
    await database.stop();
  });

  it('is OpenAPI 3.1', async () => {
    const { valid, errors } = await new Validator().validate(JSON.parse(JSON.stringify(description)));
    expect({ valid, errors }).toEqual({ valid: true, errors: undefined });
  });

  it('has every operation once, each with a name of its own', () => {
    const operations = Object.values(description.paths).flatMap((path) => Object.values(path));
    const names = operations.map(({ operationId }) => operationId);
    expect(new Set(names).size).toBe(names.length);
  });

  it('says what needs a token, and that is so', async () => {
    for (const [path, operations] of Object.entries(description.paths)) {
      for (const [method, { security }] of Object.entries(operations)) {
        const answer = await stage.ask(path.replace(/\{\w+\}/g, 'hr'), {
          method: method.toUpperCase(),
          ...(method === 'post' && { body: {} }),
        });
        // A browser on this very machine needs none for pages (pages.test.ts).
        if (security.some((way) => 'password' in way)) continue;
        const needs = security.length > 0;
        expect([path, method, answer.status === 401]).toEqual([path, method, needs]);
      }
    }
  });

  it('has answers as they are given', async () => {
    const ajv = new Ajv2020({ strict: false, validateFormats: false });
    ajv.addSchema({ $id: 'api', components: description.components });
    const check = async (path: string, method: string, answer: Response) => {
      const operation = description.paths[path]?.[method];
      const content = operation?.responses[answer.status]?.content;
      const type = answer.headers.get('content-type')?.split(';')[0] ?? '';
      const schema = content?.[type]?.schema;
      expect([path, method, answer.status, type, schema !== undefined]).toEqual([
        path,
        method,
        answer.status,
        type,
        true,
      ]);
      const body = type === 'application/x-ndjson' ? await answer.text() : await bodyOf(answer);
      const local = JSON.parse(
        JSON.stringify(schema).replaceAll('#/components', 'api#/components'),
      ) as object;
      const validate = ajv.compile(local);
      expect([path, answer.status, validate(body), validate.errors]).toEqual([
        path,
        answer.status,
        true,
        null,
      ]);
      return body;
    };
    const { all: token } = tokens;
    const groups = ['support-tier1'];
    const run = (await check(
      '/api/reconcile-groups',
      'post',
      await stage.ask('/api/reconcile-groups', { method: 'POST', token, body: { groups } }),
    )) as { readonly runId: string };
    const post = (path: string, body: unknown, more = {}) =>
      stage.ask(path, { method: 'POST', body, ...more });
    await check('/webhooks/directory-sync', 'post', await stage.send(event('evt_1')));
    await check('/webhooks/directory-sync', 'post', await stage.send(event('evt_1', { type: 1 })));
    await check(
      '/webhooks/directory-sync',
      'post',
      await stage.send(event('evt_1', { type: 'user.deleted' })),
    );
    await check(
      '/webhooks/directory-sync/{source}',
      'post',
      await stage.send(event('evt_2'), { path: '/hr' }),
    );
    await check(
      '/webhooks/directory-sync/{source}',
      'post',
      await stage.send(event('evt_2'), { path: '/crm' }),
    );
    await check('/api/reconcile-groups', 'post', await post('/api/reconcile-groups', { groups }));
    await check('/api/reconcile-groups', 'post', await post('/api/reconcile-groups', {}, { token }));
    await check(
      '/api/reconcile-groups',
      'post',
      await post('/api/reconcile-groups', { groups: ['x'] }, { token }),
    );
    for (const path of ['/api/targets', '/api/runs', '/api/events', '/api/deliveries']) {
      await check(path, 'get', await stage.ask(path, { token }));
      await check(path, 'get', await stage.ask(path));
      await check(path, 'get', await stage.ask(path, { token: tokens.tier1 }));
    }
    await check('/api/runs/{id}', 'get', await stage.ask(`/api/runs/${run.runId}`, { token }));
    await check('/api/runs/{id}', 'get', await stage.ask('/api/runs/none', { token }));
    for (const what of ['journal', 'plan']) {
      const path = `/api/runs/{id}/${what}`;
      await check(path, 'get', await stage.ask(`/api/runs/${run.runId}/${what}`, { token }));
      await check(path, 'get', await stage.ask(`/api/runs/none/${what}`, { token }));
      await check(path, 'get', await stage.ask(`/api/runs/none/${what}?x=1`, { token }));
    }
    await check('/api/pruned-runs', 'get', await stage.ask('/api/pruned-runs', { token }));
    await check('/api/events/{seq}', 'delete', await stage.ask('/api/events/1', { method: 'DELETE', token }));
    await check('/api/events/{seq}/retry', 'post', await post('/api/events/1/retry', undefined, { token }));
    await check(
      '/api/deliveries/{id}',
      'delete',
      await stage.ask('/api/deliveries/1', { method: 'DELETE', token }),
    );
    await check(
      '/api/deliveries/{id}/retry',
      'post',
      await post('/api/deliveries/1/retry', undefined, { token }),
    );
    for (const path of ['/healthz', '/readyz', '/openapi.json'])
      await check(path, 'get', await stage.ask(path));
  });

  it('has every status that the tests of this folder see, and the tests see every status that it has', () => {
    const described = new Set(
      Object.values(description.paths).flatMap((path) =>
        Object.values(path).flatMap(({ responses }) => Object.keys(responses)),
      ),
    );
    const folder = import.meta.dirname;
    const tests = readdirSync(folder)
      .filter((file) => file.endsWith('.test.ts') && file !== 'openapi.test.ts')
      .map((file) => readFileSync(`${folder}/${file}`, 'utf8'))
      .join('\n');
    for (const status of described)
      expect([status, new RegExp(`\\b${status}\\b`).test(tests)]).toEqual([status, true]);
  });
});
