import type { Finding } from '../../src/content/finding.ts';
import { findNearest } from '../../src/text/nearest.ts';
import type { ParsedContent } from '../../src/report/parsed-content.ts';

/** An indicator belongs to a duty area that at least one outline has. */
export function checkIndicatorDutyAreas({ indicators, outlines }: ParsedContent): Finding[] {
  if (!indicators?.data || !outlines?.data) return [];
  const { locate } = indicators;
  const known = [...new Set(Object.values(outlines.data).flatMap(({ areas }) => areas.map(({ id }) => id)))];
  return indicators.data.indicators.flatMap(({ id, dutyArea }, index): Finding[] => {
    if (known.includes(dutyArea)) return [];
    const nearest = findNearest(dutyArea, known);
    return [
      {
        ...locate(['indicators', index, 'dutyArea']),
        rule: 'indicators/unknown-duty-area',
        severity: 'error',
        message: `duty-areas.yml 的各部纲要里都没有职责领域“${dutyArea}”，指标“${id}”无处归类。`,
        hint: `${nearest ? `是不是“${nearest}”？` : ''}可以写的有：${known.join('、')}。`,
      },
    ];
  });
}
