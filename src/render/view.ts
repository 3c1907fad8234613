/**
 * What a reader sees, before anybody decides how it is drawn. Views are built from plans and reports; text draws them
 * for a terminal, and another format can draw the same view in its own way.
 */

/** What a piece of text means; colour is one way to say it. */
export type Role = 'addition' | 'removal' | 'change' | 'strong' | 'muted' | 'warning' | 'error';

export interface Span {
  readonly text: string;
  readonly role?: Role;
}

export type Cell = readonly Span[];

/** Rows of one table line up with each other, wherever they stand. A row without a table stands alone. */
export interface Row {
  readonly depth: number;
  readonly cells: readonly Cell[];
  readonly table?: string;
}

/** Rows that belong together; a blank line parts one section from the next. */
export type Section = readonly Row[];

export type View = readonly Section[];

export function span(text: string, role?: Role): Span {
  return role === undefined ? { text } : { text, role };
}

export function cell(text: string, role?: Role): Cell {
  return text === '' ? [] : [span(text, role)];
}

export function row(depth: number, cells: readonly Cell[], table?: string): Row {
  return table === undefined ? { depth, cells } : { depth, cells, table };
}

/** A line of running text. */
export function line(...spans: readonly Span[]): Row {
  return { depth: 0, cells: [spans] };
}

export function count(number: number, singular: string, plural = `${singular}s`): string {
  return `${number} ${number === 1 ? singular : plural}`;
}

/** `1 group, 2 roles and 1 skill` */
export function enumerate(parts: readonly string[]): string {
  const last = parts.at(-1) ?? '';
  return parts.length < 2 ? last : `${parts.slice(0, -1).join(', ')} and ${last}`;
}
