/**
 * Generates what follows from schemas/: TypeScript types and ahead-of-time validators; and from docs/diagnostics.md the
 * help that goes with each code.
 * They are committed, so that nobody needs the generators to build or to read; `--check` fails when they are stale.
 */
import { readdir, readFile, writeFile } from 'node:fs/promises';
import Ajv from 'ajv/dist/2020.js';
import standaloneCode from 'ajv/dist/standalone/index.js';
import { build } from 'esbuild';
import { compile } from 'json-schema-to-typescript';
import ts from 'typescript';

/** Schema → what is made of it. A validator's exports are names → places in the schemas. */
const table = [
  {
    schema: 'rollcall.schema.json',
    types: 'src/manifest/rollcall.gen.ts',
    validator: {
      file: 'src/manifest/rollcall.validator.gen.js',
      // People want every fault at once, and the reading code asks for a file, its entries and their lists one by one.
      allErrors: true,
      exports: {
        validateRootFile: 'rollcall.schema.json',
        validateIncludedFile: 'directory.schema.json',
        validateTargetFile: 'target-file.schema.json',
        validateGroup: 'group.schema.json#/$defs/group',
        validateMember: 'group.schema.json#/$defs/member',
        validateKey: 'group.schema.json#/$defs/key',
        validateCatalogueEntry: 'access.schema.json#/$defs/catalogueEntry',
        validateRolePolicy: 'access.schema.json#/$defs/rolePolicy',
        validateWaiver: 'access.schema.json#/$defs/waiver',
        validateSource: 'attributes.schema.json#/$defs/source',
        validateAttributeMapping: 'attributes.schema.json#/$defs/attributeMapping',
        validateMappedValue: 'attributes.schema.json#/$defs/mappedValue',
        validateUser: 'attributes.schema.json#/$defs/user',
        validateTarget: 'target.schema.json#/$defs/target',
        validateReceiver: 'notify.schema.json#/$defs/receiver',
      },
    },
  },
  {
    schema: 'plan.schema.json',
    types: 'src/changeset/plan.gen.ts',
    validator: {
      file: 'src/changeset/plan.validator.gen.js',
      allErrors: false,
      // A drift document has a plan inside; apart from it, the validators would hold everything twice.
      exports: { validatePlan: 'plan.schema.json', validateDrift: 'drift.schema.json' },
    },
  },
  { schema: 'drift.schema.json', types: 'src/changeset/drift.gen.ts' },
  {
    schema: 'deed.schema.json',
    types: 'src/changeset/deed.gen.ts',
    validator: {
      file: 'src/changeset/deed.validator.gen.js',
      allErrors: false,
      exports: { validateDeed: 'deed.schema.json' },
    },
  },
  {
    schema: 'manifest-comparison.schema.json',
    types: 'src/manifest/manifest-comparison.gen.ts',
    validator: {
      file: 'src/manifest/manifest-comparison.validator.gen.js',
      allErrors: false,
      exports: { validateManifestComparison: 'manifest-comparison.schema.json' },
    },
  },
  {
    schema: 'snapshot.schema.json',
    types: 'src/target/snapshot.gen.ts',
    validator: {
      file: 'src/target/snapshot.validator.gen.js',
      allErrors: false,
      exports: {
        validateSnapshotHeader: 'snapshot.schema.json',
        validateSnapshotLine: 'snapshot.schema.json#/$defs/line',
      },
    },
  },
  {
    schema: 'service-event.schema.json',
    types: 'src/service/http/service-event.gen.ts',
    validator: {
      file: 'src/service/http/requests.validator.gen.js',
      allErrors: true,
      exports: {
        validateServiceEvent: 'service-event.schema.json',
        validateReconcileRequest: 'reconcile-request.schema.json',
      },
    },
  },
  { schema: 'reconcile-request.schema.json', types: 'src/service/http/reconcile-request.gen.ts' },
  { schema: 'report.schema.json', types: 'src/apply/report.gen.ts' },
  { schema: 'journal.schema.json', types: 'src/apply/journal.gen.ts' },
];

const schemas = new Map();
for (const name of (await readdir('schemas')).sort()) {
  if (name.endsWith('.schema.json')) schemas.set(name, JSON.parse(await readFile(`schemas/${name}`, 'utf8')));
}

const outputs = new Map();
for (const { schema, types, validator } of table) {
  outputs.set(types, `${header(schema)}${await typesOf(schema)}`);
  if (validator === undefined) continue;
  outputs.set(validator.file, `${header(schema)}${await validatorOf(validator)}`);
  outputs.set(validator.file.replace(/\.js$/, '.d.ts'), `${header(schema)}${declarationsOf(validator)}`);
}

outputs.set('src/diagnostic/help.gen.ts', helpOf(await readFile('docs/diagnostics.md', 'utf8')));

outputs.set('src/workflow/manifest-schema.gen.ts', `${header('rollcall.schema.json')}${editorSchema()}`);

outputs.set('src/service/http/openapi-schemas.gen.ts', `${header('*')}${openApiSchemas()}`);

