import { toValue } from './chinese-number.ts';
import { type Draft } from './draft.ts';

const RANGES = new Set(['-', '--', '~', '至', '到']);
const CHANGING = '增 增加 增长 提高 提升 上升 升 扩大 降 降低 下降 减 减少 压缩 缩短 缩减'.split(' ');
const CHANGES = new Set(CHANGING.flatMap((verb) => [`${verb}至`, `${verb}到`]).concat('变为', '调整为'));
const LISTS = new Set(['、', '和', '与', '及', '或']);
/** A number this many times its partner is printed in full: 5000—1万 is not fifty million. */
const LARGEST_SHARED_RATIO = 100;

/**
 * Join the numbers of a folded text that stand right beside one another with only a dash, 至, 增至, 、 and the like
 * between them. One without a unit has that of the next: 1—2个, 3—5万元, 由344增至346个, 30、50、80件.
 */
export function joinDrafts(text: string, drafts: readonly Draft[]): Draft[] {
  const joined: Draft[] = [];
  let next: Draft | undefined;
  for (const draft of drafts.toReversed()) {
    const kind = next && findJoint(text, draft, next);
    const shared = next && kind ? shareUnit(draft, next) : { ...draft };
    if (next && kind && kind !== 'list' && shared.unit === next.unit) {
      next.continues = kind;
      if (kind === 'range') shared.isRangeEnd = next.isRangeEnd = true;
    }
    joined.push(shared);
    next = shared;
  }
  return joined.reverse();
}

function findJoint(text: string, draft: Draft, next: Draft): 'range' | 'change' | 'list' | undefined {
  const joint = text.slice(draft.end, next.start).replaceAll(' ', '');
  if (RANGES.has(joint)) return 'range';
  if (CHANGES.has(joint)) return 'change';
  return LISTS.has(joint) ? 'list' : undefined;
}

function shareUnit(draft: Draft, next: Draft): Draft {
  if (draft.unit !== '' || draft.exponent !== 0 || next.share) return { ...draft };
  const isAlike = toValue({ ...draft, exponent: next.exponent }) < LARGEST_SHARED_RATIO * toValue(next);
  return { ...draft, unit: next.unit, exponent: isAlike ? next.exponent : 0 };
}
