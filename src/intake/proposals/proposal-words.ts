import type { FigureDifference } from '../../compare/figure-differences.ts';
import type { Qualifier } from '../../content/schemas/figures.ts';
import { writeYaml } from '../../content/yaml/write-yaml.ts';
import { arrangeFigure, joinFigure } from '../../ledger/printed-figure.ts';
import type { Confidence, Doubt, Obstacle, PrintedPlace, ProposedLedger, UnclaimedNumeral } from './proposed-ledger.ts';

/** How sure a proposal is, in words. */
export const CONFIDENCE_NAMES: Readonly<Record<Confidence, string>> = {
  certain: '把握大',
  likely: '把握较大',
  doubtful: '要仔细看',
};

/** Names an indicator by its id. */
export type NameIndicator = (id: string) => string;

/** What notes call the new report's year and that of the report its figures were looked for in. */
export interface YearNames {
  now: string;
  before: string;
}

/** Name two years: as this one and the last where they are, by their numbers otherwise. */
export function nameYears({ year, lastYear }: Pick<ProposedLedger, 'year' | 'lastYear'>): YearNames {
  if (lastYear === undefined || lastYear === year - 1) return { now: '今年', before: '去年' };
  return { now: `${year}年`, before: `${lastYear}年` };
}

interface Amount {
  value: number;
  unit: string;
  qualifier?: Qualifier | undefined;
}

/** A number with unit and qualifier, as reports print it: `约88.28%`. */
export function writeAmount({ value, unit, qualifier }: Amount): string {
  return joinFigure(arrangeFigure({ number: String(value), unit, qualifier: qualifier ?? '' }));
}

/** A number where it stands: `41项（leadership 一节：“8个方面41项具体要求”）`. */
export function writePlace(place: PrintedPlace): string {
  return `${writeAmount(place)}（${place.section} 一节：“${place.clause}”）`;
}

/** Why a proposal may be wrong. */
export function describeDoubt(doubt: Doubt, nameOf: NameIndicator, { now, before }: YearNames): string {
  switch (doubt.kind) {
    case 'words':
      return `前后的文字与${before}不同（${percent(doubt.similarity)}相似）${describeWords(doubt, before)}`;
    case 'section':
      return `${before}写在 ${doubt.before} 一节`;
    case 'unit':
      return `${before}的单位是“${doubt.before}”`;
    case 'tenfold':
      return `与${before}的 ${doubt.before} 相差十倍以上`;
    case 'range':
      return '它是一个范围的一端，如“1—2个”';
    case 'alternatives':
      return '还有别的数字与它差不多一样像';
    case 'contended':
      return `它也像是“${nameOf(doubt.indicator)}”的数字，那个指标${now}没有找到别的数字`;
    case 'period':
      return `${before}的报告没有这一年的数字，年份是从“由……增至……”或数字前面的字读出来的`;
  }
}

/** What one year says and the other does not: `：去年说“办理”，这里说“受理”`. */
function describeWords({ before: old, now }: Extract<Doubt, { kind: 'words' }>, before: string): string {
  const said = [...(old === '' ? [] : [`${before}有“${old}”`]), ...(now === '' ? [] : [`这里有“${now}”`])];
  return said.length === 0 ? '' : `：${said.join('，')}`;
}

/** A difference to last year's report. */
export function describeChange(change: FigureDifference, { now, before }: YearNames): string {
  switch (change.kind) {
    case 'tenfold':
      return `由 ${change.before} 变为 ${change.after}，相差十倍以上`;
    case 'unit':
      return `单位由“${change.before}”变为“${change.after}”`;
    case 'qualifier':
      return `${before}${describeQualifier(change.before)}，${now}${describeQualifier(change.after)}`;
    case 'restated':
      return `${change.period}年的数字，${before}的报告说是 ${change.before}，${now}的报告说是 ${change.after}`;
  }
}

/** Why a place was not taken for an indicator's. */
export function describeObstacle(obstacle: Obstacle, { period }: PrintedPlace, nameOf: NameIndicator): string {
  switch (obstacle.kind) {
    case 'words':
      return `前后的文字只有${percent(obstacle.similarity)}相似`;
    case 'unit':
      return '单位的意思不同';
    case 'opposite':
      return '意思相反，或者级别不同';
    case 'period':
      return `它说的是${period}年`;
    case 'plan':
      return '它说的是打算，不是已经有的结果';
    case 'quote':
      return '那一段里没有只指向它的文字可以引用';
    case 'taken':
      return `它是“${nameOf(obstacle.indicator)}”的数字`;
  }
}

function describeQualifier(qualifier: Qualifier | undefined): string {
  return qualifier === undefined ? '没有限定词' : `写有“${qualifier}”`;
}

function percent(share: number): string {
  return `${Math.round(share * 100)}%`;
}

/**
 * Describe the numerals that somebody has to bind, name or excuse, for the end of a drafted figures.yml: each with a
 * piece of YAML to start from.
 */
export function describeUnclaimed(numerals: readonly UnclaimedNumeral[]): string[] {
  if (numerals.length === 0) return [];
  return [
    `还有 ${numerals.length} 个数字没有着落，逐个处理：`,
    '  1. 是已有指标的数字：写进上面的 observations；',
    '  2. 是新的指标：先在 ../../indicators.yml 里写上，再写进 observations；',
    '  3. 不是数据：写进 excused，并写明理由。',
    ...numerals.flatMap(describeNumeral),
  ];
}

function describeNumeral(numeral: UnclaimedNumeral, index: number): string[] {
  const { section, suggestion, text } = numeral;
  const isFigure = suggestion.kind === 'figure';
  const what = isFigure ? `${writeAmount(suggestion)}${suggestion.name ? `（${suggestion.name}）` : ''}` : text;
  const remark = suggestion.kind === 'unread' ? '，程序读不懂；是数据的，value 写它的值' : '';
  const yaml = writeYaml([draftEntry(numeral)])
    .trimEnd()
    .split('\n');
  return ['', `（${index + 1}）${what}，${section} 一节${remark}：`, ...yaml.map((line) => `  ${line}`)];
}

/** The entry to start from: of a figure, of one that a person has to read, or of what is none. */
function draftEntry(numeral: UnclaimedNumeral): object {
  const { section, clause: quote, suggestion } = numeral;
  switch (suggestion.kind) {
    case 'figure': {
      const { value, qualifier } = suggestion;
      return { indicator: '指标编码', value, ...(qualifier && { qualifier }), section, quote };
    }
    case 'excuse':
      return { section, quote, reason: '理由' };
    case 'unread':
      return draftByHand(numeral);
  }
}

/** The entry of a number that the program cannot read, for a person to complete: what is printed, and what it means. */
function draftByHand({ section, clause, text }: UnclaimedNumeral): object {
  return { indicator: '指标编码', value: '它的值', printed: text, section, quote: clause };
}