if (process.argv.includes('--check')) {
  const stale = [];
  for (const [file, text] of outputs) {
    if ((await readFile(file, 'utf8').catch(() => '')) !== text) stale.push(file);
  }
  for (const file of stale) console.error(`${file} is stale; run: npm run generate`);
  process.exitCode = stale.length > 0 ? 1 : 0;
} else {
  for (const [file, text] of outputs) await writeFile(file, text);
}

/** The page that explains the codes, for the reports of other tools that show such texts beside a fault. */
function helpOf(page) {
  const rows = [...page.matchAll(/^\| `([a-z0-9-]+)` +\| ([^|]+) \| ([^|]+) \|$/gm)];
  const entries = rows.map(([, code, meaning, advice]) => {
    const help = { meaning: meaning.trim(), advice: advice.trim() };
    return `  ${JSON.stringify(code)}: ${JSON.stringify(help)},\n`;
  });
  return `// Generated from docs/diagnostics.md by npm run generate; edit the page, not this file.
/** What each diagnostic code means, and how to go on; in Markdown. */
export const diagnosticHelp: Readonly<
  Record<string, { readonly meaning: string; readonly advice: string } | undefined>
> = {
${entries.join('')}};
`;
}

function header(schema) {
  return `// Generated from schemas/${schema} by npm run generate; edit the schema, not this file.\n`;
}

/**
 * All schemas of the manifest as one, for editors, of which few follow references into embedded schemas. It holds for the
 * root file, for included files and for those of targets, so that neither `version` nor `target` is demanded.
 */
function editorSchema() {
  const definitions = {};
  for (const [file, { $defs = {} }] of schemas) {
    for (const [name, definition] of Object.entries($defs))
      definitions[`${file.split('.')[0]}.${name}`] = withLocalReferences(definition, file);
  }
  const { $id, $defs, required, ...root } = withLocalReferences(schemas.get('rollcall.schema.json'), '');
  const { target } = withLocalReferences(schemas.get('target-file.schema.json').properties, '');
  const properties = { ...root.properties, target };
  const reached = {};
  reach({ properties }, definitions, reached);
  const whole = { ...root, properties, $defs: reached };
  return `/** The schema of a manifest's files, whole. */\nexport const manifestSchema = ${JSON.stringify(whole, null, 2)};\n`;
}

/** What goes in and out over HTTP, as components of an OpenAPI description. */
function openApiSchemas() {
  const files = {
    ServiceEvent: 'service-event',
    ReconcileRequest: 'reconcile-request',
    Plan: 'plan',
    Report: 'report',
  };
  const definitions = {};
  for (const [file, { $defs = {} }] of schemas) {
    for (const [name, definition] of Object.entries($defs))
      definitions[`${file.split('.')[0]}.${name}`] = withLocalReferences(definition, file);
  }
  const reached = {};
  const roots = Object.entries(files).map(([name, file]) => {
    const { $id, $schema, $defs, ...root } = withLocalReferences(
      schemas.get(`${file}.schema.json`),
      `${file}.schema.json`,
    );
    reach(root, definitions, reached);
    return [name, root];
  });
  const text = JSON.stringify({ ...Object.fromEntries(roots), ...reached }, null, 2);
  return `/** The schemas of what goes in and out over HTTP, by the names of their components. */
export const openApiSchemas: Readonly<Record<string, unknown>> = ${text.replaceAll('#/$defs/', '#/components/schemas/')};
`;
}

function withLocalReferences(value, file) {
  if (Array.isArray(value)) return value.map((each) => withLocalReferences(each, file));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, part]) => {
      if (key !== '$ref' || typeof part !== 'string') return [key, withLocalReferences(part, file)];
      const [other, name] = part.split('#/$defs/');
      return [key, `#/$defs/${(other || file).split('.')[0]}.${name}`];
    }),
  );
}

/** What a schema refers to, and what that refers to. */
function reach(value, definitions, reached) {
  if (typeof value !== 'object' || value === null) return;
  for (const [key, part] of Object.entries(value)) {
    if (key !== '$ref') reach(part, definitions, reached);
    else {
      const name = part.replace('#/$defs/', '');
      if (name in reached) continue;
      reached[name] = definitions[name];
      reach(definitions[name], definitions, reached);
    }
  }
}

/** The types of one schema and all it refers to, with every property and list readonly. */
async function typesOf(schema) {
  const definitions = {};
  const name = typeName(schemas.get(schema).title, schema.split('.')[0]);
  const root = forTypes(schemas.get(schema), schema, definitions);
  const text = await compile({ ...root, title: name, $defs: definitions }, name, {
    additionalProperties: false,
    bannerComment: '',
    declareExternallyReferenced: true,
    format: false,
    unknownAny: true,
    strictIndexSignatures: false,
  });
  const source = ts.createSourceFile('types.ts', text, ts.ScriptTarget.Latest, true);
  const { transformed } = ts.transform(source, [readonlyEverywhere]);
  return ts.createPrinter().printFile(transformed[0]);
}

