import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { CommandError, runCommand } from './lib/command.ts';
import { readPort } from './lib/read-port.ts';
import { showSite } from './lib/show-site.ts';

await runCommand(async (settings) => {
  if (!existsSync(join(settings.outDir, 'index.html'))) {
    throw new CommandError(`${settings.outDir} 里还没有生成好的网站。请先运行 npm run build。`);
  }
  await showSite(settings, readPort());
});
