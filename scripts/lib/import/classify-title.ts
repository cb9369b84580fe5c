import { splitHeading } from '../../../src/report/section-heading.ts';
import type { SectionKind } from '../../../src/schemas/section.ts';
import type { Block } from './block.ts';
import type { LineFinding } from './line-finding.ts';

/** Kinds of section that a heading's own words give away. */
type TitledKind = Extract<SectionKind, 'leaders-duty' | 'problems' | 'next-year'>;

const WORDS: readonly { kind: TitledKind; pattern: RegExp }[] = [
  { kind: 'leaders-duty', pattern: /第一责任人/u },
  { kind: 'problems', pattern: /存在.{0,6}(?:问题|不足|困难|短板)|主要问题|问题[和与及]|短板弱项/u },
  { kind: 'next-year', pattern: /\d{4}年.*(?:安排|打算|计划|思路|设想)|下一?步|今后/u },
];

/** A heading that itself says its text belongs nowhere else. */
const OTHER = /其他|其它/u;

/** What a heading says its text is about: none, one, or, in 存在问题及下一步打算, two kinds at once. */
export function classifyTitle(heading: string): TitledKind[] {
  const { title } = splitHeading(heading);
  return WORDS.filter(({ pattern }) => pattern.test(title)).map(({ kind }) => kind);
}

/** Choose the kind of a section of no duty area by its heading; a choice that leaves doubt is a finding. */
export function chooseKind({ text, line }: Block, findings: LineFinding[]): TitledKind | 'other' {
  const [kind, ...more] = classifyTitle(text);
  if (!kind && !OTHER.test(text)) {
    findings.push({
      line,
      rule: 'import/unknown-section',
      severity: 'warning',
      message: `“${text}”与纲要的任何一个职责领域都对不上，已作为“其他”一节（kind: other）保留在原处。`,
      hint: '若它就是某个领域，把该节开头改为“kind: duty-area”并写上 dutyArea；也请看看 --outline 是否选对了纲要。',
    });
  } else if (kind && more.length > 0) {
    findings.push({
      line,
      rule: 'import/twofold-section',
      severity: 'warning',
      message: `“${text}”一节讲了两件事，只能归入一类，已归入“kind: ${kind}”。`,
      hint: `导入后看一看是否合适；也可以改为“kind: ${more.join('”或“kind: ')}”。`,
    });
  }
  return kind ?? 'other';
}
