import type { DiagnosticCode } from '../diagnostic/codes.ts';
import type { SourceFile } from '../diagnostic/source.ts';
import { readYaml, type YamlFault } from '../yaml/read.ts';
import type { YamlValue } from '../yaml/value.ts';
import type { FaultList } from './fault.ts';

/** The value of a file's text; undefined when the text is at fault, which is then reported in full. */
export async function parseSource(
  { path: file, text }: SourceFile,
  faults: FaultList,
): Promise<YamlValue | undefined> {
  const read = await readYaml(text, 'a manifest');
  if (read.ok) return read.value ?? {};
  for (const { kind, summary, advice, span, first } of read.faults) {
    faults.add({
      code: codes[kind],
      summary,
      at: { kind: 'span', file, span },
      ...(advice !== undefined && { advice }),
      ...(first && {
        related: [{ message: 'first written here', at: { kind: 'span', file, span: first } }],
      }),
    });
  }
  return undefined;
}

const codes = {
  syntax: 'yaml-syntax',
  unsupported: 'yaml-syntax',
  'too-deep': 'yaml-too-deep',
  'duplicate-key': 'yaml-duplicate-key',
  aliases: 'yaml-too-many-aliases',
} as const satisfies { readonly [kind in YamlFault['kind']]: DiagnosticCode };
