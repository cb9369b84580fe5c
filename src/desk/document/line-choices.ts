import { html } from 'hono/html';
import type { LeftOut } from '../../content/schemas/left-out.ts';
import { isOfOriginal, LEFT_OUT_REASONS } from '../../content/schemas/left-out.ts';
import type { LineChoices } from '../../intake/outline/import-options.ts';
import { readPlace } from '../../report/original.ts';
import type { Html } from '../frame/html.ts';
import { type FormFields, readFields } from '../outline/read-choices.ts';

/** So many lines at a report's beginning and end may turn out to be none of it. */
const AT_ENDS = 6;

/** Lines as the document has them, by 1-based number. */
interface NumberedLine {
  line: number;
  words: string;
}

/**
 * Fields that tell a report's lines from those round it: what was left out can be taken back in where it stands below
 * the title, and lines at either end left out.
 */
export function writeLineChoices(leftOut: readonly LeftOut[], text: string, title: string): Html {
  const out = leftOut.filter(({ reason }) => isOfOriginal(reason));
  const others = leftOut.filter(({ reason }) => !isOfOriginal(reason));
  const titleLine = findTitleLine(text, title);
  const ends = listEnds(text, titleLine, new Set(out.flatMap(({ place }) => readPlace(place) ?? [])));
  return html`${leftOut.length === 0 ? html`<p class="fixed">没有：文件里的字都是报告的。</p>` : ''}
    <ul class="left-out">
      ${out.map(({ words, place, reason }) => {
        const line = readPlace(place);
        const canBack = line !== undefined && line > titleLine;
        return html`<li>
          <span class="words">${words}</span><small>${place} · ${LEFT_OUT_REASONS[reason]}</small>${
            canBack
              ? html`<label class="choice"
                  ><input type="checkbox" name="in" value="${line}" />是报告里的，拿回来<span class="hide"
                    >：${words}</span
                  ></label
                >`
              : ''
          }
        </li>`;
      })}
      ${others.map(
        ({ words, place, reason }) =>
          html`<li>
            <span class="words">${words.length > 160 ? `${words.slice(0, 160)}……` : words}</span
            ><small>${place} · ${LEFT_OUT_REASONS[reason]}。属于报告的，在原文件里改好，再放一次。</small>
          </li>`,
      )}
    </ul>
    <details>
      <summary>开头或末尾还有不属于报告的行</summary>
      <fieldset>
        <legend class="quiet">勾上不属于报告的行，它们会记在这里，不算报告的文字。</legend>
        ${ends.map(
          ({ line, words }) =>
            html`<label class="choice"
              ><input type="checkbox" name="out" value="${line}" /><span
                ><span class="quiet">第 ${line} 行</span> ${words.length > 60 ? `${words.slice(0, 60)}……` : words}</span
              ></label
            >`,
        )}
      </fieldset>
    </details>`;
}

function findTitleLine(text: string, title: string): number {
  const start = title.slice(0, 6);
  return text.split('\n').findLastIndex((line, index) => index < 200 && line.trim().startsWith(start)) + 1;
}

function listEnds(text: string, titleLine: number, out: ReadonlySet<number>): NumberedLine[] {
  const lines = [...text.split('\n').entries()]
    .map(([index, words]) => ({ line: index + 1, words: words.trim() }))
    .filter(({ line, words }) => words !== '' && line > titleLine && !out.has(line));
  return lines.length <= AT_ENDS * 2 ? lines : [...lines.slice(0, AT_ENDS), ...lines.slice(-AT_ENDS)];
}

/** What a form says of lines, put to what was said before. */
export function readLineChoices(fields: FormFields, before: LineChoices | undefined): LineChoices | undefined {
  const [taken, left] = (['in', 'out'] as const).map((name) =>
    readFields(fields, name).map(Number).filter(Number.isInteger),
  );
  const merge = (old: readonly number[] = [], added: readonly number[] = [], gone: readonly number[] = []): number[] =>
    [...new Set([...old, ...added])].filter((line) => !gone.includes(line)).toSorted((a, b) => a - b);
  const takenIn = merge(before?.takenIn, taken, left);
  const takenOut = merge(before?.takenOut, left, taken);
  return takenIn.length + takenOut.length > 0 ? { takenIn, takenOut } : undefined;
}
