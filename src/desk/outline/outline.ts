import { Hono } from 'hono';
import { html } from 'hono/html';
import { CommandError } from '../../content/command-error.ts';
import { changeSections } from '../../intake/change-sections.ts';
import { type FormerSection, listOutlineRows, type OutlineRow } from '../../intake/outline/outline-rows.ts';
import { type AssembledContent, type AssembledReport, isDraft } from '../../report/report.ts';
import { splitHeading } from '../../report/section-headings.ts';
import type { Html } from '../frame/html.ts';
import { showPage } from '../frame/page.ts';
import { type Desk, findReport } from '../session/desk.ts';
import { writeOutlineTable } from './outline-table.ts';
import { type FormFields, readChoices, readField, signRows } from './read-choices.ts';

/** The step at which each section gets its kind, its duty area and its address. */
export function routeOutline(desk: Desk): Hono {
  const app = new Hono();
  app.get('/:year{[0-9]{4}}/outline', async (c) => {
    const year = Number(c.req.param('year'));
    const content = await desk.read();
    const report = findDraft(content, year);
    return showPage(c, desk, { title: `${year}年度 认章节`, year, main: writePage(content, report, year) });
  });
  app.post('/:year{[0-9]{4}}/outline', async (c) => {
    const year = Number(c.req.param('year'));
    const fields: FormFields = await c.req.parseBody({ all: true });
    const settled = readField(fields, 'settle');
    const back = `/${year}/outline${settled === undefined ? '' : `#s-${Number(settled)}`}`;
    if (await isUnchanged(await desk.read(), year, fields)) return c.redirect(back, 303);
    await desk.decide(async (content) => {
      const report = findDraft(content, year);
      const rows = listDraftRows(report);
      if (readField(fields, 'seen') !== signRows(rows)) throw new CommandError(CHANGED);
      const choices = readChoices(rows, fields);
      const changes = await changeSections(content, report, choices);
      return { year, step: 'outline', words: describeChanges(rows, choices, settled), changes };
    });
    return c.redirect(back, 303);
  });
  return app;
}

const CHANGED =
  '章节刚才在别处改过（多半是另一个窗口，或者换了文件），这一步没有存，那边改的都在。回到认章节，看看现在的样子，再改一次。';

/** Whether a form says nothing else than what is so: then there is nothing to decide. */
async function isUnchanged(content: AssembledContent, year: number, fields: FormFields): Promise<boolean> {
  const report = findDraft(content, year);
  const rows = listDraftRows(report);
  if (readField(fields, 'seen') !== signRows(rows)) return false;
  return (await changeSections(content, report, readChoices(rows, fields))).length === 0;
}

function findDraft(content: AssembledContent, year: number): AssembledReport {
  const report = findReport(content, year);
  if (isDraft(report)) return report;
  throw new CommandError(`${year}年度的报告已经发布，各节和网址从此不再改。文字、数字有误的，到“更正”里写明。`);
}

/** Rows of a draft's outline. */
export function listDraftRows(report: AssembledReport): OutlineRow[] {
  return listOutlineRows(
    report.sections.map(({ slug, data, blocks, headings }) => ({
      slug,
      frontMatter: data,
      blocks,
      headings: headings.map(({ text }) => text),
    })),
  );
}

/** Sections of the other years' reports by their titles, the nearest year first. */
export function listFormerSections({ reports }: AssembledContent, year: number): FormerSection[] {
  return reports
    .flatMap((report) =>
      report.year === undefined || report.year === year
        ? []
        : report.sections.flatMap(({ heading, dutyAreas }) =>
            heading === undefined ? [] : [{ year: report.year ?? 0, title: splitHeading(heading).title, dutyAreas }],
          ),
    )
    .toSorted((a, b) => Math.abs(a.year - year) - Math.abs(b.year - year));
}

function describeChanges(
  rows: readonly OutlineRow[],
  choices: ReturnType<typeof readChoices>,
  settled: string | undefined,
): string {
  const row = rows[Number(settled) - 1];
  if (row) return `认章节：“${row.heading ?? row.key}”，就归这里`;
  const changed = rows.filter(({ key, kind, dutyAreas, slug }) => {
    const choice = choices.get(key);
    return (
      choice &&
      (choice.kind !== kind ||
        (choice.dutyAreas ?? []).join() !== dutyAreas.join() ||
        (choice.slug !== undefined && choice.slug !== slug))
    );
  });
  const [first] = changed;
  return `认章节：改了${changed.length === 1 && first ? `“${first.heading ?? first.key}”` : ` ${Math.max(changed.length, 1)} 节`}`;
}

function writePage(content: AssembledContent, report: AssembledReport, year: number): Html {
  const rows = listDraftRows(report);
  const left = rows.filter(({ isGuessed }) => isGuessed).length;
  const view = { year, rows, outline: report.outline, former: listFormerSections(content, year), canSettle: true };
  return html`<div class="lead">
      <div>
        <h1>章节：${rows.length} 节${left > 0 ? `，还有 ${left} 节请您定` : '，都定好了'}</h1>
        <p>归到哪个领域，决定它和别的年度的哪一节连在一起。网址发布以后不再改，用好认的英文词。</p>
      </div>
    </div>
    <form method="post" action="/${year}/outline" class="looked-over">
      <input type="hidden" name="seen" value="${signRows(rows)}" />
      <button class="hide" tabindex="-1" aria-hidden="true">存下改动</button>
      ${writeOutlineTable(view)}
      <details>
        <summary>分节分错了？把两节合起来，或从中间分开</summary>
        <p>
          分开：到<a href="/${year}/text">对文字</a>里点那个小标题旁边的“改”，再点“从这里另起一节”，它的数字跟着走。
        </p>
        <p>
          合起来：在原来的 Word 文件里把标题改对（独占一行，序号写全），回到<a href="/${year}/document">放入文件</a
          >换一个文件，已经定下的都留着。
        </p>
      </details>
      <div class="endbar">
        <button class="btn go big">存下改动</button>
        <a class="btn plain" href="/${year}/text">${left > 0 ? `先去对文字（还有 ${left} 节没定）` : '接着对文字'}</a>
      </div>
    </form>`;
}
