import type { LeftOut, LeftOutReason } from '../../content/schemas/left-out.ts';
import { saysWhatItIs } from '../../report/left-out-place.ts';
import { writePlace } from '../../report/original.ts';
import type { LeftOutWords } from '../documents/source-document.ts';
import type { SeparatedPage } from './page-frame.ts';

/** What is of no concern to readers: words that were never to be printed with the report. */
const UNPRINTED = ['comment', 'front-matter'] as const;

/** Reasons whose words are many and stand everywhere: they are one entry. */
const TOGETHER: Partial<Record<LeftOutReason, string>> = { 'page-frame': '正文四周', 'header-footer': '页眉、页脚' };

/** What is said of a line that does not say what it is: what a person took for none of the report, and what a program did. */
const TAKEN_OUT = '核对的人认为不属于报告';
const UNKNOWN = '夹在网页的文字当中';

type PrintedWords = LeftOutWords & { reason: LeftOutReason };

/**
 * List what came with a report and is no part of it: lines of its original first, then what its document held besides.
 *
 * @param words Words of the document that are not among its lines, in their order.
 */
export function listLeftOutWords(
  { frame, title: { text: title, number: titleLine } }: Pick<SeparatedPage, 'frame' | 'title'>,
  words: readonly LeftOutWords[],
): LeftOut[] {
  const printed = words.filter((entry): entry is PrintedWords => !UNPRINTED.some((reason) => reason === entry.reason));
  const groups = Map.groupBy(printed, ({ reason, line }) =>
    TOGETHER[reason] !== undefined || reason === 'page-number' ? reason : `${reason} ${line}`,
  );
  return [
    ...frame.map(({ line, kind }, index): LeftOut => {
      const before = frame[index - 1]?.line.raw;
      const place = line.number < titleLine ? 'above' : 'after';
      return {
        words: line.raw.trim(),
        place: writePlace(line.number),
        reason: kind ?? 'page-line',
        ...(saysWhatItIs(line.raw, { title, before, place }) ? {} : { why: kind ? TAKEN_OUT : UNKNOWN }),
      };
    }),
    ...[...groups.values()].flatMap(joinWords),
  ];
}

function joinWords(entries: readonly PrintedWords[]): LeftOut[] {
  const [first] = entries;
  if (!first) return [];
  const lines = [...new Set(entries.map(({ line }) => line))].toSorted((a, b) => a - b);
  return [
    {
      words: entries.map(({ words }) => words).join('\n'),
      place: TOGETHER[first.reason] ?? `第 ${lines.join('、')} 行`,
      reason: first.reason,
    },
  ];
}
