import type { DataPath } from '../../src/content/yaml-source.ts';
import { dropPlaceholders } from '../../src/charts/statement.ts';
import type { Finding } from '../../src/content/finding.ts';
import { findNonFigures, type NonFigureRule } from '../../src/quantities/non-figures.ts';
import { listNumerals } from '../../src/quantities/numerals.ts';
import { type PlacedChart, placeCharts } from '../lib/chart-entries.ts';
import { listLedgerReports } from '../lib/ledger-entries.ts';
import type { ParsedContent } from '../../src/report/parsed-content.ts';

/** Numerals of names, which are the same every year: 12345热线, “1+4+N”, 《…2021—2025年…》. */
const IN_NAMES: readonly NonFigureRule[] = ['title', 'document-number', 'telephone', 'name'];

/** Words of a chart, and the keys that lead to them. */
interface Words {
  what: string;
  text: string;
  path: DataPath;
}

/** A chart's own words have no number in them: the ledger fills numbers in, anew each year. */
export function checkChartNumbers(content: ParsedContent): Finding[] {
  const { charts } = content;
  if (!charts?.data) return [];
  const describe = ({ what, text, path }: Words, hint: (numbers: readonly string[]) => string): Finding[] => {
    const numbers = listNumbers(text);
    if (numbers.length === 0) return [];
    return [
      {
        ...charts.locate(path),
        rule: 'charts/number-in-statement',
        severity: 'error',
        message: `${what}里写死了数字“${numbers.join('”“')}”，换一年就不对了。`,
        hint: hint(numbers),
      },
    ];
  };
  return placeCharts(charts.data.charts).flatMap((placed) => {
    const { chart, path, name } = placed;
    const statement = { what: `${name}的说明`, text: dropPlaceholders(chart.statement), path: [...path, 'statement'] };
    return [
      ...describe(
        statement,
        (numbers) =>
          suggestPlaceholders(numbers, placed, content) +
          '年份改成 {year}，数值连同单位改成 {指标编码}，变化改成 {change:指标编码}，由各年的数据自动填入。',
      ),
      ...listNames(placed).flatMap((words) =>
        describe(words, () => '标题和短名称不随年份变化，换一个没有数字的说法；数字用占位写进 statement。'),
      ),
    ];
  });
}

/** Arabic numerals of a text that are no part of a name, as printed. */
function listNumbers(text: string): string[] {
  const names = findNonFigures(text).filter(({ rule }) => IN_NAMES.includes(rule));
  return listNumerals(text)
    .filter(({ start }) => !names.some((name) => name.start === start))
    .map(({ start, end }) => text.slice(start, end));
}

/** Titles and labels of a chart, which have no placeholders. */
function listNames({ chart, path, name, panels }: PlacedChart): Words[] {
  return [
    { what: `${name}的标题`, text: chart.title, path: [...path, 'title'] },
    ...panels.flatMap(({ panel, path: panelPath, name: panelName, entries }) => [
      { what: `${panelName}的小标题`, text: panel.title ?? '', path: [...panelPath, 'title'] },
      ...entries.map(({ entry, path: entryPath }) => ({
        what: `${panelName}的短名称`,
        text: entry.label ?? '',
        path: [...entryPath, 'label'],
      })),
    ]),
  ];
}

/** What the ledgers have for numbers: a report's year, or a value of one of the chart's indicators. */
function suggestPlaceholders(numbers: readonly string[], { panels }: PlacedChart, content: ParsedContent): string {
  const ledgers = listLedgerReports(content).map(({ ledger }) => ledger);
  const drawn = panels.flatMap(({ entries }) => entries.map(({ entry }) => entry.indicator));
  const placeholders = numbers.flatMap((number) => {
    const value = Number(number.normalize('NFKC').replaceAll(',', ''));
    if (ledgers.some(({ year }) => year === value)) return ['{year}'];
    const figure = ledgers
      .flatMap(({ figures }) => figures)
      .find(({ observation, indicator }) => observation.value === value && drawn.includes(indicator.id));
    return figure ? [`{${figure.indicator.id}}`] : [];
  });
  return placeholders.length > 0 ? `是不是“${placeholders.join('”“')}”？` : '';
}
