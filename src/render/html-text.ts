import { printable } from './printable.ts';
import type { Cell, Row, Section } from './view.ts';

/** Text of strangers inside HTML and XML: what a reader cannot see is shown, what a parser acts on is escaped. */

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Safe as text and as a quoted attribute. XML knows no U+FFFE and U+FFFF (XML 1.0 section 2.2). */
export function escapeHtml(text: string): string {
  return visible(text).replace(/[&<>"']/g, (found) => entities[found] ?? '');
}

/** `printable`, and noncharacters as escapes too. */
export function visible(text: string): string {
  return printable(text).replace(/[\ufffe\uffff]/g, (found) => `\\u{${found.charCodeAt(0).toString(16)}}`);
}

/** JSON inside a script element: nothing in it can end the element (HTML section 13.2.5.4, "script data state"). */
export function embeddedJson(value: unknown): string {
  return JSON.stringify(value).replace(
    /[<>&\u2028\u2029]/g,
    (found) => `\\u${found.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** A section as a paragraph and a list beneath it. */
export function sectionHtml(section: Section): string {
  const blocks: string[] = [];
  for (const row of section) {
    if (row.depth === 0) blocks.push(`<p>${rowHtml(row)}</p>`);
    else if (blocks.at(-1)?.endsWith('</ul>'))
      blocks.push(`${blocks.pop()?.slice(0, -5)}${itemHtml(row)}</ul>`);
    else blocks.push(`<ul>${itemHtml(row)}</ul>`);
  }
  return blocks.join('\n');
}

function itemHtml(row: Row): string {
  return `<li>${rowHtml(row)}</li>`;
}

function rowHtml({ cells }: Row): string {
  return cells
    .filter((cell) => cell.length > 0)
    .map((cell) => `<span class="cell">${cellHtml(cell)}</span>`)
    .join(' ');
}

function cellHtml(cell: Cell): string {
  return cell
    .map(({ text, role }) =>
      role === undefined ? escapeHtml(text) : `<span class="${role}">${escapeHtml(text)}</span>`,
    )
    .join('');
}
