import { draw, withoutColour } from './layout.ts';
import { printable } from './printable.ts';
import { inert } from './runner.ts';
import type { Row, Section } from './view.ts';

/**
 * Text of strangers inside Markdown. Everything of theirs stands in code: GitHub and GitLab read no mention, reference,
 * link, emoji, HTML or quick action there (CommonMark 0.31 sections 6.1 and 4.5).
 */

/** Lines in a code block scroll sideways, so they may be longer than a terminal is wide. */
const drawing = { paint: withoutColour, width: 160 };

/** `a name` as code within a line; longer texts are cut, and show that they were. */
export function codeSpan(text: string, longest = 200): string {
  const shown = inert(printable(clip(text, longest)));
  const fence = '`'.repeat(longestRun(shown) + 1);
  const padding = /^`|`$|^ .* $/.test(shown) || shown === '' ? ' ' : '';
  return `${fence}${padding}${shown}${padding}${fence}`;
}

/** Sections as a block of code, one after the other; nothing for no rows. `diff` colours lines by their sign. */
export function codeBlock(sections: readonly Section[], language: 'diff' | 'text'): string {
  const filled = sections.filter((section) => section.length > 0);
  if (filled.length === 0) return '';
  const drawn = inert(draw(language === 'diff' ? filled.map(diffSection) : filled, drawing));
  const fence = '`'.repeat(Math.max(3, longestRun(drawn) + 1));
  return `${fence}${language}\n${drawn}${fence}`;
}

/** The same with a title, if there is one; without rows there is nothing to give a title to. */
export function titledBlock(title: string, language: 'diff' | 'text', sections: readonly Section[]): string {
  const block = codeBlock(sections, language);
  return block === '' || title === '' ? block : `#### ${title}\n\n${block}`;
}

/** A headline becomes the heading of a hunk, what stands beneath it begins the line, where a diff has its sign. */
function diffSection(section: Section): Section {
  return section.map((row) => {
    if (row.depth > 0) return { ...row, depth: row.depth - 1 };
    return row.table === undefined ? row : hunkHeading(row);
  });
}

function hunkHeading({ cells, ...row }: Row): Row {
  const [first = [], ...others] = cells;
  return { ...row, cells: [[{ text: '@@ ' }, ...first], ...others, [{ text: '@@' }]] };
}

function longestRun(text: string): number {
  return (text.match(/`+/g) ?? []).reduce((longest, { length }) => Math.max(longest, length), 0);
}

function clip(text: string, longest: number): string {
  const characters = [...text.slice(0, longest + 1)];
  return text.length <= longest ? text : `${characters.slice(0, longest).join('')}…`;
}
