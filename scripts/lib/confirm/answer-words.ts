import { foldText } from '../../../src/report/fold-text.ts';

/** What a word says that people answer a question with. */
export type AnswerWord = 'yes' | 'no' | 'later' | 'stop';

const WORDS: Readonly<Record<AnswerWord, readonly string[]>> = {
  yes: ['', 'y', 'yes', '是', '是的', '对', '对的', '正确'],
  no: ['n', 'no', '不', '不是', '不对', '否', '错'],
  later: ['s', '以后', '以后再说', '跳过'],
  stop: ['q', 'quit', 'exit', '停', '停下', '退出'],
};

/** Read an answer of a word, however wide its letters are typed; `undefined` for any other. */
export function readWord(answer: string): AnswerWord | undefined {
  const folded = foldText(answer).toLowerCase();
  return (['yes', 'no', 'later', 'stop'] as const).find((word) => WORDS[word].includes(folded));
}
