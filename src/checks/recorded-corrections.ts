import { isDeepStrictEqual } from 'node:util';
import type { Finding } from '../content/finding.ts';
import { wholeFile } from '../content/finding.ts';
import { defineRules } from '../content/rule.ts';
import type { Correction } from '../content/schemas/report.ts';
import { writeYaml } from '../content/yaml/write-yaml.ts';
import { listUnrecordedChanges } from '../report/recorded-changes.ts';
import type { AssembledContent } from '../report/report.ts';
import { nameCorrected } from '../report/section-names.ts';
import { listPublishedReports, type PublishedReport } from './correction-drafts.ts';
import type { Subject } from './subject.ts';

const RULES = defineRules({
  'published/correction-changed': {
    severity: 'error',
    step: 'form',
    meaning: '公布过的更正改了、删了或挪了次序',
    advice: '照提示写回，再有要改的另写一条',
  },
  'published/not-recorded': {
    severity: 'warning',
    step: 'form',
    meaning: '更正或改说法写好了，还没记入发布记录',
    advice: '`npm run publish-report -- 2020`',
  },
});

/** What was changed after publication is on record, and stays. */
export const RECORDED_CORRECTIONS: Subject = { rules: RULES.rules, checks: [checkRecorded, checkUnrecorded] };

/** Corrections on record stand in report.yml as they did, before all that were written later. */
function checkRecorded(content: AssembledContent): Finding[] {
  return listPublishedReports(content).flatMap((report): Finding[] => {
    const then = report.record?.data?.corrections ?? [];
    const now = report.report.data.corrections ?? [];
    const index = then.findIndex(
      (correction, at) => !isDeepStrictEqual(nameCorrected(correction, report.sections), now[at]),
    );
    const lost = then[index];
    return lost ? [describeLost(lost, index, now, report)] : [];
  });
}

function describeLost(lost: Correction, index: number, now: readonly Correction[], report: PublishedReport): Finding {
  const isThere = now.some((other) => isDeepStrictEqual(other, nameCorrected(lost, report.sections)));
  const place = index < now.length ? ['corrections', index] : ['corrections'];
  const which = `第 ${index + 1} 条更正（${lost.date}，原为“${lost.was}”）`;
  return RULES.raise('published/correction-changed', report.report.locate(place), {
    message: isThere
      ? `公布过的${which}不在原来的位置了：它前面插进了别的，或者调换了次序。公布过的更正按公布的先后排。`
      : `公布过的${which}没有了，或者改了字。更正过什么、什么时候、为什么，也有人引用过，不能悄悄改。`,
    hint: isThere
      ? '新的更正写在最后，日期写公布它的那一天；次序照发布记录改回。'
      : `照 ${report.record?.path ?? 'published.yml'} 写回下面这一条；更正错了的，在最后另写一条：\n${writeYaml([lost]).trimEnd()}`,
  });
}

/** What is not on record could be taken back without a trace. */
function checkUnrecorded(content: AssembledContent): Finding[] {
  return listPublishedReports(content).flatMap((report): Finding[] => {
    const { corrections, reworded } = listUnrecordedChanges(report, content);
    if (!report.record || corrections.length + reworded.length === 0) return [];
    const what = [
      ...(corrections.length > 0 ? [`${corrections.length} 条更正`] : []),
      ...(reworded.length > 0 ? [`${reworded.length} 条改说法`] : []),
    ].join('、');
    return [
      RULES.raise('published/not-recorded', wholeFile(report.record.path), {
        message: `有 ${what}还没有记入发布记录：网站公布以后再改动或删去它们，程序看不出来。`,
        hint: `写好、检查过了，公布以前运行 npm run publish-report -- ${report.name}，由程序补记。`,
      }),
    ];
  });
}
