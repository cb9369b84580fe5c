import { buildSeries, isGiven } from '../charts/series.ts';
import { type Finding, wholeFile } from '../content/finding.ts';
import { defineRules } from '../content/rule.ts';
import type { Indicator } from '../content/schemas/indicators.ts';
import { areYearsComplete, listLedgerReports, listMeantIndicators } from '../report/ledger-entries.ts';
import type { AssembledContent } from '../report/report.ts';
import { findNearest } from '../text/nearest.ts';
import { listDuplicateIds } from './duplicate-ids.ts';
import { listPendingIndicators } from './pending-indicators.ts';
import type { Subject } from './subject.ts';

const RULES = defineRules({
  'indicators/missing-file': { severity: 'error', meaning: '没有这个文件', advice: '从留底里找回' },
  'indicators/duplicate-indicator': {
    severity: 'error',
    meaning: '两个指标的编码相同',
    advice: '改一个，或删去多余的',
  },
  'indicators/never-observed': {
    severity: 'warning',
    meaning: '哪一年都没有这个指标的数字',
    advice: '漏登的补上；多余的删去',
  },
  'indicators/unknown-duty-area': { severity: 'error', meaning: '没有这个职责领域', advice: '照提示改' },
  'indicators/duplicate-relation': { severity: 'error', meaning: '两项数量关系的编码相同', advice: '改一个' },
  'indicators/duplicate-break': { severity: 'error', meaning: '同一年的断开写了两次', advice: '合成一条' },
  'indicators/needless-break': {
    severity: 'warning',
    meaning: '写了断开，那前后却没有数字',
    advice: '改正年份，或删去',
  },
});

/** What indicators.yml says of indicators. */
export const INDICATORS: Subject = {
  rules: RULES.rules,
  checks: [
    checkIndicatorsFile,
    checkIndicatorIds,
    checkIndicatorDutyAreas,
    checkIndicatorsObserved,
    checkIndicatorBreaks,
  ],
};

/** Where a report has figures, or the site has charts, indicators.yml says what they are of. */
function checkIndicatorsFile({ indicators, charts, reports, findings }: AssembledContent): Finding[] {
  const file = 'indicators.yml';
  const withFigures = reports.filter(({ figures }) => figures).map(({ name }) => name);
  if (indicators || findings.some((finding) => finding.file === file)) return [];
  if (withFigures.length === 0 && !charts?.data?.charts.length) return [];
  const purpose =
    withFigures.length > 0
      ? `${withFigures.join('、')}年的 figures.yml 登记了数字，每个数字的名称、单位和含义却要写在这里，没有它数字无法发布。`
      : 'charts.yml 写了图表，图上的指标却要写在这里，没有它画不出图。';
  return [
    RULES.raise('indicators/missing-file', wholeFile(file), {
      message: `缺少文件 ${file}：${purpose}`,
      hint: '从备份恢复这个文件；若是新建网站，从本项目的 content 文件夹复制一份再修改。',
    }),
  ];
}

/** Indicators, and relations, have ids of their own: addresses and entries name them. */
function checkIndicatorIds({ indicators: file }: AssembledContent): Finding[] {
  if (!file?.data) return [];
  const { indicators, relations = [] } = file.data;
  return [
    ...listDuplicateIds(file, { key: 'indicators', entries: indicators, what: '指标' }, (place, words) =>
      RULES.raise('indicators/duplicate-indicator', place, words),
    ),
    ...listDuplicateIds(file, { key: 'relations', entries: relations, what: '数量关系' }, (place, words) =>
      RULES.raise('indicators/duplicate-relation', place, words),
    ),
  ];
}

/** An indicator belongs to a duty area that at least one outline has. */
function checkIndicatorDutyAreas({ indicators, outlines }: AssembledContent): Finding[] {
  if (!indicators?.data || !outlines) return [];
  const { locate } = indicators;
  const known = [...new Set(Object.values(outlines).flatMap(({ areas }) => areas.map(({ id }) => id)))];
  return indicators.data.indicators.flatMap(({ id, dutyArea }, index): Finding[] => {
    if (known.includes(dutyArea)) return [];
    const nearest = findNearest(dutyArea, known);
    return [
      RULES.raise('indicators/unknown-duty-area', locate(['indicators', index, 'dutyArea']), {
        message: `各部纲要里都没有职责领域“${dutyArea}”，指标“${id}”无处归类。`,
        hint: `${nearest ? `是不是“${nearest}”？` : ''}可以写的有：${known.join('、')}。`,
      }),
    ];
  });
}

