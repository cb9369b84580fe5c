import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { type Figures, figuresSchema } from '../../src/content/schemas/figures.ts';
import { type PublishedRecord } from '../../src/content/schemas/published-record.ts';
import { KEY_LINES_SHAPE, type Section } from '../../src/content/schemas/section.ts';
import { recordFigures } from '../../src/publication/record.ts';
import { writeOldRecord } from './old-record.ts';
import { recordKeyLines } from '../../src/report/key-lines-history.ts';

/**
 * Write a report's record of publication anew after one of its files has changed: of what can be read of its report.yml,
 * figures.yml and sections, and none of a draft. Like those written before addresses were kept, it has none.
 *
 * @param dir Absolute path of the content folder.
 * @param file The changed file, relative to it.
 */
export function recordPublication(dir: string, file: string): void {
  if (!/^reports\/[^/]+\/(?:(?:report|figures)\.yml|\d[^/]*\.md)$/.test(file)) return;
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
  writeFileSync(
    record,
    writeOldRecord({
      original: sha256,
      figures: recordFigures(figures, Number(report['year'])),
      summaries: readSummaries(folder),
    }),
  );
}

function readSummaries(folder: string): PublishedRecord['summaries'] {
  const sections = readdirSync(folder)
    .filter((name) => /^\d.*\.md$/.test(name))
    .map((name) => {
      const [, frontMatter = ''] = /^---\n([\s\S]*?)\n---\n/.exec(readText(join(folder, name))) ?? [];
      return { slug: name.replace(/^\d+-|\.md$/g, ''), data: readKeyLines(parseYaml(frontMatter)) };
    });
  return recordKeyLines(sections);
}

function readKeyLines(frontMatter: unknown): Section {
  const { data } = z.object(KEY_LINES_SHAPE).safeParse(frontMatter);
  return { kind: 'other', heading: '', ...data };
}

function readObservations(file: string): unknown {
  const figures = readYaml(file);
  return isRecord(figures) ? figures['observations'] : undefined;
}

function readYaml(file: string): unknown {
  return parseYaml(readText(file));
}

function parseYaml(text: string): unknown {
  try {
    return parse(text, { logLevel: 'error' });
  } catch {
    return undefined;
  }
}

function readText(file: string): string {
  return existsSync(file) ? readFileSync(file, 'utf8').replace(/\r|^\ufeff/g, '') : '';
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
