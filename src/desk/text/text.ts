import { type Context, Hono } from 'hono';
import { CommandError } from '../../content/command-error.ts';
import {
  editPassage,
  insertParagraphs,
  joinWithPrevious,
  type EditedPassage,
} from '../../intake/editing/edit-passage.ts';
import type { LooseEntry } from '../../intake/editing/carry-quotes.ts';
import { splitSectionAt } from '../../intake/editing/split-section.ts';
import { findPassage, writePassageKey } from '../../intake/editing/passage-key.ts';
import { compareTexts, type ComparedRow } from '../../report/compared-text.ts';
import { listHeadingPassages } from '../../report/corrections.ts';
import { type AssembledContent, type AssembledReport, isDraft } from '../../report/report.ts';
import type { AssembledSection } from '../../report/section.ts';
import { replaceSpan } from '../../text/span.ts';
import { showPage } from '../frame/page.ts';
import { type Desk, findReport } from '../session/desk.ts';
import type { OpenEdit } from './editor.ts';
import { writeTextPage } from './text-page.ts';
import { writeRow } from './row.ts';
import { compareTyped, findRow } from './typed-row.ts';

/** The text of a draft beside the document that it was made from, passage by passage, each edited in its place. */
export function routeText(desk: Desk): Hono {
  const app = new Hono();
  const show = async (c: Context, year: number, edit?: OpenEdit): Promise<Response> => {
    const content = await desk.read();
    const report = findReport(content, year);
    return await showPage(c, desk, {
      title: `${year}年度 对文字`,
      year,
      scripts: ['text'],
      main: writeTextPage(content, report, { edit, isFiltered: c.req.query('only') === 'hints' }),
    });
  };

  app.get('/:year{[0-9]{4}}/text', (c) => {
    const key = c.req.query('edit');
    return show(c, Number(c.req.param('year')), key === undefined ? undefined : { key });
  });

  app.post('/:year{[0-9]{4}}/text', async (c) => {
    const year = Number(c.req.param('year'));
    const form = readForm(await c.req.parseBody());
    const isHeading =
      findPassage(findReport(await desk.read(), year), form.key)?.kind === 'block' ? form.isHeading : undefined;
    const edit = { key: form.key, words: form.words, isHeading };
    try {
      await decideEdit(desk, year, `改文字：${shorten(form.words)}`, form.isForced, (content, report) =>
        editPassage(content, report, {
          ...form,
          lines: form.words.split('\n'),
          ...(isHeading !== undefined && { isHeading }),
        }),
      );
    } catch (error) {
      c.status(409);
      if (error instanceof FiguresLoosened) return await show(c, year, { ...edit, loose: error.loose });
      if (error instanceof CommandError) return await show(c, year, { ...edit, problem: error.message });
      throw error;
    }
    return c.redirect(`/${year}/text#${form.key}`, 303);
  });

  app.post('/:year{[0-9]{4}}/text/join', async (c) => {
    const year = Number(c.req.param('year'));
    const { key, seen, words } = readForm(await c.req.parseBody());
    await decideEdit(desk, year, `接起两段：${shorten(seen)}`, true, (content, report) =>
      joinWithPrevious(content, report, { key, seen, lines: words.split('\n') }),
    );
    return c.redirect(`/${year}/text#${key}`, 303);
  });

  app.post('/:year{[0-9]{4}}/text/split', async (c) => {
    const year = Number(c.req.param('year'));
    const { key, seen, words } = readForm(await c.req.parseBody());
    if (words !== seen) throw new CommandError('这个小标题改了字还没有存。先点“好了”，再来另起一节。');
    let slug = '';
    await decideEdit(desk, year, `另起一节：${shorten(seen)}`, true, async (content, report) => {
      const split = await splitSectionAt(content, report, key, seen);
      slug = split.slug;
      return { changes: split.changes, loose: [] };
    });
    return c.redirect(`/${year}/text#${slug}.heading`, 303);
  });

  app.post('/:year{[0-9]{4}}/text/restore', async (c) => {
    const year = Number(c.req.param('year'));
    const { key, seen, at } = readForm(await c.req.parseBody());
    await decideEdit(desk, year, `改回原文：${shorten(seen)}`, true, (content, report) =>
      editPassage(content, report, { key, seen, lines: restore(report, key, seen, at).split('\n') }),
    );
    return c.redirect(`/${year}/text#${key}`, 303);
  });

  app.post('/:year{[0-9]{4}}/text/insert', async (c) => {
    const year = Number(c.req.param('year'));
    const { line } = await c.req.parseBody();
    await decideEdit(desk, year, '补上原文的一段', true, (content, report) => {
      const { row, section, before } = findGap(report, Number(line));
      return insertParagraphs(
        content,
        report,
        section,
        before,
        row.lines.map(({ text }) => text),
      );
    });
    return c.redirect(`/${year}/text#line-${Number(line)}`, 303);
  });

  app.post('/:year{[0-9]{4}}/text/compare', async (c) => {
    const { key, words } = readForm(await c.req.parseBody());
    const report = findReport(await desk.read(), Number(c.req.param('year')));
    const row = compareTyped(report, key, words);
    if (!row) return c.body(null, 204);
    return c.html(
      writeRow({ report, row, isCompared: true, findings: [], isOpen: false, edit: undefined, address: '' }),
    );
  });
  return app;
}

