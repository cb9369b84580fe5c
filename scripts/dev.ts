import './lib/astro-env.ts';
import { dev } from 'astro';
import { checkContent } from './lib/check-content.ts';
import { runCommand } from './lib/command.ts';
import { showFindings } from './lib/dev-findings/show-findings.ts';
import { projectDir } from './lib/project-dir.ts';
import { readPort } from './lib/read-port.ts';
import { printFindings } from './lib/report-findings.ts';

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
