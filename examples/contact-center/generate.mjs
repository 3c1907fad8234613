/**
 * Writes data/hr.csv and live.json: what HR says, and the directory as the first plan finds it. People are drawn with
 * dice that always fall the same way; groups and what people hold are what the manifest declares, less what
 * generator/reality.mjs says went wrong since.
 *
 *   node examples/contact-center/generate.mjs            write both
 *   node examples/contact-center/generate.mjs --check    fail when one of them is not what this would write
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { parse } from 'yaml';
import { formGroups, memberReader } from './generator/groups.mjs';
import { equip, listHoldings } from './generator/holdings.mjs';
import { asTypedIn, printHrList } from './generator/hr.mjs';
import { hirePeople } from './generator/people.mjs';
import { printJson } from './generator/print.mjs';

const here = new URL('./', import.meta.url);
const read = (path) => parse(readFileSync(new URL(path, here), 'utf8'));

const directory = readdirSync(new URL('directory/', here)).sort();
const groups = Object.assign({}, ...directory.map((name) => read(`directory/${name}`).groups));
const manifest = { ...read('catalogue.yaml'), groups };

const people = hirePeople();
const typedIn = asTypedIn(people);
const membersOf = memberReader(groups, typedIn);
const live = {
  ...listHoldings(manifest),
  users: equip(typedIn, manifest, membersOf),
  groups: formGroups(groups, membersOf),
};

keep('data/hr.csv', printHrList(people));
keep('live.json', `${printJson(live)}\n`);

function keep(path, text) {
  const file = new URL(path, here);
  if (!process.argv.includes('--check')) writeFileSync(file, text);
  else if (readFileSync(file, 'utf8') !== text) {
    process.stderr.write(
      `examples/contact-center/${path} is stale; run node examples/contact-center/generate.mjs\n`,
    );
    process.exitCode = 1;
  }
}
