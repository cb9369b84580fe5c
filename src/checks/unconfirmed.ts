import type { Finding } from '../content/finding.ts';
import { defineRules } from '../content/rule.ts';
import type { Figures, Observation } from '../content/schemas/figures.ts';
import type { Indicator, OwnRelation } from '../content/schemas/indicators.ts';
import { arrangeFigure, joinFigure } from '../ledger/printed-figure.ts';
import { describeRelation } from '../ledger/relation-words.ts';
import {
  findFigure,
  findReadableSection,
  findReportBefore,
  type LedgerReport,
  listLedgerReports,
  placeRange,
} from '../report/ledger-entries.ts';
import type { AssembledContent } from '../report/report.ts';
import { listLines } from './figure-lines.ts';
import { describeFigure } from './figure-words.ts';
import type { Subject } from './subject.ts';

const RULES = defineRules({
  'figures/unconfirmed': {
    severity: 'either',
    step: 'confirm',
    meaning: '程序提出的，还没人核对',
    advice: '在工作台里逐条核对',
  },
});

/** Entries of figures.yml that nobody has looked at yet. */
export const UNCONFIRMED: Subject = { rules: RULES.rules, checks: [checkUnconfirmed] };

type Described = Pick<Finding, 'message' | 'hint' | 'about'>;

/** A report's figures.yml, and what its entries are compared with. */
interface Entries {
  report: LedgerReport;
  before: LedgerReport | undefined;
  indicators: readonly Indicator[];
}

const PROPOSED = '是程序提出的，还没有人核对';

/**
 * Entries that a program proposed have been looked at by a person. In a draft they are something to do, in a published
 * report an error: nobody vouches for what its pages say.
 */
function checkUnconfirmed(content: AssembledContent): Finding[] {
  const indicators = content.indicators?.data?.indicators ?? [];
  return listLedgerReports(content).flatMap((report) => {
    const entries = { report, before: findReportBefore(report, content), indicators };
    const { observations, excused = [], dropped = [], relations = [] } = report.figures.data;
    return [
      ...listFindings('observations', observations, entries, describeObservation),
      ...listFindings('excused', excused, entries, describeExcused),
      ...listFindings('dropped', dropped, entries, describeDropped),
      ...listFindings('relations', relations, entries, describeOwnRelation),
    ];
  });
}

function listFindings<Entry extends { unconfirmed?: true | undefined }>(
  key: keyof Figures,
  list: readonly Entry[],
  entries: Entries,
  describe: (entry: Entry, entries: Entries) => Described,
): Finding[] {
  const { report, figures } = entries.report;
  const isPublished = report?.data?.status === 'published';
  return list.flatMap((entry, index): Finding[] => {
    if (!entry.unconfirmed) return [];
    const { message, hint, ...rest } = describe(entry, entries);
    return [
      RULES.raise('figures/unconfirmed', figures.locate([key, index, 'unconfirmed']), {
        severity: isPublished ? 'error' : 'warning',
        message: message + (isPublished ? '已发布的报告里不能有没人核对过的登记。' : ''),
        hint: `${hint}也可以在工作台里逐条核对：npm run desk`,
        ...rest,
      }),
    ];
  });
}

function describeObservation(observation: Observation, { report, before, indicators }: Entries): Described {
  const { indicator: id, value, qualifier = '', quote, section: slug } = observation;
  const { year, figures } = report.ledger;
  const indicator = indicators.find((other) => other.id === id);
  const figure = figures.find((bound) => bound.observation === observation);
  const number = figure?.number ?? String(value);
  const unit = figure?.quantity.unit ?? indicator?.unit ?? '';
  const printed = joinFigure(arrangeFigure({ number, unit, qualifier }));
  const period = observation.period ?? String(year);
  const ofYear = period === String(year) ? '' : `（说的是${period}年）`;
  const section = findReadableSection(report, slug);
  const about = figure && section && placeRange(section, figure.printed);
  const where = about ? `${about.file} 第 ${about.line} 行` : `“${slug}”一节`;
  return {
    message:
      `“${indicator?.name ?? id}”登记为 ${printed}${ofYear}，引文“${quote}”，${PROPOSED}。` +
      describeBefore(id, year - Number(period), before),
    hint: `对照 ${where}的正文，看指标、数值、单位和年份对不对：对就删去 unconfirmed 这一行，不对就改正后再删去；`,
    ...(about ? { about } : {}),
  };
}

function describeBefore(id: string, yearsBack: number, before: LedgerReport | undefined): string {
  if (!before) return '';
  const figure = findFigure(before, id, yearsBack);
  const { year } = before.ledger;
  return figure ? `${year}年的报告里是 ${describeFigure(figure)}。` : `${year}年的报告里没有这个数字。`;
}

function describeExcused({ section, quote, reason }: NonNullable<Figures['excused']>[number]): Described {
  return {
    message: `“${quote}”里的数字登记为不是数据，理由是“${reason}”，${PROPOSED}。`,
    hint: `到“${section}”一节里看这个数字：理由对就删去 unconfirmed 这一行；若是数据，改登到 observations；`,
  };
}

function describeDropped(
  { indicator: id, reason }: NonNullable<Figures['dropped']>[number],
  { before, indicators }: Entries,
): Described {
  const figure = before?.ledger.figures.find(({ indicator }) => indicator.id === id);
  const name = indicators.find((indicator) => indicator.id === id)?.name ?? id;
  return {
    message:
      `指标“${name}”登记为本年度没有，理由是“${reason}”，${PROPOSED}。` +
      (before && figure ? `${before.ledger.year}年的报告里是 ${describeFigure(figure)}。` : ''),
    hint: '在正文里找一找：确实没有就删去 unconfirmed 这一行；有就登到 observations，并删去这一条；',
  };
}

function describeOwnRelation(relation: OwnRelation, { report }: Entries): Described {
  const result = report.ledger.relations.find((other) => other.relation === relation);
  const { expression = '几个数没有登记全，还算不出', verdict = '' } = result ? describeRelation(result) : {};
  const said = [expression, verdict].filter((words) => words !== '').join('，');
  const section = result && findReadableSection(report, result.left.observation.section);
  const about = section && placeRange(section, result.left.printed);
  const where = result ? `（${listLines([result.left, ...result.right], report)}）` : '';
  return {
    message: `数量关系“${relation.title}”${PROPOSED}。算出来是：${said}${where}。`,
    hint: '对照正文，看它说的是不是这个意思：是就删去 unconfirmed 这一行，不是就把这一行改成 rejected，写明为什么；',
    ...(about ? { about } : {}),
  };
}
