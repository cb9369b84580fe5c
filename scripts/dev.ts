import { readPort } from './terminal/options.ts';
import { defineCommand, runCommand } from './terminal/run-command.ts';

export const command = defineCommand(
  {
    call: 'npm run dev',
    about: '在本机边改边看：改动内容后网页随之更新，草稿也会显示。按 Ctrl+C 停止。',
    options: { plain: { type: 'boolean', about: '网页上不写检查发现的问题，同读者将看到的一样；排不出的网页除外' } },
    settings: ['CONTENT_DIR', 'SITE_URL', 'BASE_PATH', 'PORT'],
  },
  async ({ options }, settings, terminal) => {
    const port = readPort(terminal.env);
    const { serveWhileEdited } = await import('./serve/serve-while-edited.ts');
    await serveWhileEdited(settings, port, options.plain === true, terminal);
    return 0;
  },
);

if (import.meta.main) process.exitCode = await runCommand(command);
