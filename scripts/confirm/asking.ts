import type { PendingEntry } from '../../src/intake/confirmation/open-entries.ts';
import { readWord } from '../terminal/asker.ts';

/** What a person says of an entry. */
export type Answer = 'right' | 'wrong' | 'later' | 'stop';

const LATER = '以后再说，或者自己改';

const QUESTIONS: Readonly<Record<PendingEntry['list'], { right: string; wrong?: string; later: string }>> = {
  sections: { right: '对', later: '不对，自己改这个文件开头的 dutyAreas；或者以后再说' },
  observations: { right: '对', wrong: '不对，这个数字说的不是它（删去这一条，后面再问这个数字）', later: LATER },
  excused: { right: '对，不是数据', wrong: '是数据（删去这一条，后面再问这个数字）', later: LATER },
  relations: {
    right: '对，正文说的就是这个意思',
    wrong: '不对，正文没有这个意思（写明 rejected，不再核算，也不再提出）',
    later: LATER,
  },
  dropped: { right: '对，今年没有', wrong: '今年有（删去这一条，问到那个数字时答 i）', later: LATER },
};

/** The question that is put for an entry. */
export function writeQuestion(list: PendingEntry['list']): string {
  const { right, wrong, later } = QUESTIONS[list];
  const choices = [`回车＝${right}`, ...(wrong === undefined ? [] : [`n＝${wrong}`]), `s＝${later}`, 'q＝停下'];
  return `  ${choices.join('；')}\n  > `;
}

/** @returns `undefined` for an answer that is none of the question's. */
export function readAnswer(list: PendingEntry['list'], text: string | undefined): Answer | undefined {
  if (text === undefined) return 'stop';
  switch (readWord(text)) {
    case 'yes':
      return 'right';
    case 'no':
      return QUESTIONS[list].wrong === undefined ? 'later' : 'wrong';
    case 'later':
      return 'later';
    case 'stop':
      return 'stop';
    case undefined:
      return undefined;
  }
}
