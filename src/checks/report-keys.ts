import type { Finding } from '../content/finding.ts';
import { hashBytes } from '../content/hashes.ts';
import { defineRules } from '../content/rule.ts';
import { reportSchema } from '../content/schemas/report.ts';
import { type AssembledContent, type AssembledReport, isDraft } from '../report/report.ts';
import { findNearest } from '../text/nearest.ts';
import type { Subject } from './subject.ts';

const RULES = defineRules({
  'report/needed-for-publication': {
    severity: 'warning',
    step: 'keys',
    meaning: '发布前还要写的一项',
    advice: '照提示补进 `report.yml`',
  },
  'report/published-before-signed': {
    severity: 'error',
    step: 'keys',
    meaning: '发布时间比成文日期还早',
    advice: '有一个写错了，改正它',
  },
  'report/published-late': {
    severity: 'warning',
    step: 'look',
    meaning: '3 月 31 日以后才公布',
    advice: '日期没写错的，不必改',
  },
  'report/unknown-outline': {
    severity: 'error',
    step: 'form',
    meaning: '没有这部纲要',
    advice: '改 `outline`，通常是 "2015" 或 "2021"',
  },
});

/** What report.yml says, by itself. */
export const REPORT_KEYS: Subject = {
  rules: RULES.rules,
  checks: [checkReportOutlines, checkReportDates, checkLatePublication, checkNeededKeys],
};

/** A report names an outline that there is. */
function checkReportOutlines({ reports, outlines }: AssembledContent): Finding[] {
  if (!outlines) return [];
  const known = Object.keys(outlines);
  return reports.flatMap(({ report }): Finding[] => {
    if (!report?.data || known.includes(report.data.outline)) return [];
    const nearest = findNearest(report.data.outline, known);
    return [
      RULES.raise('report/unknown-outline', report.locate(['outline']), {
        message: `没有“${report.data.outline}”这部纲要，无法知道报告应有哪些职责领域。`,
        hint: `${nearest ? `是不是 "${nearest}"？` : ''}可以写的有：${known.map((year) => `"${year}"`).join('、')}。新的国家纲要随本项目更新；县里自己的写进 duty-areas.yml。`,
      }),
    ];
  });
}

/** A report is signed before it is published. */
function checkReportDates({ reports }: AssembledContent): Finding[] {
  return reports.flatMap(({ report }): Finding[] => {
    const { published, signed } = report?.data ?? {};
    if (!report || published === undefined || signed === undefined || published.slice(0, 10) >= signed) return [];
    return [
      RULES.raise('report/published-before-signed', report.locate(['published']), {
        message: `发布时间 ${published} 早于成文日期 ${signed}，其中必有一个写错；网页上的日期不能有误。`,
        hint: '对照原网页的发布时间和正文末尾的日期，改正 published 或 signed。',
      }),
    ];
  });
}

/** The first year whose report the national rule applied to when it was due. */
const FIRST_YEAR = 2019;

/** A report is published by 31 March of the year after. Only a warning: a true date stays, however late. */
function checkLatePublication({ reports }: AssembledContent): Finding[] {
  return reports.flatMap(({ report }): Finding[] => {
    const { year, published } = report?.data ?? {};
    if (!report || year === undefined || published === undefined || year < FIRST_YEAR) return [];
    if (published.slice(0, 10) <= `${year + 1}-03-31`) return [];
    return [
      RULES.raise('report/published-late', report.locate(['published']), {
        message: `${year}年度的报告发布于 ${published}，晚于 ${year + 1}年3月31日，年度报告最晚应当在那一天公布。`,
        hint: '对照原网页，若日期写错了就改正；若确实晚了，照实写，不必改。',
      }),
    ];
  });
}

/** What a draft's report.yml must say before it can be published, and does not say yet. */
function checkNeededKeys({ reports }: AssembledContent): Finding[] {
  return reports.filter(isDraft).flatMap((folder) => {
    const { report } = folder;
    if (!report?.data) return [];
    const published = reportSchema.safeParse({ ...report.data, status: 'published' });
    return (published.error?.issues ?? []).map(({ path, message }) =>
      RULES.raise('report/needed-for-publication', report.locate(path), {
        message: `${message}，这份草稿还没有写 ${path.join('.')}。`,
        hint: HINTS[String(path[0])]?.(folder) ?? '在 report.yml 里补上。',
      }),
    );
  });
}

const HINTS: Readonly<Record<string, (folder: AssembledReport) => string>> = {
  source: () => '照原网页标题下面的一行补上“来源”，如 source: 示例县司法局。',
  published: ({ report }) =>
    `报告在县政府网站上公布以后，照原网页标题下面的一行补上，如 published: ${(report?.data?.year ?? 2020) + 1}-03-20 10:30。`,
  signed: ({ report }) => `照正文末尾的日期补上，如 signed: ${(report?.data?.year ?? 2020) + 1}-02-20。`,
  original: ({ name, original }) =>
    original
      ? `补上一行 original:，下面空两格写 sha256: ${hashBytes(original.bytes)}，有原网页的再写 url；原文里不属于报告的行，记在 left-out 里。`
      : `把公布的全文存为 reports/${name}/original.txt（UTF-8 编码），再运行 npm run check，这里会给出要补的校验值。`,
};
