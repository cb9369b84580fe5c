import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parse, stringify } from 'yaml';
import { readContentFolder } from '../../src/content/content-folder.ts';
import type { Figures } from '../../src/content/schemas/figures.ts';
import type { Relation } from '../../src/content/schemas/indicators.ts';
import type { Report } from '../../src/content/schemas/report.ts';
import type { BoundFigure } from '../../src/ledger/bound-figure.ts';
import { listMemberIds } from '../../src/ledger/spelled-relations.ts';
import { type LedgerReport, listLedgerReports } from '../../src/report/ledger-entries.ts';
import { assembleContent } from '../../src/report/report.ts';
import { contains, replaceSpan, type Span } from '../../src/text/span.ts';
import { SUIXI_DIR } from './fixture-content.ts';
import { type FixtureSite, writeSite } from './site.ts';

/** Year of the report that all others are made from. */
const MODEL = 2019;

/** What a figure of the model is in another year; `undefined` where it is the same. */
type ValueOf = (figure: BoundFigure, year: number) => number | undefined;

/**
 * Write a site of real size: the report of 2019, and reports of these years made from it by other years and other numbers,
 * the same each time. What relations and sentences tie together stays as it is, but for plain sums.
 */
export async function writeRealYears(years: readonly number[]): Promise<FixtureSite> {
  const content = assembleContent(await readContentFolder(SUIXI_DIR));
  const [model] = listLedgerReports(content);
  if (!model) throw new Error('the model report has no ledger');
  const valueOf = varyFigures(model, content.indicators?.data?.relations ?? []);
  const site = writeSite({ years: [] });
  site.remove('duty-areas.yml');
  for (const file of globSync('*.yml', { cwd: SUIXI_DIR })) site.write(file, readFileSync(join(SUIXI_DIR, file)));
  for (const year of years) writeYear(site, model, year, valueOf);
  return site;
}

/** Let vary what is printed once, as a plain whole number, and is tied to nothing else. */
function varyFigures({ ledger, figures }: LedgerReport, shared: readonly Relation[]): ValueOf {
  const relations = [...shared, ...(figures.data.relations ?? [])];
  const tiesOf = (id: string): Relation[] => relations.filter((relation) => listMemberIds(relation).includes(id));
  const plain = new Map(
    ledger.figures
      .filter((figure) => isPlain(figure) && !hasTwin(figure, ledger.figures))
      .filter((figure) => !ledger.claims.some((claim) => claim.figure === figure))
      .map(({ indicator, observation }) => [indicator.id, observation.value]),
  );
  const isFree = (id: string): boolean => plain.has(id) && tiesOf(id).length === 0;
  const sums = relations
    .filter((relation) => relation.kind === 'sum')
    .filter((sum) => listMemberIds(sum).every((id) => plain.has(id) && tiesOf(id).length === 1));
  const valueIn = (id: string, year: number): number | undefined => {
    const sum = sums.find(({ total }) => total === id);
    if (sum) return sum.parts.reduce((total, part) => total + (valueIn(part, year) ?? 0), 0);
    const value = isFree(id) || sums.some(({ parts }) => parts.includes(id)) ? plain.get(id) : undefined;
    return value === undefined ? undefined : move(value, id, year);
  };
  return ({ indicator: { id } }, year) => valueIn(id, year);
}

function isPlain({ observation: { value, qualifier }, number, quantity: { numeral } }: BoundFigure): boolean {
  const isPrintedSo = numeral.end - numeral.start === number.length;
  return qualifier === undefined && number === String(value) && isPrintedSo && Number.isInteger(value);
}

/** Whether its report prints it of another year as well. */
function hasTwin(figure: BoundFigure, figures: readonly BoundFigure[]): boolean {
  return figures.some((other) => other !== figure && other.indicator === figure.indicator);
}

/** Some do not change; the others go up and down, more so over more years. */
function move(value: number, id: string, year: number): number {
  if (year === MODEL || chance(id) < 0.2) return value;
  const most = 0.3 + Math.abs(year - MODEL) * 0.03;
  return Math.max(1, Math.round(value * (1 + (chance(`${id} ${year}`) - 0.4) * most)));
}

