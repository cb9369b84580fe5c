import { type Finding, wholeFile } from '../content/finding.ts';
import { hashBytes, isOriginalIntact } from '../content/hashes.ts';
import { defineRules } from '../content/rule.ts';
import type { Difference } from '../report/fidelity.ts';
import { listLeftOutLines, takeOutLines, writePlace } from '../report/original.ts';
import { compareReport } from '../report/published-text.ts';
import { oncePer } from '../once-per.ts';
import { type AssembledContent, type AssembledReport, isDraft } from '../report/report.ts';
import { type CorrectionDraft, draftCorrections, writeCorrectionEntry } from './correction-drafts.ts';
import type { Subject } from './subject.ts';

const RULES = defineRules({
  'original/missing': { severity: 'error', step: 'text', meaning: '没有 `original.txt`', advice: '从留底里找回' },
  'original/changed': {
    severity: 'error',
    step: 'text',
    meaning: '`original.txt` 被改动过',
    advice: '从留底里找回，不要编辑它',
  },
  'original/unknown-line': {
    severity: 'error',
    step: 'text',
    meaning: '`left-out` 里的一行原文没有',
    advice: '从 `original.txt` 整行复制，多余的删去',
  },
  'original/other-place': {
    severity: 'error',
    step: 'text',
    meaning: '`left-out` 里写的位置不对',
    advice: '照提示改 `place`',
  },
  'verbatim/missing': { severity: 'error', step: 'text', meaning: '比原文少了字', advice: '在▲处补上' },
  'verbatim/extra': { severity: 'error', step: 'text', meaning: '比原文多了字', advice: '删去' },
  'verbatim/changed': { severity: 'error', step: 'text', meaning: '与原文的字不同', advice: '照原文改回，错字也照录' },
  'verbatim/space': { severity: 'error', step: 'text', meaning: '多了空格', advice: '删去' },
  'verbatim/numbers-joined': {
    severity: 'error',
    step: 'text',
    meaning: '原文隔开的两个数连成了一个',
    advice: '照原文补上空格',
  },
  'verbatim/number-parted': {
    severity: 'error',
    step: 'text',
    meaning: '一个数被分在两段里',
    advice: '把两段接起来',
  },
});

/** The stored original, and the report's text compared with it. */
export const ORIGINAL: Subject = {
  rules: RULES.rules,
  checks: [checkOriginalFiles, checkLeftOutLines, checkVerbatim],
};

/**
 * The stored original is there, and is byte for byte the one on record; a draft that records none needs none yet. Left
 * out where it cannot be read: that has its own finding, and bytes that must be converted first cannot stay the ones on
 * record.
 */
function checkOriginalFiles({ reports, findings }: AssembledContent): Finding[] {
  return reports.flatMap((folder): Finding[] => {
    const recorded = folder.report?.data?.original?.sha256;
    const file = folder.original?.path ?? `reports/${folder.name}/original.txt`;
    if (findings.some((finding) => finding.file === file)) return [];
    if (!folder.original && recorded === undefined && isDraft(folder)) return [];
    if (!folder.original && folder.report) {
      return [
        RULES.raise('original/missing', wholeFile(file), {
          message: '缺少 original.txt。没有存档的原文，就无法证明网站上的文字与公布的报告一致。',
          hint: '从备份或版本库找回它；实在没有，就从原网页重新复制全文，并更新 report.yml 里的 sha256。',
        }),
      ];
    }
    if (!folder.original || recorded === undefined || isOriginalIntact(folder)) return [];
    const actual = hashBytes(folder.original.bytes);
    return [
      RULES.raise('original/changed', wholeFile(file), {
        message:
          `original.txt 被改动过：校验值现为 ${actual.slice(0, 8)}…，report.yml 里记录的是 ${recorded.slice(0, 8)}…。` +
          '它是公布时的原样，改动之后，全文核对就没有了依据。',
        hint:
          '从备份或版本库恢复它，不要编辑，也不要转换编码或换行。' +
          (folder.report?.data?.status === 'draft'
            ? `若确是重新存档，把 report.yml 里的 sha256 改为 ${actual}。`
            : '报告已经发布，原文有误也不改这里，写进 report.yml 的 corrections。'),
      }),
    ];
  });
}