/**
 * A schema as the type generator wants it: references point into one document, definitions are named after their
 * keys, and conditions that no TypeScript type can express are left to the validator.
 */
function forTypes(node, file, definitions) {
  if (Array.isArray(node)) return node.map((item) => forTypes(item, file, definitions));
  if (typeof node !== 'object' || node === null) return node;
  if (node.$ref !== undefined) return { $ref: `#/$defs/${define(node.$ref, file, definitions)}` };
  const result = {};
  for (const [keyword, value] of Object.entries(node)) {
    if (['$schema', '$id', '$defs', 'title', 'examples', 'default', 'if', 'then', 'else'].includes(keyword))
      continue;
    if (['allOf', 'anyOf', 'oneOf'].includes(keyword) && !value.every(saysAType)) continue;
    result[keyword] =
      keyword === 'properties'
        ? Object.fromEntries(
            Object.entries(value).map(([key, part]) => [key, forTypes(part, file, definitions)]),
          )
        : forTypes(value, file, definitions);
  }
  return result;
}

function saysAType(schema) {
  return ['type', '$ref', 'const', 'enum'].some((keyword) => keyword in schema);
}

function define(reference, file, definitions) {
  const [otherFile, pointer] = reference.split('#');
  const from = otherFile || file;
  const [, ...keys] = pointer.split('/');
  const target = keys.reduce((node, key) => node[key], schemas.get(from));
  const name = typeName(target.title, keys.at(-1));
  if (!(name in definitions)) {
    // Named before it is filled, so that a schema may refer to itself.
    definitions[name] = {};
    definitions[name] = { ...forTypes(target, from, definitions), title: name };
  }
  return name;
}

/** A title that is a name names the type; otherwise the title is prose and the key names it. */
function typeName(title, key) {
  return /^[A-Z][A-Za-z]*$/.test(title ?? '') ? title : key[0].toUpperCase() + key.slice(1);
}

function readonlyEverywhere(context) {
  const { factory } = context;
  const readonlyModifier = factory.createModifier(ts.SyntaxKind.ReadonlyKeyword);
  const visit = (child) => {
    const node = ts.visitEachChild(child, visit, context);
    if (ts.isPropertySignature(node)) {
      return factory.updatePropertySignature(
        node,
        [readonlyModifier],
        node.name,
        node.questionToken,
        node.type,
      );
    }
    if (ts.isIndexSignatureDeclaration(node)) {
      return factory.updateIndexSignature(node, [readonlyModifier], node.parameters, node.type);
    }
    if (ts.isArrayTypeNode(node) || ts.isTupleTypeNode(node)) {
      return factory.createTypeOperatorNode(ts.SyntaxKind.ReadonlyKeyword, node);
    }
    return node;
  };
  return (source) => ts.visitEachChild(source, visit, context);
}

/** A validator as one self-contained module: ajv's own helpers are bundled into it. */
async function validatorOf({ allErrors, exports }) {
  const ajv = new Ajv({
    code: { source: true, esm: true },
    strict: true,
    strictTypes: false,
    strictRequired: false,
    // Formats are checked where a better message can be given than "must match format".
    validateFormats: false,
    allErrors,
    // A fault quotes what the schema expected, so errors carry the schema they stem from.
    verbose: true,
  });
  for (const [name, schema] of schemas) ajv.addSchema(withoutProse(schema), name);
  const { outputFiles } = await build({
    stdin: { contents: standaloneCode(ajv, exports), resolveDir: process.cwd() },
    bundle: true,
    format: 'esm',
    platform: 'neutral',
    mainFields: ['main'],
    target: 'node20.18',
    write: false,
  });
  return outputFiles[0].text;
}

/** Descriptions are for editors; in a validator they would only be weight. Titles stay: they say what was expected. */
function withoutProse(node, isMap = false) {
  if (Array.isArray(node)) return node.map((item) => withoutProse(item));
  if (typeof node !== 'object' || node === null) return node;
  return Object.fromEntries(
    Object.entries(node)
      .filter(([keyword]) => isMap || !['description', 'examples', 'default', '$schema'].includes(keyword))
      .map(([keyword, value]) => [
        keyword,
        withoutProse(value, !isMap && ['properties', '$defs'].includes(keyword)),
      ]),
  );
}

function declarationsOf({ exports }) {
  return `
export interface SchemaError {
  readonly keyword: string;
  /** JSON pointer to the value at fault. */
  readonly instancePath: string;
  readonly schemaPath: string;
  readonly params: Readonly<Record<string, unknown>>;
  readonly message?: string;
  readonly schema: unknown;
  readonly parentSchema: Readonly<Record<string, unknown>>;
  readonly data: unknown;
  /** The key at fault, when keys were looked at. */
  readonly propertyName?: string;
}

export interface Validator {
  (data: unknown): boolean;
  /** The errors of the latest call. */
  readonly errors?: readonly SchemaError[] | null;
}

${Object.keys(exports)
  .map((name) => `export const ${name}: Validator;`)
  .join('\n')}
`;
}
