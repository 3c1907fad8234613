import type { Diagnostic } from '../diagnostic/diagnostic.ts';
import { diagnosticHelp } from '../diagnostic/help.gen.ts';
import type { SourceRange } from '../diagnostic/source.ts';
import { messageOf } from './diagnostic-message.ts';
import { renderJson } from './json.ts';
import { printable } from './printable.ts';

export interface SarifOptions {
  readonly rollcallVersion: string;
  /** Makes a file's name relative to where the report is read; undefined for what has no place there. */
  readonly pathOf: (file: string) => string | undefined;
}

/**
 * Faults as SARIF 2.1.0 (OASIS Standard), which code scanning of GitHub, GitLab and many editors show at their lines.
 * The rules are the codes that occur; a fault without a place is a result without a location.
 */
export function renderSarif(diagnostics: readonly Diagnostic[], options: SarifOptions): string {
  const codes = [...new Set(diagnostics.map(({ code }) => code))].sort();
  return renderJson({
    $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'rollcall', version: options.rollcallVersion, rules: codes.map(rule) } },
        columnKind: 'utf16CodeUnits',
        results: diagnostics.map((diagnostic) => result(diagnostic, codes, options)),
      },
    ],
  });
}

function rule(code: Diagnostic['code']) {
  const help = diagnosticHelp[code];
  if (help === undefined) return { id: code };
  return {
    id: code,
    shortDescription: { text: help.meaning },
    help: { text: help.advice, markdown: help.advice },
  };
}

function result(diagnostic: Diagnostic, codes: readonly string[], options: SarifOptions) {
  const { code, severity, range, related = [] } = diagnostic;
  const place = range && location(range, options);
  const others = related.flatMap(({ message, range: other }, id) => {
    const found = location(other, options);
    return found === undefined ? [] : [{ id, ...found, message: { text: unlinked(printable(message)) } }];
  });
  return {
    ruleId: code,
    ruleIndex: codes.indexOf(code),
    level: severity,
    message: { text: unlinked(messageOf(diagnostic)) },
    ...(place !== undefined && { locations: [place] }),
    ...(others.length > 0 && { relatedLocations: others }),
  };
}

/** Lines and columns count from 1 and the end column is the one after the last, as ours do (sections 3.30.5 to 3.30.8). */
function location(range: SourceRange, { pathOf }: SarifOptions) {
  const { file, line, column, endLine, endColumn } = range;
  const path = pathOf(file);
  if (path === undefined) return undefined;
  const uri = path.split('/').map(encodeURIComponent).join('/');
  const end = { ...(endLine !== undefined && { endLine }), ...(endColumn !== undefined && { endColumn }) };
  return {
    physicalLocation: {
      artifactLocation: { uri, uriBaseId: '%SRCROOT%' },
      region: { startLine: line, startColumn: column, ...end },
    },
  };
}

/** A name could look like a link (section 3.11.6), and the message would then lead where somebody wanted. */
function unlinked(text: string): string {
  return text.replaceAll('](', '] (');
}
