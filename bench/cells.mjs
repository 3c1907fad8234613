/** A table as Markdown, its columns aligned. */
export function table(head, rows) {
  const cells = [head, ...rows.map((row) => row.map(String))];
  const widths = head.map((_, column) => Math.max(...cells.map((row) => row[column].length)));
  const line = (row) => `| ${row.map((cell, column) => cell.padEnd(widths[column])).join(' | ')} |`;
  const rule = `|${widths.map((width) => '-'.repeat(width + 2)).join('|')}|`;
  return [line(cells[0]), rule, ...cells.slice(1).map(line)].join('\n');
}

export const count = (number) => number.toLocaleString('en-US');
export const ratio = (one, other) => (one.median / other.median).toFixed(1);
export const whole = (figure) => spreadOut(figure, (value) => value.toFixed(0));
export const seconds = (figure) => spreadOut(figure, (value) => (value / 1000).toFixed(2));
const spreadOut = ({ median, min, max }, print) => `${print(median)} (${print(min)}–${print(max)})`;

/** Each row against the one with a tenth of its size. */
export function growth(rows, size, nameOf, measuresOf) {
  return rows.flatMap((row) => {
    const before = rows.find((other) => nameOf(other) === nameOf(row) && other[size] * 10 === row[size]);
    if (before === undefined) return [];
    const [from, to] = [measuresOf(before), measuresOf(row)];
    const ratios = ['wallMs', 'cpuMs', 'peakMb'].map((measure) => ratio(to[measure], from[measure]));
    return [[nameOf(row), `${count(before[size])} → ${count(row[size])}`, ...ratios]];
  });
}
