import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parse } from 'yaml';
import { type Figures, figuresSchema } from '../../src/content/schemas/figures.ts';
import { formatRecord, recordFigures } from '../../src/publication/publication.ts';

/**
 * Write a report's record of publication anew after one of its files has changed: of what can be read of its report.yml
 * and figures.yml, and none of a draft. Like those written before addresses were kept, it has none.
 *
 * @param dir Absolute path of the content folder.
 * @param file The changed file, relative to it.
 */
export function recordPublication(dir: string, file: string): void {
  if (!/^reports\/[^/]+\/(?:report|figures)\.yml$/.test(file)) return;
  const folder = dirname(join(dir, file));
  const record = join(folder, 'published.yml');
  const report = readYaml(join(folder, 'report.yml'));
  const [, sha256] = /^\s+sha256: ([\da-f]{64})$/m.exec(readText(join(folder, 'report.yml'))) ?? [];
  if (!isRecord(report) || report['status'] !== 'published' || sha256 === undefined) {
    rmSync(record, { force: true });
    return;
  }
  const observations = figuresSchema.shape.observations.safeParse(readObservations(join(folder, 'figures.yml')));
  const figures: Figures = { observations: observations.data ?? [] };
  writeFileSync(record, formatRecord({ original: sha256, figures: recordFigures(figures, Number(report['year'])) }));
}

function readObservations(file: string): unknown {
  const figures = readYaml(file);
  return isRecord(figures) ? figures['observations'] : undefined;
}

function readYaml(file: string): unknown {
  try {
    return parse(readText(file));
  } catch {
    return undefined;
  }
}

function readText(file: string): string {
  return existsSync(file) ? readFileSync(file, 'utf8').replaceAll('\r', '') : '';
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
