import { matchFileNames, readCopiedName, readFileName, REPORT_FILE_NAMES } from '../../src/content/folder-reader.ts';
import type { Finding } from '../../src/content/finding.ts';
import { findNearest } from '../../src/text/nearest.ts';
import type { ParsedContent, ParsedReport } from '../../src/report/parsed-content.ts';

/** A report's folder holds its own files, under their own names, and nothing else. */
export function checkReportFiles({ reports }: ParsedContent): Finding[] {
  return reports.flatMap(checkFolder);
}

function checkFolder({ name: folder, names: all, report }: ParsedReport): Finding[] {
  const received = findReceived(all, report);
  const names = all.filter((name) => name !== received);
  const matched = matchFileNames(names);
  const expected = new Map([...matched].map(([meant, name]) => [name, meant]));
  return names
    .filter((name) => expected.get(name) !== name)
    .map((name) => {
      const meant = expected.get(name);
      const finding = { file: `reports/${folder}/${name}`, line: 1, column: 1, severity: 'error' as const };
      return meant === undefined
        ? { ...finding, ...describeUnexpected(name, matched) }
        : { ...finding, ...describeMisnamed(name, meant) };
    });
}

/** The document that a report was imported from: the one report.yml records, or, while that is unreadable, is named so. */
function findReceived(names: readonly string[], report: ParsedReport['report']): string | undefined {
  return report?.data ? report.data.original?.received?.file : names.find((name) => /^received\.\w+$/.test(name));
}

type Description = Pick<Finding, 'rule' | 'message' | 'hint'>;

function describeMisnamed(name: string, meant: string): Description {
  return {
    rule: 'report/misnamed-file',
    message: `文件名“${name}”不合规定，这样的文件不会进入网站。`,
    hint: `是不是“${meant}”？改成这个名字。看不到文件名末尾的部分时，先在文件夹的“查看”里勾选“文件扩展名”。`,
  };
}

function describeUnexpected(name: string, matched: ReadonlyMap<string, string>): Description {
  const copied = readFileName(readCopiedName(name) ?? name);
  const nearest = findNearest(
    name,
    REPORT_FILE_NAMES.filter((known) => !matched.has(known)),
  );
  return {
    rule: 'report/unexpected-file',
    message: `报告的文件夹里不该有“${name}”，它不会进入网站。`,
    hint:
      copied !== undefined
        ? `它像是 ${copied} 的副本。多余的话删去它，或移出这个文件夹；若它才是要用的，替换掉 ${copied}。`
        : nearest !== undefined
          ? `是不是“${nearest}”？若是，改成这个名字；若不是，移出这个文件夹。`
          : `这里只放 ${REPORT_FILE_NAMES.join('、')} 和各节的 .md 文件。把它移出这个文件夹。`,
  };
}
