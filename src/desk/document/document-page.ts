import { join } from 'node:path';
import { html } from 'hono/html';
import { MOST_BYTES } from '../../content/regular-file.ts';
import type { Finding } from '../../content/finding.ts';
import type { Outlines } from '../../content/schemas/duty-areas.ts';
import { hashBytes } from '../../content/hashes.ts';
import { LEFT_OUT_REASONS } from '../../content/schemas/left-out.ts';
import { readIfThere } from '../../disk/read-if-there.ts';
import { importDocument } from '../../intake/import-document.ts';
import type { SourceFile } from '../../intake/read-source.ts';
import { type AssembledContent, type AssembledReport, isDraft } from '../../report/report.ts';
import type { Html } from '../frame/html.ts';
import { type DraftNotes, nameFinding } from '../session/draft-notes.ts';
import { listDraftRows } from '../outline/outline.ts';
import { writeAccount } from './account-card.ts';
import { findFormer, writeFacts } from './facts-form.ts';
import { listToShow, writeFindingList } from './findings-list.ts';
import type { ReadOnce } from './sources.ts';

/** The file that a draft was made of, as it lies in its folder. */
interface Received {
  name: string;
  bytes: Uint8Array;
  source: SourceFile;
}

/** Read the file that a draft was made of; `undefined` where there is none. */
export async function readReceived(
  { dir }: Pick<AssembledContent, 'dir'>,
  { name: folder, report, original }: AssembledReport,
  read: ReadOnce,
): Promise<Received | undefined> {
  const { received } = report?.data?.original ?? {};
  const bytes = received ? await readIfThere(join(dir, 'reports', folder, received.file)) : original?.bytes;
  if (!bytes) return undefined;
  const name = received?.name ?? 'original.txt';
  return { name, bytes, source: await read(bytes, name) };
}

/** A name for what a draft says of itself. */
export function signFacts({ report }: AssembledReport): string {
  return hashBytes(new TextEncoder().encode(JSON.stringify(report?.raw ?? null)));
}

/** What the page of a draft's document shows. */
export interface DocumentView {
  content: AssembledContent;
  report: AssembledReport;
  year: number;
  outlines: Outlines;
  received: Received | undefined;
  notes: DraftNotes;
}

/** A draft's document: what it says of itself, to be changed; what was left out; another file in its place. */
export function writeDocument(view: DocumentView): Html {
  const { report, year, outlines, received } = view;
  const { data } = report.report ?? {};
  const isOpen = isDraft(report);
  const leftOut = data?.['left-out'] ?? [];
  const isWhole =
    received !== undefined && leftOut.length === 0 && received.source.account.source === received.source.account.kept;
  return html`<div class="lead">
      <div>
        <h1>${received ? (isWhole ? '收到了，一个字也没有少' : '收到了，每个字都有着落') : '还没有放入文件'}</h1>
        <p>
          ${
            received
              ? isOpen
                ? '看一遍，不对的直接改。Word 文件改过的，换一个文件就行，定下的都留着。'
                : '这一年已经发布，这里只能看。文字、数字、文号、网址等有误的，到“更正”里写明。'
              : '这份草稿是照纲要列出来的。拿到了文件，放进来就行。'
          }
        </p>
      </div>
      ${received && isOpen ? html`<div class="btns"><a class="btn" href="#change">换一个文件</a></div>` : ''}
    </div>
    <div class="side">
      <div>
        ${received ? writeReceived(received) : ''} ${received && isOpen ? writeWarnings(view, received) : ''}
        ${
          data
            ? html`<section class="sec" id="facts">
                <h2>基本情况</h2>
                <form method="post" action="/${year}/document">
                  <input type="hidden" name="seen" value="${signFacts(report)}" />
                  <fieldset ${isOpen ? '' : html`disabled`}>
                    ${writeFacts({
                      values: { ...data, ...(data.original?.url !== undefined && { url: data.original.url }) },
                      text: report.original?.text,
                      outlines,
                      former: findFormer(view.content, year),
                    })}
                  </fieldset>
                  ${
                    isOpen
                      ? html`<p class="btns"><button class="btn go">存下基本情况</button></p>`
                      : html`<p class="btns"><a class="btn" href="/${year}/correct#facts">更正其中一项</a></p>`
                  }
                </form>
              </section>`
            : ''
        }
        ${
          received
            ? html`<section class="sec" id="left-out">
                <h2>略去的行</h2>
                ${writeLeftOut(leftOut)}
                ${
                  isOpen
                    ? html`<form method="post" action="/${year}/document/again">
                        <p class="btns"><button class="btn">有的是报告里的，或者还有别的行不是</button></p>
                      </form>`
                    : ''
                }
              </section>`
            : ''
        }
        ${isOpen ? html`${writeChange(year, received !== undefined)}${writeSearchAgain(year)}` : ''}
      </div>
      ${
        data && received
          ? writeAccount({
              title: data.title,
              rows: listDraftRows(report),
              leftOut,
              account: received.source.account,
            })
          : ''
      }
    </div>
    <div class="endbar">
      ${
        isOpen
          ? html`<a class="btn go big" href="/${year}/outline">接着认章节</a>`
          : html`<a class="btn" href="/${year}/correct">更正</a>`
      }
    </div>`;
}

