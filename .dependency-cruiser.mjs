/**
 * The floors of the house. A file imports its own folder and lower floors: never up, never sideways.
 * Each entry is a floor, bottom first; folders on one floor do not know each other.
 */
const floors = [
  ['src/runtime.ts', 'src/diagnostic/', 'src/scim/', 'src/expression/', 'src/yaml/', 'src/file/'],
  ['src/directory/', 'src/manifest/', 'src/source/', 'src/sandbox/'],
  ['src/resolve/', 'src/changeset/', 'src/target/'],
  ['src/policy/', 'src/apply/'],
  ['src/workflow/', 'src/render/'],
  ['src/index.ts', 'src/forge/', 'src/notify/'],
  ['src/service/'],
  ['src/cli/'],
];

const pattern = (places) => `^(${places.map((place) => place.replace('.', '\\.')).join('|')})`;

const upwards = floors.slice(0, -1).map((floor, level) => ({
  name: `floor-${level + 1}-looks-down`,
  comment: `What stands on floor ${level + 1} may be used by every floor above it only because it knows none of them.`,
  severity: 'error',
  from: { path: pattern(floor) },
  to: { path: pattern(floors.slice(level + 1).flat()) },
}));

const sideways = floors.flatMap((floor) =>
  floor
    .filter(() => floor.length > 1)
    .map((place) => ({
      name: `${place.replace(/^src\/|\/$/g, '')}-keeps-to-itself`,
      comment:
        'Neighbours on one floor meet only in a value that a higher floor hands from one to the other.',
      severity: 'error',
      from: { path: pattern([place]) },
      to: { path: pattern(floor.filter((other) => other !== place)) },
    })),
);

/** Thought has no I/O: what these folders compute can be tested, replayed and trusted from values alone. */
const thought = [
  'src/scim/',
  'src/yaml/',
  'src/directory/',
  'src/resolve/',
  'src/changeset/',
  'src/policy/',
  'src/render/',
];

/** Each third-party package has one owner, so that replacing it means opening one file. */
const owners = {
  undici: ['src/target/ask-last.ts', 'src/target/transport.ts'],
  'js-yaml': ['src/yaml/events.ts'],
  yaml: ['src/yaml/syntax.ts', 'src/yaml/print.ts', 'src/yaml/insert.ts', 'src/yaml/edit-nodes.ts'],
  commander: ['src/cli/'],
  chalk: ['src/cli/'],
  'csv-parse': ['src/source/csv.ts'],
  ldapts: ['src/source/ldap/message.ts'],
  tinyglobby: ['src/manifest/include.ts'],
  jsonata: ['src/expression/compile.ts'],
  '@octokit/core': ['src/forge/github.ts'],
  '@octokit/plugin-paginate-rest': ['src/forge/github.ts'],
  pg: ['src/service/store/postgresql.ts'],
  '@electric-sql/pglite': ['src/service/store/embedded.ts'],
  'pg-boss': ['src/service/store/boss.ts'],
  hono: ['src/service/http/'],
  '@hono/node-server': ['src/service/http/'],
  pino: ['src/service/pino.ts'],
  'prom-client': ['src/service/metrics/'],
  '@opentelemetry': ['src/service/tracing/'],
  'ipaddr.js': ['src/notify/private-address.ts'],
};

export default {
  forbidden: [
    ...upwards,
    ...sideways,
    {
      name: 'no-circles',
      comment: 'Two files that need each other are one idea cut in half.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'thought-has-no-io',
      comment:
        'A plan must follow from what was read and nothing else, or it could differ from what is applied.',
      severity: 'error',
      from: { path: pattern(thought) },
      to: { dependencyTypes: ['core'], pathNot: '^(node:)?(crypto|util)$' },
    },
    {
      name: 'only-apply-writes',
      comment: 'One folder can change the directory, so one folder must be read to know when it happens.',
      severity: 'error',
      from: { path: '^src/', pathNot: pattern(['src/apply/', 'src/target/']) },
      to: { path: '^src/target/(write|write-users|patch|patch-edits)\\.ts$' },
    },
    {
      name: 'commands-load-no-service',
      comment:
        'Who plans and applies from a laptop waits for no database driver: only what serves may load the service.',
      severity: 'error',
      from: {
        path: '^src/cli/',
        pathNot: '^src/cli/(commands/(serve|worker|watch|events|outbox|runs)|service-[a-z-]+)\\.ts$',
      },
      to: { path: '^src/service/' },
    },
    ...Object.entries(owners).map(([name, files]) => ({
      name: `${name}-has-one-owner`,
      comment: `${name} is known to ${files.join(', ')} alone.`,
      severity: 'error',
      from: { path: '^src/', pathNot: pattern(files) },
      to: { path: `^node_modules/${name}/` },
    })),
    {
      name: 'source-does-not-lean-on-tests',
      comment: 'What is shipped must not need what is not.',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^(test|bench|scripts|examples)/' },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
    },
  },
};
