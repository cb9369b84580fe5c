import { html } from 'hono/html';
import { writeRecordLine } from '../../checks/record-hash.ts';
import type { Finding } from '../../content/finding.ts';
import type { AssembledContent, AssembledReport } from '../../report/report.ts';
import { reportPath } from '../../report/section-paths.ts';
import { writeRefusals } from '../frame/finding-items.ts';
import type { Html } from '../frame/html.ts';
import { writeMoment } from '../frame/page.ts';
import type { BuiltSite } from '../session/built-site.ts';
import type { DraftNotes } from '../session/draft-notes.ts';
import { writeSiteUrl } from '../session/site-place.ts';
import type { SitePlace } from '../session/tools.ts';
import type { MadeFiles } from './made-files.ts';
import type { Job } from './site-jobs.ts';

/** A published report, and how far its site is on its way to readers. */
export interface PublishedReport {
  year: number;
  report: AssembledReport;
  notes: DraftNotes;
  built: BuiltSite | undefined;
  /** What a browser has made for the built site; `undefined` where there is no such site. */
  made: MadeFiles | undefined;
  job: Job | undefined;
  place: SitePlace | undefined;
  /** What a clerk has given as the place, and why it is none. */
  misplaced?: { given: string; problem: string } | undefined;
  /** Whether the place was set by whoever started the desk, so that nobody is asked for it. */
  isPlaceSet: boolean;
  /** The hash of all that is on record, to be kept outside; `undefined` where nothing is. */
  record: string | undefined;
  /** What the check refuses of what is to be built. */
  refused: readonly Finding[];
  content: AssembledContent;
  /** Whether no other report had been published before. */
  isFirst: boolean;
}

/** What is done with a published report: the site as a folder and as one file, its PDF and pictures, the words for who runs the server. */
export function writePublishedPage(published: PublishedReport): Html {
  const { year, notes, built, job, refused, content } = published;
  const isOut = notes.exported !== undefined || notes.published === undefined;
  const isRunning = job?.state === 'running';
  return html`<div class="lead">
      <div>
        <h1>${year}年度报告已经发布</h1>
        <p>${writeStanding(published)}</p>
      </div>
    </div>
    ${job && job.state !== 'done' ? writeJob(job) : ''}
    ${
      refused.length === 0
        ? ''
        : html`<section class="notice look" aria-label="检查">
            ${writeRefusals(`检查有 ${refused.length} 处通不过，改好以前网站生成不了：`, refused, content)}
          </section>`
    }
    <section aria-labelledby="site">
      <h2 id="site">网站</h2>
      ${writePlace(published)} ${writeFolder(published, isRunning)}
      ${built?.isCurrent ? html`${writeZip(year, isOut)}${writeMade(published, isRunning)}` : ''}
    </section>
    ${built?.isCurrent ? writeLetter(published, isOut) : ''} ${writeRecord(published)}
    ${
      isOut
        ? html`<section class="sec">
            <h2>以后要改</h2>
            <p>发布过的报告用更正来改：日期、原来怎样、现在怎样、为什么，网页上都写明，旧的仍查得到。</p>
            <div class="btns"><a class="btn" href="/${year}/correct">写更正</a></div>
          </section>`
        : html`<section class="sec" id="retract">
            <h2>撤回</h2>
            <p>还没有交出去，可以撤回：报告又成为草稿，改好再发布。交出去以后，只能写更正。</p>
            <form method="post" action="/${year}/publish/retract">
              <button class="btn">撤回${year}年度报告的发布</button>
            </form>
          </section>`
    }`;
}

function writeStanding({ notes: { published, exported }, report }: PublishedReport): string {
  if (exported !== undefined) return `网站 ${writeMoment(exported)} 交出去了。要改，写更正。`;
  if (published !== undefined) return '还没有交出去。做好网站，交给管服务器的同事，读者才看得到。';
  return `发布时间 ${report.report?.data?.published ?? '没有写'}。内容改过的，在这里重做网站。`;
}

function writePlace({ year, place, misplaced, isPlaceSet }: PublishedReport): Html {
  const address = place ? writeSiteUrl(place) : '';
  if (isPlaceSet) {
    return html`<div class="done-row">
      <div><b>网站的网址</b><small>${address}，启动工作台时定的</small></div>
    </div>`;
  }
  return html`<form class="done-row" method="post" action="/${year}/publish/place">
    <div class="line${misplaced ? ' wrong' : ''}">
      <label for="place">网站的网址</label>
      <small id="place-hint"
        >读者打开首页用的，如
        https://www.example.gov.cn/zwgk/fazhi/。不写也能做，只是页脚会写“本站不是政府网站”，也没有订阅和二维码</small
      >
      <input
        type="text"
        id="place"
        name="place"
        value="${misplaced?.given ?? address}"
        autocomplete="off"
        aria-describedby="place-hint${misplaced ? ' place-problem' : ''}"
        ${misplaced ? html`aria-invalid="true" autofocus` : ''}
      />
      ${misplaced ? html`<p class="problem" id="place-problem" role="alert">${misplaced.problem}</p>` : ''}
    </div>
    <button class="btn">记下</button>
  </form>`;
}

function writeFolder({ year, built }: PublishedReport, isRunning: boolean): Html {
  const [words, button] = !built
    ? ['还没有做。用现在的内容做一份，一分钟左右', '做网站文件夹']
    : built.isCurrent
      ? [`${writeMoment(built.at)} 做好，在这台电脑的 ${built.dir}`, '重做']
      : [`${writeMoment(built.at)} 做的，那以后内容或网址改过，要重做`, '重做网站文件夹'];
  return html`<div class="done-row">
    <div><b>网站文件夹</b><small>${words}</small></div>
    <form method="post" action="/${year}/publish/site">
      <button class="btn${built?.isCurrent ? '' : ' go'}" ${isRunning ? html`disabled` : ''}>${button}</button>
    </form>
  </div>`;
}

