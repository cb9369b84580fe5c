import { listPlaceholders } from '../charts/statement.ts';
import type { Finding } from '../content/finding.ts';
import { defineRules } from '../content/rule.ts';
import type { Indicator } from '../content/schemas/indicators.ts';
import { sharesUnit } from '../ledger/binding.ts';
import type { AssembledContent } from '../report/report.ts';
import { findNearest } from '../text/nearest.ts';
import type { Place } from '../text/place.ts';
import { listDuplicateIds } from './duplicate-ids.ts';
import { listPendingIndicators } from './pending-indicators.ts';
import { placeCharts, type PlacedChart, type PlacedEntry, type PlacedPanel } from './placed-charts.ts';
import type { Subject } from './subject.ts';

const RULES = defineRules({
  'charts/mixed-units': { severity: 'error', meaning: '单位不同的画在了一起', advice: '分成两幅' },
  'charts/share-unit': { severity: 'error', meaning: '比率的单位不是 %', advice: '换成百分比的指标，或删去 `share`' },
  'charts/unknown-indicator': { severity: 'error', meaning: '没有这个指标', advice: '改正编码' },
  'charts/repeated-indicator': { severity: 'error', meaning: '同一指标写了两次', advice: '删去一条' },
  'charts/duplicate-chart': { severity: 'error', meaning: '两张图的编码相同', advice: '改一个' },
});

/** What charts.yml names: ids, indicators, units. */
export const CHARTS: Subject = { rules: RULES.rules, checks: [checkChartIds, checkChartIndicators, checkChartUnits] };

/** Charts have ids of their own: addresses and files are named after them. */
function checkChartIds({ charts: file }: AssembledContent): Finding[] {
  if (!file?.data) return [];
  return listDuplicateIds(file, { key: 'charts', entries: file.data.charts, what: '图表' }, (place, words) =>
    RULES.raise('charts/duplicate-chart', place, words),
  );
}

type Locate = NonNullable<AssembledContent['charts']>['locate'];

/**
 * Charts name indicators that indicators.yml has, each once in a panel. Unknown ones are left out while indicators.yml
 * cannot be read.
 */
function checkChartIndicators({ charts, indicators }: AssembledContent): Finding[] {
  if (!charts?.data) return [];
  const { locate } = charts;
  const known = indicators?.data?.indicators.map(({ id }) => id);
  return placeCharts(charts.data.charts).flatMap((chart) => [
    ...(known ? [...listUnknownEntries(chart, known, locate), ...listUnknownPlaceholders(chart, known, locate)] : []),
    ...listRepeated(chart, locate),
  ]);
}

function listUnknownEntries({ name, panels }: PlacedChart, known: readonly string[], locate: Locate): Finding[] {
  return panels
    .flatMap(({ entries }) => entries)
    .filter(({ entry }) => !known.includes(entry.indicator))
    .map(({ entry: { indicator }, path }) => {
      const nearest = findNearest(indicator, known);
      return RULES.raise('charts/unknown-indicator', locate([...path, 'indicator']), {
        message: `indicators.yml 里没有指标“${indicator}”，${name}里画不出它。`,
        hint: `${nearest ? `是不是“${nearest}”？` : ''}若是新的指标，先在 indicators.yml 里写明它的名称、单位和含义。`,
      });
    });
}

function listUnknownPlaceholders(
  { chart: { statement }, path }: PlacedChart,
  known: readonly string[],
  locate: Locate,
): Finding[] {
  const unknown = new Map(
    listPlaceholders(statement).flatMap(({ text, wish }) =>
      wish && 'indicator' in wish && !known.includes(wish.indicator) ? [[text, wish.indicator]] : [],
    ),
  );
  return [...unknown].map(([text, indicator]) => {
    const nearest = findNearest(indicator, ['year', 'largest', ...known]);
    return RULES.raise('charts/unknown-indicator', locate([...path, 'statement']), {
      message: `indicators.yml 里没有指标“${indicator}”，“${text}”填不上数字，这句话永远不会显示。`,
      hint: nearest ? `是不是“${nearest}”？` : '改成 indicators.yml 里有的编码。',
    });
  });
}

