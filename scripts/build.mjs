/** Bundles the command line and the public API into dist/: ESM, split so that a command loads only what it needs. */
import { chmod, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { build } from 'esbuild';

const { version } = JSON.parse(await readFile('package.json', 'utf8'));

await rm('dist', { recursive: true, force: true });
const { metafile } = await build({
  entryPoints: {
    main: 'src/cli/main.ts',
    index: 'src/index.ts',
    // A thread starts from a file; src/expression/thread.ts looks for this one beside itself.
    'expression-worker': 'src/expression/worker.ts',
  },
  outdir: 'dist',
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20.18',
  minify: true,
  keepNames: true,
  sourcemap: false,
  metafile: true,
  // Left to node_modules: PGlite is optional and finds its WebAssembly beside itself; pg asks for the others only where
  // somebody wants them (the native driver, Cloudflare's sockets).
  external: ['@electric-sql/pglite', 'pg-native', 'cloudflare:sockets'],
  define: { ROLLCALL_VERSION: JSON.stringify(version) },
  // CommonJS dependencies inside an ES module still call require for Node's own modules.
  banner: {
    js: "import{createRequire as rollcallRequire}from'node:module';const require=rollcallRequire(import.meta.url);",
  },
});
await chmod('dist/main.js', 0o755);
await writeFile('dist/THIRD_PARTY_LICENSES.txt', await licences(Object.keys(metafile.inputs)));

/** The bundle carries other people's code, so it carries their licences too. */
async function licences(inputs) {
  const packages = new Set(
    inputs.flatMap((path) => /^(node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(path)?.[1] ?? []).sort(),
  );
  const texts = await Promise.all([...packages].map(licence));
  return texts.join(`\n${'-'.repeat(72)}\n`);
}

async function licence(folder) {
  const {
    name,
    version: packageVersion,
    license,
  } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'));
  for (const file of ['LICENSE', 'LICENSE.md', 'LICENSE.txt', 'license', 'License']) {
    const text = await readFile(join(folder, file), 'utf8').catch(() => undefined);
    if (text !== undefined) return `${name} ${packageVersion} (${license})\n\n${text.trim()}\n`;
  }
  const readme = await readFile(join(folder, 'README.md'), 'utf8').catch(() => '');
  const section = /^##\s+licen[cs]e\s*$(.*)/ims.exec(readme)?.[1];
  if (section?.includes('Permission is hereby granted'))
    return `${name} ${packageVersion} (${license})\n\n${section.trim()}\n`;
  throw new Error(`${name} in ${dirname(folder)} ships no licence text; it cannot be bundled`);
}