/** Every line that is listed as left out is a line of the original, at the place named. */
function checkLeftOutLines({ reports }: AssembledContent): Finding[] {
  return reports.flatMap((folder) => {
    const { report, original } = folder;
    if (!report?.data?.original || original?.text === undefined || !isOriginalIntact(folder)) return [];
    const entries = listLeftOutLines(report.data);
    const all: readonly unknown[] = report.data['left-out'] ?? [];
    return takeOutLines(original.text, entries, original.path).places.flatMap((line, index): Finding[] => {
      const entry = entries[index];
      const locate = (key: string) => report.locate(['left-out', all.indexOf(entry), key]);
      if (line === undefined) {
        return [
          RULES.raise('original/unknown-line', locate('words'), {
            message: `original.txt 里没有“${entry?.words.trim() ?? ''}”这一行，或者它已在前面列过，核对时排除不了任何文字。`,
            hint: '从 original.txt 整行复制不属于报告的文字；多余的就删去这一条。',
          }),
        ];
      }
      if (entry?.place === writePlace(line)) return [];
      return [
        RULES.raise('original/other-place', locate('place'), {
          message: `“${entry?.words.trim() ?? ''}”写的是“${entry?.place ?? ''}”，它却在 original.txt 的${writePlace(line)}；读者照这个位置去核对。`,
          hint: `把 place 改为“${writePlace(line)}”。`,
        }),
      ];
    });
  });
}

/** How much of a differing stretch a message quotes. */
const QUOTE_LENGTH = 40;

/**
 * A report's text is its original's, character for character, once its corrections are undone. Left out while the
 * original is not the one on record: a comparison would only mislead. So would one of a section that cannot be read with
 * what stands in its place in the original; the other sections are compared all the same.
 */
export function checkVerbatim({ reports }: AssembledContent): Finding[] {
  return reports.flatMap(describeDifferences);
}

const describeDifferences = oncePer((folder: AssembledReport): Finding[] => {
  const differences = compareReport(folder);
  const drafts = folder.report?.data?.status === 'published' ? draftCorrections(folder, differences) : undefined;
  return differences.map((difference, index) => {
    const draft = drafts?.get(difference);
    const isSaid = draft !== undefined && differences.slice(0, index).some((other) => drafts?.get(other) === draft);
    const hasList = folder.report?.data?.corrections !== undefined;
    return describeDifference(difference, drafts ? adviseCorrection(draft, isSaid, hasList) : '');
  });
});

/** What else can be done about a change of a published text; a draft's only has to be put right. */
function adviseCorrection(draft: CorrectionDraft | undefined, isSaid: boolean, hasList: boolean): string {
  const advice = '报告已经发布，若确要更正，保留改动，在 report.yml 的 corrections 里写明';
  if (isSaid) return `${advice}，与前一处合写一条。`;
  return draft ? `${advice}：${writeCorrectionEntry(draft, hasList)}` : `${advice}。`;
}

function describeDifference(
  { place, originalPlace, ours, theirs, before, after }: Difference,
  correction: string,
): Finding {
  const where = `原文（original.txt 第 ${originalPlace.line} 行）`;
  const context = `“…${before}▲${after}…”`;
  const keep = '报告正文必须与公布的原文一字不差，原文的错字也照录。';
  if (theirs === '' && ours === '\n\n') {
    return RULES.raise('verbatim/number-parted', place, {
      message: `${where}是一个数，这里在▲处分成了两段：${context}。读者会把它读成两个数，数据里的数也就对不上。`,
      hint: '删去中间的空行，把两段接起来，数字中间不要换行。',
    });
  }
  if (ours === '' && theirs.trim() === '') {
    const gap = theirs.includes('\n') ? '分在两行（或表格的两格）' : '之间有空格';
    return RULES.raise('verbatim/numbers-joined', place, {
      message: `${where}的两个数${gap}，这里却连成了一个数，在▲处：${context}。没有空格，就成了另外一个数。`,
      hint: `照原文在▲处补上空格；原文多打了空格的，也照录。${correction}`,
    });
  }
  if (theirs === '' && ours.trim() === '') {
    return RULES.raise('verbatim/space', place, {
      message: `多出原文没有的空格，在▲处：${context}（原文在 original.txt 第 ${originalPlace.line} 行）。`,
      hint: '删去空格：字与字的间距由网页版式决定，数字中间的空格会让一个数看起来像两个。',
    });
  }
  if (ours === '') {
    return RULES.raise('verbatim/missing', place, {
      message: `缺少${where}里的${quote(theirs)}，应在▲处：${context}。`,
      hint: `${keep}请对照原文补上。${correction}`,
    });
  }
  if (theirs === '') {
    return RULES.raise('verbatim/extra', place, {
      message: `多出原文没有的${quote(ours)}，在▲处：${context}。`,
      hint: `${keep}请删去；原文若确有这些文字，检查它是否误列入 report.yml 的 left-out。${correction}`,
    });
  }
  return RULES.raise('verbatim/changed', place, {
    message: `${where}是${quote(theirs)}，这里却是${quote(ours)}，在▲处：${context}。`,
    hint: `${keep}请照原文改回。${correction}`,
  });
}

function quote(text: string): string {
  const visible = text
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(/[\p{Cc}\p{Cf}]/gu, nameInvisible);
  const characters = [...visible];
  return characters.length > QUOTE_LENGTH
    ? `“${characters.slice(0, QUOTE_LENGTH).join('')}…”（共 ${characters.length} 字）`
    : `“${visible}”`;
}

function nameInvisible(character: string): string {
  return `〔看不见的字符 U+${character.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0')}〕`;
}
