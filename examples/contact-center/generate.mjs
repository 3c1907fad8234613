/**
 * Writes live.json: the directory as the first plan finds it. People are drawn with dice that always fall the same
 * way; groups are what directory/*.yaml declares, less what generator/reality.mjs says went wrong since.
 *
 *   node examples/contact-center/generate.mjs            write live.json
 *   node examples/contact-center/generate.mjs --check    fail when live.json is not what this would write
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { parse } from 'yaml';
import { formGroups } from './generator/groups.mjs';
import { hirePeople } from './generator/people.mjs';
import { printJson } from './generator/print.mjs';

const file = new URL('live.json', import.meta.url);
const folder = new URL('directory/', import.meta.url);

const declared = Object.assign(
  {},
  ...readdirSync(folder)
    .sort()
    .map((name) => parse(readFileSync(new URL(name, folder), 'utf8')).groups),
);
const users = hirePeople();
const text = `${printJson({ users, groups: formGroups(declared, users) })}\n`;

if (!process.argv.includes('--check')) writeFileSync(file, text);
else if (readFileSync(file, 'utf8') !== text) {
  process.stderr.write(
    'examples/contact-center/live.json is stale; run node examples/contact-center/generate.mjs\n',
  );
  process.exitCode = 1;
}
