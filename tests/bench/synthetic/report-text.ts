import type { Observation } from '../../../src/content/schemas/figures.ts';
import { writeChineseOrdinal } from '../../../src/text/chinese-numerals.ts';
import { printAmount, type PrintedAmount } from './amounts.ts';
import { AREAS, type AreaWords } from './areas.ts';
import { INDICATORS, type SyntheticIndicator } from './indicators.ts';
import { type Topic, writeFault, writeHeading, writeLead, writePlan, writeSentence } from './prose.ts';
import type { Random } from './random.ts';

/** A section of a synthetic report. */
export interface SyntheticSection {
  /** `01-government-functions` */
  fileStem: string;
  frontMatter: Readonly<Record<string, string | string[]>>;
  /** Markdown blocks, in order; a heading begins with `## `. */
  blocks: readonly string[];
  /** What its ledger says of its numbers. */
  observations: readonly Observation[];
}

type SectionText = Omit<SyntheticSection, 'fileStem'> & { slug: string };

/** Items of a duty area, each a heading and a paragraph. */
const ITEMS = { min: 5, max: 8 };

/**
 * Write the sections of a synthetic report, as long as a county's, about 9000 characters. Every sentence is put together
 * anew from many parts.
 */
export function writeReportText(random: Random, year: number): SyntheticSection[] {
  return [
    writePreamble(random, year),
    ...AREAS.map((area, index) => writeArea({ random, area, year: printYear(year) }, index)),
    writeProblems(random, year),
    writeNextYear(random, year),
    writeClosing(random, year),
  ].map(({ slug, ...section }, index) => ({
    ...section,
    fileStem: `${String(index).padStart(2, '0')}-${slug}`,
  }));
}

/** In Arabic digits only as long as every reader, and the check, takes them for a year: 2150 is more likely a number. */
function printYear(year: number): string {
  return year < 2100 ? String(year) : printDigits(year);
}

function printDigits(number: number): string {
  return String(number).replace(/\d/g, (digit) => '〇一二三四五六七八九'.charAt(Number(digit)));
}

function writePreamble(random: Random, year: number): SectionText {
  const topic = { random, area: random.pick(AREAS), year: printYear(year) };
  return {
    slug: 'preamble',
    frontMatter: { kind: 'preamble' },
    blocks: [
      '县委：',
      `${topic.year}年以来，示例县人民政府围绕${random.take(topic.area.subjects, 3).join('、')}等重点任务，` +
        `${writeSentence(topic)}现将有关情况报告如下：`,
    ],
    observations: [],
  };
}

function writeArea(topic: Topic, index: number): SectionText {
  const { random, area } = topic;
  const itemCount = random.whole(ITEMS.min, ITEMS.max);
  const counted = deal(
    random.take(INDICATORS, INDICATORS.length).filter(({ dutyArea }) => dutyArea === area.id),
    itemCount,
  );
  const items = counted.map((indicators) => writeItem(topic, indicators));
  return {
    slug: area.id,
    frontMatter: {
      kind: 'measures',
      dutyAreas: [area.id],
      ...(index === 0 ? { partHeading: '一、主要工作开展情况' } : {}),
      heading: `（${writeChineseOrdinal(index + 1)}）健全${area.title}`,
      summary: `健全${area.title}`,
    },
    blocks: items.flatMap(({ paragraph }, item) => [
      `## ${writeChineseOrdinal(item + 1)}是${writeHeading(topic)}。`,
      paragraph,
    ]),
    observations: items.flatMap(({ observations }) => observations),
  };
}

/** Deal a list out into so many hands. */
function deal<T>(list: readonly T[], hands: number): T[][] {
  return Array.from({ length: hands }, (_, hand) => list.filter((_, index) => index % hands === hand));
}

function writeItem(
  topic: Topic,
  indicators: readonly SyntheticIndicator[],
): { paragraph: string; observations: Observation[] } {
  const { random } = topic;
  const amounts = indicators.map((indicator) => ({
    indicator,
    phrase: random.pick(indicator.phrases),
    amount: printAmount(random, indicator.unit, indicator.least, indicator.most),
  }));
  const count = amounts.map(({ phrase, amount }) => phrase + amount.text).join('，');
  const sentences = Array.from({ length: random.whole(1, 3) }, () => writeSentence(topic));
  const counting = count === '' ? [] : [`${writeLead(topic)}${count}。`];
  return {
    paragraph: random.take([...sentences, ...counting], sentences.length + counting.length).join(''),
    observations: amounts.map(({ indicator, phrase, amount }) => describeAmount(topic.area, indicator, phrase, amount)),
  };
}

function describeAmount(
  area: AreaWords,
  indicator: SyntheticIndicator,
  phrase: string,
  { text, value, qualifier }: PrintedAmount,
): Observation {
  return {
    indicator: indicator.id,
    value,
    ...(qualifier ? { qualifier } : {}),
    section: area.id,
    quote: phrase + text,
  };
}

function writeProblems(random: Random, year: number): SectionText {
  const topics = random.take(AREAS, 4).map((area) => ({ random, area, year: printYear(year) }));
  return {
    slug: 'problems',
    frontMatter: { kind: 'problems', heading: '二、存在的问题' },
    blocks: [
      `对照${random.pick(AREAS).title}等方面的要求，我县工作仍有不足，主要表现在：`,
      ...topics.flatMap((topic, index) => [
        `## ${writeChineseOrdinal(index + 1)}是${random.pick(topic.area.subjects)}仍有短板。`,
        writeFault(topic) + writeFault(topic),
      ]),
    ],
    observations: [],
  };
}

function writeNextYear(random: Random, year: number): SectionText {
  const topics = random.take(AREAS, 6).map((area) => ({ random, area, year: printYear(year + 1) }));
  return {
    slug: 'next-year',
    frontMatter: { kind: 'next-year', heading: '三、下一年度工作安排' },
    blocks: topics.flatMap((topic, index) => [
      `## （${writeChineseOrdinal(index + 1)}）${writeHeading(topic)}`,
      writePlan(topic) + writePlan(topic),
    ]),
    observations: [],
  };
}

function writeClosing(random: Random, year: number): SectionText {
  const [first, second] = random.take(AREAS, 2);
  return {
    slug: 'closing',
    frontMatter: { kind: 'closing' },
    blocks: [
      `${printYear(year + 1)}年，示例县人民政府将在${first?.title}、${second?.title}等方面继续用力，不断提高依法行政水平。`,
      '示例县人民政府',
      // In the older way, which is a date in any century.
      `${printDigits(year + 1)}年二月二十日`,
    ],
    observations: [],
  };
}
