import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { MANIFEST_PATH, WORKER_PATH } from '../report/offline-paths.ts';
import { planOffline } from './plan-offline.ts';

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
        if (!existsSync(join(siteDir, MANIFEST_PATH))) return;
        writeFileSync(file, `self.offlinePlan=${JSON.stringify(planOffline(siteDir, base))};\n${worker}`);
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
