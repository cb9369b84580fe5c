import { createInterface } from 'node:readline/promises';
import type { Readable, Writable } from 'node:stream';

/** Asks a person questions, one at a time. */
export interface Asker extends Disposable {
  /** @returns The answer without spaces round it; `undefined` when there is nobody to answer any more. */
  ask: (question: string) => Promise<string | undefined>;
}

/** Ask for a text; an empty answer, or nobody to answer, is the one proposed. */
export async function askText(asker: Asker, question: string, proposed: string): Promise<string> {
  const answer = await asker.ask(`  ${question}（回车＝${proposed}）\n  > `);
  return answer || proposed;
}

/** Ask on a terminal, or read the answers of a file, a line each. */
export function createAsker(input: Readable, output: Writable): Asker {
  const lines = createInterface({ input, output });
  // Lines of a file may come before they are asked for.
  const answers = lines[Symbol.asyncIterator]();
  return {
    ask: async (question) => {
      output.write(question);
      const answer = await answers.next();
      return answer.done ? undefined : answer.value.trim();
    },
    [Symbol.dispose]: () => {
      lines.close();
    },
  };
}
