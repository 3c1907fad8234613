/** What the same mapping costs with nothing around it: JSONata alone, unbounded. `bare-evaluate MAPPING RECORDS` */
import jsonata from 'jsonata';
import { mappings, personnelRecords } from './personnel.ts';

const [mapping = '', records = ''] = process.argv.slice(2);
const expressions = Object.values(mappings[mapping] ?? {}).map((text) => jsonata(text));
const results = [];
for (const record of personnelRecords(Number(records))) {
  const values = [];
  for (const expression of expressions) values.push(await expression.evaluate(record));
  results.push(values);
}
console.log(`${results.length} records`);
