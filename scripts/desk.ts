import { readPort } from './terminal/options.ts';
import { defineCommand, runCommand, say } from './terminal/run-command.ts';

export const command = defineCommand(
  {
    call: 'npm run desk',
    about: '打开工作台：在浏览器里放入报告、核对、发布，不用再打别的命令。只有这台电脑上的您能打开。按 Ctrl+C 关掉。',
    options: { 'no-open': { type: 'boolean', about: '不打开浏览器，只打印地址' } },
    settings: ['CONTENT_DIR', 'OUT_DIR', 'SITE_URL', 'BASE_PATH', 'PRECOMPRESS', 'CHROME_PATH', 'PORT'],
    clearsUp: true,
  },
  async ({ options }, settings, terminal) => {
    const { serveDesk } = await import('../src/desk/serve.ts');
    const { openBrowser } = await import('./desk/open-browser.ts');
    const { startTools } = await import('./desk/tools.ts');
    const desk = await serveDesk(settings.contentDir, readPort(terminal.env), startTools(settings, terminal.env));
    if (desk.recovered !== undefined) say(terminal.stdout, desk.recovered);
    if (!options['no-open']) openBrowser(desk.url);
    say(
      terminal.stdout,
      '工作台已打开，在浏览器里用。这个窗口要一直开着，用完按 Ctrl+C。浏览器没有自己打开的，打开这个地址：',
    );
    say(terminal.stdout, desk.url);
    await new Promise<void>((resolve) => {
      for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
        process.once(signal, () => {
          resolve();
        });
    });
    await desk.close();
    return 0;
  },
);

if (import.meta.main) process.exitCode = await runCommand(command);
