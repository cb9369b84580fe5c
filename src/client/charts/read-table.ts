import type { Axis } from '../../charts/axis.ts';

/** One panel of a chart, as its table says it. */
export interface PanelRecord {
  /** What the table and its drawing stand in. */
  plot: HTMLElement;
  table: HTMLTableElement;
  title: string | undefined;
  /** Its marks in words. */
  description: string;
  /** What is said below it: how bars are folded, what hatching means, years without numbers. */
  notes: string[];
  /** `undefined` where nothing is drawn. */
  axis: Axis | undefined;
  rows: RowRecord[];
}

/** One row of a chart's table. Absences have a label and a text, breaks a label only. */
export interface RowRecord {
  /** Its place: `table.rows[index]`. */
  index: number;
  /** Label of its series, where the table goes over the years. */
  series: string | undefined;
  label: string;
  /** The value as it is printed, or why there is none. */
  text: string;
  /** What other reports say of the same, if they differ. */
  remark: string;
  /** `undefined` where nothing is drawn. */
  value: number | undefined;
  /** What the value is a part of. */
  whole: number | undefined;
  isApproximate: boolean;
  /** Whether it is there to measure others by: of a year before the latest, or the whole of parts. */
  isQuiet: boolean;
  quote: string | undefined;
  /** Page of the figure. */
  href: string | undefined;
}

/** Read the panels of a chart from its tables, the only place where its numbers stand. */
export function readPanels(host: HTMLElement): PanelRecord[] {
  return [...host.querySelectorAll<HTMLElement>('[data-panel]')].flatMap((panel) => {
    const plot = panel.querySelector<HTMLElement>('.plot');
    const table = plot?.querySelector('table');
    if (!plot || !table) return [];
    const [max, lines] = [readNumber(table.dataset['max']), readNumber(table.dataset['lines'])];
    return {
      plot,
      table,
      title: textOf(panel.querySelector('[data-panel-title]')) || undefined,
      description: plot.dataset['description'] ?? '',
      notes: [...panel.querySelectorAll('[data-notes] p')].map(textOf),
      axis: max === undefined || lines === undefined ? undefined : { max, lines },
      rows: readTable(table),
    };
  });
}

/** Read the rows of a chart's table; headings of series are in their rows. */
function readTable(table: HTMLTableElement): RowRecord[] {
  return [...table.tBodies].flatMap((body) =>
    [...body.rows].filter((row) => !row.querySelector('[data-series]')).map(readRow),
  );
}

/** Read one row of a chart's table. */
export function readRow(row: HTMLTableRowElement): RowRecord {
  const { value, whole, approximate, quiet, quote } = row.dataset;
  const [cell, link] = [row.querySelector('td'), row.querySelector('td a')];
  const label = row.querySelector('[data-label]');
  return {
    index: row.rowIndex,
    series: textOf(row.closest('tbody')?.querySelector('[data-series]')) || undefined,
    label: textOf(label ?? cell),
    text: label ? textOf(link ?? cell) : '',
    remark: link
      ? [...(cell?.children ?? [])]
          .filter((child) => child !== link)
          .map(textOf)
          .join('；')
      : '',
    value: readNumber(value),
    whole: readNumber(whole),
    isApproximate: approximate !== undefined,
    isQuiet: quiet !== undefined,
    quote,
    href: link?.getAttribute('href') ?? undefined,
  };
}

/** Text of an element on one line; empty where there is none. */
export function textOf(element: Element | null | undefined): string {
  return (element?.textContent ?? '').replace(/\s+/g, ' ').trim();
}

function readNumber(written: string | undefined): number | undefined {
  return written === undefined ? undefined : Number(written);
}
