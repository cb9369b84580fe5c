import type { DataPath } from '../../src/files/yaml-source.ts';
import type { Finding, Place } from '../../src/report/finding.ts';
import type { ParsedContent } from '../lib/parsed-content.ts';

/** Indicators, and relations, have ids of their own: addresses and entries name them. */
export function checkIndicatorIds({ indicators }: ParsedContent): Finding[] {
  if (!indicators?.data) return [];
  const { indicators: list, relations = [] } = indicators.data;
  const { locate } = indicators;
  return [
    ...listDuplicates('指标', 'indicators/duplicate-indicator', 'indicators', list, locate),
    ...listDuplicates('数量关系', 'indicators/duplicate-relation', 'relations', relations, locate),
  ];
}

function listDuplicates(
  what: string,
  rule: string,
  key: string,
  entries: readonly { id: string }[],
  locate: (path: DataPath) => Place,
): Finding[] {
  return entries.flatMap(({ id }, index): Finding[] => {
    const first = entries.findIndex((entry) => entry.id === id);
    if (first === index) return [];
    return [
      {
        ...locate([key, index, 'id']),
        rule,
        severity: 'error',
        message: `${what}编码“${id}”在第 ${locate([key, first, 'id']).line} 行已经用过，编码重复就分不清说的是哪一个。`,
        hint: `若是同一个${what}，删去一条；否则给这一个另取编码。`,
      },
    ];
  });
}
