/** What the same YAML costs with nothing around it: reads and parses every file in a folder. `bare-parse FOLDER` */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'js-yaml';

const [folder] = process.argv.slice(2);
const parsed = readdirSync(folder).map((name) => load(readFileSync(join(folder, name), 'utf8')));
console.log(`${parsed.length} files`);
