import { join } from 'node:path';
import { inTurn, summarise } from './figures.mjs';
import { measure } from './process.mjs';

/** Measures the evaluation of two mappings against JSONata alone: one that only names columns, and one that computes. */
export async function measureMappings({ records, rounds, scripts }) {
  const rows = [];
  for (const mapping of ['names', 'jsonata']) {
    const args = [mapping, String(records)];
    const [evaluated, bare] = await inTurn(rounds, [
      () => measure(join(scripts, 'evaluate.js'), args),
      () => measure(join(scripts, 'bare-evaluate.js'), args),
    ]);
    rows.push({ records, mapping, rounds, evaluate: summarise(evaluated), bareJsonata: summarise(bare) });
  }
  return rows;
}
