import type { SourceFile } from '../diagnostic/source.ts';
import type { FaultList } from './fault.ts';
import { readValue, type ValueFault, type YamlValue } from './value.ts';
import { deepestNesting, parseYamlEvents } from './yaml.ts';

/** The value of a file's text; undefined when the text is at fault, which is then reported in full. */
export async function parseSource(source: SourceFile, faults: FaultList): Promise<YamlValue | undefined> {
  const { path: file, text } = source;
  const parsed = parseYamlEvents(text);
  if (parsed.ok) {
    const { value, faults: found } = readValue(text, parsed.events);
    for (const fault of found) reportValueFault(file, fault, faults);
    return found.length === 0 ? value : undefined;
  }
  const { kind, offset } = parsed.fault;
  if (kind === 'too-deep') {
    const summary = `more than ${deepestNesting} levels of nesting`;
    faults.add({
      code: 'yaml-too-deep',
      summary,
      at: { kind: 'span', file, span: { start: offset, end: offset + 1 } },
    });
    return undefined;
  }
  // Only a broken file pays for the second parser.
  const { syntaxFindings } = await import('./syntax.ts');
  for (const { summary, advice, offset: start, length } of syntaxFindings(text, parsed.fault)) {
    const at = { kind: 'span', file, span: { start, end: start + length } } as const;
    faults.add({ code: 'yaml-syntax', summary, at, ...(advice !== undefined && { advice }) });
  }
  return undefined;
}

const codes = {
  'duplicate-key': 'yaml-duplicate-key',
  aliases: 'yaml-too-many-aliases',
  unsupported: 'yaml-syntax',
} as const;

function reportValueFault(
  file: string,
  { kind, message, path, offset, length }: ValueFault,
  faults: FaultList,
): void {
  faults.add({
    code: codes[kind],
    summary: message,
    at: { kind: 'span', file, span: { start: offset, end: offset + length } },
    ...(kind === 'duplicate-key' && {
      related: [{ message: 'first written here', at: { kind: 'key', origin: { file, path } } }],
    }),
  });
}
