import { spawnSync } from 'node:child_process';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { parse, parseAllDocuments } from 'yaml';
import packageJson from '../../package.json' with { type: 'json' };
import { rollcall } from '../cli/rollcall.ts';
import { readCommandLine } from '../support/command-line.ts';

const folder = resolve(import.meta.dirname, '../../examples/service');
const read = (file: string) => readFileSync(join(folder, file), 'utf8');
const scratch = mkdtempSync(join(tmpdir(), 'rollcall-service-example-'));
afterAll(() => rmSync(scratch, { recursive: true }));

interface Container {
  readonly image: string;
  readonly args: readonly string[];
  readonly ports: readonly { readonly name: string; readonly containerPort: number }[];
  readonly [probe: `${string}Probe`]: { readonly httpGet: { readonly path: string; readonly port: string } };
}

interface Deployment {
  readonly kind: string;
  readonly metadata: { readonly name: string };
  readonly spec: {
    readonly template: {
      readonly spec: {
        readonly terminationGracePeriodSeconds: number;
        readonly containers: readonly Container[];
        readonly volumes: readonly {
          readonly configMap?: { readonly items: readonly { readonly key: string; readonly path: string }[] };
        }[];
      };
    };
  };
}

interface Compose {
  readonly networks: {
    readonly default: { readonly ipam: { readonly config: readonly { readonly gateway: string }[] } };
  };
  readonly services: Readonly<
    Record<
      string,
      {
        readonly command?: readonly string[];
        readonly environment: Readonly<Record<string, string>>;
        readonly stop_grace_period: string;
        readonly healthcheck: { readonly test: readonly string[] };
      }
    >
  >;
}

const unit = read('systemd/rollcall.service');
const dockerfile = read('Dockerfile');
const compose = parse(read('compose.yaml'), { merge: true }) as Compose;
const deployments = ['serve', 'worker'].map((name) => {
  const documents = parseAllDocuments(read(`kubernetes/deployment-${name}.yaml`)).map((each) => each.toJS());
  return (documents as readonly Deployment[]).find(({ kind }) => kind === 'Deployment') as Deployment;
});
const containers = deployments.flatMap(({ spec }) => spec.template.spec.containers);

const [, execStart = ''] = /^ExecStart=\S+ \S+main\.js (.*)$/m.exec(unit) ?? [];
const [, dockerCommand = ''] = /^CMD (.*)$/m.exec(dockerfile) ?? [];
const commandLines = [
  ['systemd', execStart.split(' ')],
  ['Dockerfile', JSON.parse(dockerCommand)],
  ...Object.entries(compose.services).flatMap(([name, { command }]) =>
    command === undefined ? [] : [[`compose, ${name}`, command] as const],
  ),
  ...deployments.map(({ metadata }, at) => [`Kubernetes, ${metadata.name}`, containers[at]?.args]),
] as readonly (readonly [string, readonly string[]])[];

test.each(commandLines)('%s: the command line is one that rollcall understands', async (_, words) => {
  await expect(readCommandLine(words)).resolves.toBeDefined();
});

test('whoever stops it waits longer than what is in flight may take', async () => {
  const patience = new Map<string, number>([
    ['systemd', Number(/^TimeoutStopSec=(\d+)s$/m.exec(unit)?.[1])],
    ...['serve', 'worker'].map(
      (name) =>
        [`compose, ${name}`, Number.parseInt(compose.services[name]?.stop_grace_period ?? '', 10)] as const,
    ),
    ...deployments.map(
      ({ metadata, spec }) =>
        [`Kubernetes, ${metadata.name}`, spec.template.spec.terminationGracePeriodSeconds] as const,
    ),
  ]);
  for (const [where, words] of commandLines.filter(([where]) => where !== 'Dockerfile')) {
    const { grace } = await readCommandLine(words);
    expect(patience.get(where), where).toBeGreaterThan(Number(grace) / 1000 + 5);
  }
});

test('probes and health checks ask at the port that is listened on', async () => {
  for (const { args, ports, ...rest } of containers) {
    const { port } = await readCommandLine(args);
    expect(ports).toEqual([{ name: 'http', containerPort: port }]);
    const probes = ['startupProbe', 'livenessProbe', 'readinessProbe'] as const;
    expect(probes.map((name) => rest[name]?.httpGet)).toEqual([
      { path: '/healthz', port: 'http' },
      { path: '/healthz', port: 'http' },
      { path: '/readyz', port: 'http' },
    ]);
  }
  for (const name of ['serve', 'worker']) {
    const { command = [], healthcheck } = compose.services[name] ?? {};
    const { port } = await readCommandLine(command);
    expect(healthcheck?.test.at(-1)).toContain(`fetch("http://127.0.0.1:${port}/readyz")`);
  }
});

