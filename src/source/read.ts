import { DiagnosticError, fail, type Outcome, succeed } from '../diagnostic/diagnostic.ts';
import { readCsv } from './csv.ts';
import { readDocument, readNdjson } from './document.ts';
import { doubt } from './fault.ts';
import { readDataFile } from './file.ts';
import { readHttp } from './http.ts';
import { readLdap } from './ldap/read.ts';
import type { SourceRow, SourceRows } from './row.ts';
import type { Source, SourceContext } from './source.ts';

/**
 * Reads every record of a source, or none of it: half a source would look like people who have left. Rows that cannot
 * be used are left out with a warning each.
 *
 * @throws the signal's reason, once it is aborted; nothing else
 */
export async function readSource(
  source: Source,
  context: SourceContext,
): Promise<Outcome<readonly SourceRow[]>> {
  try {
    const { rows, warnings } = await readRows(source, context);
    const empty = rows.length === 0 ? [doubt(source.name, 'there is no record in it')] : [];
    return succeed(rows, [...warnings, ...empty]);
  } catch (error) {
    context.signal?.throwIfAborted();
    if (error instanceof DiagnosticError) return fail(error.diagnostics);
    throw error;
  }
}

async function readRows(source: Source, context: SourceContext): Promise<SourceRows> {
  if (source.kind === 'http') return readHttp(source, context);
  if (source.kind === 'ldap') return readLdap(source, context);
  const bytes = await readDataFile(source.name, source.path, context);
  switch (source.kind) {
    case 'csv':
      return readCsv(source, bytes, context);
    case 'ndjson':
      return readNdjson(source, bytes, context);
    case 'json':
    case 'yaml':
      return readDocument(source, bytes, context);
  }
}
