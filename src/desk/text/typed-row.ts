import { writePassageKey } from '../../intake/editing/passage-key.ts';
import { compareTexts, type ComparedRow } from '../../report/compared-text.ts';
import { listReportPassages, type ReportPassage } from '../../report/published-text.ts';
import type { AssembledReport } from '../../report/report.ts';
import { placeWhole } from '../../text/placed-text.ts';

/** The row of a passage; `undefined` where there is none, or nothing to compare with. */
export function findRow(rows: readonly ComparedRow[] | undefined, key: string): ComparedRow | undefined {
  return rows?.find(({ passages }) => passages.some((passage) => writePassageKey(passage) === key));
}

/** The row of a passage as it would be with the words that somebody has typed, a paragraph a line. */
export function compareTyped(report: AssembledReport, key: string, words: string): ComparedRow | undefined {
  const passages = listReportPassages(report).flatMap((passage): ReportPassage[] => {
    if (writePassageKey(passage) !== key) return [passage];
    const lines = words
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== '');
    return (lines.length > 0 ? lines : ['']).map((line) => ({
      ...passage,
      run: placeWhole(line, passage.run.placeAt(0)),
    }));
  });
  return findRow(compareTexts(report, passages), key);
}
