import { createHash } from 'node:crypto';
import { globSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { parse, stringify } from 'yaml';
import { writeYaml } from '../../src/content/yaml/write-yaml.ts';
import { describeCharts } from './site-charts.ts';
import { describeFigures, describeIndicators } from './site-ledger.ts';
import { recordPublication } from './site-record.ts';
import { FIXTURE_OUTLINES, type FixtureSection, outlineOf, writeSections } from './site-text.ts';

/** What the made-up site is to hold. */
export interface SiteOptions {
  /** Years to write a report for; one, 2019, when left out. Reports before 2021 follow the outline of 2015. */
  years?: readonly number[];
  /** The year, one of `years`, whose report is a draft. */
  draft?: number;
}

/**
 * A content folder of the made-up 示例县 in a temporary place: small, complete and without a finding, until a test
 * breaks something in it. File names are relative to the folder: `reports/2019/report.yml`. A published report counts as
 * published as it stands, whatever a test changes; {@link FixtureSite.freeze} ends that.
 *
 * `using site = writeSite()` removes it at the end of the block.
 */
export interface FixtureSite extends Disposable {
  /** Absolute path of the content folder. */
  readonly dir: string;
  read: (file: string) => string;
  /** Write a file, and the folders above it. */
  write: (file: string, content: string | Uint8Array) => void;
  /** Replace the only occurrence of `from`; throws when there is not exactly one. */
  edit: (file: string, from: string, to: string) => void;
  rename: (from: string, to: string) => void;
  /** Remove a file or a whole folder. */
  remove: (file: string) => void;
  /** Record the hash of a report's original.txt anew, and where its page lines stand, for tests that are not about that. */
  recordHash: (year: number) => void;
  /** Keep the records of publication as they are from now on: what a test changes, it changes in a published report. */
  freeze: () => void;
  /** Remove the whole site from disk. */
  cleanUp: () => void;
}

/** Files of the made-up sites that this process has written, by their options: hundreds of tests begin with the same few. */
const written = new Map<string, readonly (readonly [string, string])[]>();

/** Write a made-up site. Its text differs by year and section; each section but preamble and closing has a heading. */
export function writeSite({ years = [2019], draft }: SiteOptions = {}): FixtureSite {
  const site = openFolder(mkdtempSync(join(tmpdir(), 'report-site-')));
  const key = JSON.stringify([years, draft]);
  for (const [file, content] of written.get(key) ?? []) writeInto(site.dir, file, content);
  if (written.has(key)) return site;
  makeUp(site, years, draft);
  const files = globSync('**/*.*', { cwd: site.dir });
  written.set(
    key,
    files.map((file) => [file, site.read(file)]),
  );
  return site;
}

function makeUp(site: FixtureSite, years: readonly number[], draft: number | undefined): void {
  site.write(
    'site.yml',
    stringify({ name: '示例县法治政府建设年度报告', county: '示例县', description: '测试用的网站。' }),
  );
  site.write('duty-areas.yml', stringify(describeOutlines()));
  site.write('indicators.yml', stringify(describeIndicators(years)));
  if (years.length > 0) site.write('charts.yml', stringify(describeCharts(years), { aliasDuplicateObjects: false }));
  for (const year of years) writeReport(site, year, year === draft ? 'draft' : 'published');
}

function writeInto(dir: string, file: string, content: string | Uint8Array): void {
  mkdirSync(dirname(join(dir, file)), { recursive: true });
  writeFileSync(join(dir, file), content);
}

function openFolder(dir: string): FixtureSite {
  let isFrozen = false;
  const read = (file: string): string => readFileSync(join(dir, file), 'utf8');
  const write = (file: string, content: string | Uint8Array): void => {
    writeInto(dir, file, content);
    if (!isFrozen) recordPublication(dir, file);
  };
  const edit = (file: string, from: string, to: string): void => {
    const parts = read(file).split(from);
    if (parts.length !== 2) throw new Error(`${file} has ${parts.length - 1} occurrences of: ${from}`);
    write(file, parts.join(to));
  };
  const cleanUp = (): void => {
    rmSync(dir, { recursive: true, force: true });
  };
  return {
    dir,
    read,
    write,
    edit,
    rename: (from, to) => {
      renameSync(join(dir, from), join(dir, to));
    },
    remove: (file) => {
      rmSync(join(dir, file), { recursive: true });
      if (!isFrozen) recordPublication(dir, file);
    },
    recordHash: (year) => {
      const original = readFileSync(join(dir, `reports/${year}/original.txt`));
      const lines = original.toString('utf8').split('\n');
      const file = `reports/${year}/report.yml`;
      const placed = read(file).replace(/(words: (.*)\n +place:) .*/g, (all, entry: string, words: string) => {
        const line = lines.lastIndexOf(String(parse(words)));
        return line === -1 ? all : `${entry} 第 ${line + 1} 行`;
      });
      write(file, placed.replace(/sha256: .*/, `sha256: ${hashOf(original)}`));
    },
    freeze: () => {
      isFrozen = true;
    },
    cleanUp,
    [Symbol.dispose]: cleanUp,
  };
}

function describeOutlines(): object {
  const list = (year: '2015' | '2021'): object[] => FIXTURE_OUTLINES[year].map(({ id, title }) => ({ id, title }));
  return {
    '2015': { title: '法治政府建设实施纲要（2015—2020年）', areas: list('2015') },
    '2021': { title: '法治政府建设实施纲要（2021—2025年）', areas: list('2021') },
  };
}

function writeReport(site: FixtureSite, year: number, status: 'draft' | 'published'): void {
  const title = `示例县人民政府关于${year}年度法治政府建设情况的报告`;
  const published = `${year + 1}-03-20 10:30`;
  const around = [`来源:示例县司法局发布时间:${published}文字大小:[ 大 中 小 ]`, '扫一扫在手机打开当前页'] as const;
  const sections = writeSections(year);
  const original = [title, around[0], ...sections.flatMap(printOriginal), around[1], ''].join('\n\n');
  const lines = original.split('\n');
  const folder = `reports/${year}`;
  site.write(`${folder}/original.txt`, original);
  site.write(
    `${folder}/report.yml`,
    stringify({
      year,
      title,
      issuer: '示例县人民政府',
      addressee: '县委',
      source: '示例县司法局',
      published,
      signed: `${year + 1}-02-20`,
      outline: outlineOf(year),
      status,
      original: { url: `https://www.example.gov.cn/${year}.html`, sha256: hashOf(original) },
      'left-out': around.map((words) => ({
        words,
        place: `第 ${lines.indexOf(words) + 1} 行`,
        reason: 'page-line',
      })),
    }),
  );
  site.write(`${folder}/figures.yml`, stringify(describeFigures(sections)));
  for (const { fileName, frontMatter, blocks } of sections) {
    // A summary takes the place of the empty line, so that the text of each section begins on the same one.
    const gap = 'summary' in frontMatter ? '' : '\n';
    site.write(`${folder}/${fileName}`, `---\n${writeYaml(frontMatter)}---\n${gap}${blocks.join('\n\n')}\n`);
  }
}

/** A section as the county's page prints it: half-width marks, and an item's heading run in with its paragraph. */
function printOriginal({ frontMatter, blocks }: FixtureSection): string[] {
  const headings = [frontMatter['partHeading'], frontMatter['heading']].filter(
    (heading) => typeof heading === 'string',
  );
  const body = blocks
    .join('\n')
    .replace(/^## (.*。)\n(?!## )/gmu, '$1')
    .replace(/^## /gmu, '');
  return [...headings, ...body.split('\n')].map(narrowPunctuation);
}

/** Marks as the original prints them: half-width, an artefact of its copying. */
export function narrowPunctuation(line: string): string {
  return line.replace(/[，：；（）]/gu, (mark) => mark.normalize('NFKC'));
}

function hashOf(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}
