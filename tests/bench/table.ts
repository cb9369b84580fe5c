/** A table of figures, ready to be read. */
export interface Table {
  title: string;
  /** Heads of the columns; the first is over the names of the rows. */
  columns: readonly string[];
  rows: readonly (readonly string[])[];
}

/** Write a table in Markdown, its columns aligned. */
export function writeTable({ title, columns, rows }: Table): string {
  const widths = columns.map((_, index) => Math.max(...[columns, ...rows].map((row) => row[index]?.length ?? 0)));
  const writeRow = (cells: readonly string[]): string =>
    `| ${cells.map((cell, index) => (index === 0 ? cell.padEnd(widths[index] ?? 0) : cell.padStart(widths[index] ?? 0))).join(' | ')} |`;
  const rule = `| ${widths.map((width, index) => (index === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`)).join(' | ')} |`;
  return `${[`### ${title}`, '', writeRow(columns), rule, ...rows.map(writeRow)].join('\n')}\n`;
}
