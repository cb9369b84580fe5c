import type { FigureHistory } from '../../src/report/corrections.ts';
import type { Finding } from '../../src/content/finding.ts';
import type { Place } from '../../src/text/place.ts';
import { writeCorrectionEntry } from '../../src/checks/shared/correction-drafts.ts';
import {
  listFigureCorrections,
  listRecordedReports,
  type RecordedReport,
} from '../../src/checks/shared/figure-histories.ts';
import { placeFigure } from '../lib/ledger-entries.ts';
import type { ParsedContent } from '../../src/report/parsed-content.ts';

/** The figures of a published report are those it was published with, but for what a correction says. */
export function checkPublishedFigures(content: ParsedContent): Finding[] {
  return listRecordedReports(content).flatMap((report) =>
    report.histories
      .filter((history) => history.change === 'by-ledger' && listFigureCorrections(report, history).length === 0)
      .map((history) => describeChange(report, history)),
  );
}

function describeChange(report: RecordedReport, history: FigureHistory): Finding {
  const { indicator, period, before, after, was, is } = history;
  const name = `“${indicator}”（${period} 年）`;
  const kind = !before ? 'added' : !after ? 'removed' : was === is ? 'moved' : 'changed';
  const said = {
    added: `${name}发布时没有，现在登记为 ${is}，而正文没有更正过。`,
    removed: `${name}发布时登记为 ${was}，现在没有了，而正文没有更正过。`,
    changed: `${name}发布时登记为 ${was}，现在是 ${is}，而正文没有更正过。`,
    moved: `${name}发布时出自“${before?.quote ?? ''}”，现在的引文指到了别处。`,
  }[kind];
  const restore = {
    added: '删去这一条',
    removed: `照 ${report.record?.path ?? 'published.yml'} 里的那一条补回`,
    changed: `改回 ${was}`,
    moved: '照发布时的引文改回',
  }[kind];
  return {
    ...placeChange(report, history),
    rule: `published/figure-${kind}`,
    severity: 'error',
    message: `${said}已发布的数据可能有人引用过，不能悄悄改动。`,
    hint:
      kind === 'moved'
        ? `${restore}，含有同一个数字、多录或少录几个字都可以。`
        : `若是误改，${restore}。若确要更正，在 report.yml 里补上这一条，写明日期和原因：${writeCorrectionEntry(
            { indicator, ...(period === String(report.ledger.year) ? {} : { period }), was, is },
            report.report.data.corrections !== undefined,
          )}`,
  };
}

/** Where the change was made: at its entry, or at the list that lacks it. */
function placeChange(report: RecordedReport, { after, was, is }: FigureHistory): Place {
  if (!after) return report.figures.locate(['observations']);
  return placeFigure(report, after, was === is ? 'quote' : 'value');
}
