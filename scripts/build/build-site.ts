import './astro-env.ts';
import { randomUUID } from 'node:crypto';
import { globSync, mkdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { inspect } from 'node:util';
import { build } from 'astro';
import type { Settings } from '../../src/settings.ts';
import { readContentFolder } from '../../src/content/content-folder.ts';
import { checkParsed } from '../../src/checks/check-content.ts';
import { CommandError } from '../../src/content/command-error.ts';
import { describeDiskFault, describePlaceFault } from '../../src/disk/disk-faults.ts';
import { workBeside } from '../../src/disk/work-folder.ts';
import { type DraftFindings, splitFindings } from '../../src/checks/draft-findings.ts';
import { describeOutdated } from './outdated-files.ts';
import {
  followLink,
  isInside,
  markGenerated,
  moveFolder,
  putBackSite,
  refuseProjectFolders,
  refuseUnwritable,
  replaceFolder,
  resolveReplaceable,
  SET_ASIDE,
} from './output-folder.ts';
import { provideContent } from '../../src/report/content-source.ts';
import { assembleContent, type AssembledContent, isDraft } from '../../src/report/report.ts';
import { isLinked, projectDir } from '../../src/project-dir.ts';
import { countFindings, printFindings } from '../../src/content/finding-words.ts';
import { say, type Terminal } from '../terminal/run-command.ts';

/** Beside this a site is built. */
const WORK_PLACE = join(projectDir, '.astro/site');

/**
 * Check the content, build the site and put it in `settings.outDir`, all or nothing: until the last moment the site
 * built before stays as it is. Warnings are printed. What is wrong in a draft's own folder stops nothing, since drafts are
 * left out: how many findings it has is printed.
 *
 * @throws CommandError when the content has errors, which are printed, or nothing to publish, or the output folder
 * cannot be used, or Astro fails.
 */
export async function buildSite(settings: Settings, terminal: Terminal = process): Promise<void> {
  await publishSite(settings, await checkForBuild(settings, terminal), terminal);
}

/**
 * Check all that a build hangs on before it begins. Warnings are printed.
 *
 * @throws CommandError as {@link buildSite} does.
 */
export async function checkForBuild(settings: Settings, terminal: Terminal): Promise<AssembledContent> {
  const { stderr } = terminal;
  const { contentDir } = settings;
  const outDir = resolveOutDir(settings);
  // First of all: a full disk does not hinder it.
  putBackSite(outDir, terminal);
  refuseUnwritable([outDir, WORK_PLACE]);
  const content = assembleContent(await readContentFolder(contentDir));
  const findings = checkParsed(content);
  const { drafts, others } = splitFindings(findings, content);
  if (others.length > 0) printFindings(others, stderr, contentDir);
  for (const draft of drafts) if (draft.findings.length > 0) say(stderr, describeLeftOut(draft));
  if (others.some((finding) => finding.severity === 'error')) {
    throw new CommandError('内容有错误，没有生成网站，原有的网站保持不变。请按上面的提示修改后重新运行。');
  }
  if (content.reports.every(isDraft)) {
    throw new CommandError(
      '没有可以发布的报告，没有生成网站，原有的网站保持不变。请先用 npm run publish-report 发布一份报告。',
    );
  }
  return content;
}

/**
 * Build the site of checked content and put it in `settings.outDir`.
 *
 * @throws CommandError when Astro fails or the output folder cannot be used.
 */
export async function publishSite(settings: Settings, content: AssembledContent, { stdout }: Terminal): Promise<void> {
  const { basePath } = settings;
  const outDir = resolveOutDir(settings);
  const { pageCount, outdated } = await withBuiltSite(content, async (siteDir) => {
    markGenerated(siteDir, basePath);
    await publish(siteDir, outDir);
    return {
      pageCount: globSync('**/*.html', { cwd: outDir }).length,
      outdated: await describeOutdated(content, outDir),
    };
  });
  say(stdout, `网站已生成：${settings.outDir}，共 ${pageCount} 个网页，放在网址的 ${basePath} 之下。`);
  for (const words of outdated) say(stdout, words);
  if (isClosed(outDir)) {
    say(
      stdout,
      `${settings.outDir} 只有您自己的账户能读（系统的 umask 是这样设的），网页服务器多半读不到。交出去以前运行：chmod -R a+rX ${settings.outDir}`,
    );
  }
  if (settings.siteUrl === undefined) {
    say(
      stdout,
      '没有设置 SITE_URL：网页里不写完整的网址，页脚写明“本站不是政府网站”。正式发布时请设置，例如 SITE_URL=https://www.example.gov.cn。',
    );
  }
}

/** Whether nobody but its owner may look into a folder. Windows says so otherwise. */
function isClosed(folder: string): boolean {
  return process.platform !== 'win32' && (statSync(folder).mode & 0o077) === 0;
}

/** Build the site of checked content in a work folder, which is gone once it has been used. */
export async function withBuiltSite<T>(content: AssembledContent, use: (siteDir: string) => Promise<T>): Promise<T> {
  // Within the project, because Astro's intermediate files import its dependencies; it keeps them in `.astro/` for all
  // builds alike when the output folder is elsewhere.
  try {
    return await workBeside(WORK_PLACE, async (folder) => {
      // Node keeps the modules of a build by their paths; a second build in this process must not get the first one's.
      const siteDir = join(folder, `site-${randomUUID()}`);
      mkdirSync(siteDir);
      await runAstro(content, siteDir, join(folder, 'cache'));
      return await use(siteDir);
    });
  } catch (error) {
    const fault = error instanceof CommandError ? undefined : describeDiskFault(error);
    if (fault === undefined) throw error;
    const place = describePlaceFault(error) ?? `写不进 ${join(projectDir, '.astro')}：${fault}，再重新运行。`;
    throw new CommandError(`没有生成网站，原有的网站保持不变：${place}`, { cause: error });
  }
}

function describeLeftOut({ report, findings }: DraftFindings): string {
  return `reports/${report.name} 还是草稿，不在网站里，不妨碍生成；其中有问题，${countFindings(findings)}运行 npm run check，看还要做什么。`;
}

function resolveOutDir({ outDir, contentDir }: Settings): string {
  if (isInside(followLink(outDir), followLink(contentDir))) {
    throw new CommandError(`没有生成网站：${outDir} 在内容文件夹里面，会被当成报告。请给 OUT_DIR 换一个位置。`);
  }
  refuseProjectFolders(outDir, projectDir);
  return resolveReplaceable(outDir, [contentDir, projectDir]);
}

/** @param cacheDir One of its own: builds of different content don't meet, and nothing in it can be stale. */
async function runAstro(content: AssembledContent, outDir: string, cacheDir: string): Promise<void> {
  // Whether drafts are left out hangs on this; the shell must not decide it.
  process.env['NODE_ENV'] = 'production';
  const startedIn = process.cwd();
  // Below the folder that Astro runs in must be its output, or else it goes to that folder, and by its misread path.
  if (isLinked) process.chdir(resolve(projectDir, '..'));
  try {
    provideContent({ read: () => Promise.resolve(content) });
    await build({
      root: projectDir,
      outDir,
      cacheDir,
      vite: { cacheDir: join(cacheDir, 'vite') },
      logLevel: 'warn',
    });
  } catch (error) {
    if (error instanceof CommandError || describeDiskFault(error) !== undefined) throw error;
    throw new CommandError(
      '排网页时出错，没有生成网站，原有的网站保持不变。内容的检查已经通过，所以多半不是内容的错：' +
        `请重新运行一次；仍然出错，就把下面的英文信息发给网站的维护人员。\n${inspect(error)}`,
      { cause: error },
    );
  } finally {
    if (isLinked) process.chdir(startedIn);
  }
}

/** Put the finished site in its place: where that is on another disk, it is copied beside it first. */
async function publish(siteDir: string, outDir: string): Promise<void> {
  try {
    await workBeside(outDir, (folder) => {
      const moved = join(folder, 'site');
      moveFolder(siteDir, moved);
      replaceFolder(moved, outDir, join(folder, SET_ASIDE));
    });
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : undefined;
    if (code === undefined) throw error;
    throw new CommandError(
      `网站已生成，但放不进 ${outDir}（${code}），原有的网站保持不变。请检查磁盘是否已满、有没有写入权限，或给 OUT_DIR 换一个位置。`,
      { cause: error },
    );
  }
}