function writeReceived({ name, bytes, source }: Received): Html {
  return html`<section class="card file">
    <div>
      <b>${name}</b><br /><span class="quiet"
        >${Math.max(1, Math.round(bytes.length / 1024))} KB，原样留底${source.received ? '，不会公开' : ''}</span
      >
    </div>
  </section>`;
}

/** What was to be said of a draft's document when it came in, but for what somebody has seen. */
export function listWarnings(
  content: AssembledContent,
  { report }: AssembledReport,
  year: number,
  { source }: Received,
  { seen }: DraftNotes,
): Finding[] {
  const { outline } = report?.data ?? {};
  const { findings } = importDocument(content, source, { year, outline });
  return listToShow(findings).filter(
    (finding) => finding.severity === 'warning' && !seen.includes(nameFinding(finding)),
  );
}

function writeWarnings({ content, report, year, notes }: DocumentView, received: Received): Html {
  const shown = listWarnings(content, report, year, received, notes);
  if (shown.length === 0) return html``;
  return html`<section class="sec" id="look">
    <h2>请看一看：${shown.length} 处</h2>
    ${writeFindingList(
      shown,
      received.source.text,
      (finding) =>
        html`<form method="post" action="/${year}/document/seen">
          <input type="hidden" name="finding" value="${nameFinding(finding)}" />
          <button class="btn">知道了<span class="hide">：${finding.message}</span></button>
        </form>`,
    )}
  </section>`;
}

function writeLeftOut(leftOut: NonNullable<NonNullable<AssembledReport['report']>['data']>['left-out'] & object): Html {
  if (leftOut.length === 0) return html`<p class="fixed">没有：文件里的字都是报告的。</p>`;
  return html`<ul class="left-out">
    ${leftOut.map(
      ({ words, place, reason }) =>
        html`<li>
          <span class="words">${words.length > 160 ? `${words.slice(0, 160)}……` : words}</span
          ><small>${place} · ${LEFT_OUT_REASONS[reason]}</small>
        </li>`,
    )}
  </ul>`;
}

function writeChange(year: number, isThere: boolean): Html {
  return html`<section class="sec" id="change">
    <h2>${isThere ? '换一个文件' : '放入文件'}</h2>
    <p>先给您看哪些留得住、哪些要重来，点了才换。现在的草稿一步就能退回来。</p>
    <form method="post" action="/new" enctype="multipart/form-data">
      <input type="hidden" name="year" value="${year}" />
      <label class="drop" id="drop"
        ><b>选文件<span class="js-only">，或者拖到这里</span></b
        ><input type="file" name="document" data-most="${MOST_BYTES}" required /><output id="chosen"></output
      ></label>
      <p class="btns"><button class="btn go">放进来看看</button></p>
    </form>
  </section>`;
}

/** Text that was typed or changed here has numbers that nobody has looked for yet. */
function writeSearchAgain(year: number): Html {
  return html`<section class="sec" id="search-again">
    <h2>正文在这里改过、写过</h2>
    <p>照现在的正文，按别的年度的指标再找一遍数字。已经登记的都不动。</p>
    <form method="post" action="/${year}/document/figures">
      <p class="btns"><button class="btn">再找一遍数字</button></p>
    </form>
  </section>`;
}
