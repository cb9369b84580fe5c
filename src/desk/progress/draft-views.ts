import { listMissingYears, pairYears } from '../../compare/years.ts';
import type { AssembledContent, AssembledReport } from '../../report/report.ts';
import { isSummed } from '../../report/poster.ts';
import { ROUTES } from '../../report/routes.ts';
import { comparisonPath, figuresPath, posterPath, reportPath } from '../../report/section-paths.ts';

/** A page to look at before a report is published. */
export interface DraftView {
  /** Its address below the site's base. */
  path: string;
  title: string;
  /** What there is to see on it. */
  note: string;
}

/** The pages on which a report shows, each of a kind once: what is right on one of them is right on the others. */
export function listDraftViews({ reports }: AssembledContent, report: AssembledReport): DraftView[] {
  const { year, sections, ledger } = report;
  if (year === undefined) return [];
  const years = reports.flatMap((other) => other.year ?? []);
  const latest = Math.max(...years);
  const figures = ledger?.figures ?? [];
  const earlier = new Set(
    reports.flatMap((other) =>
      other.year !== undefined && other.year < year
        ? (other.ledger?.figures.map(({ indicator }) => indicator.id) ?? [])
        : [],
    ),
  );
  const known = new Set(figures.map(({ indicator }) => indicator.id).filter((id) => earlier.has(id))).size;
  const fresh = new Set(figures.map(({ indicator }) => indicator.id)).size - known;
  const pair = pairYears(years).find(({ from, to }) => to === year || (from === year && to > year));
  return [
    {
      path: ROUTES.home.path,
      title: '首页',
      note: year === latest ? `${year}年度排在最前，主要数据换成这一年的` : `最前面仍是${latest}年度`,
    },
    { path: reportPath(year), title: `${year}年度报告，${sections.length} 节`, note: `/${reportPath(year)}` },
    {
      path: figuresPath(year),
      title: figures.length === 0 ? '数据：还没有登记数字' : `数据：${figures.length} 个数字，每个都连着原句`,
      note:
        figures.length === 0
          ? '对完数字再看'
          : known === 0
            ? `${fresh} 个新指标`
            : `${known} 个指标接上以前年度，${fresh} 个是新指标`,
    },
    ...(isSummed(sections)
      ? [{ path: posterPath(year), title: '一图读懂', note: '摘要、大数字和小图，做成一张长图' }]
      : []),
    ...(pair
      ? [
          {
            path: comparisonPath(pair.from, pair.to),
            title: `${pair.from}年度与${pair.to}年度比`,
            note: writeGap(listMissingYears(pair)),
          },
        ]
      : []),
  ];
}

function writeGap(missing: readonly number[]): string {
  return missing.length === 0 ? '两年挨着' : `中间没有${missing.join('、')}年度，网页上写明`;
}

/** The pages from which all others can be reached. */
export function listSiteViews({ reports }: AssembledContent): DraftView[] {
  const years = reports.flatMap(({ year }) => year ?? []).toSorted((a, b) => b - a);
  return [
    { path: ROUTES.home.path, title: '首页', note: '/' },
    ...years.map((year) => ({ path: reportPath(year), title: `${year}年度报告`, note: `/${reportPath(year)}` })),
    { path: ROUTES.about.path, title: '关于', note: `/${ROUTES.about.path}` },
  ];
}
