import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

interface Schema {
  readonly $ref?: string;
  readonly description?: string;
  readonly properties?: Readonly<Record<string, Schema | boolean>>;
}

const read = (name: string): Schema =>
  JSON.parse(readFileSync(join(import.meta.dirname, '../../schemas', name), 'utf8'));

function target(reference: string, from: string): Schema {
  const [file, pointer = ''] = reference.split('#');
  const steps = pointer.split('/').slice(1);
  return steps.reduce(
    (node, step) => (node as Record<string, unknown>)[step],
    read(file || from) as unknown,
  ) as Schema;
}

/** Editors show the description of a property, or of what it refers to, as a tooltip. */
function* undescribed(node: unknown, file: string, path: string): Generator<string> {
  if (typeof node !== 'object' || node === null) return;
  for (const [name, property] of Object.entries((node as Schema).properties ?? {})) {
    if (typeof property === 'boolean' || 'const' in property) continue;
    const description = property.description ?? (property.$ref && target(property.$ref, file).description);
    if (!description?.endsWith('.')) yield `${path}/${name}`;
  }
  for (const [key, part] of Object.entries(node)) yield* undescribed(part, file, `${path}/${key}`);
}

describe('schemas', () => {
  const names = [
    'rollcall',
    'directory',
    'target-file',
    'group',
    'access',
    'attributes',
    'safety',
    'target',
    'notify',
    'service',
  ];
  it.each(names.map((name) => `${name}.schema.json`))('%s describes every property in a sentence', (name) => {
    expect([...undescribed(read(name), name, name)]).toEqual([]);
  });
});
