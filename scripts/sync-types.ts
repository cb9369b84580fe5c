import './build/astro-env.ts';
import { projectDir } from '../src/project-dir.ts';
import { defineCommand, runCommand } from './terminal/run-command.ts';

export const command = defineCommand(
  {
    call: 'node scripts/run.mjs sync-types',
    about: '在 .astro/ 里写出 astro:content 等模块的类型，供代码检查和类型检查使用。',
    settings: [],
  },
  async () => {
    const { sync } = await import('astro');
    await sync({ root: projectDir, logLevel: 'warn' });
    return 0;
  },
);

if (import.meta.main) process.exitCode = await runCommand(command);
