import type { PendingEntry } from './pending-entry.ts';

/** What a person says of an entry. */
export type Answer = 'right' | 'wrong' | 'later' | 'stop';

const QUESTIONS: Readonly<Record<PendingEntry['list'], { right: string; wrong?: string }>> = {
  sections: { right: '对' },
  observations: { right: '对', wrong: '今年的报告没有这个数字（删去这一条，记入 dropped）' },
  excused: { right: '对，不是数据', wrong: '是数据（删去这一条，以后自己登记）' },
  dropped: { right: '对，今年没有', wrong: '今年有（删去这一条，以后自己登记）' },
};

/** The question that is put for an entry. */
export function writeQuestion(list: PendingEntry['list']): string {
  const { right, wrong } = QUESTIONS[list];
  const choices = [
    `回车＝${right}`,
    ...(wrong === undefined ? [] : [`n＝${wrong}`]),
    's＝以后再说，或者自己改',
    'q＝停下',
  ];
  return `  ${choices.join('；')}\n  > `;
}

/** @returns `undefined` for an answer that is none of the question's. */
export function readAnswer(list: PendingEntry['list'], text: string | undefined): Answer | undefined {
  switch (text?.toLowerCase()) {
    case '':
    case 'y':
      return 'right';
    case 'n':
      return QUESTIONS[list].wrong === undefined ? undefined : 'wrong';
    case 's':
      return 'later';
    case 'q':
    case undefined:
      return 'stop';
    default:
      return undefined;
  }
}
