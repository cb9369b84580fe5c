import { diceCoefficient } from 'dice-coefficient';
import type { DutyArea } from '../../content/schemas/duty-areas.ts';
import type { SectionKind } from '../../content/schemas/section.ts';
import { splitHeading } from '../../report/section-headings.ts';
import { PRINTED_YEAR } from '../../text/dates.ts';
import { cutClause, STOPS } from '../../text/sentences.ts';
import type { LineFinding } from '../documents/line-finding.ts';
import type { HeadingLevel } from './heading-levels.ts';
import { IMPORT_RULES } from './import-rules.ts';
import type { Block, SourceLine } from './source-lines.ts';

/** Kinds of section that a heading's own words give away. */
export type TitledKind = Extract<SectionKind, 'leaders-duty' | 'problems' | 'next-year'>;

const WORDS: readonly { kind: TitledKind; pattern: RegExp }[] = [
  { kind: 'leaders-duty', pattern: /第一责任人/u },
  { kind: 'problems', pattern: /存在.{0,6}(?:问题|不足|困难|短板)|主要问题|问题[和与及]|短板弱项/u },
  {
    kind: 'next-year',
    pattern: new RegExp(`${PRINTED_YEAR}.*(?:安排|打算|计划|思路|设想)|下一?步|今后`, 'u'),
  },
];

/** A heading that itself says its text belongs nowhere else. */
const OTHER = /其他|其它/u;

/** What a heading says its text is about: none, one, or, in 存在问题及下一步打算, two kinds at once. */
export function classifyTitle(heading: string): TitledKind[] {
  const { title } = splitHeading(heading);
  return WORDS.filter(({ pattern }) => pattern.test(title)).map(({ kind }) => kind);
}

/**
 * Choose the kind of a section of no duty area by its heading; a choice that leaves doubt is a finding.
 *
 * @param taken Kinds that sections before it have, for a report has one of each; the chosen one is added.
 */
export function chooseKind(
  { text, line }: Block,
  taken: Set<TitledKind>,
  findings: LineFinding[],
): TitledKind | 'other' {
  const kinds = classifyTitle(text);
  const [kind, ...more] = kinds.filter((one) => !taken.has(one));
  if (kind) {
    taken.add(kind);
  } else if (kinds.length > 0) {
    findings.push(
      IMPORT_RULES.raise(
        'import/repeated-section',
        { line },
        {
          message: `前面已有一节是“kind: ${kinds.join('”或“kind: ')}”，一份报告只能有一节，“${text}”已作为“其他”一节（kind: other）保留在原处。`,
          hint: '对照两节的标题，若这一节才是，把两个文件开头的 kind 和文件名对调。',
        },
      ),
    );
  } else if (!OTHER.test(text)) {
    findings.push(
      IMPORT_RULES.raise(
        'import/unknown-section',
        { line },
        {
          message: `“${text}”与纲要的任何一个职责领域都对不上，已作为“其他”一节（kind: other）保留在原处。`,
          hint: '若它就是某个领域，把该节开头改为“kind: duty-area”并写上 dutyArea，文件名也相应修改；也请看看纲要（outline）是否选对了。',
        },
      ),
    );
  }
  if (kind && more.length > 0) {
    findings.push(
      IMPORT_RULES.raise(
        'import/twofold-section',
        { line },
        {
          message: `“${text}”一节讲了两件事，只能归入一类，已归入“kind: ${kind}”。`,
          hint: `看一看是否合适；也可以改为“kind: ${more.join('”或“kind: ')}”，文件名也相应修改。`,
        },
      ),
    );
  }
  return kind ?? 'other';
}

/** A heading's duty area, and how sure that is. */
export interface AreaMatch {
  area: DutyArea;
  /** 0–1. */
  similarity: number;
  /** Whether the titles are so unlike that a person should look. */
  isDoubtful: boolean;
}

/** Titles of other things stay below 0.3. */
const LEAST_SIMILARITY = 0.4;
/** Reports that keep to their outline's words are above (强化行政权力制约监督 for 行政权力制约和监督体系: 0.63). */
const CERTAIN_SIMILARITY = 0.6;

/**
 * Match a report's chapters with the duty areas of its outline, by the similarity of their titles; of equally similar
 * ones, those match that stand at the same place. A title that holds the whole of the area's (健全组织保障工作机制 for
 * 组织保障) leaves no doubt.
 *
 * @param headings Headings as printed, in the order of the text.
 * @returns For each heading its area, or `undefined` where none is similar enough. No area is given twice.
 */
export function matchDutyAreas(
  headings: readonly string[],
  areas: readonly DutyArea[],
): readonly (AreaMatch | undefined)[] {
  const candidates = headings
    .flatMap((heading, index) =>
      areas.map((area, place) => ({
        index,
        match: compareTitles(splitHeading(heading).title, area),
        shift: Math.abs(place - index),
      })),
    )
    .filter(({ match }) => match.similarity >= LEAST_SIMILARITY)
    .toSorted((a, b) => b.match.similarity - a.match.similarity || a.shift - b.shift);

  const matched = new Map<number, AreaMatch>();
  const taken = new Set<DutyArea>();
  for (const { index, match } of candidates) {
    if (matched.has(index) || taken.has(match.area)) continue;
    matched.set(index, match);
    taken.add(match.area);
  }
  return headings.map((_, index) => matched.get(index));
}

/** Titles often go on after a comma (健全行政决策制度体系，不断提升公信力); the outline's words are in the first clause. */
function compareTitles(printed: string, area: DutyArea): AreaMatch {
  const firstClause = cutClause(printed, { start: 0, end: 0 }, STOPS.clause);
  const similarity = Math.max(...[printed, firstClause].map((text) => diceCoefficient(text, area.title)));
  return { area, similarity, isDoubtful: similarity < CERTAIN_SIMILARITY && !printed.includes(area.title) };
}

const LONGEST_GUESS = 40;

/**
 * Guess at the headings of a report that neither numbers nor styles them: short lines without a mark at their end that
 * stand above a paragraph and say, in the outline's words, what they are about. Every guess is a finding.
 *
 * @param lines The report without its title.
 */
export function guessHeadings(
  lines: readonly SourceLine[],
  areas: readonly DutyArea[],
  findings: LineFinding[],
): ReadonlyMap<number, HeadingLevel> {
  const short = lines.filter((line, index) => isShort(line) && isParagraph(lines[index + 1]));
  const matches = matchDutyAreas(
    short.map(({ text }) => text),
    areas,
  );
  const guessed = short.filter(({ text }, index) => matches[index] !== undefined || classifyTitle(text).length > 0);
  for (const { number, text } of guessed) {
    findings.push(
      IMPORT_RULES.raise(
        'import/guessed-heading',
        { line: number },
        {
          message: `“${text}”没有序号，也没有标题样式，因为很像一节的标题，已当作标题。`,
          hint: '对照原文看它是不是标题；若不是，把这个文件的文字接到前一个文件末尾，这一行改成段落。',
        },
      ),
    );
  }
  return new Map(guessed.map(({ number }) => [number, 'chapter']));
}

function isShort({ text, isTableRow }: SourceLine): boolean {
  return !isTableRow && text.length <= LONGEST_GUESS && !/[\p{Po}\p{Pd}]$/u.test(text);
}

function isParagraph(line: SourceLine | undefined): boolean {
  return line !== undefined && (line.isTableRow || /[。；：]/u.test(line.text));
}
