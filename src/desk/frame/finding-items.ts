import { html } from 'hono/html';
import type { Finding } from '../../content/finding.ts';
import type { AssembledContent } from '../../report/report.ts';
import { findForm } from './finding-form.ts';
import type { Html } from './html.ts';
import { advisePlainly, writePlainly } from './plain-words.ts';

/** Findings as items of a list, in a clerk's words; files, lines and keys are there for who asks. */
export function writeFindingItems(findings: readonly Finding[], content: AssembledContent): Html {
  return html`${findings.map((finding) => {
    const { message, hint, file, line } = finding;
    const form = findForm(finding, content);
    const advice = advisePlainly(hint, content);
    return html`<li>
      <p>${writePlainly(message, content)}</p>
      ${advice === '' ? '' : html`<p class="quiet">怎么办：${advice}</p>`}
      ${form ? html`<p class="btns"><a class="btn" href="${form.address}">${form.words}</a></p>` : ''}
      <details class="places">
        <summary>在哪个文件</summary>
        <p><b>${file}，第 ${line} 行</b><br />${message}<br />怎么办：${hint}</p>
      </details>
    </li>`;
  })}`;
}

/** What the check refuses, below a line that says of what. */
export function writeRefusals(lead: string, findings: readonly Finding[], content: AssembledContent): Html {
  return html`<p>${lead}</p>
    <ul>
      ${writeFindingItems(findings, content)}
    </ul>`;
}
