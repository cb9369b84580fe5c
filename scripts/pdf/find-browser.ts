import { createReadStream, createWriteStream, existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { createBrotliDecompress } from 'node:zlib';
import type { LaunchOptions } from '@playwright/test';
import { extract } from 'tar-fs';
import { z } from 'zod';
import { CommandError } from '../../src/content/command-error.ts';
import { replaceFile } from '../../src/disk/replace-file.ts';
import { projectDir } from '../../src/project-dir.ts';

/** Where Linux distributions put theirs; on other systems Playwright finds an installed Chrome by itself. */
const LINUX_BROWSERS = ['/usr/bin/google-chrome', '/usr/bin/chromium', '/usr/bin/chromium-browser'];

const HOW_TO_GET_ONE =
  '在 Linux x64 上，浏览器随依赖一起安装；在这台电脑上，请安装 Chrome，或用 CHROME_PATH 写明 Chrome 或 Chromium 程序的位置。';

/**
 * Say how to launch a browser, for the tests and for printing: the one CHROME_PATH names; else, on Linux x64, the one
 * that comes with the dependencies, which needs neither root nor libraries of the system; else the installed Chrome.
 *
 * @param fonts See {@link unpackChromium}; other browsers see all fonts of the machine.
 * @throws CommandError that says how to get a browser where there is none.
 */
export async function findBrowser(fonts: 'own' | 'all' = 'own'): Promise<LaunchOptions> {
  const named = process.env['CHROME_PATH'];
  if (named) {
    if (!existsSync(named)) throw new CommandError(`CHROME_PATH=${named} 不存在。${HOW_TO_GET_ONE}`);
    return { executablePath: named };
  }
  if (process.platform === 'linux' && process.arch === 'x64') return await unpackChromium(fonts);
  if (process.platform === 'linux') {
    const executablePath = LINUX_BROWSERS.find((path) => existsSync(path));
    if (!executablePath) throw new CommandError(`没有找到浏览器。${HOW_TO_GET_ONE}`);
    return { executablePath };
  }
  return { channel: 'chrome' };
}

const packageDir = fileURLToPath(new URL('../', import.meta.resolve('@sparticuz/chromium')));
const fontsDir = fileURLToPath(new URL('../fonts/', import.meta.resolve('@embedpdf/fonts-sc')));
const cacheDir = join(projectDir, 'node_modules/.cache/chromium');

/**
 * Unpack the Chromium of `@sparticuz/chromium`, once, with the libraries a bare machine lacks, and say how to launch
 * it. The package's own `executablePath()` is not used: it trusts whatever stands at /tmp/chromium.
 *
 * @param fonts `own`: the browser sees the fonts of the dependencies and no others, so that text is as wide on every
 * machine. `all`: those of the machine as well, so that an office's official type faces are used.
 */
async function unpackChromium(fonts: 'own' | 'all'): Promise<LaunchOptions> {
  const dir = join(cacheDir, await readVersion());
  if (!existsSync(dir)) await unpackInto(dir);
  const fontsFile = join(dir, `fonts-${fonts}.conf`);
  const described = describeFonts(dir, fonts === 'all');
  // Another browser may be reading it, and the place may be one that nothing can be written to.
  if ((await readFile(fontsFile, 'utf8').catch(() => '')) !== described) await replaceFile(fontsFile, described);
  return {
    executablePath: join(dir, 'chromium'),
    env: {
      ...process.env,
      // A machine without a locale would take Chinese names of files for names that it cannot write.
      LC_ALL: 'C.UTF-8',
      LD_LIBRARY_PATH: join(dir, 'lib'),
      FONTCONFIG_FILE: fontsFile,
    },
  };
}

/** Unpack beside `dir` and rename, so that what stands there is whole, whoever else is unpacking. */
async function unpackInto(dir: string): Promise<void> {
  await mkdir(dirname(dir), { recursive: true });
  const unfinished = await mkdtemp(`${dir}-`);
  await Promise.all([
    inflate('chromium.br', createWriteStream(join(unfinished, 'chromium'), { mode: 0o755 })),
    inflate('al2023.tar.br', extract(unfinished)),
    inflate('fonts.tar.br', extract(unfinished)),
  ]);
  try {
    await rename(unfinished, dir);
  } catch (error) {
    await rm(unfinished, { recursive: true, force: true });
    if (!existsSync(dir)) throw error;
  }
}

async function inflate(name: string, target: NodeJS.WritableStream): Promise<void> {
  await pipeline(createReadStream(join(packageDir, 'bin', name)), createBrotliDecompress(), target);
}

function describeFonts(dir: string, withMachine: boolean): string {
  const machine = withMachine ? '<include ignore_missing="yes">/etc/fonts/fonts.conf</include>' : '';
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${join(dir, 'fonts')}</dir>
  <dir>${fontsDir}</dir>
  ${machine}
  <cachedir>${join(dir, 'fontconfig')}</cachedir>
</fontconfig>
`;
}

async function readVersion(): Promise<string> {
  const manifest = await readFile(join(packageDir, 'package.json'), 'utf8');
  return z.object({ version: z.string() }).parse(JSON.parse(manifest)).version;
}
