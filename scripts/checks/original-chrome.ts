import type { Finding } from '../../src/content/finding.ts';
import { takeOutChrome } from '../../src/report/original.ts';
import { isOriginalIntact } from '../../src/content/hashes.ts';
import type { ParsedContent } from '../../src/report/parsed-content.ts';

/** Every line listed as the page's chrome is a line of the original. */
export function checkOriginalChrome({ reports }: ParsedContent): Finding[] {
  return reports.flatMap((folder) => {
    const { report, original } = folder;
    if (!report?.data?.original || original?.text === undefined || !isOriginalIntact(folder)) return [];
    const { chrome } = report.data.original;
    return takeOutChrome(original.text, chrome, original.path).unknownChrome.map((index): Finding => ({
      ...report.locate(['original', 'chrome', index]),
      rule: 'original/unknown-chrome',
      severity: 'error',
      message: `original.txt 里没有“${chrome[index]?.trim()}”这一行，或者它已在前面列过，核对时排除不了任何文字。`,
      hint: '从 original.txt 整行复制属于网页界面的文字；多余的就删去这一项。',
    }));
  });
}
