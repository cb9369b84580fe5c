/** What stands between both ends of a range: 3—5, 三至五, 10到15. */
export const RANGE_JOINT = /^ *(?:-{1,2}|[~至到]) */u;

const CHANGING = '增 增加 增长 提高 提升 上升 升 扩大 降 降低 下降 减 减少 压缩 缩短 缩减'.split(' ');
/** What stands between a number and what became of it: 由344个增至346个. */
const CHANGES = new Set(CHANGING.flatMap((verb) => [`${verb}至`, `${verb}到`]).concat('变为', '调整为'));
const LISTS = new Set(['、', '和', '与', '及', '或']);
const RANGES = new Set(['-', '--', '~', '至', '到']);

/** Tell how two numbers hang together by what stands between them. */
export function readJoint(between: string): 'range' | 'change' | 'list' | undefined {
  const joint = between.replaceAll(' ', '');
  if (RANGES.has(joint)) return 'range';
  if (CHANGES.has(joint)) return 'change';
  return LISTS.has(joint) ? 'list' : undefined;
}
