import { type Context, Hono } from 'hono';
import { html } from 'hono/html';
import { CommandError } from '../../content/command-error.ts';
import { readKeyLines, type SectionKeyLines } from '../../content/schemas/section.ts';
import { changeKeyLines, holdFigures, listOwnFigures, listSummarised } from '../../intake/editing/key-lines.ts';
import { writeFigure } from '../../ledger/printed-figure.ts';
import { type AssembledReport, isDraft } from '../../report/report.ts';
import type { AssembledSection } from '../../report/section.ts';
import type { Html } from '../frame/html.ts';
import { showPage } from '../frame/page.ts';
import { readJson } from '../../disk/read-json.ts';
import { type Desk, findReport } from '../session/desk.ts';

/** What somebody typed for a section that could not be saved, and why. */
interface Refused {
  slug: string;
  lines: TypedLines;
  problem: string;
}

/** A section's line as it is typed: numbers as printed, each highlight an indicator and its short name. */
interface TypedLines {
  summary: string;
  highlights: readonly { indicator: string; label: string }[];
}

/** The page on which each section gets a line that stands for it where sections are listed. */
export function routeSummaries(desk: Desk): Hono {
  const app = new Hono();
  const show = async (c: Context, refused?: Refused): Promise<Response> => {
    const year = Number(c.req.param('year'));
    const report = findReport(await desk.read(), year);
    return await showPage(c, desk, {
      title: `${year}年度 写摘要`,
      year,
      main: writeSummaries(report, refused),
    });
  };
  app.get('/:year{[0-9]{4}}/check/summaries', (c) => show(c));
  app.post('/:year{[0-9]{4}}/check/summaries', async (c) => {
    const year = Number(c.req.param('year'));
    const form = await c.req.parseBody();
    const slug = typeof form['section'] === 'string' ? form['section'] : '';
    const typed = readTyped(form);
    try {
      await desk.decide(async (content) => {
        const report = findReport(content, year);
        const section = listSummarised(report).find((one) => one.slug === slug);
        if (!section) throw new CommandError('这一节刚才在别处改了名，摘要没有存。请照现在的样子再写一次。');
        if (!isDraft(report))
          throw new CommandError(`${year}年度的报告已经发布，摘要不能直接改。到“更正”里写明改了什么、为什么。`);
        const lines: SectionKeyLines = {
          ...(typed.summary !== '' && { summary: holdFigures(typed.summary, listOwnFigures(section, report)) }),
          ...(typed.highlights.length > 0 && { highlights: [...typed.highlights] }),
        };
        const seen = readJson(typeof form['seen'] === 'string' ? form['seen'] : '');
        const change = await changeKeyLines(content, report, section, seen ?? {}, lines);
        return { year, step: 'check', words: `写摘要：${section.title}`, changes: [change] };
      });
    } catch (error) {
      if (!(error instanceof CommandError)) throw error;
      c.status(409);
      return await show(c, { slug, lines: typed, problem: error.message });
    }
    return c.redirect(`/${year}/check/summaries#${slug}`, 303);
  });
  return app;
}

function readTyped(form: Record<string, unknown>): TypedLines {
  const read = (name: string): string => (typeof form[name] === 'string' ? form[name].trim() : '');
  return {
    summary: read('summary'),
    highlights: [0, 1]
      .map((index) => ({ indicator: read(`indicator${index}`), label: read(`label${index}`) }))
      .filter(({ indicator }) => indicator !== ''),
  };
}

function writeSummaries(report: AssembledReport, refused: Refused | undefined): Html {
  const sections = listSummarised(report);
  const bare = sections.filter(({ data }) => readKeyLines(data).summary === undefined);
  const [firstBare] = bare;
  return html`<div class="lead">
      <div>
        <h1>写摘要${bare.length > 0 ? `：还有 ${bare.length} 节没写` : '：都写了'}</h1>
        <p>
          目录里每一节标题下面有一行话，说这一节做了什么。程序不替您写，不写也可以发布。18 个字左右，最多 40
          个字；数字照正文原样写，登记过的会跟着数据走。
        </p>
      </div>
    </div>
    <ol class="summaries">
      ${sections.map((section) => {
        const own = refused?.slug === section.slug ? refused : undefined;
        return html`<li id="${section.slug}">
          <h2>${section.heading ?? section.title}</h2>
          ${section.summary === undefined ? '' : html`<p class="said">${section.summary}</p>`}
          <details ${own !== undefined || (refused === undefined && section === firstBare) ? html`open` : ''}>
            <summary>${section.summary === undefined ? '写这一节' : '改'}</summary>
            ${writeForm(section, report, own)}
          </details>
        </li>`;
      })}
    </ol>
    <div class="endbar"><a class="btn go big" href="/${report.name}/check">回到补齐</a></div>`;
}

function writeForm(section: AssembledSection, report: AssembledReport, refused: Refused | undefined): Html {
  const { slug, headings } = section;
  const { summary, highlights = [] } = readKeyLines(section.data);
  const lines: TypedLines = refused?.lines ?? { summary: section.summary ?? summary ?? '', highlights };
  const figures = listOwnFigures(section, report);
  return html`<form class="fix" method="post" action="/${report.name}/check/summaries">
    <input type="hidden" name="section" value="${slug}" />
    <input
      type="hidden"
      name="seen"
      value="${JSON.stringify({ summary, highlights: readKeyLines(section.data).highlights })}"
    />
    ${headings.length > 0 ? html`<p class="quiet">这一节写了：${headings.map(({ text }) => text).join('')}</p>` : ''}
    <label for="summary-${slug}">摘要</label>
    <input id="summary-${slug}" name="summary" type="text" value="${lines.summary}" autocomplete="off" />
    ${
      figures.length > 0
        ? html`<fieldset>
            <legend>旁边放一两个数字（可以不放）</legend>
            ${[0, 1].map((index) => {
              const chosen = lines.highlights[index];
              const name = `${slug}-${index}`;
              return html`<div class="highlight">
                <label class="hide" for="indicator-${name}">第 ${index + 1} 个数字</label>
                <select id="indicator-${name}" name="indicator${index}">
                  <option value="">不放</option>
                  ${figures.map(
                    (figure) =>
                      html`<option
                        value="${figure.indicator.id}"
                        ${figure.indicator.id === chosen?.indicator ? html`selected` : ''}
                      >
                        ${figure.indicator.name}，${writeFigure(figure)}
                      </option>`,
                  )}
                </select>
                <label class="hide" for="label-${name}">它的短名称</label>
                <input
                  id="label-${name}"
                  name="label${index}"
                  type="text"
                  value="${chosen?.label ?? ''}"
                  maxlength="10"
                  placeholder="短名称，最多 10 个字"
                  autocomplete="off"
                />
              </div>`;
            })}
          </fieldset>`
        : html`<p class="quiet">这一节没有登记本年度的数字，旁边不放数字。</p>`
    }
    ${refused ? html`<p class="look" role="alert">${refused.problem}</p>` : ''}
    <p class="btns"><button class="btn go">存这一节</button></p>
  </form>`;
}
