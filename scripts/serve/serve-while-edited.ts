import '../build/astro-env.ts';
import { dev } from 'astro';
import type { Settings } from '../../src/settings.ts';
import { showFindings } from '../../src/integrations/dev-findings/show-findings.ts';
import { projectDir } from '../../src/project-dir.ts';
import { say, type Terminal } from '../terminal/run-command.ts';
import { checkParsed } from '../../src/checks/check-content.ts';
import { followFolder } from '../../src/checks/edited-content.ts';
import { provideContent } from '../../src/report/content-source.ts';
import { printFindings } from '../../src/content/finding-words.ts';

/**
 * Serve the site until the process is interrupted, each page as the content is when it is asked for, with what a check
 * finds on it, and say where.
 *
 * @param port First port to try; a busy one is passed over.
 * @param isPlain Leave the pages that can be made as readers will see them.
 */
export async function serveWhileEdited(
  { contentDir, basePath }: Settings,
  port: number,
  isPlain: boolean,
  { stdout, stderr }: Terminal,
): Promise<void> {
  const source = followFolder(contentDir);
  provideContent(source);
  const findings = checkParsed(await source.read());
  if (findings.length > 0) printFindings(findings, stderr, contentDir);
  const server = await dev({
    root: projectDir,
    server: { host: '127.0.0.1', port },
    logLevel: 'warn',
    integrations: [showFindings({ contentDir, basePath }, source, isPlain)],
  });
  const url = new URL(basePath, `http://127.0.0.1:${server.address.port}`);
  // Whoever started this for its own window takes it along when it ends, however it ends.
  process.once('disconnect', () => process.exit());
  say(stdout, `请用浏览器打开 ${url.href} ，改动内容后网页随之更新（草稿也会显示；按 Ctrl+C 停止）`);
}
