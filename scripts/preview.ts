import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { readPort, runCommand } from './terminal/command.ts';
import { CommandError } from '../src/content/command-error.ts';
import { readBuiltBase } from './build/output-folder.ts';
import { showSite } from './serve/serve-site.ts';

await runCommand(async (settings) => {
  const { outDir, basePath } = settings;
  if (!existsSync(join(outDir, 'index.html'))) {
    throw new CommandError(`${outDir} 里还没有生成好的网站。请先运行 npm run build。`);
  }
  const builtBase = readBuiltBase(outDir) ?? basePath;
  if (builtBase !== basePath) {
    console.log(
      `网站是按 BASE_PATH=${builtBase} 生成的，现在的设置是 BASE_PATH=${basePath}。这里仍按 ${builtBase} 打开；` +
        '要换路径，请重新运行 npm run build。',
    );
  }
  await showSite({ outDir, basePath: builtBase }, readPort());
});
