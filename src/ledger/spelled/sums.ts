import type { Qualifier } from '../../content/schemas/figures.ts';
import { workOutPart, workOutSum } from '../relations.ts';
import { type Count, countsAlike, isBareTotal, isTotal, readItem, sumsUp } from './counts.ts';
import type { SpelledRelation } from './spelled-relation.ts';

/** What the words before a list of parts say of it. */
type Said =
  /** That it is all: 分为, 按类型分, 其中…分别为, or a colon behind the total. */
  | 'all'
  /** That it is of the total, all or not: 其中, 包括, or a bracket behind the total. */
  | 'among'
  /** Nothing: 共16件，维持3件、驳回3件、…. */
  | 'nothing';

/** Parts as they stand in a text, with the numbers that may be their total, the likeliest first; often none. */
interface PartList {
  said: Said;
  parts: readonly Count[];
  totals: readonly Count[];
}

const AMONG = /其中|包括|包含|涵盖|(?<=[，、（(]|^)[内]?含/u;
const DIVIDED = /分为|按[^，。；、]{1,12}(?:划分|分类|统计|分|看)(?=[，：,:]|$)|(?:组成|构成)[：:]?|^[：:]/u;
const RESPECTIVELY = /^(?:[，、；：,;:（(]*(?:其)?|按[^。；]*)分别/u;
/** What is left, so that nothing is left out. */
const REST = /其他|其它|其余|剩余|余下/u;

/** More than so many in a row are not taken for parts. */
const MOST_PARTS = 40;
const MOST_TOTALS = 8;
/** How far a list may be from its total, as a share of that, to be taken for all of it and wrong; one of two parts less. */
const NEAR = { under: 0.05, underOfTwo: 0.02, over: 0.1 };
/** A total as large as this is hardly the sum of two numbers behind it by chance. */
const LARGE = 100;
/** So many parts in a row say by themselves that they are of what stands before them. */
const MANY = 3;

/** Read the totals that a text gives with their parts, and the parts that it names of a number. */
export function readSums(counts: readonly Count[]): SpelledRelation[] {
  const found = [
    ...listPartLists(counts).flatMap(judgeList),
    ...counts.flatMap((count) => readTrailing(count, counts)),
  ];
  return found.filter((relation, index) => found.findIndex((other) => isSame(other, relation)) === index);
}

function isSame(a: SpelledRelation, b: SpelledRelation): boolean {
  return a.kind === b.kind && a.left === b.left && a.right.every((quantity, index) => quantity === b.right[index]);
}

function listPartLists(counts: readonly Count[]): PartList[] {
  return counts.flatMap((first, index): PartList[] => {
    if (isTotal(first)) return [];
    const said = readSaid(first);
    return [{ said, parts: listParts(first, index, counts), totals: listTotals(first, index, counts, said) }];
  });
}

function readSaid({ lead, bracket, quantity }: Count): Said {
  const opening = lead.slice(Math.max(lead.lastIndexOf('。'), lead.lastIndexOf('；')) + 1);
  const among = opening.indexOf('其中');
  const isRespectively = among !== -1 && opening.includes('分别', among);
  if (isRespectively || RESPECTIVELY.test(opening) || DIVIDED.test(opening)) return 'all';
  if (AMONG.test(opening)) return 'among';
  const opensBracket = bracket !== undefined && quantity.start - bracket.start - 1 === lead.length;
  return opensBracket ? 'among' : 'nothing';
}

/** The parts that a first one opens: alike, in its sentence and brackets, up to a total or another list. */
function listParts(first: Count, index: number, counts: readonly Count[]): Count[] {
  const parts = [first];
  for (const count of counts.slice(index + 1)) {
    if (count.sentence !== first.sentence || parts.length === MOST_PARTS) break;
    if (count.bracket !== first.bracket) {
      if (first.bracket) break;
      continue;
    }
    if (!countsAlike(count, first)) continue;
    if (isTotal(count) || readSaid(count) !== 'nothing') break;
    parts.push(count);
  }
  return parts;
}

function listTotals(first: Count, index: number, counts: readonly Count[], said: Said): Count[] {
  const before = counts.slice(0, index).filter((count) => countsAlike(count, first));
  if (first.bracket) {
    const opening = first.bracket.start;
    const outer = before.filter((count) => count.bracket === undefined && count.sentence === first.sentence).at(-1);
    const stands = counts.find(({ end }) => end === opening) ?? outer;
    return stands && countsAlike(stands, first) && said !== 'nothing' ? [stands] : [];
  }
  const here = before.filter(
    (count) =>
      count.bracket === undefined &&
      count.sentence === first.sentence &&
      // Behind a semicolon another 其中 is of what the first was of: 审结44件，其中维持21件；其中撤销23件.
      !(/；\s*其中/u.test(first.lead) && readSaid(count) === 'among'),
  );
  if (said === 'nothing') {
    // The number right before the list, and only where that is the sentence's first or said to be a total.
    const head = here.at(-1);
    return head && readSaid(head) === 'nothing' && (isTotal(head) || here.length === 1) ? [head] : [];
  }
  if (here.length > 0) return here.toReversed().slice(0, MOST_TOTALS);
  const last = before.filter((count) => count.bracket === undefined && count.sentence === first.sentence - 1);
  const head = last.find(isTotal) ?? last[0];
  return head ? [head, ...last.filter((count) => count !== head).toReversed()].slice(0, MOST_TOTALS) : [];
}

function judgeList({ said, parts, totals }: PartList): SpelledRelation[] {
  const [likeliest] = totals;
  if (!likeliest) return [];
  for (const total of totals) {
    for (const length of listLengths(said, parts, total === likeliest)) {
      const sum = writeSum(total, parts.slice(0, length));
      if (sum.worked.verdict === 'holds' && (said !== 'nothing' || isPlain(total, length))) return [sum];
    }
  }
  const sum = writeSum(likeliest, parts);
  if (parts.length >= 2 && doesSaySo(said, likeliest, parts, sum)) return [sum];
  return said === 'among' ? listWithin(likeliest, parts) : [];
}

/** Whether a sum that comes out exactly needs no word that says so. */
function isPlain(total: Count, length: number): boolean {
  return isTotal(total) || length >= MANY || total.quantity.value >= LARGE;
}

/** How many of a list may be the parts of a total, the most first. */
function listLengths(said: Said, parts: readonly Count[], isLikeliest: boolean): number[] {
  const lengths = parts.map((_, index) => parts.length - index).filter((length) => length >= 2);
  if (said === 'nothing') return lengths.filter((length) => isComplete(parts, length));
  // What follows the parts may tell of something else; but nothing follows 其他, nor what is said to be all.
  const isOpen = said === 'among' && isLikeliest && !isRest(parts.at(-1));
  return isOpen ? lengths : lengths.slice(0, 1);
}

/** Without a word that says so a list is taken as it stands: up to its end, or to a semicolon. */
function isComplete(parts: readonly Count[], length: number): boolean {
  return parts[length]?.lead.includes('；') ?? true;
}

function isRest(part: Count | undefined): boolean {
  return part !== undefined && REST.test(readItem(part));
}

/** Whether the words make a list the parts of its total although the numbers do not prove it. */
function doesSaySo(said: Said, total: Count, parts: readonly Count[], { worked }: SpelledRelation): boolean {
  if (worked.verdict === 'open') return said !== 'nothing' && [total, ...parts].every(isRough);
  if (said === 'all' || (said === 'among' && isRest(parts.at(-1)))) return true;
  const { value } = total.quantity;
  const gap = (worked.computed - value) / value;
  const isNear = gap <= NEAR.over && gap >= -(parts.length < MANY ? NEAR.underOfTwo : NEAR.under);
  if (said === 'among') return isNear;
  return isNear && isTotal(total) && parts.length > MANY && parts.every(({ quantity }) => quantity.value < value);
}

const ENDS: readonly (Qualifier | undefined)[] = ['超过', '以上', '以下', '以内', '不足'];

/** Whether a number is near what is meant: of 300件以上 nearly anything may be the sum. */
function isRough({ quantity }: Count): boolean {
  return !ENDS.includes(quantity.qualifier);
}

/** Each of the parts that the words name of a number: those that 、 joins, for what a comma joins may be of another. */
function listWithin(whole: Count, parts: readonly Count[]): SpelledRelation[] {
  const end = parts.findIndex(({ lead }, index) => index > 0 && !/^ *(?:、|和|及|以及|与)/u.test(lead));
  const isNear = whole.sentence === parts[0]?.sentence;
  return parts.slice(0, end === -1 ? undefined : end).flatMap((part): SpelledRelation[] => {
    const worked = workOutPart(part.quantity, whole.quantity);
    if (worked.verdict === 'open' || (worked.verdict === 'fails' && !isNear)) return [];
    return [{ kind: 'part', left: part.quantity, right: [whole.quantity], worked }];
  });
}

/** A total behind its parts: 民事20件、行政24件，共44件. */
function readTrailing(total: Count, counts: readonly Count[]): SpelledRelation[] {
  if (!isTotal(total)) return [];
  const run = listRun(total, counts);
  for (const start of run.keys()) {
    const sum = writeSum(total, run.slice(start));
    if (run.length - start >= 2 && sum.worked.verdict === 'holds') return [sum];
  }
  if (run.length < 2 || !isBareTotal(total)) return [];
  const sum = writeSum(total, run);
  return sum.worked.verdict === 'fails' || [total, ...run].every(isRough) ? [sum] : [];
}

/** What stands before a total that may be its parts: in its sentence, or in the one that it sums up. */
function listRun(total: Count, counts: readonly Count[]): Count[] {
  const before = counts
    .slice(0, counts.indexOf(total))
    .filter((count) => countsAlike(count, total) && count.bracket === total.bracket);
  const here = before.filter(({ sentence }) => sentence === total.sentence);
  const all =
    here.length === 0 && sumsUp(total) ? before.filter(({ sentence }) => sentence === total.sentence - 1) : here;
  const from = Math.max(
    all.findLastIndex(isTotal) + 1,
    all.findLastIndex((count) => readSaid(count) !== 'nothing'),
    0,
  );
  return all.slice(from).slice(-MOST_PARTS);
}

function writeSum(total: Count, parts: readonly Count[]): SpelledRelation {
  const right = parts.map(({ quantity }) => quantity);
  return { kind: 'sum', left: total.quantity, right, worked: workOutSum(total.quantity, right) };
}
