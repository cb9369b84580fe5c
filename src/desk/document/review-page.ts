import { html } from 'hono/html';
import type { Finding } from '../../content/finding.ts';
import type { Outlines } from '../../content/schemas/duty-areas.ts';
import { readCounty } from '../../intake/first-site.ts';
import { chooseOutline } from '../../intake/outline/outlines.ts';
import type { SourceFile } from '../../intake/read-source.ts';
import type { AssembledContent } from '../../report/report.ts';
import type { Html } from '../frame/html.ts';
import { writeMoment } from '../frame/page.ts';
import { writeFactField } from '../frame/text-field.ts';
import { listFormerSections } from '../outline/outline.ts';
import { writeOutlineTable } from '../outline/outline-table.ts';
import { signRows } from '../outline/read-choices.ts';
import { writeAccount } from './account-card.ts';
import { findFormer, writeFacts } from './facts-form.ts';
import { listToShow, writeFindingList } from './findings-list.ts';
import { writeLineChoices } from './line-choices.ts';
import { writeKeptAndLost } from './kept-and-lost.ts';
import type { LookedOver } from './look-over.ts';
import { writePublisher } from './publisher-fields.ts';
import type { Staged } from './staged.ts';

/** What a page about a document that was put in shows. */
export interface ReviewView {
  content: AssembledContent;
  outlines: Outlines;
  staged: Staged;
  source: SourceFile;
  looked: LookedOver;
  /** Whether it is shown anew because it was not as the person had seen it. */
  hasChanged: boolean;
}

/** A document that was put in, before anything is written: what was recognised, to be looked at and put right. */
export function writeReview(view: ReviewView): Html {
  return view.looked.imported ? writeRecognised(view, view.looked.imported) : writeRefused(view);
}

function writeRecognised(
  { content, outlines, staged, source, looked, hasChanged }: ReviewView,
  { report }: NonNullable<LookedOver['imported']>,
): Html {
  const { rows, again, isFirst, signature } = looked;
  const { year } = staged.request;
  const findings = listToShow(looked.findings);
  const guessed = rows.filter(({ isGuessed }) => isGuessed).length;
  const leftOut = report['left-out'] ?? [];
  const isWhole = leftOut.length === 0 && source.account.source === source.account.kept;
  return html`<div class="lead">
      <div>
        <h1>${isWhole ? '收到了，一个字也没有少' : '收到了，每个字都有着落'}</h1>
        <p>
          还没有写进任何东西。程序认出了下面这些，看一遍，不对的直接改${guessed > 0 ? `；有 ${guessed} 节归到哪里是猜的` : ''}。
        </p>
      </div>
    </div>
    ${hasChanged ? html`<p class="card anew" role="alert">刚才的样子变了，还没有写进去。下面是现在认出的，请再看一遍。</p>` : ''}
    <form method="post" action="/new/${staged.id}" id="review" class="looked-over">
      <input type="hidden" name="seen" value="${signature}" />
      <input type="hidden" name="rows" value="${signRows(rows)}" />
      <button class="hide" name="do" value="read" tabindex="-1" aria-hidden="true">照改的再认一遍</button>
      <div class="side">
        <div>
          ${writeFile(staged, source)}${again ? writeKeptAndLost(again, content) : ''}
          ${
            findings.length > 0
              ? html`<section class="sec" id="look">
                  <h2>请看一看：${findings.length} 处</h2>
                  ${writeFindingList(findings, source.text)}
                </section>`
              : ''
          }
          ${isFirst ? writePublisher(staged.request, readCounty(report.issuer)) : ''}
          <section class="sec" id="facts">
            <h2>基本情况</h2>
            ${writeYear(year)}
            ${writeFacts({
              values: { ...report, ...(report.original?.url !== undefined && { url: report.original.url }) },
              text: source.text,
              outlines,
              former: findFormer(content, year),
            })}
          </section>
          <section class="sec" id="left-out">
            <h2>略去的行</h2>
            ${writeLineChoices(leftOut, source.text, report.title)}
          </section>
        </div>
        ${writeAccount({ title: report.title, rows, leftOut, account: source.account })}
      </div>
      <section class="sec" id="outline">
        <h2>章节：${rows.length} 节${guessed > 0 ? `，有 ${guessed} 节是猜的` : ''}</h2>
        <p>现在改也行，建立草稿以后在“认章节”再改也行。</p>
        ${writeOutlineTable({
          year,
          rows,
          outline: outlines[report.outline],
          former: listFormerSections(content, year),
          canSettle: false,
        })}
      </section>
      <div class="endbar">
        <button class="btn go big" name="do" value="create">${again ? '换成这个文件' : '建立草稿'}</button>
        <button class="btn" name="do" value="read">照改的再认一遍</button>
        <button class="btn plain" name="do" value="drop" formnovalidate>不要这个文件了</button>
      </div>
    </form>`;
}