/** Thrown inside a decision where figures would lose their words and the person has not been told. */
class FiguresLoosened extends CommandError {
  readonly loose: readonly LooseEntry[];

  constructor(loose: readonly LooseEntry[]) {
    super('改了以后，有的数字的引文就不在正文里了。');
    this.loose = loose;
  }
}

async function decideEdit(
  desk: Desk,
  year: number,
  words: string,
  isForced: boolean,
  work: (content: AssembledContent, report: AssembledReport) => Promise<EditedPassage>,
): Promise<void> {
  await desk.decide(async (content) => {
    const report = findReport(content, year);
    if (!isDraft(report)) {
      throw new CommandError(`${year}年度的报告已经发布，文字不能直接改。确有错误的，到“更正”里写明改了什么、为什么。`);
    }
    const { changes, loose } = await work(content, report);
    if (loose.length > 0 && !isForced) throw new FiguresLoosened(loose);
    return { year, step: 'text', words, changes };
  });
}

interface TextForm {
  key: string;
  seen: string;
  words: string;
  isHeading: boolean;
  isForced: boolean;
  /** Where the difference begins that is to be put right; all of the passage's where left out. */
  at: number | undefined;
}

function readForm(body: Record<string, unknown>): TextForm {
  const read = (name: string): string => (typeof body[name] === 'string' ? body[name].replace(/\r\n?/gu, '\n') : '');
  return {
    key: read('key'),
    seen: read('seen'),
    words: read('words'),
    isHeading: read('heading') !== '',
    isForced: read('force') !== '',
    at: read('at') === '' ? undefined : Number(read('at')),
  };
}

function shorten(text: string): string {
  const words = text.replace(/\s+/gu, '');
  return words.length > 14 ? `${words.slice(0, 14)}…` : words === '' ? '删去一段' : words;
}

/** A passage with the original's words in it. */
function restore(report: AssembledReport, key: string, seen: string, at: number | undefined): string {
  const row = findRow(compareTexts(report), key);
  const index = row?.passages.findIndex((passage) => writePassageKey(passage) === key) ?? -1;
  const repairs = (row?.differences ?? [])
    .flatMap(({ repair }) => (repair?.passage === index ? [repair] : []))
    .filter(({ stretch }) => at === undefined || stretch.start === at);
  if (!row || repairs.length === 0) throw new CommandError('这一处已经与原文一样了，没有再改。');
  return repairs
    .toSorted((a, b) => b.stretch.start - a.stretch.start)
    .reduce((text, { stretch, words }) => replaceSpan(text, stretch, words), seen);
}

/** Where a paragraph goes that the draft lacks: behind the passage before it. */
function findGap(
  report: AssembledReport,
  line: number,
): { row: ComparedRow; section: AssembledSection; before: number } {
  const rows = compareTexts(report) ?? [];
  const index = rows.findIndex(({ passages, lines }) => passages.length === 0 && lines[0]?.number === line);
  const row = rows[index];
  const previous = rows
    .slice(0, Math.max(0, index))
    .flatMap(({ passages }) => passages)
    .at(-1);
  if (!row) throw new CommandError('这一段草稿里已经有了，没有再补。');
  const section = previous?.section ?? report.sections[0];
  if (!section) throw new CommandError('草稿里还没有章节，没有地方可以补。请到“放入文件”里重新放入。');
  const before = previous?.index === undefined ? 0 : previous.index - listHeadingPassages(section).length + 1;
  return { row, section, before: Math.max(0, before) };
}
