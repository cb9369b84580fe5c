import { readClaims } from '../../quantities/claims.ts';
import type { Quantity } from '../../quantities/quantity.ts';
import { readQuantities } from '../../quantities/read-quantities.ts';
import { findEnclosed } from '../../text/enclosed.ts';
import { splitSentences, STOPS } from '../../text/sentences.ts';
import { contains, type Span } from '../../text/span.ts';

/** A number of a text that may be a total, a part or a share of others, with the words that say which. */
export interface Count {
  quantity: Quantity;
  /** Its unit, or for one that no list has the character printed behind it: 405片. */
  unit: string;
  /** Where it ends with that. */
  end: number;
  /** Which sentence of the text it stands in. */
  sentence: number;
  /** The brackets it stands in. */
  bracket: Span | undefined;
  /** What stands between the number before it and itself, brackets left out; from the text's or the brackets' beginning. */
  lead: string;
  /** The last words of its lead, since any mark but 、: 其中维持. */
  words: string;
  /** Words that stand behind it, up to a mark or the next number. */
  behind: string;
}

/** Units of numbers that are no amounts themselves. */
const RELATIVE: readonly string[] = ['‰', '百分点', '个百分点', '倍', '番'];
const BRACKETS = ['（）', '()'];
/** Any mark that ends the words of a number. */
const LAST_WORDS = new RegExp(`(?<![^${STOPS.clause},])[^${STOPS.clause},]*$`, 'u');
const FIRST_WORDS = new RegExp(`^[^${STOPS.phrase},（）()]*`, 'u');
/** Of another year, or of each of several: 各3件 is no part by itself. */
const OF_OTHERS = /(?:上年|去年|上一年|同期)[^，。；]{0,6}$|各(?:有|为|约|设|配备)?$/u;

/** A paragraph with more numbers than this is a list or a table, and no sentence. */
const MOST_NUMBERS = 500;

/**
 * Read the numbers of a text that it may set in relation to one another, in its order: no ends of ranges, no changes, no
 * numbers of the year before.
 */
export function readCounts(text: string): Count[] {
  const quantities = readQuantities(text);
  if (quantities.length > MOST_NUMBERS) return [];
  const brackets = BRACKETS.flatMap((marks) => findEnclosed(text, marks)).sort((a, b) => a.start - b.start);
  const sentences = splitSentences(text);
  const changes = new Set(
    readClaims(text).flatMap(({ by, from }) => [by?.quantity.numeral.start, from?.numeral.start]),
  );
  const lasts = new Map<Span | undefined, number>();
  let sentence = 0;
  return quantities.flatMap((quantity, index): Count[] => {
    while ((sentences[sentence]?.end ?? Infinity) <= quantity.numeral.start) sentence += 1;
    const bracket = brackets.find((span) => contains(span, quantity));
    const from = lasts.get(bracket) ?? (bracket ? bracket.start + 1 : 0);
    const unlisted = quantity.unit === '' ? /^ *(\p{sc=Han})/u.exec(text.slice(quantity.end)) : null;
    const end = quantity.end + (unlisted?.[0].length ?? 0);
    lasts.set(bracket, end);
    const lead =
      dropSpans(text, { start: from, end: quantity.start }, bracket ? [] : brackets) + readParted(text, quantity);
    const unit = unlisted?.[1] ?? quantity.unit;
    const isOdd = unit === '' || quantity.isRangeEnd || quantity.value < 0 || RELATIVE.includes(unit);
    if (isOdd || changes.has(quantity.numeral.start) || OF_OTHERS.test(lead)) return [];
    return [
      {
        quantity,
        unit,
        end,
        sentence,
        bracket,
        lead,
        words: LAST_WORDS.exec(lead)?.[0] ?? '',
        behind: FIRST_WORDS.exec(text.slice(end, quantities[index + 1]?.start))?.[0] ?? '',
      },
    ];
  });
}

/** The words that part a share from its qualifier: 占总数的 of 约占总数的50%. */
function readParted(text: string, { start, numeral }: Quantity): string {
  return /占.*$/u.exec(text.slice(start, numeral.start))?.[0] ?? '';
}

function dropSpans(text: string, { start, end }: Span, spans: readonly Span[]): string {
  let kept = '';
  let from = start;
  for (const span of spans) {
    if (span.start < from || span.end > end) continue;
    kept += text.slice(from, span.start);
    from = span.end;
  }
  return kept + text.slice(from, end);
}

const TOTAL = /(?:合计|共计|总计|总共|累计|总[数量额]|(?<!公)共(?![同享建青产和创治管识性]))/u;
/** Nothing but the word that makes it a total stands before it: 、合计44件. */
const BARE_TOTAL = /^[^\p{L}\p{N}]*(?:三项|两项|以上|各项|上述)?(?:合计|共计|总计|总共|一共|共)(?:为|达|是|有)?$/u;

/** The words of a number since the last 、. */
export function readItem({ words }: Pick<Count, 'words'>): string {
  return words.slice(words.lastIndexOf('、') + 1);
}

/** Whether a number is said to be of all: 共办理复议案件16件. */
export function isTotal(count: Count): boolean {
  return TOTAL.test(readItem(count));
}

/** Whether it is said to be the sum of what stands before it, and nothing else. */
export function isBareTotal({ lead, behind, words }: Count): boolean {
  return BARE_TOTAL.test(lead) || (BARE_TOTAL.test(words) && behind === '');
}

const SUMMING_UP = /^[^\p{L}\p{N}]*(?:以上|上述|各项|[两三四]项)?(?:合计|共计|总计|总共|一共|共)/u;

/** Whether a number's words begin with what sums up what stands before them: 合计办理44件. */
export function sumsUp({ lead }: Count): boolean {
  return SUMMING_UP.test(lead);
}

/** Whether two numbers count alike: in the same unit. */
export function countsAlike(a: Count, b: Count): boolean {
  return a !== b && a.unit === b.unit && a.unit !== '%';
}
