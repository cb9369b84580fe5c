import { applyChanges } from '../src/disk/file-changes.ts';
import { planUpgrade } from '../src/upgrade/plan-upgrade.ts';
import { createAsker, readWord } from './terminal/asker.ts';
import { defineCommand, runCommand, say, type Terminal } from './terminal/run-command.ts';

export const command = defineCommand(
  {
    call: 'npm run upgrade',
    about: `程序更新以后，把旧版写法的内容改成现在的写法：先列出要改什么，问过再改；要么全改，要么一个字也不动。
注释和其他内容照旧。已经是现在的写法的，什么也不做。`,
    example: '--write',
    options: { write: { type: 'boolean', about: '不问，直接改' } },
    settings: ['CONTENT_DIR'],
  },
  async ({ options }, { contentDir }, terminal) => {
    const { changes, said } = await planUpgrade(contentDir);
    if (changes.length === 0) {
      say(terminal.stdout, `${contentDir} 已经是现在的写法，什么也不用改。`);
      return 0;
    }
    say(terminal.stdout, `要改 ${changes.length} 个文件：\n${said.map((line) => `  ${line}`).join('\n')}`);
    if (!options.write && !(await isWanted(terminal))) {
      say(terminal.stdout, '什么也没有改。要改，请运行 npm run upgrade -- --write。');
      return 1;
    }
    await applyChanges(contentDir, changes);
    say(terminal.stdout, '都改好了。请运行 npm run check 看一遍。');
    return 0;
  },
);

/** Ask at a terminal; where nobody sits, nothing is wanted. */
async function isWanted({ stdin, stdout }: Terminal): Promise<boolean> {
  if (!('isTTY' in stdin) || stdin.isTTY !== true) return false;
  using asker = createAsker(stdin, stdout);
  return readWord((await asker.ask('现在改吗？（回车＝改；n＝不改）\n> ')) ?? 'n') === 'yes';
}

if (import.meta.main) process.exitCode = await runCommand(command);
