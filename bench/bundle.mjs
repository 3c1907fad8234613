import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'esbuild';

const bench = import.meta.dirname;

/** Bundles what is TypeScript here into `folder`, to be run from there by name: `FOLDER/server.js`. */
export async function bundleScripts(folder) {
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'package.json'), '{ "type": "module" }\n');
  await build({
    entryPoints: {
      server: join(bench, 'server.ts'),
      'watch-rounds': join(bench, 'watch-rounds.ts'),
      'service-directory': join(bench, 'service-directory.ts'),
      postgresql: join(bench, '../test/support/postgresql.ts'),
      evaluate: join(bench, 'evaluate.ts'),
      'bare-evaluate': join(bench, 'bare-evaluate.ts'),
      // src/expression/thread.ts looks for this one beside itself.
      'expression-worker': join(bench, '../src/expression/worker.ts'),
    },
    outdir: folder,
    bundle: true,
    platform: 'node',
    format: 'esm',
    // pg asks for them only where somebody wants them.
    external: ['pg-native', 'cloudflare:sockets'],
    // CommonJS packages among the bundled ones ask for node's own modules.
    banner: {
      js: "import { createRequire as benchRequire } from 'node:module'; const require = benchRequire(import.meta.url);",
    },
    logLevel: 'warning',
  });
}
