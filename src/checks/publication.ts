import { isDeepStrictEqual } from 'node:util';
import { type Finding, wholeFile } from '../content/finding.ts';
import { defineRules } from '../content/rule.ts';
import type { LeftOut } from '../content/schemas/left-out.ts';
import type { FigureHistory } from '../report/figure-history.ts';
import { placeFigure } from '../report/ledger-entries.ts';
import type { AssembledContent, AssembledReport } from '../report/report.ts';
import type { Place } from '../text/place.ts';
import { writeCorrectionEntry } from './correction-drafts.ts';
import { listFigureCorrections, listRecordedReports, type RecordedReport } from './figure-histories.ts';
import type { Subject } from './subject.ts';

const RULES = defineRules({
  'published/no-record': {
    severity: 'error',
    step: 'form',
    meaning: '已发布，却没有 `published.yml`',
    advice: '从留底里找回；从未有过的，照提示补',
  },
  'published/draft': {
    severity: 'error',
    step: 'form',
    meaning: '有 `published.yml`，状态却是草稿',
    advice: '放上过服务器的，改回 `published`；没有的，删去它',
  },
  'published/other-original': {
    severity: 'error',
    step: 'form',
    meaning: '发布以后原文换了',
    advice: '从留底里找回 `original.txt`',
  },
  'published/left-out-changed': {
    severity: 'error',
    step: 'form',
    meaning: '`left-out` 与发布时的不同',
    advice: '从备份恢复发布时的 `left-out`',
  },
  'published/figure-changed': {
    severity: 'error',
    step: 'form',
    meaning: '已发布的数字改了，没写更正',
    advice: '改回，或在工作台的“更正”里写明',
  },
  'published/figure-added': {
    severity: 'error',
    step: 'form',
    meaning: '发布以后添了数字，没写更正',
    advice: '删去，或在工作台的“更正”里写明',
  },
  'published/figure-removed': {
    severity: 'error',
    step: 'form',
    meaning: '已发布的数字没了，没写更正',
    advice: '补回，或在工作台的“更正”里写明',
  },
  'published/figure-moved': {
    severity: 'error',
    step: 'form',
    meaning: '已发布的数字，引文指到了别处',
    advice: '照发布时的引文改回',
  },
});

/** The record of a report's publication. */
export const PUBLICATION: Subject = { rules: RULES.rules, checks: [checkPublishedRecords, checkPublishedFigures] };

/** A published report has the record of its publication, and its original is the one of then; a draft has none. */
function checkPublishedRecords({ reports, findings }: AssembledContent): Finding[] {
  return reports.flatMap((folder): Finding[] => {
    const { name, report, record } = folder;
    const file = record?.path ?? `reports/${name}/published.yml`;
    if (!report?.data || findings.some((finding) => finding.file === file)) return [];
    if (report.data.status === 'draft') {
      if (!record) return [];
      return [
        RULES.raise('published/draft', wholeFile(file), {
          message: '这份报告有发布记录，status 却是 draft：发布过的报告不能改回草稿，读者手里的链接会失效。',
          hint: '把 report.yml 的 status 改回 published；若确实从未对外发布，删去 published.yml。',
        }),
      ];
    }
    if (!record) {
      return [
        RULES.raise('published/no-record', wholeFile(file), {
          message: '已发布的报告缺少发布记录 published.yml，以后数据若有改动，无从察觉。',
          hint: `曾经有过的，从备份或版本库找回它；从未有过的，运行 npm run publish-report -- ${name}，由程序写成。`,
        }),
      ];
    }
    return [...checkOriginal(folder), ...checkLeftOut(folder)];
  });
}

function checkOriginal({ report, record }: AssembledReport): Finding[] {
  const now = report?.data?.original?.sha256;
  const then = record?.data?.original;
  if (!report || now === undefined || then === undefined || now === then) return [];
  return [
    RULES.raise('published/other-original', report.locate(['original', 'sha256']), {
      message: `这里记的原文是 ${now.slice(0, 8)}…，发布时的原文是 ${then.slice(0, 8)}…。发布以后原文不能换，换了就看不出文字改过。`,
      hint: `从备份或版本库恢复发布时的 original.txt，把 sha256 改回 ${then}；文字有误的，写进 corrections。`,
    }),
  ];
}

/** What was left out is frozen with the text: words cannot come to be no part of a report that readers have. */
function checkLeftOut({ report, record }: AssembledReport): Finding[] {
  const then = record?.data?.['left-out'];
  const now = report?.data?.['left-out'] ?? [];
  if (
    !report ||
    then === undefined ||
    (now.length === then.length && now.every((entry, at) => isKept(entry, then[at])))
  )
    return [];
  const changed = now.findIndex((entry, index) => !isKept(entry, then[index]));
  return [
    RULES.raise('published/left-out-changed', report.locate(changed === -1 ? ['left-out'] : ['left-out', changed]), {
      message: `没有收入报告的文字（left-out）现在是 ${now.length} 条，与发布时的 ${then.length} 条不同。哪些字不属于报告，发布以后不能改。`,
      hint: `照 ${record?.path ?? 'published.yml'} 里的 left-out 改回；文字有误的，写进 corrections。`,
    }),
  ];
}

/** Why a line is left out may be said later; it is not said otherwise then. */
function isKept({ why, ...entry }: LeftOut, then: LeftOut | undefined): boolean {
  return isDeepStrictEqual({ ...entry, why: then?.why === undefined ? undefined : why }, { why: undefined, ...then });
}

/** The figures of a published report are those it was published with, but for what a correction says. */
function checkPublishedFigures(content: AssembledContent): Finding[] {
  return listRecordedReports(content).flatMap((report) =>
    report.histories
      .filter((history) => history.change === 'by-ledger' && listFigureCorrections(report, history).length === 0)
      .map((history) => describeChange(report, history)),
  );
}

function describeChange(report: RecordedReport, history: FigureHistory): Finding {
  const { indicator, period, before, after, was, is } = history;
  const name = `“${indicator}”（${period} 年）`;
  const kind = !before ? 'added' : !after ? 'removed' : was === is ? 'moved' : 'changed';
  const said = {
    added: `${name}发布时没有，现在登记为 ${is}，而正文没有更正过。`,
    removed: `${name}发布时登记为 ${was}，现在没有了，而正文没有更正过。`,
    changed: `${name}发布时登记为 ${was}，现在是 ${is}，而正文没有更正过。`,
    moved: `${name}发布时出自“${before?.quote ?? ''}”，现在的引文指到了别处。`,
  }[kind];
  const restore = {
    added: '删去这一条',
    removed: `照 ${report.record?.path ?? 'published.yml'} 里的那一条补回`,
    changed: `改回 ${was}`,
    moved: '照发布时的引文改回',
  }[kind];
  return RULES.raise(`published/figure-${kind}`, placeChange(report, history), {
    message: `${said}已发布的数据可能有人引用过，不能悄悄改动。`,
    hint:
      kind === 'moved'
        ? `${restore}，含有同一个数字、多录或少录几个字都可以。`
        : `若是误改，${restore}。若确要更正，在 report.yml 里补上这一条，写明日期和原因：${writeCorrectionEntry(
            { indicator, ...(period === String(report.ledger.year) ? {} : { period }), was, is },
            report.report.data.corrections !== undefined,
          )}`,
  });
}

/** Where the change was made: at its entry, or at the list that lacks it. */
function placeChange(report: RecordedReport, { after, was, is }: FigureHistory): Place {
  if (!after) return report.figures.locate(['observations']);
  return placeFigure(report, after, was === is ? 'quote' : 'value');
}
