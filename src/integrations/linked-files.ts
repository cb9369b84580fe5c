import { globSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { CommandError } from '../content/command-error.ts';

/** How many missing files are named. */
const MOST_NAMED = 5;

/** Refuse a site whose pages, scripts or styles ask for a file of it that is not there, before anybody gets it. */
export function linkedFiles(): AstroIntegration {
  let base = '/';
  let site: string | undefined;
  return {
    name: 'linked-files',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = config.base;
        site = config.site && new URL(config.site).origin;
      },
      'astro:build:done': ({ dir }) => {
        const missing = listMissing(fileURLToPath(dir), base, site);
        if (missing.length === 0) return;
        const named = missing.slice(0, MOST_NAMED).map(({ path, from }) => `${path}（${from} 要用）`);
        throw new CommandError(
          `排好的网页要用 ${missing.length} 个没有的文件：${named.join('、')}${missing.length > MOST_NAMED ? '等' : ''}。` +
            '这样的网站会排版错乱或打不开，所以没有放出去，原有的网站保持不变。这不是内容的错，请把这段话发给网站的维护人员。',
        );
      },
    },
  };
}

/** A file that is asked for, below the site, and the first file that asks for it. */
interface MissingFile {
  path: string;
  from: string;
}

/**
 * List the files that a built site lacks.
 *
 * @param base Path that it stands below, with a slash at both ends.
 * @param origin Where it will stand, for whole addresses; `undefined` where nobody has said.
 */
export function listMissing(siteDir: string, base: string, origin?: string): MissingFile[] {
  const files = globSync('**/*.*', { cwd: siteDir }).map((file) => file.replaceAll('\\', '/'));
  const there = new Set(files);
  const missing = new Map<string, MissingFile>();
  for (const from of files) {
    if (!/\.(?:html|css|js)$/u.test(from) || from.startsWith('pagefind/')) continue;
    const text = readFileSync(join(siteDir, from), 'utf8');
    const paths = from.endsWith('.html')
      ? listOwn(text, IN_PAGES, base, origin)
      : [...listOwn(text, IN_PARTS, `${base}_astro/`).map((path) => `_astro/${path}`), ...listModules(text, from)];
    for (const path of paths.map(nameFile)) {
      if (!there.has(path) && !missing.has(path)) missing.set(path, { path, from });
    }
  }
  return [...missing.values()];
}

const IN_PAGES = /\s(?:href|src|srcset|action|poster|content)="([^"#?\s,]+)/gu;
const IN_PARTS = /["'(`](\/[^"'()`#?\s]+)/gu;

/** What stands below an address of the site, of all addresses that a text has. */
function listOwn(text: string, addresses: RegExp, start: string, origin = ''): string[] {
  return [...text.matchAll(addresses)].flatMap(([, address = '']) => {
    const path = origin !== '' && address.startsWith(origin) ? address.slice(origin.length) : address;
    return path.startsWith(start) ? [path.slice(start.length)] : [];
  });
}

/** Modules that a script names by where they stand beside it. */
function listModules(script: string, from: string): string[] {
  if (!from.endsWith('.js')) return [];
  const modules = script.matchAll(/\b(?:from|import)\s*\(?\s*["'`](\.{1,2}\/[^"'`]+)["'`]/gu);
  return [...modules].map(([, name = '']) => posix.join(posix.dirname(from), name));
}

/** The file that is served at an address below the base. */
function nameFile(address: string): string {
  const path = address.includes('%') ? decodeURIComponent(address) : address;
  return path === '' || path.endsWith('/') ? `${path}index.html` : path;
}
