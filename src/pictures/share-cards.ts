import { writeChangeSince } from '../compare/change-words.ts';
import { compareFigures } from '../compare/figure-pairs.ts';
import { nameYears } from '../compare/years.ts';
import type { Site } from '../content/schemas/site.ts';
import type { BoundFigure } from '../ledger/bound-figure.ts';
import { groupDigits, type PrintedFigure, printFigure } from '../ledger/printed-figure.ts';
import { listKeyFigures } from '../report/key-figures.ts';
import type { Highlight } from '../report/key-lines.ts';
import { splitTitle } from '../report/letter.ts';
import { numberPart } from '../report/part-number.ts';
import { writeDay } from '../report/publication-time.ts';
import { pairReports } from '../report/recorded-addresses.ts';
import type { CompleteReport } from '../report/report.ts';
import {
  chartsPath,
  comparisonPath,
  figuresPath,
  fullTextPath,
  indicatorPath,
  posterPath,
  reportPath,
  sectionPath,
  YEARS_PATH,
} from '../report/section-paths.ts';

/** A number on a card, and what it is. */
interface CardFigure extends PrintedFigure {
  name: string;
  /** What it was before, where the report gives both. */
  earlier?: PrintedFigure;
}

/** All that the picture of a page shows where the page is shared, and nothing that it does not. */
export interface ShareCard {
  /** Of what it is: `濉溪县2019年度法治政府建设报告 · 第1部分，共8部分`. */
  part: string;
  /** In phrases, between which a line may always break. */
  title: readonly string[];
  /** The number that the page is about, in place of a title that would only name it. */
  figure?: PrintedFigure;
  /** A line below the title. */
  line?: string;
  /** Numbers that stand for the page. */
  figures: readonly CardFigure[];
  /** `来源：濉溪县司法局，2020年3月30日发布`. */
  source: string;
}

/** As many numbers as stand beside each other. */
const MOST_FIGURES = 3;

/**
 * The cards of a site by the addresses of their pages, below its base. Pages that help to find others have none.
 *
 * @param published Its reports, drafts left out, in any order.
 */
export function listShareCards(
  site: Pick<Site, 'name' | 'county'>,
  published: readonly CompleteReport[],
): ReadonlyMap<string, ShareCard> {
  const reports = published.toSorted((a, b) => b.year - a.year);
  const [latest] = reports;
  return new Map<string, ShareCard>([
    ...(latest ? [['', describeHome(site, latest, reports.at(-1) ?? latest)] as const] : []),
    ...reports.flatMap((report) => describeReport(site, report)),
    ...describeIndicators(site, reports),
    ...describeComparisons(site, reports),
  ]);
}

type PlacedCard = readonly [path: string, card: ShareCard];

function describeHome({ name }: Pick<Site, 'name'>, latest: CompleteReport, first: CompleteReport): ShareCard {
  const span = first === latest ? '' : `${first.year}—`;
  return {
    part: `${span}${latest.year}年度`,
    title: [name],
    figures: listKeyFigures(latest.ledger, latest.sections).slice(0, MOST_FIGURES).map(nameFigure),
    source: nameSource(latest),
  };
}

function describeReport({ county }: Pick<Site, 'county'>, current: CompleteReport): PlacedCard[] {
  const { year, sections, ledger, report } = current;
  const part = nameReport(county, year);
  const whole = { title: splitTitle(report.data.title, report.data.issuer), figures: [], source: nameSource(current) };
  const count = new Set(ledger.figures.map(({ indicator }) => indicator.id)).size;
  return [
    [reportPath(year), { ...whole, part: '目录和来源' }],
    [fullTextPath(year), { ...whole, part: '全文' }],
    [figuresPath(year), { ...whole, part: `${count}项数据` }],
    [chartsPath(year), { ...whole, part: '图表' }],
    [posterPath(year), { ...whole, part: '一图读懂' }],
    ...sections.map((section): PlacedCard => {
      const place = numberPart(sections, section);
      return [
        sectionPath(year, section.slug),
        {
          part: place ? `${part} · 第${place.number}部分，共${place.count}部分` : part,
          title: [section.title],
          ...(section.summary !== undefined && { line: section.summary }),
          figures: section.highlights.map(nameHighlight),
          source: nameSource(current),
        },
      ];
    }),
  ];
}

/** An indicator is told by the latest report that has it, with its latest number there, as on its page. */
function describeIndicators({ county }: Pick<Site, 'county'>, reports: readonly CompleteReport[]): PlacedCard[] {
  const cards = new Map<string, PlacedCard>();
  for (const [index, report] of reports.entries()) {
    for (const figure of report.ledger.figures.toSorted((a, b) => Number(b.period) - Number(a.period))) {
      const { indicator, period, observation } = figure;
      if (cards.has(indicator.id)) continue;
      const line = observation.printed === undefined ? describeCourse(figure, report, reports[index + 1]) : '人工登记';
      const card: ShareCard = {
        part: nameReport(county, report.year) + (period === String(report.year) ? '' : ` · ${period}年的数据`),
        title: [indicator.name],
        figure: print(figure),
        ...(line !== undefined && { line }),
        figures: [],
        source: nameSource(report),
      };
      cards.set(indicator.id, [indicatorPath(indicator.id), card]);
    }
  }
  return [...cards.values()];
}

/** How a number moved since the report before; nothing where that takes more than a line to say. */
function describeCourse(
  { indicator, period }: BoundFigure,
  report: CompleteReport,
  before: CompleteReport | undefined,
): string | undefined {
  if (!before || period !== String(report.year)) return undefined;
  const [pair] = compareFigures([indicator], before, report).both;
  const isPlain = pair && !pair.restated && (pair.change.kind === 'moved' || pair.change.kind === 'same');
  return isPlain ? writeChangeSince(pair) : undefined;
}

/** The latest two years stand at an address of their own as well. */
function describeComparisons({ county }: Pick<Site, 'county'>, reports: readonly CompleteReport[]): PlacedCard[] {
  const cards = pairReports(reports).map(({ from, to }): PlacedCard => {
    const later = reports.find(({ year }) => year === to);
    const card = {
      part: `${county}法治政府建设报告`,
      title: [nameYears([from, to]), '历年对照'],
      figures: [],
      source: later ? nameSource(later) : '',
    };
    return [comparisonPath(from, to), card];
  });
  const [latest] = cards;
  return latest ? [...cards, [YEARS_PATH, latest[1]]] : [];
}

function nameReport(county: string, year: number): string {
  return `${county}${year}年度法治政府建设报告`;
}

function nameFigure(figure: BoundFigure): CardFigure {
  return { name: figure.indicator.name, ...print(figure) };
}

function nameHighlight({ label, figure, before }: Highlight): CardFigure {
  return { name: label, ...print(figure), ...(before && { earlier: print(before) }) };
}

function print(figure: BoundFigure): PrintedFigure {
  const printed = printFigure(figure);
  return { ...printed, number: groupDigits(printed.number) };
}

function nameSource({ report }: CompleteReport): string {
  const { source, issuer, published } = report.data;
  return `来源：${source ?? issuer}${published === undefined ? '' : `，${writeDay(published)}发布`}`;
}
