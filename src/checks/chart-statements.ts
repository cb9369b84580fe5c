import { listPlaceholders } from '../charts/statement.ts';
import type { Finding } from '../content/finding.ts';
import { defineRules } from '../content/rule.ts';
import type { DataPath } from '../content/yaml/source.ts';
import { findNonFigures, type NonFigureRule } from '../quantities/non-figures.ts';
import { listLedgerReports } from '../report/ledger-entries.ts';
import type { AssembledContent } from '../report/report.ts';
import { findEnclosed } from '../text/enclosed.ts';
import { foldForNumbers, narrow } from '../text/folding.ts';
import { findNearest } from '../text/nearest.ts';
import type { Place } from '../text/place.ts';
import { dropPlaceholders, findLoneBrace } from '../text/placeholders.ts';
import { findWords, sliceSpan } from '../text/span.ts';
import { findNumberWords } from './number-words.ts';
import { placeCharts, type PlacedChart, RANKED_KINDS } from './placed-charts.ts';
import type { Subject } from './subject.ts';

const RULES = defineRules({
  'charts/number-in-statement': {
    severity: 'error',
    meaning: '说明里写死了数字，明年就不对了',
    advice: '照提示换成占位',
  },
  'charts/unknown-placeholder': { severity: 'error', meaning: '花括号里的占位不认得', advice: '照提示改' },
});

/** The words of charts: placeholders that can be filled, and no numbers. */
export const CHART_STATEMENTS: Subject = { rules: RULES.rules, checks: [checkChartPlaceholders, checkChartNumbers] };

const FORMS =
  '可以写的有：{指标编码} 当年的数值，{change:指标编码} 比上一个数的变化，{largest} 第一幅里最大的一项，{year} 报告年度。';

/** What stands in braces in a statement is a placeholder that can be filled, and braces come in pairs. */
function checkChartPlaceholders({ charts, indicators }: AssembledContent): Finding[] {
  if (!charts?.data) return [];
  const ids = indicators?.data?.indicators.map(({ id }) => id) ?? [];
  const known = ['{year}', '{largest}', ...ids.flatMap((id) => [`{${id}}`, `{change:${id}}`])];
  return placeCharts(charts.data.charts).flatMap((chart) => {
    const place = charts.locate([...chart.path, 'statement']);
    return [...listUnknownForms(chart, known, place), ...listNoLargest(chart, place), ...listLoneBraces(chart, place)];
  });
}

type Described = Pick<Finding, 'message' | 'hint'>;

function describePlaceholder(place: Place, described: Described): Finding {
  return RULES.raise('charts/unknown-placeholder', place, described);
}

function listUnknownForms(
  { name, chart: { statement } }: PlacedChart,
  known: readonly string[],
  place: Place,
): Finding[] {
  const unknown = listPlaceholders(statement).filter(({ wish }) => !wish);
  return [...new Set(unknown.map(({ text }) => text))].map((text) => {
    const nearest = findNearest(narrow(text), known);
    return describePlaceholder(place, {
      message: `${name}的说明里，“${text}”不是认得的占位，填不上数字，这句话永远不会显示。`,
      hint: `${nearest ? `是不是“${nearest}”？` : ''}${FORMS}`,
    });
  });
}

function listNoLargest({ name, chart: { statement, panels } }: PlacedChart, place: Place): Finding[] {
  const kind = panels[0]?.kind;
  const isAsked = listPlaceholders(statement).some(({ wish }) => wish?.kind === 'largest');
  if (!isAsked || kind === undefined || RANKED_KINDS.includes(kind)) return [];
  return [
    describePlaceholder(place, {
      message: `${name}的说明里有“{largest}”，第一幅的 kind 却是 ${kind}，没有最大的一项可说。`,
      hint: '写成 {指标编码} 或 {change:指标编码}；{largest} 只用于 kind 为 parts 或 compare 的图。',
    }),
  ];
}

function listLoneBraces({ name, chart: { statement } }: PlacedChart, place: Place): Finding[] {
  const brace = findLoneBrace(statement);
  if (brace === undefined) return [];
  return [
    describePlaceholder(place, {
      message: `${name}的说明里，花括号“${brace}”${/[{}]/.test(brace) ? '没有另一半' : '是全角的'}，占位填不上数字。`,
      hint: `占位用半角的“{”开头、“}”结尾。${FORMS}`,
    }),
  ];
}

/** Numerals of names, which are the same every year: 12345热线, “1+4+N”, 《…2021—2025年…》. */
const IN_NAMES: readonly NonFigureRule[] = ['title', 'document-number', 'telephone', 'name'];

/** Words of a chart, and the keys that lead to them. */
interface Words {
  what: string;
  text: string;
  path: DataPath;
}

/** A chart's own words have no number in them: the ledger fills numbers in, anew each year. */
function checkChartNumbers(content: AssembledContent): Finding[] {
  const { charts, glossary } = content;
  if (!charts?.data) return [];
  const terms = glossary?.data?.terms.flatMap(({ term, aliases = [] }) => [term, ...aliases]) ?? [];
  const describe = ({ what, text, path }: Words, hint: (numbers: readonly string[]) => string): Finding[] => {
    const numbers = listNumbers(text, terms);
    if (numbers.length === 0) return [];
    return [
      RULES.raise('charts/number-in-statement', charts.locate(path), {
        message: `${what}里写死了数字“${numbers.join('”“')}”，换一年就不对了。`,
        hint: hint(numbers) + (numbers.some(isInWords) ? IN_WORDS : ''),
      }),
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

const IN_WORDS = '用汉字和别的符号写的数，“半”“倍”“翻番”，也是数字；确是专有名称的，先登记进 glossary.yml。';

function isInWords(number: string): boolean {
  return !/^\d/u.test(narrow(number));
}

/** What says a number in a text and is no part of a name or of a term, as printed. */
function listNumbers(text: string, terms: readonly string[]): string[] {
  const names = [
    ...findNonFigures(text).filter(({ rule }) => IN_NAMES.includes(rule)),
    ...findEnclosed(text, '《》'),
    ...terms.flatMap((term) => findWords(text, term)),
  ];
  return findNumberWords(text, names).map((span) => sliceSpan(text, span));
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
function suggestPlaceholders(numbers: readonly string[], { panels }: PlacedChart, content: AssembledContent): string {
  const ledgers = listLedgerReports(content).map(({ ledger }) => ledger);
  const drawn = panels.flatMap(({ entries }) => entries.map(({ entry }) => entry.indicator));
  const placeholders = numbers.flatMap((number) => {
    const value = Number(foldForNumbers(number).replaceAll(',', ''));
    if (ledgers.some(({ year }) => year === value)) return ['{year}'];
    const figure = ledgers
      .flatMap(({ figures }) => figures)
      .find(({ observation, indicator }) => observation.value === value && drawn.includes(indicator.id));
    return figure ? [`{${figure.indicator.id}}`] : [];
  });
  return placeholders.length > 0 ? `是不是“${placeholders.join('”“')}”？` : '';
}