function writeZip(year: number, isOut: boolean): Html {
  return html`<div class="done-row">
    <div>
      <b>一个压缩包</b
      ><small
        >整个网站，交给管服务器的同事，整个替换。里面还有一份服务器的设置。${isOut ? '' : '下载了，就算交出去了，不能再撤回'}</small
      >
    </div>
    <form method="post" action="/${year}/publish/zip" data-download><button class="btn go">下载压缩包</button></form>
  </div>`;
}

/** What a browser makes, all by one button, and what of it can be taken by itself. */
function writeMade({ year, made }: PublishedReport, isRunning: boolean): Html {
  if (!made) return html``;
  const { hasPdf, hasPoster, lacking } = made;
  const isBegun = hasPdf || hasPoster;
  const words =
    lacking.length === 0
      ? '都已经放进网站，也可以单独拿去印、发到微信'
      : `${isBegun ? '还没有，或者做好以后内容改过' : '还没有'}：${lacking.join('、')}。要用这台电脑上的 Chrome 来做，做好就放进网站`;
  return html`<div class="done-row">
    <div><b>PDF 和图片</b><small>${words}</small></div>
    <div class="btns">
      ${hasPdf ? html`<a class="btn" href="/${year}/publish/report.pdf" download>下载 PDF</a>` : ''}
      ${hasPoster ? html`<a class="btn" href="/${year}/publish/poster.png" download>下载长图</a>` : ''}
      ${
        lacking.length > 0
          ? html`<form method="post" action="/${year}/publish/pdf">
              <button class="btn" ${isRunning ? html`disabled` : ''}>
                ${isBegun ? '重做 PDF 和图片' : '做 PDF 和图片'}
              </button>
            </form>`
          : ''
      }
    </div>
  </div>`;
}

/** What to send to whoever runs the web server, and that it was sent. */
function writeLetter({ year, report, place, isFirst, notes }: PublishedReport, isOut: boolean): Html {
  const address = place ? writeSiteUrl(place, reportPath(year)) : `/${reportPath(year)}`;
  return html`<section class="sec">
    <h2>发给管服务器的同事</h2>
    <div class="letter" id="letter">
      <p>
        网站更新了，${isFirst ? `是${year}年度报告` : `有${year}年度报告`}。请把附件解压，用里面的 site
        文件夹整个替换服务器上的网站文件夹，旧的留一份。
      </p>
      ${isFirst ? html`<p>第一次放的，服务器怎样设置，附件里的 server/nginx.conf 是一份例子，照着标有 CHANGE 的几处改。</p>` : ''}
      <p>换好以后打开 ${address} 看一看：标题应是“${report.report?.data?.title ?? ''}”。</p>
      <p>有问题就把旧的换回去。</p>
    </div>
    <div class="btns">
      <button type="button" class="btn needs-script" data-copy="letter">复制这段话</button>
      <span role="status" id="copied"></span>
      ${
        isOut
          ? place
            ? html`<a class="btn" href="${address}" target="_blank" rel="noopener noreferrer">已经换好了，打开看看</a>`
            : html`<span>换好以后，打开网站看看标题对不对。</span>`
          : html`<form method="post" action="/${year}/publish/handed-out">
              <button class="btn">交出去了</button>
            </form>`
      }
    </div>
    ${notes.published !== undefined && !isOut ? html`<p class="quiet">按了“交出去了”，就不能再撤回。</p>` : ''}
  </section>`;
}

/** The line that staff keep where nobody who can change the contents can change it. */
function writeRecord({ record }: PublishedReport): Html {
  if (record === undefined) return html``;
  return html`<section class="sec">
    <h2 id="record">留底</h2>
    <p>
      把下面一行抄进卷宗。文件夹里的东西谁都能改，以后凭留在外面的这一行，能看出发布记录有没有人动过：与这里的一样，就没有。再发布、做文件、写更正以后，它会变，换成新的。
    </p>
    <div class="letter"><p>${writeRecordLine(record)}</p></div>
  </section>`;
}

function writeJob({ kind, state, started, lines, problem }: Job): Html {
  const what = kind === 'pdf' ? '做 PDF、图片和网站' : '做网站';
  return state === 'running'
    ? html`<section class="card preparing" id="job" role="status" data-wait="site">
        <h2>正在${what}</h2>
        <p>${writeMoment(started)} 开始，一般一两分钟，旧电脑更久。可以去做别的，做好了这里会变。</p>
        <progress aria-label="正在${what}"></progress>
        <p class="quiet" id="last-line">${lines.at(-1) ?? ''}</p>
        <p class="btns"><a class="btn" href="#job" data-reload>看看好了没有</a></p>
        ${writeLines(lines)}
      </section>`
    : html`<section class="notice look" id="job" role="alert">
        <h2>没有做成</h2>
        <p>原有的网站文件夹没有动，报告也没有动。下面是原因；看不懂的，发给网站的维护人员。</p>
        <pre class="lines">${problem}</pre>
        ${writeLines(lines)}
      </section>`;
}

function writeLines(lines: readonly string[]): Html {
  return html`<details>
    <summary>程序说的</summary>
    <pre class="lines" id="lines">${lines.join('\n')}</pre>
  </details>`;
}
