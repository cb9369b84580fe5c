import type { Chip, ChipEntry } from '../../intake/confirmation/chip.ts';
import { describeChange, describeDoubt, type YearNames } from '../../intake/proposals/proposal-words.ts';
import { matchUnit } from '../../intake/proposals/synonymous-units.ts';
import type { BindingProblem } from '../../ledger/binding.ts';
import { describeRelation } from '../../ledger/relation-words.ts';
import { compareWords, readWords } from '../../text/likeness.ts';
import { findClause, STOPS } from '../../text/sentences.ts';
import type { FiguresView } from './figures-view.ts';

type EnteredChip = Chip & { entry: Extract<ChipEntry, { list: 'observations' }> };

/** What asks for a closer look at a number, a sentence each: `意思可能不同：…`. */
export function describeDoubts(view: FiguresView, chip: EnteredChip): { heading: string; words: string }[] {
  const { entry, key } = chip;
  const { problem, proposal, figure } = entry;
  if (!figure) return [{ heading: '登记的与原文对不上', words: describeProblem(problem) }];
  const fails = view.worklist.told.flatMap((told) =>
    told.kind === 'relation' && told.result.verdict === 'fails' && told.at.includes(key) ? [told.result] : [],
  );
  const sums = fails.map((result) => {
    const { expression, verdict } = describeRelation(result);
    return { heading: '算不拢', words: `${result.relation.title}：${expression}，${verdict}` };
  });
  if (!entry.entry.unconfirmed) return sums;
  if (!proposal)
    return [{ heading: '不是程序提出的', words: '有人写在登记里，还没有核对。请对照这一句再定。' }, ...sums];
  const years: YearNames = { now: `${view.report.year}年度`, before: view.last ? `${view.last.year}年度` : '以前' };
  const nameOf = (id: string): string =>
    view.content.indicators?.data?.indicators.find((indicator) => indicator.id === id)?.name ?? id;
  const doubted = new Set<string>(proposal.doubts.map(({ kind }) => kind));
  return [
    ...proposal.doubts.map((doubt) =>
      doubt.kind === 'section'
        ? { heading: '换了地方', words: `${years.before}写在“${nameSection(view, doubt.before)}”里` }
        : { heading: HEADINGS[doubt.kind], words: describeDoubt(doubt, nameOf, years) },
    ),
    ...proposal.changes
      .filter(({ kind }) => !doubted.has(kind))
      .map((change) => ({ heading: '写法变了', words: describeChange(change, years) })),
    ...sums,
  ];
}

const HEADINGS = {
  words: '意思可能不同',
  unit: '单位变了',
  tenfold: '差得太多',
  range: '是一个范围',
  alternatives: '不止一个像',
  contended: '两个指标都像',
  period: '年份要看一眼',
} as const;

function nameSection({ last }: FiguresView, slug: string): string {
  return last?.sections.find((section) => section.slug === slug)?.title ?? slug;
}

function describeProblem(problem: BindingProblem | undefined): string {
  switch (problem?.kind) {
    case undefined:
      return '登记的指标不在指标表里。';
    case 'quantity-cut':
      return `取的范围没有截全，原文是“${problem.printed}”。在“改”里把引文取全。`;
    case 'value-differs':
      return `引文里没有登记的这个数，有的是 ${problem.printed.join('、')}。`;
    case 'value-ambiguous':
      return `引文里“${problem.printed}”有 ${problem.times} 处，不知道是哪一处。`;
    case 'unit-differs':
      return `原文是“${problem.printed}”，单位与这个指标的意思不同。`;
    case 'qualifier-differs':
      return `原文是“${problem.printed}”，登记的“约、余、以上”这样的字与它不同。`;
    default:
      return '引文或列在原文里找不到，或者不止一处。';
  }
}

/** A number whose words have less in common with the indicator's name is not offered in its place. */
const ALIKE = 0.2;
/** More would push the sentences off the screen. */
const MOST_OFFERED = 2;

/** Other numbers that the indicator may be of: nobody's, of the same unit, in the same sentence or nearly as good. */
export function listAlternatives({ worklist }: FiguresView, chip: EnteredChip): Chip[] {
  const { entry, mention } = chip;
  const { indicator, proposal } = entry;
  if (!indicator || !mention) return [];
  const sentence = findClause(mention.text, chip, STOPS.sentence);
  const isNear = (other: Chip): boolean =>
    other.section === chip.section &&
    other.block === chip.block &&
    other.start >= sentence.start &&
    other.end <= sentence.end;
  const isNamed = ({ section, mention: own }: Chip): boolean =>
    (proposal?.alternatives ?? []).some(
      (place) => place.section === section && place.value === own?.quantity.value && place.unit === own.quantity.unit,
    );
  const name = readWords(indicator.name);
  const alike = (other: Chip): number => (other.mention ? compareWords(name, other.mention.labelWords) : 0);
  return worklist.chips
    .filter(
      (other) =>
        (other.state === 'new' || other.state === 'free') &&
        other.mention !== undefined &&
        matchUnit(other.mention.quantity.unit, indicator) !== 'other' &&
        (isNamed(other) || (isNear(other) && alike(other) >= ALIKE)),
    )
    .toSorted((a, b) => Number(isNamed(b)) - Number(isNamed(a)) || alike(b) - alike(a))
    .slice(0, MOST_OFFERED);
}
