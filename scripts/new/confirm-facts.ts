import { CommandError } from '../../src/content/command-error.ts';
import type { ReadFact } from '../../src/intake/read-facts.ts';
import { createAsker, readWord } from '../terminal/asker.ts';
import { say, type Terminal } from '../terminal/run-command.ts';

/**
 * Show what was read of a document before anything is written, and ask once whether it is right where there is a person
 * at the terminal. What comes from a pipe or a file goes on.
 *
 * @throws CommandError where the person says that it is not.
 */
export async function confirmFacts(facts: readonly ReadFact[], { stdin, stdout }: Terminal): Promise<void> {
  say(stdout, describeFacts(facts));
  if (!('isTTY' in stdin) || stdin.isTTY !== true) return;
  using asker = createAsker(stdin, stdout);
  for (;;) {
    const answer = await asker.ask('以上都对吗？（回车＝对，建立草稿；n＝不对，停下，什么也不写）\n> ');
    const word = answer === undefined ? 'stop' : readWord(answer);
    if (word === 'yes') return;
    if (word !== undefined) break;
    asker.say('请按回车，或写 n。');
  }
  throw new CommandError(
    '没有建立草稿，没有写出任何文件。不对的几项，用上面列出的选项照原文写明，再运行一次，如 --title "……" --number "……"。',
  );
}

function describeFacts(facts: readonly ReadFact[]): string {
  const lines = facts.map(({ name, value, option }) => `  ${name}（${option}）：${value ?? '没有'}`);
  return ['从原文认出的（不对的，用括号里的选项照原文写明，再运行一次）：', ...lines, ''].join('\n');
}
