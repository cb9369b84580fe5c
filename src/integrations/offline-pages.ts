import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync, writeFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { ReportDocument } from '../data-files/report-document.ts';
import { WORKER_PATH } from '../report/offline-paths.ts';
import {
  HASH_LENGTH,
  isKeptPath,
  MANIFEST_PATH,
  OFFLINE_PATH,
  type OfflinePlan,
  sheetPath,
  splitPath,
} from '../report/offline-plan.ts';
import { writePath } from '../report/routes.ts';
import { ABOUT_PATH, fullTextPath, GLOSSARY_PATH, reportPath, sectionPath } from '../report/section-paths.ts';

const SOURCE = fileURLToPath(new URL('../client/offline/service-worker.ts', import.meta.url));

/**
 * Write into every site that is built its service worker: one that keeps the report's pages, or, where the site has no
 * manifest because pages are not to be kept, the same without a plan, which frees readers of the one they have.
 */
export function offlinePages(): AstroIntegration {
  let base = '/';
  return {
    name: 'offline-pages',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({ vite: { plugins: [bundleWorker()] } });
      },
      'astro:config:done': ({ config }) => {
        base = config.base;
      },
      'astro:build:done': ({ dir }) => {
        const siteDir = fileURLToPath(dir);
        const file = join(siteDir, WORKER_PATH);
        const worker = readFileSync(file, 'utf8');
        if (/^import\b|\bexport\b/.test(worker)) throw new Error(`${WORKER_PATH} shares a module with a page's script`);
        const keepsPages = existsSync(join(siteDir, MANIFEST_PATH));
        const plan = keepsPages ? `self.offlinePlan=${JSON.stringify(planOffline(siteDir, base, worker))};\n` : '';
        // In braces, so that no file that has lost its end is a script.
        writeFileSync(file, `{${plan}${worker.trimEnd()}\n}\n`);
      },
    },
  };
}

/** Has Vite bundle the worker with the scripts of pages. It must share no module with them: the oldest browsers take one plain script. */
function bundleWorker() {
  return {
    name: 'offline-worker',
    apply: 'build' as const,
    applyToEnvironment: ({ name }: { name: string }) => name === 'client',
    buildStart(this: { emitFile: (file: { type: 'chunk'; id: string; fileName: string }) => string }) {
      this.emitFile({ type: 'chunk', id: SOURCE, fileName: WORKER_PATH });
    },
  };
}

/**
 * Say what the service worker of a built site is to keep, and write the sheets of the folders that hold more. The same
 * site gives the same plan.
 *
 * @param base Path that the site stands below, with a slash at both ends.
 * @param worker Its script: another one judges anew what the one before has kept.
 */
function planOffline(siteDir: string, base: string, worker: string): OfflinePlan {
  const hashes = hashFiles(siteDir);
  const wanted = listReportPages(siteDir);
  const loaded = wanted.flatMap((path) => listFiles(readFileSync(join(siteDir, path, 'index.html'), 'utf8'), base));
  const files = [...new Set(loaded.flatMap((file) => [file, ...listImports(siteDir, file)]))].sort();
  const hashOf = (path: string): [path: string, hash: string] => [path, hashes.get(path) ?? ''];
  const planned = new Set([...wanted, ...files]);
  return {
    version: hash(`${[...hashes].join('\n')}\n${worker}`),
    pages: Object.fromEntries(wanted.map(hashOf)),
    files: Object.fromEntries(files.map(hashOf)),
    sheets: writeSheets(siteDir, new Map([...hashes].filter(([path]) => isKeptPath(path) && !planned.has(path)))),
  };
}

/** Hashes of all pages and of all files whose names change with their content, by their address below the base. */
function hashFiles(siteDir: string): Map<string, string> {
  const files = globSync(['**/*.html', '_astro/**/*.{css,js}'], { cwd: siteDir })
    .map((file) => file.replaceAll('\\', '/'))
    .sort();
  return new Map(
    files.map((file) => [file.replace(/(^|\/)index\.html$/, '$1'), hash(readFileSync(join(siteDir, file)))]),
  );
}

/**
 * Write a sheet for each folder of what is kept when it is asked for: in the plan, all would come with each version.
 *
 * @returns their hashes, by folder.
 */
function writeSheets(siteDir: string, hashes: ReadonlyMap<string, string>): Record<string, string> {
  const folders = new Map<string, Record<string, string>>();
  for (const [path, value] of hashes) {
    const [folder, name] = splitPath(path);
    folders.set(folder, { ...folders.get(folder), [name]: value });
  }
  return Object.fromEntries(
    [...folders].map(([folder, sheet]) => {
      const text = JSON.stringify(sheet);
      writeFileSync(join(siteDir, sheetPath(hash(text))), text);
      return [folder, hash(text)];
    }),
  );
}

/** Files that a page loads of itself and whose names change with their content, below the base. */
function listFiles(html: string, base: string): string[] {
  const attributes = html.matchAll(/(?:src|href)="([^"]+)"/g);
  return [...attributes].flatMap(([, address = '']) =>
    address.startsWith(`${base}_astro/`) ? [address.slice(base.length)] : [],
  );
}

/** Modules that a script cannot run without, and theirs; what it loads when it is wanted is not among them. */
function listImports(siteDir: string, script: string): string[] {
  if (!script.endsWith('.js')) return [];
  const imports = readFileSync(join(siteDir, script), 'utf8').matchAll(/\b(?:from|import)\s*["']\.\/([^"']+)["']/g);
  return [...imports].flatMap(([, name = '']) => {
    const file = posix.join(posix.dirname(script), name);
    return [file, ...listImports(siteDir, file)];
  });
}

function hash(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex').slice(0, HASH_LENGTH);
}

/**
 * List the pages of a built site that are kept without being visited: what its latest report says, and what explains it.
 * The page that stands in for others comes first, then the order of reading.
 */
function listReportPages(siteDir: string): string[] {
  const { year, sections } = readLatestReport(siteDir);
  return [
    OFFLINE_PATH,
    '',
    reportPath(year),
    ...sections.map(({ slug }) => sectionPath(year, slug)),
    fullTextPath(year),
    GLOSSARY_PATH,
    ABOUT_PATH,
  ].filter((path) => existsSync(join(siteDir, path, 'index.html')));
}

function readLatestReport(siteDir: string): ReportDocument {
  const reports = globSync(writePath('reportJson', { year: '*' }), { cwd: siteDir }).map(
    (file) => JSON.parse(readFileSync(join(siteDir, file), 'utf8')) as ReportDocument,
  );
  return reports.reduce((latest, report) => (report.year > latest.year ? report : latest));
}