function listRepeated({ panels }: PlacedChart, locate: Locate): Finding[] {
  return panels.flatMap(({ name, entries }) =>
    entries.flatMap(({ entry: { indicator }, path }, index): Finding[] => {
      const first = entries.find(({ entry }) => entry.indicator === indicator);
      if (!first || first === entries[index]) return [];
      return [
        RULES.raise('charts/repeated-indicator', locate([...path, 'indicator']), {
          message: `${name}里指标“${indicator}”写了两次，另一处在第 ${locate([...first.path, 'indicator']).line} 行，同一个数字会画两次、算两次。`,
          hint: '若是另一个指标，改正编码；否则删去一条。',
        }),
      ];
    }),
  );
}

/** An entry and the indicator that it names. */
interface Member extends PlacedEntry {
  indicator: Indicator;
}

type FindPlace = (member: Member) => Place;

/**
 * What one axis holds has one unit, and a rate beside it is a percentage. Indicators with a finding of their own are left
 * out: their unit may be what is wrong.
 */
function checkChartUnits(content: AssembledContent): Finding[] {
  const { charts, indicators } = content;
  if (!charts?.data || !indicators?.data) return [];
  const pending = listPendingIndicators(content);
  const settled = indicators.data.indicators.filter(({ id }) => !pending.includes(id));
  const findPlace: FindPlace = ({ path }) => charts.locate([...path, 'indicator']);
  return placeCharts(charts.data.charts)
    .flatMap(({ panels }) => panels)
    .flatMap((panel) => {
      const members = panel.entries.flatMap((placed): Member[] => {
        const indicator = settled.find(({ id }) => id === placed.entry.indicator);
        return indicator ? [{ ...placed, indicator }] : [];
      });
      return [...listMixed(panel, members, findPlace), ...listWrongShares(panel, members, findPlace)];
    });
}

/** One finding for an axis, at the first member that has no unit in common with one before it. */
function listMixed({ panel, name }: PlacedPanel, members: readonly Member[], findPlace: FindPlace): Finding[] {
  if (panel.kind === 'numbers') return [];
  const onAxis = members.filter(({ role }) => panel.kind !== 'share' || role !== 'printed');
  const misfit = onAxis.find(({ indicator }, index) =>
    onAxis.slice(0, index).some((other) => !sharesUnit(indicator, other.indicator)),
  );
  if (!misfit) return [];
  const units = [...Map.groupBy(onAxis, ({ indicator }) => indicator.unit)].map(
    ([unit, group]) => `“${unit}”（${group.map(({ indicator }) => indicator.id).join('、')}）`,
  );
  return [
    RULES.raise('charts/mixed-units', findPlace(misfit), {
      message: `${name}里单位不同的指标画在一起：${units.join('、')}，长短不能相比，会误导读者。`,
      hint:
        '每种单位各写一幅（panels 里各一项）；只列数字不画图的，把 kind 改成 numbers；' +
        '若两个单位同义，在 indicators.yml 里其中一个指标的 unitAliases 里写上另一个。',
    }),
  ];
}

function listWrongShares({ panel, name }: PlacedPanel, members: readonly Member[], findPlace: FindPlace): Finding[] {
  if (panel.kind !== 'share') return [];
  return members
    .filter(({ role, indicator }) => role === 'printed' && indicator.unit !== '%')
    .map((member) =>
      RULES.raise('charts/share-unit', findPlace(member), {
        message: `${name}的比率“${member.indicator.id}”单位是“${member.indicator.unit}”，比率要以“%”为单位。`,
        hint: 'share 写百分比的指标；报告没有写明比率的，删去 share，不要自己算。',
      }),
    );
}
