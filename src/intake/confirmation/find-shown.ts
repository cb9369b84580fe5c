import { CommandError } from '../../content/command-error.ts';
import type { Chip, ChipState } from './chip.ts';
import type { Told } from './told.ts';
import type { ChipGroup, Batch, Worklist } from './worklist.ts';

/** Something on the screen that was decided on, by its name and what was shown of it. */
export interface Shown {
  key: string;
  seen: string;
}

/** What a person is told of the states. */
export const STATE_NAMES: Readonly<Record<ChipState, string>> = {
  confirmed: '已定',
  sure: '有把握，等您点头',
  doubtful: '要仔细看',
  new: '新数字，还没有着落',
  unread: '程序读不懂，要您来读',
  excusable: '多半不是数据，等您点头',
  excused: '不是数据',
  free: '中文数字，可以不登记',
};

/**
 * Find a number as it was shown.
 *
 * @throws CommandError where it has gone, or is not as it was.
 */
export function findChip({ chips }: Worklist, { key, seen }: Shown): Chip {
  const chip = chips.find((candidate) => candidate.key === key);
  if (!chip) throw new CommandError('这个数字刚才不在原处了（多半是正文改过），没有存。请在现在的正文里再定。');
  if (chip.seen === seen) return chip;
  throw new CommandError(
    `“${chip.words}”刚才在别处变过，现在是“${STATE_NAMES[chip.state]}”。这一步没有存，请看过现在的样子再定。`,
  );
}

/**
 * Find all that a group decides at once, as it was shown.
 *
 * @throws CommandError where it is not as it was.
 */
export function findBatch({ groups }: Worklist, { key, seen }: Shown, batch: Batch): ChipGroup {
  const group = groups.find(({ id }) => id === key);
  if (group?.seen[batch] === seen) return group;
  throw new CommandError('这一节的数字刚才在别处变过，没有存。请看过现在的清单再定。');
}

/**
 * Find what is told of numbers, as it was shown.
 *
 * @throws CommandError where it is not as it was.
 */
export function findTold({ groups }: Worklist, { key, seen }: Shown): Told {
  const told = groups.flatMap(({ agreed, disputed }) => [...agreed, ...disputed]).find(({ id }) => id === key);
  if (told?.seen === seen) return told;
  throw new CommandError('这几个数的关系刚才变过（多半是其中一个数改定了），没有存。请看过现在的样子再定。');
}