/**
 * Every indicator has a number in some year. Only a warning: one may be prepared for the report to come. Left out while
 * a report's figures.yml is missing or cannot be read.
 */
function checkIndicatorsObserved({ indicators, reports }: AssembledContent): Finding[] {
  if (!indicators?.data || reports.length === 0 || reports.some(({ figures }) => !figures?.data)) return [];
  const { locate } = indicators;
  const known = indicators.data.indicators.map(({ id }) => id);
  const observed = new Set(
    reports.flatMap((report) => [
      ...(report.figures?.data?.observations ?? []).map(({ indicator }) => indicator),
      ...listMeantIndicators(report, known),
    ]),
  );
  return indicators.data.indicators.flatMap(({ id, name }, index): Finding[] =>
    observed.has(id)
      ? []
      : [
          RULES.raise('indicators/never-observed', locate(['indicators', index, 'id']), {
            message: `指标“${id}”（${name}）哪一年的 figures.yml 里都没有数字，网站上不会有它的内容。`,
            hint: '若漏登了数字，在 figures.yml 里补上；若编码写得不一样，改成一致；若用不到，删去这个指标。',
          }),
        ],
  );
}

type IndicatorsFile = NonNullable<AssembledContent['indicators']>;

/** A series is said to break once at a period, and where there are values on either side. */
function checkIndicatorBreaks(content: AssembledContent): Finding[] {
  const { indicators: file } = content;
  return (file?.data?.indicators ?? []).flatMap((indicator, index) =>
    file ? [...listRepeatedBreaks(indicator, index, file), ...listNeedlessBreaks(indicator, index, file, content)] : [],
  );
}

function listRepeatedBreaks({ id, breaks = [] }: Indicator, index: number, { locate }: IndicatorsFile): Finding[] {
  return breaks.flatMap(({ period }, breakIndex): Finding[] => {
    const first = breaks.findIndex((other) => other.period === period);
    if (first === breakIndex) return [];
    const { line } = locate(['indicators', index, 'breaks', first, 'period']);
    return [
      RULES.raise('indicators/duplicate-break', locate(['indicators', index, 'breaks', breakIndex, 'period']), {
        message: `指标“${id}”在${period}年的断开，第 ${line} 行已经写过，网页上会说两遍。`,
        hint: '几个原因写进同一条 reason；若是另一年，改正 period。',
      }),
    ];
  });
}

/**
 * Only a warning: a break may be prepared for the report to come. Left out while the years are incomplete, and for
 * indicators without any value, which have a finding of their own.
 */
function listNeedlessBreaks(
  indicator: Indicator,
  index: number,
  { locate }: IndicatorsFile,
  content: AssembledContent,
): Finding[] {
  if (!indicator.breaks || !areYearsComplete(content)) return [];
  if (listPendingIndicators(content).includes(indicator.id)) return [];
  const periods = buildSeries(indicator, listLedgerReports(content))
    .filter(({ value }) => isGiven(value))
    .map(({ period }) => period);
  if (periods.length === 0) return [];
  return indicator.breaks.flatMap(({ period }, breakIndex): Finding[] => {
    const hasBefore = periods.some((other) => other < period);
    if (hasBefore && periods.some((other) => other >= period)) return [];
    return [
      RULES.raise('indicators/needless-break', locate(['indicators', index, 'breaks', breakIndex, 'period']), {
        message: `指标“${indicator.id}”写明从${period}年起不能与以前比较，${
          hasBefore ? `${period}年起却还没有数字` : `${period}年以前却没有数字`
        }，网页上不会有这处断开。`,
        hint: '若年份写错了，改正 period；若为以后的报告预备，可以不改；否则删去这一条。',
      }),
    ];
  });
}
