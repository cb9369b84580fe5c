import type { Element, Root } from 'hast';
import { select, selectAll } from 'hast-util-select';
import { toString } from 'hast-util-to-string';
import type { BuiltSite } from './built-site.ts';

/** A chart as a built page has it, before any script. */
export interface BuiltChart {
  /** Anchor of the figure: `chart-legal-aid`. */
  id: string;
  title: string;
  /** Empty where there is none. */
  statement: string;
  rows: TableRow[];
  /** What is said below the panels. */
  notes: string[];
  source: string;
  /** What is copied to cite it. */
  citation: string;
  /** Where it says that it stands itself. */
  address: string;
  /** Where its heading links to. */
  anchor: string;
  /** Where its data are. */
  dataFile: string;
}

/** A row of a chart's table, headings of series and breaks among them. */
export interface TableRow {
  /** Label and value, or what else the row says: `2019年 143次`. */
  text: string;
  /** What the value itself says: `约80.5%`. */
  value: string;
  /** Where the value links to; `undefined` where there is none. */
  href: string | undefined;
  hasBar: boolean;
  isMarkedApproximate: boolean;
  isHatched: boolean;
}

/** Charts of a page, in its order, by where it stands: `2019/charts/`. */
export function listCharts(site: BuiltSite, path: string): BuiltChart[] {
  return readCharts(site.readPage(`${path}index.html`));
}

/** Anchors of the charts of a page, in its order. */
export function listChartIds(site: BuiltSite, path: string): string[] {
  return listCharts(site, path).map(({ id }) => id);
}

/** @throws Error when the page has no chart of this anchor. */
export function findChart(site: BuiltSite, path: string, id: string): BuiltChart {
  const chart = listCharts(site, path).find((candidate) => candidate.id === id);
  if (!chart) throw new Error(`${path} has no ${id}`);
  return chart;
}

/** Every chart of every page, and the page it stands on. */
export function listAllCharts(site: BuiltSite): { file: string; chart: BuiltChart }[] {
  return site.pages.flatMap((file) => readCharts(site.readPage(file)).map((chart) => ({ file, chart })));
}

/** What the rows of a chart say, those with a bar marked: `2019年 143次 ▬`. */
export function listRows({ rows }: BuiltChart): string[] {
  return rows.map(({ text, hasBar }) => (hasBar ? `${text} ▬` : text));
}

function readCharts(page: Root): BuiltChart[] {
  return selectAll('chart-figure', page).map((chart) => ({
    id: attributeOf(select('figure', chart), 'id') ?? '',
    title: textOf(select('[data-title]', chart)),
    statement: textOf(select('[data-statement]', chart)),
    rows: selectAll('tbody tr', chart).map(readRow),
    notes: selectAll('[data-notes] p', chart).map(textOf),
    source: textOf(select('[data-source]', chart)),
    citation: textOf(select('[data-citation]', chart)),
    address: attributeOf(chart, 'dataAddress') ?? '',
    anchor: attributeOf(select('a.anchor', chart), 'href') ?? '',
    dataFile: attributeOf(select('a[download]', chart), 'href') ?? '',
  }));
}

function readRow(row: Element): TableRow {
  const link = select('td a', row);
  return {
    text: selectAll('th, td', row).map(textOf).join(' '),
    value: textOf(link),
    href: attributeOf(link, 'href'),
    hasBar: selectAll('svg.bar .mark', row).length > 0,
    isMarkedApproximate: attributeOf(row, 'dataApproximate') !== undefined,
    isHatched: selectAll('svg.bar .approximate', row).length > 0,
  };
}

function textOf(element: Element | undefined): string {
  return element ? toString(element).replace(/\s+/g, ' ').trim() : '';
}

function attributeOf(element: Element | undefined, name: string): string | undefined {
  const value = element?.properties[name];
  return value === undefined || value === null ? undefined : String(value);
}
