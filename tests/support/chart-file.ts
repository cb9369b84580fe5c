import { setLine } from './site-ledger.ts';
import type { FixtureSite } from './site.ts';

/** What a test's one chart has that others have not. */
export interface ChartText {
  title?: string;
  statement?: string;
  /** Lines of its panels. */
  panels?: readonly string[];
}

/** First checks of two duty areas, 133次 and 143次, and the rate of the second: 约80.5%. */
export const CHECKS = 'government-functions-checks-1';
export const OTHER_CHECKS = 'law-enforcement-checks-1';
export const RATE = 'law-enforcement-rate-1';

/**
 * A chart in the place of the made-up site's own: title at line 3 of charts.yml, statement at 4, panels from 7 on, each
 * with `kind` at its first line, `series` at its second and one indicator a line below, in column 15.
 */
export function writeChart({
  title = '检查次数',
  statement = '检查如图。',
  panels,
}: ChartText): (site: FixtureSite) => void {
  return (site) => {
    const lines = [
      'charts:',
      '  - id: checks',
      `    title: '${title}'`,
      `    statement: '${statement}'`,
      '    places: []',
      '    panels:',
      ...(panels ?? panelOf('compare', CHECKS, OTHER_CHECKS)),
    ];
    site.write('charts.yml', `${lines.join('\n')}\n`);
  };
}

/** Lines of a panel of a series. */
export function panelOf(kind: 'compare' | 'trend' | 'numbers', ...indicators: readonly string[]): string[] {
  return [`      - kind: ${kind}`, '        series:', ...indicators.map((id) => `          - { indicator: ${id} }`)];
}

/** Lines of a panel of parts: its total stands at its second line, its parts from the fourth on. */
export function partsOf(total: string, ...parts: readonly string[]): string[] {
  const [kind = '', ...series] = panelOf('compare', ...parts);
  return [kind.replace('compare', 'parts'), `        total: { indicator: ${total} }`, ...series];
}

/** Lines of a panel of a part and its whole, at its second and third. */
export function shareOf(whole: string, part: string, share?: string): string[] {
  return [
    '      - kind: share',
    `        whole: { indicator: ${whole} }`,
    `        part: { indicator: ${part} }`,
    ...(share === undefined ? [] : [`        share: { indicator: ${share} }`]),
  ];
}

/** Let the report of 2019 print, as its `RATE`, the one that its `CHECKS` are of its `OTHER_CHECKS`: 约93%. */
export function printTrueRate(site: FixtureSite): void {
  const [before, now] = ['办结率约80.5%', '办结率约93%'];
  site.edit('reports/2019/02-law-enforcement.md', before, now);
  site.edit('reports/2019/original.txt', `检查143次,${before}`, `检查143次,${now}`);
  site.recordHash(2019);
  setLine(site, 'reports/2019/figures.yml', 34, '    value: 93');
  setLine(site, 'reports/2019/figures.yml', 37, `    quote: ${now}`);
}
