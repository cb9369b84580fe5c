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
  /** Where its data are. */
  dataFile: string;
}

/** A row of a chart's table; where it has several columns of values, their heads are one too. */
export interface TableRow {
  /** Label and values: `机构设置 133次 147次`. */
  text: string;
  /** What its values say, without shares: `约80.5%`; empty for one that is not given. */
  values: string[];
  /** Where each of them links to; `undefined` where it does not. */
  hrefs: (string | undefined)[];
  hasMark: boolean;
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

/** What the rows of a chart say, a line a row, those with a mark marked: `维持 3件 19% ▬`. */
export function listRows({ rows }: BuiltChart): string[] {
  return rows.map(({ text, hasMark }) => (hasMark ? `${text} ▬` : text));
}

function readCharts(page: Root): BuiltChart[] {
  return selectAll('chart-figure', page).map((chart) => ({
    id: attributeOf(select('figure', chart), 'id') ?? '',
    title: textOf(select('figcaption > :first-child', chart)),
    statement: textOf(select('.say', chart)),
    rows: selectAll('table', chart).flatMap((table) => [
      ...selectAll('thead:not(.visually-hidden) tr', table).map(readRow),
      ...selectAll('tbody tr', table).map(readRow),
    ]),
    notes: selectAll('.note:not(.key)', chart)
      .filter(({ tagName, properties }) => tagName === 'p' && properties['dataSource'] === undefined)
      .map(textOf),
    source: textOf(select('[data-source]', chart)),
    citation: textOf(select('[data-citation]', chart)),
    address: attributeOf(chart, 'dataAddress') ?? '',
    dataFile: attributeOf(select('a[download]', chart), 'href') ?? '',
  }));
}

function readRow(row: Element): TableRow {
  const values = selectAll('td', row);
  return {
    text: selectAll('th, td', row).map(textOf).filter(Boolean).join(' '),
    values: values.map((value) => textOf(select('a', value))),
    hrefs: values.map((value) => attributeOf(select('a', value), 'href')),
    hasMark: select('svg', row) !== undefined,
  };
}

function textOf(element: Element | undefined): string {
  return element ? toString(element).replace(/\s+/g, ' ').trim() : '';
}

function attributeOf(element: Element | undefined, name: string): string | undefined {
  const value = element?.properties[name];
  return value === undefined || value === null ? undefined : String(value);
}
