import { workOutShare } from '../relations.ts';
import { type Count, countsAlike } from './counts.ts';
import type { SpelledRelation } from './spelled-relation.ts';

/** A share's name by what it is a rate of: the 结案 of 结案率约88.28%. */
const RATE = /(?<stem>\p{sc=Han}{1,10}?)率(?:分别)?(?:已|均|也)?(?:达到?|为|是|至|升至|提高到|提升至|保持在)?$/u;
/** What it is a share of, where the words say so: 占总数的, 占全部案件的. */
const OF_WHOLE = /占(?:比|(?<whole>[^，。；、占]{0,20}?)(?:的?比例|的比重|的)?)(?:分别)?(?:为|达到?|约|近)?$/u;
/** Any whole will do. */
const ALL = /^(?:全部|全县|总|所有|其|全年)?(?:的)?(?:总[数量额]|全部|总体|全年|比例)?$/u;
/** 分别占47.73%、9.09%和43.18% says of each in turn. */
const RESPECTIVELY = '分别';
const NEXT_OF_ROW = /^[、和及与]$/u;

/** How far a percentage may be from what two numbers give, and still be meant to be that. */
const NEAR_POINTS = 20;

/** Read the shares that a text gives beside the numbers that they are made from. */
export function readShares(counts: readonly Count[], sums: readonly SpelledRelation[]): SpelledRelation[] {
  return counts.flatMap((share, index): SpelledRelation[] => {
    if (share.unit !== '%') return [];
    const row = readRow(counts, index);
    const [first = share] = row;
    const around = counts.filter(
      (count) => count.unit !== '%' && (count.sentence === share.sentence || count.sentence === share.sentence - 1),
    );
    const rate = RATE.exec(first.words)?.groups?.['stem'];
    const found =
      rate === undefined
        ? readProportion(share, first, row, around, sums)
        : row.length === 1
          ? readRate(share, rate, around)
          : undefined;
    return found ? [found] : [];
  });
}

/** Shares of one row up to this one, and behind it: 47.73%、9.09%和43.18%. */
function readRow(counts: readonly Count[], index: number): Count[] {
  const isNext = (at: number): boolean => counts[at]?.unit === '%' && NEXT_OF_ROW.test(counts[at].lead.trim());
  let start = index;
  while (isNext(start)) start -= 1;
  let end = index + 1;
  while (isNext(end)) end += 1;
  return counts.slice(start, end);
}

/** 受理1408件，结案1243件，结案率约88.28%: the part is the one whose words say what it is a rate of. */
function readRate(share: Count, stem: string, around: readonly Count[]): SpelledRelation | undefined {
  const named = around.filter((count) => sharesWords(stem, describe(count)));
  const agreeing = chooseAgreeing(share, byNearness(named, share), (part) => listWholes(part, around));
  if (agreeing) return agreeing;
  const plain = named.filter((count) => count.sentence === share.sentence && describe(count).includes(stem));
  const [part] = plain;
  if (!part || plain.length > 1 || part.lead.includes('；')) return undefined;
  // The number right before it is what it was made from, unless another may be.
  const others = around.filter((count) => count.sentence === share.sentence && countsAlike(count, part));
  const [whole] = others;
  if (!whole || others.length > 1 || whole.quantity.start > part.quantity.start) return undefined;
  return writeNear(share, part, whole);
}

/** 维持21件，占47.73%: the part stands right before it; the whole is what the words say, or what the part is of. */
function readProportion(
  share: Count,
  first: Count,
  row: readonly Count[],
  around: readonly Count[],
  sums: readonly SpelledRelation[],
): SpelledRelation | undefined {
  const said = OF_WHOLE.exec(first.words)?.groups;
  if (!said) return undefined;
  const before = around.filter(({ quantity, sentence }) => {
    return sentence === share.sentence && quantity.end <= first.quantity.start;
  });
  const isRow = first.words.includes(RESPECTIVELY);
  if (isRow !== row.length > 1) return undefined;
  const part = isRow ? before.slice(-row.length)[row.indexOf(share)] : before.at(-1);
  if (!part) return undefined;
  const words = (said['whole'] ?? '').trim().replace(/^(?:全部|所有)(?=\p{sc=Han})/u, '');
  const wholes = listWholes(part, around).filter(
    (count) => ALL.test(words) || sharesWords(words, describe(count)) || isTotalOf(count, part, sums),
  );
  const agreeing = chooseAgreeing(share, [part], () => wholes);
  if (agreeing) return agreeing;
  const own = wholes.find((count) => isTotalOf(count, part, sums));
  const isBeside = isRow || /^[，、（(]?(?:约)?占/u.test(first.lead);
  return own && isBeside ? writeNear(share, part, own) : undefined;
}

/** The first part and whole whose arithmetic fits. */
function chooseAgreeing(
  share: Count,
  parts: readonly Count[],
  wholesOf: (part: Count) => readonly Count[],
): SpelledRelation | undefined {
  for (const part of parts) {
    for (const whole of wholesOf(part)) {
      const ratio = writeRatio(share, part, whole);
      if (ratio && ratio.worked.verdict !== 'fails' && isTelling(ratio)) return ratio;
    }
  }
  return undefined;
}

/** Of numbers that leave nearly anything open it says little that they fit. */
function isTelling({ worked: { verdict, allowed } }: SpelledRelation): boolean {
  return verdict === 'holds' || allowed.max - allowed.min <= NEAR_POINTS / 2;
}

/** What a part may be of: as much at least, the number before it first, then the nearest. */
function listWholes(part: Count, around: readonly Count[]): Count[] {
  const wholes = around.filter((count) => countsAlike(count, part) && count.quantity.value >= part.quantity.value);
  return byNearness(wholes, part);
}

function byNearness(counts: readonly Count[], to: Count): Count[] {
  const distance = ({ quantity: { start } }: Count): number => Math.abs(start - to.quantity.start);
  const isBehind = ({ quantity: { start } }: Count): number => Number(start > to.quantity.start);
  return counts.toSorted((a, b) => isBehind(a) - isBehind(b) || distance(a) - distance(b));
}

function isTotalOf(count: Count, part: Count, sums: readonly SpelledRelation[]): boolean {
  return sums.some(({ kind, left, right }) =>
    kind === 'sum'
      ? left === count.quantity && right.includes(part.quantity)
      : left === part.quantity && right.includes(count.quantity),
  );
}

/** Characters that name no one thing: of 案件办结率 the 办结 matters. */
const COMMON = /[案件总数全县各类及时有效成的年度比例事项]/gu;

/** Whether words have a character in common that says something. */
function sharesWords(a: string, b: string): boolean {
  const own = a.replace(COMMON, '');
  return [...(own === '' ? a : own)].some((character) => b.includes(character));
}

function describe({ words, behind }: Count): string {
  return words + behind;
}

function writeNear(share: Count, part: Count, whole: Count): SpelledRelation | undefined {
  const ratio = writeRatio(share, part, whole);
  if (!ratio || part.quantity.value > whole.quantity.value) return undefined;
  return Math.abs(ratio.worked.computed - share.quantity.value) <= NEAR_POINTS ? ratio : undefined;
}

function writeRatio(share: Count, part: Count, whole: Count): SpelledRelation | undefined {
  const worked = workOutShare(share.quantity, part.quantity, whole.quantity);
  return worked && { kind: 'ratio', left: share.quantity, right: [part.quantity, whole.quantity], worked };
}
