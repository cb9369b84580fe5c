import type { Finding } from '../../content/finding.ts';
import { listOpenFacts } from '../../correction/correct-fact.ts';
import type { AssembledContent } from '../../report/report.ts';

/** The form that puts right what a finding says, and the words that lead there; `undefined` where there is none of its own. */
export function findForm(finding: Finding, content: AssembledContent): { address: string; words: string } | undefined {
  return findRewording(finding, content) ?? findFact(finding, content);
}

/** A fact that was changed without a correction, or otherwise than its last correction says. */
function findFact({ rule, file, message }: Finding, { reports }: AssembledContent): ReturnType<typeof findForm> {
  const report = reports.find(({ name }) => file.startsWith(`reports/${name}/`));
  const told =
    rule === 'published/fact-changed'
      ? (fact: string) => message.startsWith(`“${fact}”`)
      : rule === 'corrections/fact-differs'
        ? (fact: string) => message.includes(`现在的“${fact}”却是`)
        : undefined;
  const found = report && told && listOpenFacts(report).find(({ fact }) => told(fact));
  return (
    found && {
      address: `/${report.name}/correct/fact?fact=${encodeURIComponent(found.fact)}`,
      words: '写明日期和原因',
    }
  );
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
