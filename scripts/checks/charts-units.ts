import type { Finding } from '../../src/content/finding.ts';
import type { Place } from '../../src/text/place.ts';
import { sharesUnit } from '../../src/ledger/binding.ts';
import type { Indicator } from '../../src/content/schemas/indicators.ts';
import { placeCharts, type PlacedEntry, type PlacedPanel } from '../lib/chart-entries.ts';
import type { ParsedContent } from '../../src/report/parsed-content.ts';
import { listPendingIndicators } from '../lib/pending-indicators.ts';

/** An entry and the indicator that it names. */
interface Member extends PlacedEntry {
  indicator: Indicator;
}

type FindPlace = (member: Member) => Place;

/**
 * What one axis holds has one unit, and a rate beside it is a percentage. Indicators with a finding of their own are left
 * out: their unit may be what is wrong.
 */
export function checkChartUnits(content: ParsedContent): Finding[] {
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
    {
      ...findPlace(misfit),
      rule: 'charts/mixed-units',
      severity: 'error',
      message: `${name}里单位不同的指标画在一起：${units.join('、')}，长短不能相比，会误导读者。`,
      hint:
        '每种单位各写一幅（panels 里各一项）；只列数字不画图的，把 kind 改成 numbers；' +
        '若两个单位同义，在 indicators.yml 里其中一个指标的 unitAliases 里写上另一个。',
    },
  ];
}

function listWrongShares({ panel, name }: PlacedPanel, members: readonly Member[], findPlace: FindPlace): Finding[] {
  if (panel.kind !== 'share') return [];
  return members
    .filter(({ role, indicator }) => role === 'printed' && indicator.unit !== '%')
    .map((member) => ({
      ...findPlace(member),
      rule: 'charts/share-unit',
      severity: 'error',
      message: `${name}的比率“${member.indicator.id}”单位是“${member.indicator.unit}”，比率要以“%”为单位。`,
      hint: 'share 写百分比的指标；报告没有写明比率的，删去 share，不要自己算。',
    }));
}
