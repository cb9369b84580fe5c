import { defineCommand, runCommand } from './terminal/run-command.ts';

export const command = defineCommand(
  {
    call: 'npm run build',
    about: '先检查内容，再生成网站。内容有错误，或者中途出错，原有的网站保持不变。',
    settings: ['CONTENT_DIR', 'OUT_DIR', 'SITE_URL', 'BASE_PATH', 'PRECOMPRESS'],
  },
  async (_given, settings, terminal) => {
    // Astro takes a second to load: not for help, or a complaint about the arguments.
    const { buildSite } = await import('./build/build-site.ts');
    await buildSite(settings, terminal);
    return 0;
  },
);

if (import.meta.main) process.exitCode = await runCommand(command);
