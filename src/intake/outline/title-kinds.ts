import type { SectionKind } from '../../content/schemas/section.ts';
import { splitHeading } from '../../report/section-headings.ts';
import { findPrintedYear } from '../../text/dates.ts';

/** Kinds of section that a heading's own words give away. */
export type TitledKind = Extract<SectionKind, 'leaders-duty' | 'problems' | 'next-year'>;

const LACK = '(?:问题|不足|困难|短板|弱项|差距|薄弱环节)';
const LEADERS_DUTY = /第一责任|主要负责(?:人|同志).{0,20}(?:履行|履职|职责)/u;
const PROBLEMS = [
  /存在.{0,10}(?:问题|不足|困难|短板|弱项|差距|薄弱)/u,
  /(?:面临|遇到).{0,8}(?:问题|困难|困境|挑战|短板|形势)/u,
  new RegExp(`${LACK}.{0,4}(?:以及|[和与及、]).{0,6}(?:原因|成因|挑战|对策|建议|${LACK})`, 'u'),
  new RegExp(`(?:原因|困难|挑战)(?:以及|[和与及、]).{0,4}${LACK}`, 'u'),
  new RegExp(`^(?:当前|目前|现阶段|仍?有|主要|工作|突出|具体|的|中){0,4}${LACK}(?:之处|所在|分析)?。?$`, 'u'),
  /不足之处|短板弱项|短板不足|原因分析|主要困难|主要问题/u,
];
/** With these words a title tells of what was done about it. */
const MENDING = /解决|破解|化解|整改|整治|补齐|补足|补强|补短|聚焦|针对|围绕|坚持问题|问题导向|克服|攻克|消除/u;
const AHEAD =
  /下一?(?:步|阶段|个?年)|(?<!以)(?<!近)来年|明年|今后|新的一年|未来.{0,8}(?:打算|安排|计划|思路|重点|展望)/u;
const PLAN = /打算|安排|计划|思路|设想|重点|举措|措施|任务|部署|目标|要点|方向|展望/u;
/** Words that say alone, at a title's end, that it is about what is to come. */
const PLAN_ALONE =
  /(?:打算|展望|努力方向|(?:主要|工作)(?:安排|计划|思路|设想|打算)|工作重点)(?:及|和|与)?(?:措施|举措|建议)?。?$/u;

/** What a heading says its text is about: none, one, or, in 存在问题及下一步打算, two kinds at once. */
export function classifyTitle(heading: string, year: number): TitledKind[] {
  const { title } = splitHeading(heading);
  return (['leaders-duty', 'problems', 'next-year'] as const).filter((kind) => IS_OF_KIND[kind](title, year));
}

const IS_OF_KIND: Readonly<Record<TitledKind, (title: string, year: number) => boolean>> = {
  'leaders-duty': (title) => LEADERS_DUTY.test(title),
  problems: (title) => !MENDING.test(title) && PROBLEMS.some((pattern) => pattern.test(title)),
  'next-year': (title, year) => AHEAD.test(title) || isPlan(title, year),
};

/** 2023年工作安排 is a plan in the report of 2022, and none in that of 2023. */
function isPlan(title: string, year: number): boolean {
  const printed = findPrintedYear(title)?.year;
  return printed === undefined ? PLAN_ALONE.test(title) : printed > year && PLAN.test(title);
}

const LONGEST_TITLE = 30;

/** Whether a line alone reads as the title of a part that a report has to have: short words, and none that run on. */
export function readsAsPartTitle(line: string, year: number): boolean {
  const text = line.replace(/[：:。]$/u, '');
  return text.length <= LONGEST_TITLE && !/[。；：，！？]/u.test(text) && classifyTitle(text, year).length > 0;
}

/** A heading that itself says its text belongs nowhere else. */
const OTHER = /其他|其它|^附[件表录]/u;

/** Whether a heading says that its text belongs to none of the parts that a report has to have. */
export function isOtherTitle(heading: string): boolean {
  return OTHER.test(splitHeading(heading).title);
}
