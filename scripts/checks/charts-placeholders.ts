import { dropPlaceholders, listPlaceholders } from '../../src/charts/statement.ts';
import type { Finding } from '../../src/content/finding.ts';
import type { Place } from '../../src/text/place.ts';
import { findNearest } from '../../src/text/nearest.ts';
import { type PlacedChart, placeCharts, RANKED_KINDS } from '../lib/chart-entries.ts';
import type { ParsedContent } from '../../src/report/parsed-content.ts';

const FORMS =
  '可以写的有：{指标编码} 当年的数值，{change:指标编码} 比上一个数的变化，{largest} 第一幅里最大的一项，{year} 报告年度。';

/** What stands in braces in a statement is a placeholder that can be filled, and braces come in pairs. */
export function checkChartPlaceholders({ charts, indicators }: ParsedContent): Finding[] {
  if (!charts?.data) return [];
  const ids = indicators?.data?.indicators.map(({ id }) => id) ?? [];
  const known = ['{year}', '{largest}', ...ids.flatMap((id) => [`{${id}}`, `{change:${id}}`])];
  return placeCharts(charts.data.charts).flatMap((chart) => {
    const place = charts.locate([...chart.path, 'statement']);
    return [...listUnknown(chart, known, place), ...listNoLargest(chart, place), ...listLoneBraces(chart, place)];
  });
}

type Described = Pick<Finding, 'message' | 'hint'>;

function describe(place: Place, described: Described): Finding {
  return { ...place, rule: 'charts/unknown-placeholder', severity: 'error', ...described };
}

function listUnknown({ name, chart: { statement } }: PlacedChart, known: readonly string[], place: Place): Finding[] {
  const unknown = listPlaceholders(statement).filter(({ wish }) => !wish);
  return [...new Set(unknown.map(({ text }) => text))].map((text) => {
    const nearest = findNearest(text.normalize('NFKC'), known);
    return describe(place, {
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
    describe(place, {
      message: `${name}的说明里有“{largest}”，第一幅的 kind 却是 ${kind}，没有最大的一项可说。`,
      hint: '写成 {指标编码} 或 {change:指标编码}；{largest} 只用于 kind 为 parts 或 compare 的图。',
    }),
  ];
}

function listLoneBraces({ name, chart: { statement } }: PlacedChart, place: Place): Finding[] {
  const brace = /[{}｛｝]/u.exec(dropPlaceholders(statement))?.[0];
  if (brace === undefined) return [];
  return [
    describe(place, {
      message: `${name}的说明里，花括号“${brace}”${/[{}]/.test(brace) ? '没有另一半' : '是全角的'}，占位填不上数字。`,
      hint: `占位用半角的“{”开头、“}”结尾。${FORMS}`,
    }),
  ];
}
