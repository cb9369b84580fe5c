import type { Finding } from '../../content/finding.ts';
import { findKeyAt, findPassage } from '../../intake/editing/passage-key.ts';
import { listReportPassages } from '../../report/published-text.ts';
import type { AssembledReport } from '../../report/report.ts';
import { cutSentence, type PlaceInWords } from '../../text/sentences.ts';

/** The sentence that a finding is about, the character where it begins marked with what stands behind it; `undefined` where it is about none. */
export function findExcerpt(report: AssembledReport, finding: Finding): PlaceInWords | undefined {
  const place = finding.about ?? finding;
  const key = findKeyAt(report, place);
  const text = key === undefined ? undefined : findPassage(report, key)?.text;
  const run = listReportPassages(report).find(
    (passage) => passage.section?.path === place.file && passage.run.text === text,
  )?.run;
  if (text === undefined || !run) return undefined;
  const start = Array.from({ length: text.length }, (_, index) => index).find((index) => {
    const { line, column } = run.placeAt(index);
    return line > place.line || (line === place.line && column >= place.column);
  });
  if (start === undefined) return undefined;
  const words = /^[\d.]+[\p{L}%％]{0,3}|^./u.exec(text.slice(start))?.[0] ?? '';
  return cutSentence(text, { start, end: start + words.length });
}
