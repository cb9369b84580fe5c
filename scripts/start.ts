import { showSite } from './serve/serve-site.ts';
import { readPort } from './terminal/options.ts';
import { defineCommand, runCommand } from './terminal/run-command.ts';

export const command = defineCommand(
  {
    call: 'npm start',
    about: '生成网站，并在本机打开。按 Ctrl+C 停止。',
    settings: ['CONTENT_DIR', 'OUT_DIR', 'SITE_URL', 'BASE_PATH', 'PRECOMPRESS', 'PORT'],
  },
  async (_given, settings, terminal) => {
    const port = readPort(terminal.env);
    const { buildSite } = await import('./build/build-site.ts');
    await buildSite(settings, terminal);
    await showSite(settings, port, terminal);
    return 0;
  },
);

if (import.meta.main) process.exitCode = await runCommand(command);
