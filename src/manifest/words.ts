import type { ValuePath } from '../yaml/value.ts';

/** What a person would call the value at the end of a path. */
export function nameOf(path: ValuePath): string {
  const last = path.at(-1);
  if (last === undefined) return 'the file';
  return typeof last === 'number' ? `entry ${last + 1} of ${nameOf(path.slice(0, -1))}` : quote(last);
}

/** The kind of a value in the words of people who write YAML. */
export function typeName(value: unknown): string {
  if (value === null) return 'empty';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'number' && !Number.isFinite(value)) return 'no finite number';
  const names: Readonly<Record<string, string>> = {
    object: 'a mapping',
    string: 'text',
    number: 'a number',
    boolean: 'true or false',
  };
  return names[typeof value] ?? typeof value;
}

/** What a schema says of a value, in words that complete "expected …". */
export function titleOf(schema: unknown): string | undefined {
  const { title } = Object(schema) as { readonly title?: unknown };
  return typeof title === 'string' ? title : undefined;
}

/** A value as it may stand in a message: short. */
export function shown(value: unknown): string {
  if (typeof value === 'object' && value !== null) return typeName(value);
  if (value === null || value === '') return 'empty';
  const text = String(value);
  return typeof value === 'string' ? quote(text.length > 60 ? `${text.slice(0, 60)}…` : text) : text;
}

export function quote(text: string): string {
  return `"${text}"`;
}
