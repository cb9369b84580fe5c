import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** How many code files there are below some folders, and how long they are. */
export interface Shape {
  files: number;
  lines: number;
  medianLines: number;
  /** Lines that 95 of 100 files do not exceed. */
  p95Lines: number;
  largest: { file: string; lines: number };
}

const IMPORT =
  /^(?:import|export)\s(?!type\s)(?:[^'"]*?\sfrom\s+)?['"](?<path>\.[^'"]+)['"]|import\(\s*['"](?<later>\.[^'"]+)['"]/gm;

/** Measure the code below folders of the project. */
export function measureShape(projectDir: string, folders: readonly string[]): Shape {
  const counted = folders
    .flatMap((folder) => globSync(`${folder}/**/*.{ts,mjs,astro}`, { cwd: projectDir }))
    .map((file) => ({ file, lines: readFileSync(join(projectDir, file), 'utf8').split('\n').length - 1 }))
    .toSorted((a, b) => a.lines - b.lines);
  const at = (share: number): number =>
    counted[Math.min(counted.length - 1, Math.floor(share * counted.length))]?.lines ?? 0;
  return {
    files: counted.length,
    lines: counted.reduce((sum, { lines }) => sum + lines, 0),
    medianLines: at(0.5),
    p95Lines: at(0.95),
    largest: counted.at(-1) ?? { file: '', lines: 0 },
  };
}

/** Count the project's own files that a module imports in the end, itself included; types alone do not count. */
export function countImported(file: string, seen = new Set<string>()): number {
  if (seen.has(file) || !existsSync(file)) return seen.size;
  seen.add(file);
  for (const { groups } of readFileSync(file, 'utf8').matchAll(IMPORT)) {
    const path = groups?.['path'] ?? groups?.['later'] ?? '';
    if (/\.(?:ts|mjs)$/.test(path)) countImported(join(dirname(file), path), seen);
  }
  return seen.size;
}
