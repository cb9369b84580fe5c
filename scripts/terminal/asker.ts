import { createInterface } from 'node:readline/promises';
import type { Readable, Writable } from 'node:stream';
import { foldText } from '../../src/text/folding.ts';

/** Asks a person questions, one at a time. */
export interface Asker extends Disposable {
  /** @returns The answer without spaces round it; `undefined` when there is nobody to answer any more. */
  ask: (question: string) => Promise<string | undefined>;
  /** Tell the person something, on lines of its own. */
  say: (text: string) => void;
}

/** Thrown where a person leaves questions that belong together: nothing of what was answered is kept. */
export class QuestionsLeft extends Error {
  override name = 'QuestionsLeft';
  readonly answer: 'later' | 'stop';

  constructor(answer: 'later' | 'stop') {
    super(answer);
    this.answer = answer;
  }
}

/**
 * Ask for a text; an empty answer is the one proposed.
 *
 * @throws QuestionsLeft for an answer of s or q, or when there is nobody to answer any more.
 */
export async function askText(asker: Asker, question: string, proposed: string): Promise<string> {
  const answer = await asker.ask(`  ${question}（回车＝${proposed}）\n  > `);
  const word = answer === undefined ? 'stop' : readWord(answer);
  if (word === 'stop' || word === 'later') throw new QuestionsLeft(word);
  return answer || proposed;
}

/** Characters of an answer; what has more is no line that anybody wrote. */
const LONGEST_ANSWER = 100_000;

/** Ask on a terminal, or read the answers of a file, a line each; what cannot be read answers nothing. */
export function createAsker(input: Readable, output: Writable): Asker {
  const lines = createInterface({ input, output });
  let length = 0;
  const measure = (chunk: Buffer | string): void => {
    length = /[\n\r]/.test(String(chunk)) ? 0 : length + chunk.length;
    if (length > LONGEST_ANSWER) lines.close();
  };
  input.on('data', measure);
  // Lines of a file may come before they are asked for.
  const answers = lines[Symbol.asyncIterator]();
  return {
    ask: async (question) => {
      output.write(question);
      const answer = await answers.next().catch(() => ({ done: true as const }));
      return answer.done ? undefined : answer.value.trim();
    },
    say: (text) => {
      output.write(`${text}\n`);
    },
    [Symbol.dispose]: () => {
      input.off('data', measure);
      lines.close();
    },
  };
}

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
