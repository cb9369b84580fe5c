import { CHINESE_YEAR_DIGITS } from '../../../src/report/printed-year.ts';
import { splitHeading } from '../../../src/report/section-heading.ts';
import type { SectionKind } from '../../../src/schemas/section.ts';
import type { Block } from './block.ts';
import type { LineFinding } from './line-finding.ts';

/** Kinds of section that a heading's own words give away. */
export type TitledKind = Extract<SectionKind, 'leaders-duty' | 'problems' | 'next-year'>;

const WORDS: readonly { kind: TitledKind; pattern: RegExp }[] = [
  { kind: 'leaders-duty', pattern: /第一责任人/u },
  { kind: 'problems', pattern: /存在.{0,6}(?:问题|不足|困难|短板)|主要问题|问题[和与及]|短板弱项/u },
  {
    kind: 'next-year',
    pattern: new RegExp(`[\\d${CHINESE_YEAR_DIGITS}]{4}年.*(?:安排|打算|计划|思路|设想)|下一?步|今后`, 'u'),
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
  const warn = (rule: string, message: string, hint: string): void => {
    findings.push({ line, rule, severity: 'warning', message, hint });
  };
  if (kind) {
    taken.add(kind);
  } else if (kinds.length > 0) {
    warn(
      'import/repeated-section',
      `前面已有一节是“kind: ${kinds.join('”或“kind: ')}”，一份报告只能有一节，“${text}”已作为“其他”一节（kind: other）保留在原处。`,
      '对照两节的标题，若这一节才是，把两个文件开头的 kind 和文件名对调。',
    );
  } else if (!OTHER.test(text)) {
    warn(
      'import/unknown-section',
      `“${text}”与纲要的任何一个职责领域都对不上，已作为“其他”一节（kind: other）保留在原处。`,
      '若它就是某个领域，把该节开头改为“kind: duty-area”并写上 dutyArea，文件名也相应修改；也请看看纲要（outline）是否选对了。',
    );
  }
  if (kind && more.length > 0) {
    warn(
      'import/twofold-section',
      `“${text}”一节讲了两件事，只能归入一类，已归入“kind: ${kind}”。`,
      `看一看是否合适；也可以改为“kind: ${more.join('”或“kind: ')}”，文件名也相应修改。`,
    );
  }
  return kind ?? 'other';
}
