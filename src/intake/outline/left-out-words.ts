import type { LeftOut, LeftOutReason } from '../../content/schemas/left-out.ts';
import { writePlace } from '../../report/original.ts';
import type { LeftOutWords } from '../documents/source-document.ts';
import type { FrameLine } from './page-frame.ts';

/** What is of no concern to readers: words that were never to be printed with the report. */
const UNPRINTED = ['comment', 'front-matter'] as const;

/** Reasons whose words are many and stand everywhere: they are one entry. */
const TOGETHER: Partial<Record<LeftOutReason, string>> = { 'page-frame': '正文四周', 'header-footer': '页眉、页脚' };

type PrintedWords = LeftOutWords & { reason: LeftOutReason };

/**
 * List what came with a report and is no part of it: lines of its original first, then what its document held besides.
 *
 * @param words Words of the document that are not among its lines, in their order.
 */
export function listLeftOutWords(frame: readonly FrameLine[], words: readonly LeftOutWords[]): LeftOut[] {
  const printed = words.filter((entry): entry is PrintedWords => !UNPRINTED.some((reason) => reason === entry.reason));
  const groups = Map.groupBy(printed, ({ reason, line }) =>
    TOGETHER[reason] !== undefined || reason === 'page-number' ? reason : `${reason} ${line}`,
  );
  return [
    ...frame.map(({ line, kind = 'page-line' }): LeftOut => ({
      words: line.raw.trim(),
      place: writePlace(line.number),
      reason: kind,
    })),
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
