import { type PlanItem, readPlan } from '../compare/plan.ts';
import { findPassages, listSentences, readHeading, type Sentence } from '../compare/plan-passages.ts';
import { chooseSearchWord } from '../compare/subject.ts';
import type { FollowUpPoint, QuotedPassage } from '../content/schemas/follow-up.ts';
import type { SectionKind } from '../content/schemas/section.ts';
import { locateQuote, type QuoteProblem } from '../ledger/quotes.ts';
import { readOutlineMark } from '../text/outline-mark.ts';
import { cutSentence, dropFullStop, splitSentences } from '../text/sentences.ts';
import { sliceSpan } from '../text/span.ts';
import type { AssembledReport, ReportSource } from './report.ts';
import { type AssembledSection, listBlocks, type SectionSource } from './section.ts';

type AnySection = AssembledSection<SectionSource>;
/** A report as far as its plan is followed up. */
type Followed<Section extends AnySection> = Pick<AssembledReport<ReportSource>, 'year' | 'followUp'> & {
  sections: readonly Section[];
};

/** A place of a report that is read beside something planned. */
export interface Passage<Section extends AnySection = AnySection> extends Pick<
  Sentence,
  'text' | 'anchor' | 'block' | 'heading'
> {
  section: Section;
}

/** One thing that was planned, and what there is to read of it in the report of the year that it was planned for. */
export interface FollowedItem<Section extends AnySection = AnySection> extends PlanItem {
  /**
   * Who says what stands beside it: a program that found words alike; staff, who have confirmed the passages or that the
   * report has none.
   */
  state: 'found' | 'confirmed' | 'unwritten';
  passages: Passage<Section>[];
  /** Passages that a program found, and of which staff say nothing. */
  found: Passage<Section>[];
  /** Passages that a program found, and of which staff say that they are about something else. */
  rejected: Passage<Section>[];
  /** What follow-up.yml says of it, whether or not its words still stand. */
  point: FollowUpPoint | undefined;
  /** What to search the report for, where no passage stands beside it and the report has a word of it. */
  searchWord: string | undefined;
}

/** A report's plan, held against the report of the year after. */
export interface FollowedPlan<Earlier extends AnySection = AnySection, Later extends AnySection = AnySection> {
  /** The section that has the plan. */
  section: Earlier;
  /** At least one. */
  items: FollowedItem<Later>[];
  /** Day on which staff looked last, `2021-03-02`; `undefined` where they have confirmed nothing. */
  checked: string | undefined;
}

/** Parts of a report that say nothing of what was done. */
const UNSEARCHED: readonly (SectionKind | undefined)[] = ['preamble', 'next-year', 'closing'];

/** The report that was to tell of what another one planned is that of the next year, and no later one. */
export function isPlannedFor(plan: number | undefined, year: number | undefined): boolean {
  return plan !== undefined && year === plan + 1;
}

/** What a report plans. */
interface FoundPlan<Section extends AnySection> {
  /** The section that says so. */
  section: Section;
  /** At least one. */
  items: PlanItem[];
}

/** Find what a report plans; `undefined` where it has no section on that, or nothing but a heading in it. */
export function findPlan<Section extends AnySection>({
  sections,
}: Pick<Followed<Section>, 'sections'>): FoundPlan<Section> | undefined {
  const section = sections.find(({ kind }) => kind === 'next-year');
  const items = section ? readPlan(listBlocks(section)) : [];
  return section && items.length > 0 ? { section, items } : undefined;
}

/**
 * Hold a report's plan against the report of the year after.
 *
 * @returns `undefined` where the later report is not of that year, or the earlier one plans nothing.
 */
export function followPlan<Earlier extends AnySection, Later extends AnySection>(
  earlier: Followed<Earlier>,
  later: Followed<Later>,
): FollowedPlan<Earlier, Later> | undefined {
  const plan = isPlannedFor(earlier.year, later.year) ? findPlan(earlier) : undefined;
  if (!plan) return undefined;
  const data = later.followUp?.data;
  const said = data?.plan === earlier.year ? data : undefined;
  const searched = later.sections.filter(({ kind }) => !UNSEARCHED.includes(kind));
  const found = findPassages(plan.items, searched.flatMap(listReadable));
  const texts = searched.flatMap(({ blocks }) => blocks);
  const items = plan.items.map((item, index): FollowedItem<Later> => {
    const point = said?.points.find((one) => findItem(one.point, plan).item === item);
    const bind = (quoted: readonly QuotedPassage[] = []): Passage<Later>[] =>
      quoted.flatMap((one) => {
        const bound = bindPassage(one, later.sections);
        return 'passage' in bound ? [bound.passage] : [];
      });
    const confirmed = bind(point?.passages);
    const rejected = bind(point?.rejected);
    const decided = [...confirmed, ...rejected];
    const left = (found[index] ?? []).filter((passage) => !decided.some((other) => isSamePassage(passage, other)));
    const state = confirmed.length > 0 ? 'confirmed' : point?.unwritten ? 'unwritten' : 'found';
    const passages = state === 'found' ? left : confirmed;
    const searchWord = passages.length > 0 ? undefined : chooseSearchWord(quoteItem(item), texts);
    return { ...item, state, passages, found: left, rejected, point, searchWord };
  });
  return { section: plan.section, items, checked: said?.checked };
}

