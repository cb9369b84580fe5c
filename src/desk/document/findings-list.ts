import { html } from 'hono/html';
import type { Finding } from '../../content/finding.ts';
import type { Html } from '../frame/html.ts';

/** What the fields of the facts and the table of sections say in their own place. */
const SAID_ELSEWHERE: readonly string[] = [
  'import/no-source',
  'import/no-published',
  'import/no-date',
  'import/doubtful-duty-area',
  'import/missing-duty-area',
  'import/unbound-section',
];

/** Findings that are to be looked at beside their passage. */
export function listToShow(findings: readonly Finding[]): Finding[] {
  return findings.filter(({ rule }) => !SAID_ELSEWHERE.includes(rule));
}

/** Findings of a document, each over the line it is about. */
export function writeFindingList(
  findings: readonly Finding[],
  text: string,
  writeAct: (finding: Finding) => Html = () => html``,
): Html {
  const lines = text.split('\n');
  return html`<ol class="remarks">
    ${findings.map((finding) => {
      const { line, message, hint, severity, rule } = finding;
      const passage = rule.startsWith('document/') && severity === 'error' ? '' : (lines[line - 1]?.trim() ?? '');
      return html`<li>
        <p class="what">${plain(message)}</p>
        ${passage === '' ? '' : html`<p class="quote"><span class="quiet">第 ${line} 行</span> ${shorten(passage)}</p>`}
        <p class="quiet">${plain(hint)}</p>
        ${writeAct(finding)}
      </li>`;
    })}
  </ol>`;
}

/** Words for those who type commands and edit files stand in brackets, and are of no use here. */
function plain(words: string): string {
  return words.replace(/（[^（）]*(?:--[a-z]|npm run|kind|Markdown|left-out|\.yml)[^（）]*）/gu, '');
}

const LONGEST = 120;

function shorten(passage: string): string {
  return passage.length > LONGEST ? `${passage.slice(0, LONGEST)}……` : passage;
}