/** A number from 0 to 1, the same for the same words. */
function chance(words: string): number {
  return createHash('sha256').update(words).digest().readUInt32BE() / 2 ** 32;
}

function writeYear(site: FixtureSite, model: LedgerReport, year: number, valueOf: ValueOf): void {
  const folder = `reports/${year}`;
  const printed: string[] = [];
  const quotes = new Map<BoundFigure, string>();
  for (const section of model.sections) {
    const file = basename(section.path);
    const figures = model.ledger.figures.filter(({ observation }) => observation.section === section.slug);
    let text = moveYears(readModel(file), year);
    const blocks = section.blocks.map((block, index) => {
      const own = figures.filter(({ numeral }) => numeral.block === index);
      const rewrite = (place: Span): string => rewriteBlock(block, place, own, year, valueOf);
      for (const figure of own) quotes.set(figure, rewrite(figure.quote));
      const written = rewrite({ start: 0, end: block.length });
      text = text.replace(moveYears(block, year), () => written);
      return written;
    });
    site.write(`${folder}/${file}`, text);
    const headings = [section.partHeading, section.heading].filter((heading) => heading !== undefined);
    printed.push(...headings.map((heading) => moveYears(heading, year)), ...blocks);
  }
  site.write(`${folder}/figures.yml`, stringify(moveLedger(model, year, quotes, valueOf)));
  writeHead(site, folder, year, printed);
}

/** A stretch of a block as the report of a year prints it. */
function rewriteBlock(
  block: string,
  place: Span,
  figures: readonly BoundFigure[],
  year: number,
  valueOf: ValueOf,
): string {
  const words = figures
    .filter(({ numeral }) => contains(place, numeral))
    .toSorted((a, b) => b.numeral.start - a.numeral.start)
    .reduce(
      (text, figure) => {
        const value = valueOf(figure, year);
        return value === undefined ? text : replaceSpan(text, figure.numeral, String(value));
      },
      block.slice(0, place.end),
    );
  return moveYears(words.slice(place.start), year);
}

/** Say another year wherever the model speaks of its own and those around it: 2018年, but not 〔2018〕 or 2015—2020年. */
function moveYears(text: string, year: number): string {
  return text.replace(/(?<![〔—])20(?:1[6-9]|20)(?=年|-0)/gu, (printed) => String(Number(printed) + year - MODEL));
}

function moveLedger(
  { ledger, figures: { data } }: LedgerReport,
  year: number,
  quotes: ReadonlyMap<BoundFigure, string>,
  valueOf: ValueOf,
): Figures {
  return {
    ...data,
    observations: ledger.figures.map((figure) => {
      const { period, ...observation } = figure.observation;
      return {
        ...observation,
        value: valueOf(figure, year) ?? observation.value,
        ...(period === undefined ? {} : { period: String(Number(period) + year - MODEL) }),
        quote: quotes.get(figure) ?? observation.quote,
      };
    }),
    excused: (data.excused ?? []).map((entry) => ({ ...entry, quote: moveYears(entry.quote, year) })),
  };
}

function writeHead(site: FixtureSite, folder: string, year: number, printed: readonly string[]): void {
  const model = parse(readModel('report.yml')) as Report;
  const title = moveYears(model.title, year);
  const [before, after] = (model['left-out'] ?? []).map((entry) => ({ ...entry, words: moveYears(entry.words, year) }));
  if (!before || !after) throw new Error('the model report has other words around it');
  const lines = [title, before.words, ...printed, after.words];
  const original = `${lines.join('\n\n')}\n`;
  site.write(`${folder}/original.txt`, original);
  site.write(
    `${folder}/report.yml`,
    stringify({
      ...model,
      year,
      title,
      published: moveYears(model.published ?? '', year),
      signed: moveYears(model.signed ?? '', year),
      original: {
        url: `https://www.example.gov.cn/${year}.html`,
        sha256: createHash('sha256').update(original).digest('hex'),
      },
      'left-out': [before, { ...after, place: `第 ${(lines.length - 1) * 2 + 1} 行` }],
    } satisfies Report),
  );
}

function readModel(file: string): string {
  return readFileSync(join(SUIXI_DIR, 'reports', String(MODEL), file), 'utf8');
}
