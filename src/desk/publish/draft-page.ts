import { html } from 'hono/html';
import type { Finding } from '../../content/finding.ts';
import type { Report } from '../../content/schemas/report.ts';
import type { PublicationOutcome } from '../../publication/outcome.ts';
import type { AssembledContent } from '../../report/report.ts';
import { writeFindingItems } from '../frame/finding-items.ts';
import type { Html } from '../frame/html.ts';
import { writeTextField } from '../frame/text-field.ts';
import type { StepState } from '../progress/draft-steps.ts';

/** What a clerk has put into the form, or what it begins with. */
export interface PublishForm {
  published: string;
  url: string;
  /** Which boxes are ticked. */
  announced: boolean;
  unseen: boolean;
  /** What is wrong with a field, in Chinese. */
  problems: Partial<Record<'published' | 'url' | 'announced' | 'unseen', string>>;
}

/** A draft on its way out. */
export interface DraftToPublish {
  content: AssembledContent;
  year: number;
  report: Report | undefined;
  outcome: PublicationOutcome;
  /** Steps that are not done, without which it cannot be published. */
  left: readonly StepState[];
  /** What keeps it from being published though all is done; mostly nothing. */
  errors: readonly Finding[];
  /** How many of its pages nobody has looked at. */
  unseen: number;
  /** Names the content that is on the screen. */
  seen: string;
  form: PublishForm;
}

/** What publishing means, and the form that does it; or what is to be done before. */
export function writeDraftPage(draft: DraftToPublish, terms: Html): Html {
  const { year, left, errors } = draft;
  const isReady = left.length === 0 && errors.length === 0;
  return html`<div class="lead">
      <div>
        <h1>${isReady ? `发布${year}年度报告` : '还不能发布'}</h1>
        <p>
          ${
            isReady
              ? '都补齐了。看清楚发布意味着什么，再按按钮。'
              : '下面的做好以后，这里就能发布；发布意味着什么，可以先看。'
          }
        </p>
      </div>
    </div>
    ${left.length > 0 ? writeLeft(left) : errors.length > 0 ? writeErrors(errors, draft.content) : ''}
    ${writeProblems(Object.values(draft.form.problems).length)}
    <section aria-labelledby="meaning">
      <h2 id="meaning">发布意味着什么</h2>
      ${terms}
    </section>
    ${isReady ? writeForm(draft) : ''}`;
}

function writeLeft(left: readonly StepState[]): Html {
  return html`<div class="notice look">
    <ul>
      ${left.map(({ name, note, address }) => html`<li><a href="${address}">${name}</a>${note === '' ? '' : `：${note}`}</li>`)}
    </ul>
  </div>`;
}

function writeErrors(errors: readonly Finding[], content: AssembledContent): Html {
  return html`<div class="notice look">
    <ul>
      ${writeFindingItems(errors, content)}
    </ul>
  </div>`;
}

function writeProblems(count: number): Html | string {
  return count === 0
    ? ''
    : html`<div class="notice look" role="alert">
        <p>没有发布：下面的表里有 ${count} 处要改。<a href="#publish">去改</a></p>
      </div>`;
}

function writeForm({ year, unseen, seen, form }: DraftToPublish): Html {
  const { problems } = form;
  return html`<form method="post" action="/${year}/publish" class="two" id="publish">
    <input type="hidden" name="seen" value="${seen}" />
    <section class="sec">
      <h2>公布的时间和网页</h2>
      <p>报告先在政府网站上公布，再在这里发布。照那一页写。</p>
      ${writeField('published', '发布时间', form.published, problems.published, '写作 2023-03-28 10:30；那一页只印日期的，只写日期')}
      ${writeField('url', '原文网址', form.url, problems.url, '从浏览器的地址栏复制。可以不写；写了，读者能点回去看')}
    </section>
    <section class="sec">
      <h2>发布</h2>
      ${writeCheck('announced', '政府网站上已经公布了这份报告', form.announced, problems.announced)}
      ${
        unseen === 0
          ? ''
          : html`<p><a href="/${year}/pages">还有 ${unseen} 页没看</a>，看过再发布最好。</p>
              ${writeCheck('unseen', `那 ${unseen} 页不看了，照样发布`, form.unseen, problems.unseen)}`
      }
      <div class="btns"><button class="btn go big">发布${year}年度报告</button></div>
      <p class="quiet">按了以后，在这里做网站文件夹。交给管服务器的同事之前，还可以撤回。</p>
    </section>
  </form>`;
}

function writeField(name: string, label: string, value: string, problem: string | undefined, hint: string): Html {
  return html`<div class="line${problem === undefined ? '' : ' wrong'}">
    ${writeTextField({
      id: name,
      name,
      label,
      value,
      attributes: html`aria-describedby="${name}-hint" ${problem === undefined ? '' : html`aria-invalid="true"`}`,
    })}
    ${writeHint(name, problem, hint)}
  </div>`;
}

function writeCheck(name: string, label: string, isTicked: boolean, problem: string | undefined): Html {
  return html`<div class="line${problem === undefined ? '' : ' wrong'}">
    <label class="choice"
      ><input
        type="checkbox"
        name="${name}"
        value="yes"
        ${isTicked ? html`checked` : ''}
        ${problem === undefined ? '' : html`aria-invalid="true" aria-describedby="${name}-hint"`}
      /><span>${label}</span></label
    >
    ${problem === undefined ? '' : writeHint(name, problem, '')}
  </div>`;
}

function writeHint(name: string, problem: string | undefined, hint: string): Html {
  return html`<p id="${name}-hint" class="${problem === undefined ? 'quiet' : 'problem'}">${problem ?? hint}</p>`;
}
