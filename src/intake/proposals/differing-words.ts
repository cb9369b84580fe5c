import { findChanges } from '../../text/differences.ts';
import { dropFillers } from '../../text/likeness.ts';
import { findClause, STOPS } from '../../text/sentences.ts';
import { sliceSpan } from '../../text/span.ts';
import type { Mention } from './mentions.ts';

/** What one of two phrases says and the other does not, each empty where that is nothing. */
export interface DifferingWords {
  before: string;
  now: string;
}

/** Particles, without which a phrase says the same. */
const PARTICLES = /[的了等]/gu;

/**
 * Words that change what a number counts, wherever they stand in its sentence: whose it is, of what kind, how far it has
 * come, of which time, and whether at all.
 */
const WEIGHTY =
  /(?:国家|省|市|县|[乡镇村])级|全[国省市]|新增|新收|上半年|下半年|[一二三四]季度|首[次批]|计划|[拟未无]|不(?!断)|一审|二审|再审|复议|诉讼|信访|仲裁|听证|近[两三五]年|超过/gu;

/** Fewest characters of words that say enough by themselves of what is counted: 检查对象库, but not 维持. */
const TELLING = 5;

/** Whether the words beside a number say by themselves what is counted. */
export function isTelling({ label }: Mention): boolean {
  return dropFillers(label.words).length >= TELLING;
}

/**
 * Find what the words beside a number, and the weighty ones before it in its sentence, say otherwise than last year's.
 * Words that say too little by themselves are compared with all that leads up to them.
 */
export function findDifferingWords(last: Mention, mention: Mention): DifferingWords {
  const beside = isTelling(mention)
    ? compareLabels(last.label.words, mention.label.words)
    : compareLabels(readUpTo(last) + readBehind(last), readUpTo(mention) + readBehind(mention));
  const [then, now] = [listWeighty(last), listWeighty(mention)];
  return {
    before: [beside.before, ...then.filter((word) => !now.includes(word))].filter(isSaid(beside.before)).join('、'),
    now: [beside.now, ...now.filter((word) => !then.includes(word))].filter(isSaid(beside.now)).join('、'),
  };
}

/** Keep the words beside the number, and others that are not part of them. */
function isSaid(beside: string): (words: string, index: number) => boolean {
  return (words, index) => words !== '' && (index === 0 || !beside.includes(words));
}

function compareLabels(before: string, now: string): DifferingWords {
  const [old, present] = [before, now].map((words) => dropFillers(words).replace(PARTICLES, '')) as [string, string];
  const changes = findChanges(old, present);
  return {
    before: changes.map((change) => sliceSpan(old, change.old)).join(''),
    now: changes.map((change) => sliceSpan(present, change.new)).join(''),
  };
}

/** What leads up to a number in its sentence, other numbers masked. */
function readUpTo({ text, masked, quantity }: Mention): string {
  const { start } = findClause(text, quantity, STOPS.semicolon);
  const first = masked.places.findIndex((place) => place.start >= start);
  const own = masked.places.findIndex((place) => place.start >= quantity.start);
  return masked.text.slice(first, own);
}

function readBehind({ text, quantity, label }: Mention): string {
  return text.slice(quantity.end, Math.max(quantity.end, label.end));
}

function listWeighty(mention: Mention): string[] {
  return Array.from(readUpTo(mention).matchAll(WEIGHTY), ([word]) => word);
}
