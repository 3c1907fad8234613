/** Evaluates a mapping over records, as a plan does: `evaluate MAPPING RECORDS`. */
import { evaluateRecords } from '../src/expression/evaluate.ts';
import { mappings, personnelRecords } from './personnel.ts';

const [mapping = '', records = ''] = process.argv.slice(2);
const results = await evaluateRecords(personnelRecords(Number(records)), mappings[mapping] ?? {}, { now: 0 });
const faulty = results.filter(({ kind }) => kind === 'fault').length;
if (faulty > 0) throw new Error(`${faulty} of ${results.length} records are faulty`);
console.log(`${results.length} records`);