describe('the proxy', () => {
  test('asks where the unit listens, and is the one that is trusted there', async () => {
    const { host, port, trustedProxy } = await readCommandLine(execStart.split(' '));
    const upstreams = [...read('nginx/rollcall.conf').matchAll(/proxy_pass (\S+);/g)].map(([, url]) => url);
    expect(new Set(upstreams)).toEqual(new Set([`http://${host}:${port}`]));
    expect(trustedProxy).toEqual([`${host}/32`]);
  });

  test('comes from the gateway of the network, where compose runs it', async () => {
    const [network] = compose.networks.default.ipam.config;
    const { trustedProxy } = await readCommandLine(compose.services.serve?.command ?? []);
    expect(trustedProxy).toEqual([`${network?.gateway}/32`]);
  });

  test('of Kubernetes leads to the service, by paths that it has', () => {
    const { rules } = parse(read('kubernetes/ingress.yaml')).spec as {
      readonly rules: readonly {
        readonly http: { readonly paths: readonly { readonly path: string; readonly backend: unknown }[] };
      }[];
    };
    const paths = rules.flatMap(({ http }) => http.paths);
    expect(paths.map(({ path }) => path)).toEqual(['/webhooks', '/api']);
    for (const { backend } of paths)
      expect(backend).toEqual({ service: { name: 'rollcall', port: { name: 'http' } } });
  });
});

test('the version is the one of this repository', () => {
  const versions = [
    /rollcall@(\S+)/.exec(dockerfile)?.[1],
    ...[dockerfile, read('compose.yaml'), ...containers.map(({ image }) => image)].map(
      (text) => /rollcall-fleet:([\w.]+)/.exec(text)?.[1],
    ),
  ];
  expect(new Set(versions)).toEqual(new Set([packageJson.version]));
});

describe('the manifests', () => {
  const variablesOf = (text: string) =>
    [...text.matchAll(/\{ env: (\w+) \}/g)].map(([, name = '']) => name).sort();
  const organisations = readdirSync(join(folder, 'fleet/organisations'));

  test('of the fleet is without a fault', async () => {
    const { stdout, exitCode } = await rollcall(['validate'], { folder: join(folder, 'fleet') });
    expect({ stdout, exitCode }).toEqual({
      stdout: 'All 3 manifests are valid: 4 groups in 4 files.\n',
      exitCode: 0,
    });
  });

  test('compose passes on every variable that the fleet names', () => {
    const fleet = ['rollcall.yaml', ...organisations.map((file) => `organisations/${file}`)];
    const wanted = variablesOf(fleet.map((file) => read(`fleet/${file}`)).join('\n'));
    for (const name of ['serve', 'worker']) {
      const { DATABASE_URL, ...given } = compose.services[name]?.environment ?? {};
      expect(DATABASE_URL).toContain('@postgres:5432/');
      expect(Object.keys(given).sort()).toEqual(wanted);
    }
  });

  test('of the ConfigMap is without a fault where a cluster lays it out, by links', async () => {
    const { data } = parse(read('kubernetes/config.yaml')) as {
      readonly data: Readonly<Record<string, string>>;
    };
    const { stringData } = parse(read('kubernetes/secret.yaml')) as { readonly stringData: object };
    expect(['DATABASE_URL', ...new Set(variablesOf(Object.values(data).join('\n')))].sort()).toEqual(
      Object.keys(stringData).sort(),
    );
    for (const { spec } of deployments) {
      const mounted = join(scratch, `mounted-${deployments.findIndex((each) => each.spec === spec)}`);
      const items = spec.template.spec.volumes.flatMap(({ configMap }) => configMap?.items ?? []);
      expect(items.map(({ key }) => key).sort()).toEqual(Object.keys(data).sort());
      for (const { key, path } of items) {
        mkdirSync(dirname(join(mounted, '..2026', path)), { recursive: true });
        writeFileSync(join(mounted, '..2026', path), data[key] ?? '');
      }
      symlinkSync('..2026', join(mounted, '..data'));
      for (const name of new Set(items.map(({ path }) => path.split('/')[0] ?? ''))) {
        symlinkSync(join('..data', name), join(mounted, name));
      }
      const { stdout, exitCode } = await rollcall(['validate'], { folder: mounted });
      expect({ stdout, exitCode }).toEqual({
        stdout: 'All 2 manifests are valid: 2 groups in 3 files.\n',
        exitCode: 0,
      });
    }
  });
});

describe.skipIf(spawnSync('systemd-analyze', ['--version']).status !== 0)('the unit', () => {
  test('is understood by systemd', () => {
    const path = join(scratch, 'rollcall.service');
    // Where node lies is up to the machine.
    writeFileSync(path, unit.replace('/usr/bin/node', process.execPath));
    const { status, stderr } = spawnSync('systemd-analyze', ['verify', '--man=no', path], {
      encoding: 'utf8',
    });
    expect({ status, about: stderr.split('\n').filter((line) => line.includes('rollcall')) }).toEqual({
      status: 0,
      about: [],
    });
  });
});
