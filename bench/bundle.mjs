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
      evaluate: join(bench, 'evaluate.ts'),
      'bare-evaluate': join(bench, 'bare-evaluate.ts'),
      // src/expression/thread.ts looks for this one beside itself.
      'expression-worker': join(bench, '../src/expression/worker.ts'),
    },
    outdir: folder,
    bundle: true,
    platform: 'node',
    format: 'esm',
    logLevel: 'warning',
  });
}
