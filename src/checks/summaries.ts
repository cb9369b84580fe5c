import type { Finding } from '../content/finding.ts';
import { defineRules } from '../content/rule.ts';
import { readKeyLines } from '../content/schemas/section.ts';
import type { AssembledContent, AssembledReport } from '../report/report.ts';
import type { AssembledSection } from '../report/section.ts';
import { dropPlaceholders, findLoneBrace, findPlaceholders, namePlaceholder } from '../text/placeholders.ts';
import { explainMissingFigure } from './own-figures.ts';
import type { Subject } from './subject.ts';

const RULES = defineRules({
  'summary/missing': {
    severity: 'warning',
    step: 'look',
    meaning: '写工作的部分没有摘要',
    advice: '在工作台里写；不写也可以发布',
  },
  'summary/too-long': { severity: 'error', step: 'figures', meaning: '摘要超过 40 个字', advice: '写短一些' },
  'summary/unknown-placeholder': {
    severity: 'error',
    step: 'figures',
    meaning: '摘要花括号里的指标，这一节没有它本年度的数字',
    advice: '照提示改',
  },
});

/** Summaries of sections: whether there is one, its length, and what is to be filled in. */
export const SUMMARIES: Subject = {
  rules: RULES.rules,
  checks: [checkSummariesWritten, checkSummaryLengths, checkSummaryPlaceholders],
};

/** So many sections are named in one finding. */
const NAMED = 5;

/** Sections on what was done say it in a line. Only a remark: their pages are whole without. */
function checkSummariesWritten({ reports }: AssembledContent): Finding[] {
  return reports.flatMap(({ sections }): Finding[] => {
    const bare = sections.filter(({ data }) => data?.kind === 'measures' && data.summary === undefined);
    const [first] = bare;
    if (!first) return [];
    const names = bare.slice(0, NAMED).map(({ title }) => `“${title}”`);
    return [
      RULES.raise('summary/missing', first.locate(['heading']), {
        message: `${names.join('')}${bare.length > NAMED ? `等 ${bare.length} 个部分` : ''}没有摘要，目录里只有标题，读者点开以前不知道做了什么。`,
        hint: '在 heading 下面加一行 summary，照正文说这一节做了什么；怎样写，见发布手册《写摘要》。不写也可以发布。',
      }),
    ];
  });
}

/** More does not fit where sections are listed. */
const LONGEST = 40;

function checkSummaryLengths({ reports }: AssembledContent): Finding[] {
  return reports.flatMap(({ sections }) => sections.flatMap(listTooLong));
}

function listTooLong(section: AssembledSection): Finding[] {
  const { summary: written = '' } = readKeyLines(section.data);
  const { length } = Array.from(section.summary ?? dropPlaceholders(written));
  if (length <= LONGEST) return [];
  return [
    RULES.raise('summary/too-long', section.locate(['summary']), {
      message: `摘要有 ${length} 个字，超过了 ${LONGEST} 个。它在目录里要一眼看完，长了手机上会排成好几行。`,
      hint: '只留最要紧的两三件事，18 个字左右最好；其余的，读者会在正文里读到。',
    }),
  ];
}

/** What stands in braces is a figure of the section, and braces come in pairs. */
function checkSummaryPlaceholders({ reports }: AssembledContent): Finding[] {
  return reports.flatMap((report) =>
    report.sections.flatMap((section) => [...listBlanks(section, report), ...listLoneBraces(section)]),
  );
}

function listBlanks(section: AssembledSection, report: AssembledReport): Finding[] {
  const { summary = '' } = readKeyLines(section.data);
  return [...new Set(findPlaceholders(summary))].flatMap((placeholder): Finding[] => {
    const missing = explainMissingFigure(namePlaceholder(placeholder), section, report);
    if (!missing) return [];
    return [
      RULES.raise('summary/unknown-placeholder', section.locate(['summary']), {
        message: `摘要里的“${placeholder}”填不上数字：${missing.reason}。`,
        hint: missing.hint,
      }),
    ];
  });
}

function listLoneBraces(section: AssembledSection): Finding[] {
  const brace = findLoneBrace(readKeyLines(section.data).summary ?? '');
  if (brace === undefined) return [];
  return [
    RULES.raise('summary/unknown-placeholder', section.locate(['summary']), {
      message: `摘要里的花括号“${brace}”${/[{}]/.test(brace) ? '没有另一半' : '是全角的'}，填不上数字。`,
      hint: '写作 {指标编码}：半角的“{”开头、“}”结尾。',
    }),
  ];
}
