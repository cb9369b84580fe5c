import { type Finding, wholeFile } from '../content/finding.ts';
import { matchFileNames, readCopiedName, readFileName, REPORT_FILE_NAMES } from '../content/file-names.ts';
import { defineRules } from '../content/rule.ts';
import type { AssembledContent, AssembledReport } from '../report/report.ts';
import { findNearest } from '../text/nearest.ts';
import type { Place } from '../text/place.ts';
import type { Subject } from './subject.ts';

const RULES = defineRules({
  'report/folder-name': { severity: 'error', step: 'form', meaning: '文件夹的名字与年度不同', advice: '改成一样' },
  'report/misnamed-file': { severity: 'error', step: 'form', meaning: '文件名写法不对', advice: '照提示改名' },
  'report/unexpected-file': { severity: 'error', step: 'form', meaning: '文件夹里有不相干的文件', advice: '移到别处' },
});

/** The names of a report's folder and of the files in it. */
export const REPORT_FILES: Subject = { rules: RULES.rules, checks: [checkReportFiles, checkReportFolders] };

/** A report's folder holds its own files, under their own names, and nothing else. */
function checkReportFiles({ reports }: AssembledContent): Finding[] {
  return reports.flatMap(checkFolder);
}

function checkFolder({ name: folder, names: all, report }: AssembledReport): Finding[] {
  const received = findReceived(all, report);
  const names = all.filter((name) => name !== received);
  const matched = matchFileNames(names);
  const expected = new Map([...matched].map(([meant, name]) => [name, meant]));
  return names
    .filter((name) => expected.get(name) !== name)
    .map((name) => {
      const meant = expected.get(name);
      const place = wholeFile(`reports/${folder}/${name}`);
      return meant === undefined
        ? describeUnexpected(name, { folder, matched }, place)
        : describeMisnamed(name, meant, place);
    });
}

/** The document that a report was imported from: the one report.yml records, or, while that is unreadable, is named so. */
function findReceived(names: readonly string[], report: AssembledReport['report']): string | undefined {
  return report?.data ? report.data.original?.received?.file : names.find((name) => /^received\.\w+$/.test(name));
}

function describeMisnamed(name: string, meant: string, place: Place): Finding {
  return RULES.raise('report/misnamed-file', place, {
    message: `文件名“${name}”不合规定，这样的文件不会进入网站。`,
    hint: `是不是“${meant}”？改成这个名字。看不到文件名末尾的部分时，先在文件夹的“查看”里勾选“文件扩展名”。`,
  });
}

/** Where a file stands: its folder's name, and which files that has, by the names that they ought to have. */
interface Surroundings {
  folder: string;
  matched: ReadonlyMap<string, string>;
}

function describeUnexpected(name: string, { folder, matched }: Surroundings, place: Place): Finding {
  if (name === folder) {
    return RULES.raise('report/unexpected-file', place, {
      message: `文件夹 ${folder} 里又套了一层“${name}”，里面的文件都不会进入网站。`,
      hint: `把里面那一层的文件移到 reports/${folder} 里，再删去空了的那一层。`,
    });
  }
  const copied = readFileName(readCopiedName(name) ?? name);
  const nearest = findNearest(
    name,
    REPORT_FILE_NAMES.filter((known) => !matched.has(known)),
  );
  return RULES.raise('report/unexpected-file', place, {
    message: `报告的文件夹里不该有“${name}”，它不会进入网站。`,
    hint:
      copied !== undefined
        ? `它像是 ${copied} 的副本。多余的话删去它，或移出这个文件夹；若它才是要用的，替换掉 ${copied}。`
        : nearest !== undefined
          ? `是不是“${nearest}”？若是，改成这个名字；若不是，移出这个文件夹。`
          : `${/\.(?:docx?|wps|rtf|odt)$/iu.test(name) ? '这是 Word 一类的文件，改名也读不出来：一节的文字要存成纯文本（UTF-8），放进 .md 文件。' : ''}这里只放 ${REPORT_FILE_NAMES.join('、')} 和各节的 .md 文件。把它移出这个文件夹。`,
  });
}

/** A report's folder bears its year, so that no two reports are of one year. */
function checkReportFolders({ reports }: AssembledContent): Finding[] {
  return reports.flatMap(({ name, report }): Finding[] => {
    if (!report?.data || name === String(report.data.year)) return [];
    const { year } = report.data;
    const isCopy = reports.some((other) => other.name === String(year));
    return [
      RULES.raise('report/folder-name', report.locate(['year']), {
        message: `文件夹名是“${name}”，这里的年度却是 ${year}。网址以年度为准，两者不一致会找不到报告。`,
        hint: isCopy
          ? `它像是 ${year} 的副本，已经有文件夹 ${year}。多余的话把它移出 reports；若是另一年的报告，改正 year。`
          : `年度若正确，把文件夹改名为 ${year}；否则改正 year。`,
      }),
    ];
  });
}