/** Find what the report of the year before plans for a report's year, where there is such a report among others. */
export function findPlanBefore<Section extends AnySection>(
  reports: readonly Followed<Section>[],
  later: Pick<Followed<Section>, 'year'>,
): FoundPlan<Section> | undefined {
  const earlier = reports.find(({ year }) => isPlannedFor(year, later.year));
  return earlier && findPlan(earlier);
}

/** Hold the plan of the year before against a report, where there is one among others. */
export function followPlanBefore<Later extends AnySection>(
  reports: readonly Followed<Later>[],
  later: Followed<Later>,
): FollowedPlan<Later, Later> | undefined {
  const earlier = reports.find(({ year }) => isPlannedFor(year, later.year));
  return earlier && followPlan(earlier, later);
}

/** Whether two passages are the same words of the same place. */
function isSamePassage(a: Passage, b: Passage): boolean {
  return a.section.slug === b.section.slug && a.block === b.block && a.text === b.text;
}

/** The item of a plan that a quote names, or why it names none. */
export function findItem(
  quote: string,
  { section, items }: { section: AnySection; items: readonly PlanItem[] },
): { item?: PlanItem | undefined; problem?: QuoteProblem } {
  const located = locateQuote(quote, section.slug, [section]);
  if ('problem' in located) return located;
  return { item: items.find(({ blocks }) => blocks.includes(located.range.block)) };
}

/** The quote that names an item of a plan: its heading, else the sentence that it begins with. */
export function quoteItem({ headings, paragraphs }: PlanItem): string {
  const { text = '' } = headings[0] ?? {};
  const { text: paragraph = '' } = paragraphs[0] ?? {};
  return text || sliceSpan(paragraph, splitSentences(paragraph)[0] ?? { start: 0, end: 0 });
}

/** What a passage is called: the number of its section and its heading, `（四）三是推动综合行政执法体制改革`. */
export function namePassage({ section: { mark, title }, heading }: Passage): string {
  const ofSection = mark + title;
  if (heading === undefined) return ofSection;
  const words = dropFullStop(heading);
  const own = readOutlineMark(heading);
  if (own?.level === 'chapter') return words;
  return own && mark.startsWith('（') ? mark + words : `${ofSection}：${words}`;
}

/** Passages that stand under one heading, with the sentences to read of them. */
export interface PassageGroup {
  name: string;
  first: Passage;
  /** Of a heading alone the sentence that follows it. */
  sentences: string[];
}

/** Put passages under one heading together, in the order in which they come. */
export function groupPassages(passages: readonly Passage[]): PassageGroup[] {
  const groups = Map.groupBy(passages, ({ section, heading }) => JSON.stringify([section.slug, heading]));
  return [...groups.values()].flatMap(([first, ...others]): PassageGroup[] => {
    if (!first) return [];
    const sentences = [first, ...others].filter((passage) => !isHeading(passage)).map(({ text }) => text);
    return [
      {
        name: namePassage(first),
        first,
        sentences: sentences.length > 0 ? sentences : [readPassage(first)].filter((text) => text !== undefined),
      },
    ];
  });
}

function isHeading({ text, heading, block }: Passage): boolean {
  return block === undefined || text === heading;
}

/** The sentence of a passage; of a heading that which follows it, if one does. */
export function readPassage(passage: Passage): string | undefined {
  const { section, block, text } = passage;
  if (!isHeading(passage)) return text;
  const below = block === undefined ? undefined : listBlocks(section)[block + 1];
  const [sentence] = below && !below.heading ? splitSentences(below.text) : [];
  return below && sentence && sliceSpan(below.text, sentence);
}

/** Find the passage that an entry names by its words, or say why there is none. */
export function bindPassage<Section extends AnySection>(
  { section: slug, quote }: QuotedPassage,
  sections: readonly Section[],
): { passage: Passage<Section> } | { problem: QuoteProblem | { kind: 'unknown-section' } } {
  const section = sections.find((one) => one.slug === slug);
  if (!section) return { problem: { kind: 'unknown-section' } };
  if (quote === undefined) {
    return {
      passage: { section, text: section.heading ?? section.title, anchor: '', block: undefined, heading: undefined },
    };
  }
  const located = locateQuote(quote, slug, sections);
  if ('problem' in located) return located;
  const blocks = listBlocks(section);
  const { block } = located.range;
  const heading = blocks.findLast((one, index) => index <= block && one.heading)?.text;
  const { id: anchor = '', text = '', heading: own } = blocks[block] ?? {};
  const { before, words, after } = cutSentence(text, located.range);
  return { passage: { section, text: own ? text : before + words + after, anchor, block, heading } };
}

/**
 * The words that name a passage in an entry.
 *
 * @returns `undefined` where its words stand more than once in its section.
 */
export function quotePassage({ section, block, text }: Omit<Passage, 'anchor' | 'heading'>): QuotedPassage | undefined {
  if (block === undefined) return { section: section.slug };
  const quotes = [text, section.blocks[block] ?? ''].map((words) => words.trim());
  const quote = quotes.find((words) => 'range' in locateQuote(words, section.slug, [section]));
  return quote === undefined ? undefined : { section: section.slug, quote };
}

/** Headings and sentences of a section that a plan is held against. */
function listReadable<Section extends AnySection>(section: Section): (Sentence & { section: Section })[] {
  const own = readHeading(section.heading ?? section.title, { anchor: '', block: undefined });
  return [own, ...listSentences(listBlocks(section))].map((sentence) => ({ ...sentence, section }));
}
