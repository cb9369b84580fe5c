import { readOutlineMark } from '../text/outline-mark.ts';
import { foldText } from '../text/folding.ts';
import { endsWithStop, STOPS } from '../text/sentences.ts';
import { isOfficeName, readSignature } from './letter.ts';
import { isLetterheadLine } from './letterhead.ts';
import { readLabels } from './page-labels.ts';
import { isPageLine } from './page-lines.ts';

/** Where a line stands: before the report's title, between that and the text, in the text, or after who signs it and when. */
export type LinePlace = 'above' | 'below' | 'inside' | 'after';

/** An original, with what is to be known of it to say where its report begins and ends. */
export interface FramedOriginal {
  /** Every line, in order. */
  lines: readonly string[];
  /** Those of them that are no part of the report, by index. */
  leftOut: ReadonlySet<number>;
  title: string;
  /** Day of signing, `2020-02-28`. */
  signed: string | undefined;
}

/**
 * Make what says where a line of an original stands, by its index. The report ends with the line that signs it, one that
 * is left out included; where none does, with its last line. A line below the title that reads like its text is in it.
 */
export function makeLocator({ lines, leftOut, title, signed }: FramedOriginal): (index: number) => LinePlace {
  const kept = lines.flatMap((line, index) => (line.trim() === '' || leftOut.has(index) ? [] : [index]));
  const count = countTitleLines(
    kept.map((index) => lines[index] ?? ''),
    title,
  );
  const [first = 0, start = 0, last = 0] = [kept[0], kept[count], kept.at(-1)];
  const dates = lines.map((line) => readSignature(line)?.date);
  const own = signed === undefined ? -1 : dates.lastIndexOf(signed);
  const dated = own === -1 ? dates.findLastIndex((date) => date !== undefined) : own;
  const end = dated > start ? dated : last;
  return (index) => {
    if (index < first) return 'above';
    if (index < start) return readsLikeText(lines[index] ?? '') ? 'inside' : 'below';
    return index > end ? 'after' : 'inside';
  };
}

/** How many of the lines the title takes; one where they don't begin with it, which has its own finding. */
function countTitleLines(lines: readonly string[], title: string): number {
  const wanted = foldText(title);
  let read = '';
  for (const [index, line] of lines.entries()) {
    read += foldText(line);
    if (!wanted.startsWith(read)) return 1;
    if (read === wanted) return index + 1;
  }
  return 1;
}

/** A sentence, a salutation, or a line with an outline mark. */
function readsLikeText(line: string): boolean {
  const text = line.trim();
  const isSalutation = /[：:]$/u.test(text) && readLabels(text).length === 0;
  return isSalutation || endsWithStop(text, STOPS.sentence) || readOutlineMark(text) !== undefined;
}

const PLAIN_DAY = /^\[?\d{4}[-/.]\d{1,2}[-/.]\d{1,2}\]?$/u;
/** What a button's words or brackets are cut into: 大, 中, 】. */
const SCRAP = /^(?:[大中小\s]+|[^\p{L}\p{N}]+|(?:A[+-]?\s*)+)$/u;
/** What a red head on several lines begins with: 示例县 / 人民政府 / 文件. */
const PLACE = /^\p{Script=Han}{1,9}[省市县区州旗盟镇乡]$/u;

/**
 * Whether a line says by itself that it is of a page or of a document's head: a label with its value, buttons, a path of
 * links, a letterhead, an index, the title once more.
 *
 * @param before The line before it that is no part of the report; one that ends behind a label has its value here.
 */
export function saysWhatItIs(
  line: string,
  { title, before, place }: { title: string; before: string | undefined; place: LinePlace },
): boolean {
  const text = line.trim();
  if (foldText(text) === foldText(title) || isPageLine(text) || isLetterheadLine(text)) return true;
  if (PLAIN_DAY.test(text) || SCRAP.test(text)) return true;
  const [label] = readLabels(text);
  if (label) return label.isOfIndex && label.isMarked && text.includes('\t');
  const open = before === undefined ? undefined : readLabels(before).at(-1);
  if (open?.isMarked && open.value === '' && (open.name !== undefined || open.isOfIndex)) return true;
  return place === 'above' && (isOfficeName(text) || PLACE.test(text));
}
