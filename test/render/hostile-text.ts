import fc from 'fast-check';
import { expect } from 'vitest';

/** Characters and beginnings that mean something to Markdown, HTML, GitHub, GitLab, a runner or a terminal. */
export const hostile = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ...['`', '```', '~~~', '\n', '\r', '@team', '#12', '!7', '::error::', '##[error]', '##vso[x]', '|'],
        ...['<script>', '</details>', '<!--', '-->', '&lt;', '[a](b)', '![a](b)', '*', '_', '\\', '/close'],
        ...[
          ' ',
          '    ',
          '> ',
          '- ',
          '+ ',
          '@@',
          'https://evil.test',
          ':smile:',
          '$x$',
          '\u202e',
          '\u001b[2J',
        ],
      ),
      fc.string({ unit: 'binary', maxLength: 4 }),
    ),
    { minLength: 1, maxLength: 12 },
  )
  .map((parts) => parts.join(''));

/** The text without its code (CommonMark 0.31 sections 4.5 and 6.1): what is left, Markdown reads. */
export function withoutCode(markdown: string): string {
  const outside: string[] = [];
  let fence: string | undefined;
  for (const line of markdown.split('\n')) {
    if (fence !== undefined) {
      if (/^ {0,3}`+ *$/.test(line) && line.trim().length >= fence.length) fence = undefined;
      continue;
    }
    fence = /^ {0,3}(`{3,})[^`]*$/.exec(line)?.[1];
    if (fence === undefined) outside.push(line);
  }
  expect(fence).toBeUndefined();
  return outside.join('\n').replace(/(?<!`)(`+)(?!`)[\s\S]*?(?<!`)\1(?!`)/g, 'CODE');
}
