import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { CommandError } from '../src/content/command-error.ts';
import { putBackSite, readBuiltBase } from './build/output-folder.ts';
import { showSite } from './serve/serve-site.ts';
import { readPort } from './terminal/options.ts';
import { defineCommand, runCommand, say } from './terminal/run-command.ts';

export const command = defineCommand(
  {
    call: 'npm run preview',
    about: '在本机打开已经生成的网站，就是要发布的样子。按 Ctrl+C 停止。',
    settings: ['OUT_DIR', 'BASE_PATH', 'PORT'],
  },
  async (_given, { outDir, basePath }, terminal) => {
    const port = readPort(terminal.env);
    putBackSite(outDir, terminal);
    if (!existsSync(join(outDir, 'index.html'))) {
      throw new CommandError(`${outDir} 里还没有生成好的网站。请先运行 npm run build。`);
    }
    const builtBase = readBuiltBase(outDir) ?? basePath;
    if (builtBase !== basePath) {
      say(
        terminal.stdout,
        `网站是按 BASE_PATH=${builtBase} 生成的，现在的设置是 BASE_PATH=${basePath}。这里仍按 ${builtBase} 打开；` +
          '要换路径，请重新运行 npm run build。',
      );
    }
    await showSite({ outDir, basePath: builtBase }, port, terminal);
    return 0;
  },
);

if (import.meta.main) process.exitCode = await runCommand(command);
