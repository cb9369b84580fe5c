import { ENCLOSING_MARKS, findEnclosed } from './enclosed.ts';
import { countBelow, findEndingBehind, sliceSpan, type Span } from './span.ts';

const ENDS = '。！？!?';

/**
 * The marks that a text is cut at, by the pieces they leave, each kind with those of the larger ones (GB/T 15834). Half-width
 * forms count where they mean nothing else: a comma may be part of a number, a colon of a time.
 */
export const STOPS = {
  /** 审批12件，其中行政3件；办结9件。 */
  sentence: ENDS,
  /** 审批12件，其中行政3件 */
  semicolon: `${ENDS}；;`,
  /** 其中行政3件 */
  clause: `${ENDS}；;，：`,
  /** Also what 、 joins: 清理、修改、废止 are three. */
  phrase: `${ENDS}；;，：、`,
} as const;

/** What may close behind a stop, and belongs to what the stop ends. */
const CLOSING = '”’」』）)〕》】';

/**
 * List the sentences of a text, in order; each with its stop and what closes behind it, and together all of the text.
 *
 * A stop within a quotation or brackets that open in the middle of a sentence ends nothing: 落实“谁执法谁普法！”的要求。 is
 * one sentence. It does where they open with the sentence, or behind a colon.
 */
export function splitSentences(text: string): Span[] {
  const kinds = ENCLOSING_MARKS.map((marks) => findEnclosed(text, marks));
  let start = 0;
  const ends = listEnds(text, STOPS.sentence).filter((end) => {
    const isWithin = (enclosed: readonly Span[]): boolean => {
      const open = findEndingBehind(enclosed, end - 1)?.start ?? end;
      return open < end && open > start && text.charAt(open - 1) !== '：';
    };
    if (kinds.some(isWithin)) return false;
    start = end;
    return true;
  });
  return closePieces(text, ends);
}

/** A place with the rest of its sentence, or what else it was cut out of. */
export interface PlaceInWords {
  before: string;
  /** What stands at the place. */
  words: string;
  after: string;
}

/**
 * Cut the sentence out of a text that a place stands in; over several sentences, from the first to the last.
 *
 * @param sentences Those of the text, where they are at hand.
 */
export function cutSentence(
  text: string,
  { start, end }: Span,
  sentences: readonly Span[] = splitSentences(text),
): PlaceInWords {
  const first = findEndingBehind(sentences, start) ?? sentences[sentences.length - 1];
  const last = findEndingBehind(sentences, Math.max(start, end - 1));
  return {
    before: text.slice(first?.start ?? 0, start),
    words: text.slice(start, end),
    after: text.slice(end, last?.end ?? text.length),
  };
}

/** As {@link cutSentence} does, for many places of one text, which is read once. */
export function searchSentences(text: string): (place: Span) => PlaceInWords {
  const sentences = splitSentences(text);
  return (place) => cutSentence(text, place, sentences);
}

/**
 * Cut a text behind every stop, wherever it stands, and list the pieces in order; each with its stops and what closes
 * behind them, and together all of the text.
 *
 * @param stops Marks to cut at, such as those of `STOPS`.
 */
export function splitAtStops(text: string, stops: string): Span[] {
  return closePieces(text, listEnds(text, stops));
}

/** Indexes behind each stop of a text; of stops side by side, and of what closes behind them, behind the last. */
export function listEnds(text: string, stops: string): number[] {
  const ends: number[] = [];
  for (let index = 0; index < text.length; index += 1) {
    if (!stops.includes(text.charAt(index))) continue;
    while (index + 1 < text.length && (stops + CLOSING).includes(text.charAt(index + 1))) index += 1;
    ends.push(index + 1);
  }
  return ends;
}

function closePieces(text: string, ends: readonly number[]): Span[] {
  const last = ends[ends.length - 1] ?? 0;
  const all = last < text.length ? [...ends, text.length] : ends;
  return all.map((end, index) => ({ start: all[index - 1] ?? 0, end }));
}

/** Any mark that parts words: `律师36名` of 有律师事务所3家（律师36名），. */
const ALL_MARKS = `${STOPS.phrase}（）“”《》`;

/**
 * Find the piece between two stops that a place stands in, without them.
 *
 * @param stops Marks to stop at; any mark there is, where none are given.
 */
export function findClause(text: string, place: Span, stops = ALL_MARKS): Span {
  let { start, end } = place;
  while (start > 0 && !stops.includes(text.charAt(start - 1))) start -= 1;
  while (end < text.length && !stops.includes(text.charAt(end))) end += 1;
  return { start, end };
}

/**
 * As {@link findClause} does, for many places of one text: its stops are found once and searched for each.
 *
 * @returns The piece that a place stands in.
 */
export function searchClauses(text: string, stops = ALL_MARKS): (place: Span) => Span {
  const found: number[] = [];
  for (let index = 0; index < text.length; index += 1) if (stops.includes(text.charAt(index))) found.push(index);
  return (place) => ({
    start: (found[countBelow(found, place.start) - 1] ?? -1) + 1,
    end: found[countBelow(found, place.end)] ?? text.length,
  });
}

/** The words of the piece between two stops that a place stands in. */
export function cutClause(text: string, place: Span, stops = ALL_MARKS): string {
  return sliceSpan(text, findClause(text, place, stops));
}

/** Whether a text ends with a stop and what closes behind it. */
export function endsWithStop(text: string, stops: string): boolean {
  let end = text.length;
  while (end > 0 && `${CLOSING}"`.includes(text.charAt(end - 1))) end -= 1;
  return end > 0 && stops.includes(text.charAt(end - 1));
}

/** A heading as it is shown without its paragraph: what runs in with that ends with a full stop. */
export function dropFullStop(heading: string): string {
  return heading.replace(/。$/u, '');
}
