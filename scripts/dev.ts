import './build/astro-env.ts';
import { dev } from 'astro';
import { checkContent } from '../src/checks/check-content.ts';
import { readPort, runCommand } from './terminal/command.ts';
import { showFindings } from '../src/integrations/dev-findings/show-findings.ts';
import { projectDir } from './project-dir.ts';
import { printFindings } from '../src/content/finding-words.ts';

await runCommand(async ({ contentDir, basePath }) => {
  const findings = await checkContent(contentDir);
  if (findings.length > 0) printFindings(findings, process.stderr, contentDir);
  const server = await dev({
    root: projectDir,
    server: { host: '127.0.0.1', port: readPort() },
    logLevel: 'warn',
    integrations: [showFindings({ contentDir, basePath })],
  });
  const url = new URL(basePath, `http://127.0.0.1:${server.address.port}`);
  console.log(`请用浏览器打开 ${url.href} ，改动内容后网页随之更新（草稿也会显示；按 Ctrl+C 停止）`);
});
