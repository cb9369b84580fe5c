import { html } from 'hono/html';
import { planSummaryCorrection } from '../../correction/correct-summary.ts';
import { readKeyLines } from '../../content/schemas/section.ts';
import { writeFigure } from '../../ledger/printed-figure.ts';
import type { AssembledReport } from '../../report/report.ts';
import type { AssembledSection } from '../../report/section.ts';
import type { Html } from '../frame/html.ts';
import { type Fields, writeFault } from '../frame/form-fields.ts';
import type { CorrectionKind } from './kind.ts';

/** A section has so many figures beside its summary at most. */
const HIGHLIGHTS = [1, 2] as const;

/** What is said of a section in a line. */
export const SUMMARY_KIND: CorrectionKind = {
  slug: 'summary',
  heading: '更正摘要',
  hidden: ['section', 'seen'],
  open: (_, report, { section: slug = '' }) => {
    const section = findSection(report, slug);
    return section && { section: slug, seen: JSON.stringify(readKeyLines(section.data)), ...readNow(section) };
  },
  writeForm: (_, report, fields, faults) => {
    const section = findSection(report, fields['section'] ?? '');
    if (!section) return html`<p>没有这一节。</p>`;
    const figures = section.figures.filter(({ period }) => period === report.name);
    return html`<p><strong>${section.title}</strong></p>
      <div class="field">
        <label for="summary">摘要</label>
        <p class="quiet" id="summary-hint">
          这一节做了什么，一行，18 个字左右，最多 40 个字；空着就是不要摘要。数字写成 {指标编码}，由程序填入。
        </p>
        <input
          id="summary"
          name="summary"
          value="${fields['summary'] ?? ''}"
          aria-describedby="summary-hint summary-fault"
        />
        ${writeFault('summary', faults)}
      </div>
      ${HIGHLIGHTS.map(
        (number) =>
          html`<fieldset class="field pair">
            <legend>旁边的第 ${number} 个数字</legend>
            <label
              >哪个数字
              <select name="indicator-${number}">
                <option value="">不放</option>
                ${figures.map(
                  (figure) =>
                    html`<option
                      value="${figure.indicator.id}"
                      ${figure.indicator.id === fields[`indicator-${number}`] ? 'selected' : ''}
                    >
                      ${figure.indicator.name}：${writeFigure(figure)}
                    </option>`,
                )}
              </select></label
            >
            <label
              >短名称，最多 10 个字
              <input name="label-${number}" maxlength="10" value="${fields[`label-${number}`] ?? ''}"
            /></label>
          </fieldset>`,
      )}`;
  },
  plan: async (content, report, fields) => {
    const { section = '', summary = '', date = '', why = '' } = fields;
    const highlights = HIGHLIGHTS.flatMap((number) => {
      const indicator = fields[`indicator-${number}`] ?? '';
      return indicator === '' ? [] : [{ indicator, label: fields[`label-${number}`] ?? '' }];
    });
    const edit = {
      section,
      summary: summary === '' ? undefined : summary,
      highlights: highlights.length === 0 ? undefined : highlights,
    };
    const plan = await planSummaryCorrection(content, report, edit, { date, why });
    return { plan, loose: [], words: `${findSection(report, section)?.title ?? section}的摘要` };
  },
};

function findSection({ sections }: AssembledReport, slug: string): AssembledSection | undefined {
  return sections.find((section) => section.slug === slug && section.data && 'heading' in section.data);
}

function readNow({ data }: AssembledSection): Fields {
  const { summary = '', highlights = [] } = readKeyLines(data);
  return {
    summary,
    ...Object.fromEntries(
      highlights.flatMap(({ indicator, label }, index) => [
        [`indicator-${index + 1}`, indicator],
        [`label-${index + 1}`, label],
      ]),
    ),
  };
}

/** The sections that can have a summary, with what they say now. */
export function listSummaries({ name, sections }: AssembledReport): Html[] {
  return sections
    .filter(({ data }) => data && 'heading' in data)
    .map(
      ({ slug, title, summary }) =>
        html`<li>
          <span><strong>${title}</strong><br />${summary ?? html`<span class="quiet">没有摘要</span>`}</span>
          <a href="/${name}/correct/summary?section=${slug}">${summary === undefined ? '添上' : '更正'}</a>
        </li>`,
    );
}
