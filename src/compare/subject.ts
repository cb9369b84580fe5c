import { readOutlineMark } from '../text/outline-mark.ts';
import { dropFullStop } from '../text/sentences.ts';

/** What headings of official documents say of any subject. */
const OF_ANY_SUBJECT =
  /进一步|持续|深入|不断|全面|积极|大力|切实|着力|继续|扎实|有效|严格|坚持|依法|深化|推进|推动|推行|开展|加强|加大|加快|强化|完善|健全|建立|提升|提高|优化|改进|创新|规范(?!性)|落实|促进|工作|机制|制度|体系|能力|水平|力度|建设|改革|模式|[和与的等]/gu;

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

/** What a heading is about, in its own words: those of its title that say something of this subject and not of any. */
export function listSubjects(heading: string): string[] {
  const title = dropFullStop(readOutlineMark(heading)?.rest ?? heading);
  return title.split(OF_ANY_SUBJECT).filter((words) => words !== '');
}

/**
 * Choose a word to search a report with for what a heading is about: of the heading's words that the report has, the one
 * that it has least often.
 *
 * @returns `undefined` where it has none of them.
 */
export function chooseSearchWord(heading: string, texts: readonly string[]): string | undefined {
  const runs = listSubjects(heading).flatMap((words) => words.match(/\p{Script=Han}{2,}/gu) ?? []);
  return findRarest(runs, texts) ?? findRarest(runs.flatMap(listWords), texts);
}

function listWords(run: string): string[] {
  return Array.from(segmenter.segment(run), ({ segment }) => segment).filter(({ length }) => length > 1);
}

function findRarest(words: readonly string[], texts: readonly string[]): string | undefined {
  return words
    .map((word) => ({ word, count: texts.reduce((sum, text) => sum + text.split(word).length - 1, 0) }))
    .filter(({ count }) => count > 0)
    .toSorted((a, b) => a.count - b.count)[0]?.word;
}
