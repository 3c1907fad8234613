import { type ErrorCode, parseDocument } from 'yaml';
import type { ParseFault } from './events.ts';

/** A syntax fault in words for the author of the file; offsets count UTF-16 units. */
export interface SyntaxFinding {
  readonly summary: string;
  readonly advice?: string;
  readonly offset: number;
  readonly length: number;
}

/** The second parser is thorough, not fast; beyond this size the first fault alone must do. */
const longestText = 1_000_000;
const mostFindings = 20;

/**
 * Looks at a text that is no valid YAML once more, to name several faults instead of the first.
 * The words are ours: a parser's own message may quote the text, and the text may hold a secret.
 *
 * @param first what the reading parser stumbled over, for what the second parser does not see
 */
export function syntaxFindings(text: string, first: ParseFault): readonly SyntaxFinding[] {
  const findings: SyntaxFinding[] = [];
  if (text.length <= longestText) {
    const { errors } = parseDocument(text, { uniqueKeys: false, prettyErrors: false, logLevel: 'silent' });
    let lastLine: number | undefined;
    for (const { code, pos, message } of errors) {
      const line = text.lastIndexOf('\n', pos[0] - 1);
      // What follows on one line is nearly always the same fault seen again.
      if (line === lastLine) continue;
      lastLine = line;
      findings.push({ ...wording(code, message), offset: pos[0], length: Math.max(1, pos[1] - pos[0]) });
    }
  }
  if (findings.length > 0) return findings.slice(0, mostFindings);
  const [reason = ''] = first.reason.split(':');
  return [{ summary: reason, offset: first.offset, length: 1 }];
}

type Wording = Pick<SyntaxFinding, 'summary' | 'advice'>;

function wording(code: ErrorCode, message: string): Wording {
  return missing(message) ?? words[code] ?? { summary: 'this is not valid YAML' };
}

function missing(message: string): Wording | undefined {
  if (message.includes('closing')) return { summary: 'a quote is opened and never closed' };
  if (message.startsWith('Implicit map keys')) {
    return { summary: 'a colon and a value are missing after this key', advice: 'Write `key: value`.' };
  }
  if (message.startsWith('Sequence item')) return { summary: 'a list item must begin with `- `' };
  if (message.startsWith('Missing ,')) return { summary: 'a comma is missing between two entries' };
  if (message.startsWith('Missing space after :')) return { summary: 'a blank is missing after the colon' };
  if (message.startsWith('Flow ')) return { summary: 'a bracket or brace is opened and never closed' };
  if (message.startsWith('Comments')) return { summary: 'a blank is missing before the comment' };
  return undefined;
}

const words: { readonly [code in ErrorCode]?: Wording } = {
  TAB_AS_INDENT: { summary: 'a tab is used as indentation', advice: 'YAML is indented with blanks only.' },
  BAD_INDENT: {
    summary: 'the indentation does not fit the lines above',
    advice:
      'Entries of one mapping or list begin in the same column, and what belongs to them further right.',
  },
  BAD_SCALAR_START: {
    summary: 'a value cannot begin with this character',
    advice: 'Put the value in quotes.',
  },
  BAD_DQ_ESCAPE: {
    summary: 'this is no escape sequence of a text in double quotes',
    advice: 'Write `\\\\` for a backslash, or use single quotes.',
  },
  BLOCK_AS_IMPLICIT_KEY: {
    summary: 'a second colon on one line',
    advice: 'Put a value that holds `: ` in quotes, or begin a nested mapping on its own line.',
  },
  MULTILINE_IMPLICIT_KEY: { summary: 'a key must stand on one line', advice: 'Is a colon missing after it?' },
  BLOCK_IN_FLOW: { summary: 'inside brackets and braces, entries are separated by commas' },
  UNEXPECTED_TOKEN: {
    summary: 'this does not belong here',
    advice: 'Look for a missing quote, colon or bracket before it.',
  },
  BAD_ALIAS: {
    summary: 'this alias has no anchor before it',
    advice: 'Put a value that begins with `*` in quotes.',
  },
  ALIAS_PROPS: { summary: 'an alias can have no anchor or tag of its own' },
  BAD_DIRECTIVE: {
    summary: 'this directive is not known',
    advice: 'Put a value that begins with `%` in quotes.',
  },
  MULTIPLE_ANCHORS: { summary: 'a value can have one anchor only' },
  MULTIPLE_TAGS: { summary: 'a value can have one tag only' },
  KEY_OVER_1024_CHARS: { summary: 'a key has more than 1024 characters' },
};
