import { html } from 'hono/html';
import { planTextCorrection, readTold, restoreText } from '../../correction/correct-text.ts';
import { listPassages } from '../../report/published-text.ts';
import type { AssembledReport } from '../../report/report.ts';
import type { AssembledSection } from '../../report/section.ts';
import { writeFault } from '../frame/form-fields.ts';
import { type CorrectionKind, RESTORE } from './kind.ts';

/** So many letters of a correction stand in the list of what was done. */
const SHORT = 24;

/** A paragraph or heading of the text. */
export const TEXT_KIND: CorrectionKind = {
  slug: 'text',
  heading: '更正文字',
  hidden: ['section', 'passage', 'seen'],
  open: (_, report, { section = '', passage = '' }) => {
    const found = findPassage(report, section, passage);
    return found && { section, passage, seen: found.text, words: found.text };
  },
  writeForm: (_, report, fields, faults) => {
    const found = findPassage(report, fields['section'] ?? '', fields['passage'] ?? '');
    const told = found && readTold(report, found.section.slug, found.text);
    return html`${
        told === undefined || told === found?.text
          ? ''
          : html`<p>读者看到的是：</p>
              <p class="quote">${told}</p>
              <p class="notice look">文件里已经改成下面这样，还没有写更正。确要改的，写明日期和原因。</p>
              ${RESTORE}`
      }
      <div class="field">
        <label for="words">${found?.section.title ?? ''}，直接改成对的</label>
        <p class="quiet" id="words-hint">只改错的地方，别的照旧。改了数字的，登记的数据会跟着改，存之前给您看。</p>
        <textarea id="words" name="words" rows="10" aria-describedby="words-hint words-fault">
${fields['words'] ?? ''}</textarea>
        ${writeFault('words', faults)}
      </div>`;
  },
  restore: async (content, report, { section = '', passage = '', seen = '' }) =>
    await restoreText(content, report, { section, passage: Number(passage), seen }),
  plan: async (content, report, fields, answers) => {
    const { section = '', passage = '', seen = '', words = '', date = '', why = '' } = fields;
    const edit = { section, passage: Number(passage), seen, words, answers };
    const { loose, ...plan } = await planTextCorrection(content, report, edit, { date, why });
    const { was = '', is = '' } = plan.corrections[0] ?? {};
    return { plan, loose, words: `“${shorten(was)}”改为“${shorten(is)}”` };
  },
};

function findPassage(
  { sections }: AssembledReport,
  slug: string,
  index: string,
): { section: AssembledSection; text: string } | undefined {
  const section = sections.find((one) => one.slug === slug);
  const passage = section && listPassages(section).find((one) => String(one.index) === index);
  return passage && { section, text: passage.text };
}

function shorten(words: string): string {
  return words.length > SHORT ? `${words.slice(0, SHORT)}……` : words;
}
