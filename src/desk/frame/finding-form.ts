import type { Finding } from '../../content/finding.ts';
import { listOpenFacts } from '../../correction/correct-fact.ts';
import { readTold } from '../../correction/correct-text.ts';
import { findPassageAt } from '../../intake/editing/passage-key.ts';
import { listPassages } from '../../report/published-text.ts';
import { type AssembledContent, type AssembledReport, isDraft } from '../../report/report.ts';

/** The form that puts right what a finding says, and the words that lead there; `undefined` where there is none of its own. */
export function findForm(finding: Finding, content: AssembledContent): { address: string; words: string } | undefined {
  return findRewording(finding, content) ?? findCorrection(finding, content);
}

/** What was changed of a published report without a correction, or otherwise than its last correction says. */
function findCorrection(finding: Finding, content: AssembledContent): ReturnType<typeof findForm> {
  const report = content.reports.find((one) => isOfReport(finding, one));
  const place =
    report &&
    (findText(finding, report) ??
      findFact(finding, content, report) ??
      findFigure(finding, report) ??
      findSummary(finding, report));
  return place === undefined
    ? undefined
    : { address: `/${report?.name ?? ''}/correct/${place}`, words: '写明日期和原因' };
}

/** What all years share says by its advice whose report.yml is to tell of it. */
function isOfReport({ file, hint }: Finding, { name, report }: AssembledReport): boolean {
  return file.startsWith('reports/')
    ? file.startsWith(`reports/${name}/`)
    : report !== undefined && hint.includes(` ${report.path} `);
}

/** A text that was changed in its file, where its form can tell of that. */
function findText(finding: Finding, report: AssembledReport): string | undefined {
  if (!finding.rule.startsWith('verbatim/') || isDraft(report)) return undefined;
  const { section, index } = findPassageAt(report, finding) ?? {};
  const text = section && listPassages(section).find((one) => one.index === index)?.text;
  if (index === undefined || text === undefined || readTold(report, section?.slug ?? '', text) === text)
    return undefined;
  return `text?section=${section?.slug ?? ''}&passage=${index}`;
}

function findFigure({ rule, message }: Finding, { name }: AssembledReport): string | undefined {
  if (!/^published\/figure-(?:changed|added|removed)$/u.test(rule)) return undefined;
  const [, id, period = name] = /^“([\w-]+)”（(\d{4}) 年）/u.exec(message) ?? [];
  return id === undefined ? undefined : `figure?indicator=${id}&period=${period}`;
}

function findSummary({ rule, file }: Finding, { sections }: AssembledReport): string | undefined {
  if (rule !== 'published/summary-changed' && rule !== 'published/summary-unrecorded') return undefined;
  const section = sections.find(({ path }) => path === file);
  return section && `summary?section=${section.slug}`;
}

function findFact({ rule, message }: Finding, content: AssembledContent, report: AssembledReport): string | undefined {
  const tells =
    rule === 'published/fact-changed' || rule === 'published/term-changed'
      ? (fact: string) => message.startsWith(`“${fact}”`)
      : rule === 'corrections/fact-differs'
        ? (fact: string) => message.includes(`现在的“${fact}”却是`)
        : undefined;
  const found = tells && listOpenFacts(content, report).find(({ fact }) => tells(fact));
  return found && `fact?fact=${encodeURIComponent(found.fact)}`;
}

function findRewording(
  { rule, file, line }: Finding,
  { indicators, charts }: AssembledContent,
): ReturnType<typeof findForm> {
  if (rule !== 'published/meaning-changed') return undefined;
  const list = file === charts?.path ? 'charts' : 'indicators';
  const lines =
    list === 'charts'
      ? (charts?.data?.charts ?? []).map((_, index) => charts?.locate([list, index]).line)
      : (indicators?.data?.indicators ?? []).map((_, index) => indicators?.locate([list, index]).line);
  const index = lines.findLastIndex((start) => start !== undefined && start <= line);
  return index === -1 ? undefined : { address: `/settings/${list}/${list}/${index}?reword=1`, words: '写明日期和原因' };
}
