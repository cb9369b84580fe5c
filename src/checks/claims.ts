import type { Finding } from '../content/finding.ts';
import { defineRules } from '../content/rule.ts';
import { writeYaml } from '../content/yaml/write-yaml.ts';
import { type ClaimResult, isDeclared, quoteClaim, workOutClaims } from '../ledger/claims.ts';
import { writeFigure } from '../ledger/printed-figure.ts';
import { type LedgerReport, listLedgerReports, placeFigure } from '../report/ledger-entries.ts';
import type { AssembledContent } from '../report/report.ts';
import type { Subject } from './subject.ts';

const RULES = defineRules({
  'figures/broken-claim': {
    severity: 'warning',
    step: 'look',
    meaning: '正文说的增减，与那一年登记的数字对不上',
    advice: '核对两年的原文；原文就这样的，写进 `acknowledged`',
  },
});

/** What the text says of changes, against the numbers of the years it compares with. */
export const CLAIMS: Subject = { rules: RULES.rules, checks: [checkClaims] };

/**
 * 较上年减少4件 is worked out against last year's number, wherever a report has it; where none has, nothing is said. What
 * is acknowledged has been thought of, and what a declared change says as well is found there.
 */
function checkClaims(content: AssembledContent): Finding[] {
  const reports = listLedgerReports(content);
  const ledgers = reports.map(({ ledger }) => ledger);
  return reports.flatMap((report) => {
    const broken = report.ledger.relations.filter(({ verdict }) => verdict === 'fails');
    return workOutClaims(report.ledger, ledgers)
      .filter(({ verdict, acknowledged }) => verdict === 'fails' && !acknowledged)
      .filter((result) => !isDeclared(result, broken))
      .map((result) => describeClaim(result, report, reports));
  });
}

function describeClaim(result: ClaimResult, report: LedgerReport, reports: readonly LedgerReport[]): Finding {
  const { figure, words, before } = result;
  const source = reports.find(({ ledger }) => ledger.figures.includes(before)) ?? report;
  const { file, line } = placeFigure(source, before, 'value');
  return RULES.raise('figures/broken-claim', placeFigure(report, figure, 'value'), {
    message:
      `正文说“${words}”，“${figure.indicator.name}”${before.period}年登记的是 ${writeFigure(before)}（${file} 第 ${line} 行），` +
      `${figure.period}年是 ${writeFigure(figure)}，与这句话对不上，读者一比就会问。`,
    hint:
      '对照两年的原文：登记错了的，改正那一年的登记；原文就这样写的，不影响发布，' +
      `最好在 ${report.figures.path} 的 acknowledged 里写明原因，网页会如实说明：${writeEntry(result, report)}`,
  });
}

/** Write the entry of figures.yml that acknowledges a claim, to be pasted. The reason is left to staff. */
function writeEntry(result: ClaimResult, { figures, sections }: LedgerReport): string {
  const { section } = result.figure.observation;
  return [
    '',
    ...(figures.data.acknowledged ? [] : ['acknowledged:']),
    `  - section: ${section}`,
    `    ${writeYaml({ quote: quoteClaim(result, sections) }).trimEnd()}`,
    '    reason: # 为什么照原文保留，会显示在网页上',
  ].join('\n');
}
