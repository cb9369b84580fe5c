import type { Finding } from '../../src/content/finding.ts';
import {
  describeCorrection,
  listPublishedReports,
  type PublishedReport,
} from '../../src/checks/shared/correction-drafts.ts';
import type { ParsedContent } from '../../src/report/parsed-content.ts';

/** Corrections are of a report that is published, made after that, and listed in the order in which they were made. */
export function checkCorrectionDates(content: ParsedContent): Finding[] {
  return [...listOfDrafts(content), ...listPublishedReports(content).flatMap(checkDates)];
}

function listOfDrafts({ reports }: ParsedContent): Finding[] {
  return reports.flatMap(({ report }): Finding[] => {
    const { status, corrections = [] } = report?.data ?? {};
    if (!report || status !== 'draft' || corrections.length === 0) return [];
    return [
      {
        ...report.locate(['corrections']),
        rule: 'corrections/draft',
        severity: 'error',
        message: '草稿里写了更正。更正说的是发布以后的改动，草稿还没有人看过，直接改就可以。',
        hint: '删去 corrections 和它下面的各行；若报告已经发布过，从备份或版本库恢复 report.yml。',
      },
    ];
  });
}

function checkDates(report: PublishedReport): Finding[] {
  const { corrections = [], published = '' } = report.report.data;
  const day = published.slice(0, 10);
  return corrections.flatMap((correction, index): Finding[] => {
    const previous = corrections[index - 1];
    const { date } = correction;
    if (date < day) {
      return [
        describeCorrection(report, correction, {
          key: 'date',
          rule: 'corrections/before-publication',
          message: `更正的日期 ${date} 早于发布时间 ${published}：还没有发布的报告谈不上更正，日期多半写错了。`,
          hint: '改正 date；若写错的是发布时间，改正 published。',
        }),
      ];
    }
    if (previous && date < previous.date) {
      return [
        describeCorrection(report, correction, {
          key: 'date',
          rule: 'corrections/out-of-order',
          message: `更正的日期 ${date} 早于上一条的 ${previous.date}。更正按先后排列，网站才能还原每一次更正之前的文字。`,
          hint: '日期写错的，改正 date；没写错的，把这一条移到晚于它的各条之前。',
        }),
      ];
    }
    return [];
  });
}
