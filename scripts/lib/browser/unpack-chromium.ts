import { createReadStream, createWriteStream, existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { createBrotliDecompress } from 'node:zlib';
import type { LaunchOptions } from '@playwright/test';
import { extract } from 'tar-fs';
import { z } from 'zod';
import { projectDir } from '../project-dir.ts';

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
export async function unpackChromium(fonts: 'own' | 'all'): Promise<LaunchOptions> {
  const dir = join(cacheDir, await readVersion());
  if (!existsSync(dir)) await unpackInto(dir);
  const fontsFile = join(dir, `fonts-${fonts}.conf`);
  await writeFile(fontsFile, describeFonts(dir, fonts === 'all'));
  return {
    executablePath: join(dir, 'chromium'),
    env: {
      ...process.env,
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
