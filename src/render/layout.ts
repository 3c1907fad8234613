import { columns, printable } from './printable.ts';
import type { Cell, Role, Row, Span, View } from './view.ts';

/** Dresses a text in the colour of its role; without colour it hands the text back. */
export type Paint = (role: Role, text: string) => string;

export interface Drawing {
  readonly paint: Paint;
  /** Columns of the terminal. */
  readonly width: number;
}

export const withoutColour: Paint = (_role, text) => text;

const gap = '  ';
const indent = '    ';

/** Draws a view as lines of text: the one place where text of strangers is made printable and put in columns. */
export function draw(view: View, drawing: Drawing): string {
  const sections = view.filter((section) => section.length > 0).map((section) => section.map(printableRow));
  const widths = columnWidths(sections.flat(), Math.max(16, Math.floor(drawing.width / 2.5)));
  const lines = sections.map((section) => section.flatMap((each) => drawRow(each, widths, drawing)));
  return `${lines.map((section) => section.join('\n')).join('\n\n')}\n`;
}

function printableRow(row: Row): Row {
  const cells = row.cells.map((each) => each.map((span) => ({ ...span, text: printable(span.text) })));
  return { ...row, cells };
}

type Widths = ReadonlyMap<string, readonly number[]>;

/** The width of each column of each table. A cell beyond `limit` stands out rather than pushing all others aside. */
function columnWidths(rows: readonly Row[], limit: number): Widths {
  const tables = new Map<string, number[]>();
  for (const { table, cells } of rows) {
    if (table === undefined) continue;
    const widths = tables.get(table) ?? [];
    for (const [index, each] of cells.entries()) {
      const width = cellColumns(each);
      if (width <= limit) widths[index] = Math.max(widths[index] ?? 0, width);
    }
    tables.set(table, widths);
  }
  return tables;
}

function cellColumns(cell: Cell): number {
  return cell.reduce((sum, { text }) => sum + columns(text), 0);
}

/** One row in its columns; cells that do not fit the terminal go on beneath, never away. */
function drawRow(row: Row, tables: Widths, { paint, width }: Drawing): readonly string[] {
  const margin = indent.repeat(row.depth);
  const widths = alignment(row, tables, width - margin.length);
  const finished: string[] = [];
  let drawn = margin;
  let used = margin.length;
  let blanks = 0;
  for (const [index, each] of row.cells.entries()) {
    const size = cellColumns(each);
    const column = Math.max(size, widths[index] ?? 0);
    if (size > 0) {
      if (used > margin.length && used + blanks + size > width) {
        finished.push(drawn);
        drawn = margin + indent;
        used = drawn.length;
        blanks = 0;
      }
      drawn += ' '.repeat(blanks) + each.map((span) => paintSpan(span, paint)).join('');
      used += blanks + size;
      blanks = 0;
    }
    if (column > 0) blanks += column - size + gap.length;
  }
  return [...finished, drawn];
}

/** The widths of the row's columns; none when only a ragged row fits the terminal. */
function alignment({ table, cells }: Row, tables: Widths, width: number): readonly number[] {
  const widths = (table !== undefined && tables.get(table)) || [];
  const aligned = cells.map((each, index) => Math.max(cellColumns(each), widths[index] ?? 0));
  return rowColumns(aligned) <= width ? widths : [];
}

function rowColumns(sizes: readonly number[]): number {
  const filled = sizes.filter((size) => size > 0);
  return filled.reduce((sum, size) => sum + size + gap.length, -gap.length);
}

function paintSpan({ text, role }: Span, paint: Paint): string {
  return role === undefined ? text : paint(role, text);
}