function writeYear(year: number): Html {
  return html`<div class="facts">
    ${writeFactField(
      {
        id: 'f-year',
        name: 'year',
        label: '年度',
        value: String(year),
        attributes: html`inputmode="numeric" pattern="[0-9]{4}" required`,
      },
      html`<small>报告说的是哪一年，不是哪一年发布的。</small>`,
    )}
  </div>`;
}

function writeFile({ name, at }: Staged, { account }: SourceFile): Html {
  return html`<section class="card file">
    <div><b>${name}</b><br /><span class="quiet">${writeMoment(at)} 放入，原样留底</span></div>
    <ul>
      ${
        account.leftOut.length === 0
          ? html`<li><span class="tag settled">没有批注、修订、隐藏的文字</span></li>`
          : html`<li><span class="tag">有没收入的字，列在下面</span></li>`
      }
    </ul>
  </section>`;
}

/** What a person can put right by saying it here. */
const MENDED_HERE: readonly string[] = [
  'import/given-words-missing',
  'import/invalid-value',
  'import/no-issuer',
  'import/no-title',
  'import/unknown-outline',
];

/** What cannot become a draft as it is: why, and what can be said here to mend that. */
function writeRefused({ content, staged, source, looked, outlines }: ReviewView): Html {
  const errors = listErrors(looked);
  const isRead = source.text.trim() !== '';
  const { request, id, name } = staged;
  const other = readOtherYear(errors);
  const canMend = errors.some(({ rule }) => MENDED_HERE.includes(rule));
  const outline = request.outline ?? chooseOutline(outlines, request.year)?.[0];
  return html`<div class="lead">
      <div>
        <h1>${isRead ? '还不能建立草稿' : '这个文件打不开'}</h1>
        <p>${name}：没有写进任何东西。</p>
      </div>
    </div>
    <section class="card no-draft" role="alert">${writeFindingList(errors, source.text)}</section>
    ${
      isRead
        ? html`<form method="post" action="/new/${id}" class="looked-over">
            <section class="sec">
              <h2>${canMend ? '在这里写明' : '是哪一年的'}</h2>
              ${writeYear(request.year)}
              ${
                canMend
                  ? writeFacts({
                      values: { ...request, outline },
                      text: source.text,
                      outlines,
                      former: findFormer(content, request.year),
                    })
                  : ''
              }
            </section>
            <div class="endbar">
              ${
                other === undefined
                  ? html`<button class="btn go big" name="do" value="read" formnovalidate>照写的再认一遍</button>`
                  : html`<button class="btn go big" name="to-year" value="${other}" formnovalidate>
                        改做${other}年度的
                      </button>
                      <button class="btn" name="do" value="read" formnovalidate>照写的再认一遍</button>`
              }
              <button class="btn plain" name="do" value="drop" formnovalidate>不要这个文件了</button>
            </div>
          </form>`
        : ''
    }
    <section class="sec">
      <h2>换一个文件</h2>
      <p>改好以后，或者找到了 Word 原稿，再放一次。</p>
      <p class="btns"><a class="btn" href="/new?year=${request.year}">放另一个文件</a></p>
    </section>`;
}

/** Errors, each once: a document that cannot be read has no text either. */
function listErrors({ findings }: LookedOver): Finding[] {
  const errors = findings.filter(({ severity }) => severity === 'error');
  const isUnread = errors.some(({ rule }) => rule.startsWith('document/'));
  return isUnread ? errors.filter(({ rule }) => rule !== 'import/no-text') : errors;
}

/** The year that the title prints, where it is not the one that was asked for. */
function readOtherYear(errors: readonly Finding[]): string | undefined {
  const other = errors.find(({ rule }) => rule === 'import/other-year');
  return /写的是 (\d{4}) 年/u.exec(other?.message ?? '')?.[1];
}
