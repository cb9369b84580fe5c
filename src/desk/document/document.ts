import { type Context, Hono } from 'hono';
import { CommandError } from '../../content/command-error.ts';
import { yearSchema } from '../../content/schemas/scalars.ts';
import { changeFacts } from '../../intake/change-facts.ts';
import { findChoiceProblems } from '../../intake/change-sections.ts';
import { shorten } from '../../intake/documents/account.ts';
import { findLargest, refuseLarger } from '../../intake/documents/largest-documents.ts';
import { createDraft, createSite } from '../../intake/draft-changes.ts';
import { draftDocument } from '../../intake/draft-document.ts';
import { draftOutline } from '../../intake/draft-outline.ts';
import { importAgain } from '../../intake/import-again.ts';
import { requireOutlines } from '../../intake/outline/outlines.ts';
import { isUnfounded } from '../../intake/present-content.ts';
import { proposeAnew } from '../../intake/propose-anew.ts';
import { type AssembledContent, type AssembledReport, isDraft } from '../../report/report.ts';
import { showPage } from '../frame/page.ts';
import { receiveFile } from '../frame/receive-file.ts';
import { type FormFields, readChoices, readField, signRows } from '../outline/read-choices.ts';
import { type Desk, findReport } from '../session/desk.ts';
import { changeNotes, nameFinding, readNotes } from '../session/draft-notes.ts';
import { listWarnings, readReceived, signFacts, writeDocument } from './document-page.ts';
import { readFacts } from './facts-form.ts';
import { readLineChoices } from './line-choices.ts';
import { type LookedOver, lookOver, writeRequest } from './look-over.ts';
import { listProposedYears, writeNew } from './new-page.ts';
import { readPublisher } from './publisher-fields.ts';
import { writeReview } from './review-page.ts';
import { readSourcesOnce } from './sources.ts';
import { openStaging, STAGED_ID, type StagedRequest } from './staged.ts';

const YEAR = ':year{[0-9]{4}}';
const STAGED = `/new/:id{${STAGED_ID}}`;

/** Where documents are sent. */
export const DOCUMENT_UPLOAD = '/new';

/** The step at which a document comes in: put in, looked over, made a draft; and what a draft says of itself. */
export function routeDocument(desk: Desk): Hono {
  const app = new Hono();
  const staging = openStaging(desk.contentDir);
  const read = readSourcesOnce();

  app.get('/new', async (c) => {
    const content = await desk.read();
    const asked = c.req.query('year');
    const [next = new Date().getFullYear() - 1] = listProposedYears(content);
    const year = asked !== undefined && /^\d{4}$/u.test(asked) ? Number(asked) : next;
    const main = writeNew(content, { year, isFirst: isUnfounded(content), outlineYear: next });
    return showPage(c, desk, { title: '放入报告的文件', scripts: ['upload'], main });
  });

  app.post(DOCUMENT_UPLOAD, async (c) => {
    const { fields, file } = await receiveFile(c, (name, start) => {
      const largest = findLargest(name, start);
      return { most: largest.most, refusal: refuseLarger(name, largest) };
    });
    if (!file) throw new CommandError('没有选文件，或者文件是空的。请选报告的文件，再放一次。');
    const id = await staging.put(file.bytes, file.name, { year: readYear(fields) });
    return c.redirect(`/new/${id}`, 303);
  });

  app.post('/new/outline', async (c) => {
    const fields: FormFields = await c.req.parseBody({ all: true });
    const year = readYear(fields);
    await desk.decide(async (content) => {
      if (content.reports.some(({ name }) => name === String(year))) {
        throw new CommandError(`${year}年度的报告已经有了，没有再建。回到工作台，接着做它。`);
      }
      const publisher = isUnfounded(content)
        ? readPublisher({ county: readField(fields, 'county'), department: readField(fields, 'department') })
        : undefined;
      const draft = draftOutline(content, { year }, publisher?.county);
      return {
        year,
        step: 'document',
        words: '照纲要列出各节，建立草稿',
        changes: [...(publisher ? await createSite(content.dir, publisher) : []), ...createDraft(year, draft)],
      };
    });
    return c.redirect(`/${year}/outline`, 303);
  });

  app.get(STAGED, async (c) => {
    const { bytes, ...staged } = await staging.get(c.req.param('id'));
    const content = await desk.read();
    const source = await read(bytes, staged.name);
    const looked = await lookOver(content, source, staged.request);
    return showPage(c, desk, {
      title: `${staged.request.year}年度 看认出了什么`,
      ...(looked.report && { year: staged.request.year }),
      scripts: ['upload'],
      main: writeReview({
        content,
        outlines: requireOutlines(content),
        staged,
        source,
        looked,
        hasChanged: c.req.query('changed') !== undefined,
      }),
    });
  });

  app.post(STAGED, async (c) => {
    const fields: FormFields = await c.req.parseBody({ all: true });
    const { bytes, ...staged } = await staging.get(c.req.param('id'));
    const here = `/new/${staged.id}`;
    if (fields['do'] === 'drop') {
      await staging.drop(staged.id);
      return c.redirect('/', 303);
    }
    const source = await read(bytes, staged.name);
    const before = await lookOver(await desk.read(), source, staged.request);
    const request = readRequest(fields, staged.request, before);
    const problems = findChoiceProblems(new Map(request.sections), requireOutlines(await desk.read()));
    if (problems.length > 0) throw new CommandError(`还没有写进去，章节有这些要改：${problems.join('；')}。`);
    await staging.change(staged, request);
    if (fields['do'] !== 'create') return c.redirect(here, 303);
    const { year } = request;
    const now = await lookOver(await desk.read(), source, request);
    if (!now.imported) return c.redirect(here, 303);
    const isSeen = readField(fields, 'seen') === before.signature && now.essence === before.essence;
    if (!isSeen) return c.redirect(`${here}?changed`, 303);
    await desk.decide(async (content) => {
      const given = writeRequest(request);
      const report = content.reports.find(({ name }) => name === String(year));
      if ((await lookOver(content, source, request)).essence !== now.essence) {
        throw new CommandError(
          '草稿刚才在别处改过，还没有换，那边改的都在。回到这个文件，看看现在哪些留得住，再点一次。',
        );
      }
      if (report) {
        const changes = await importAgain(content, report, source, given);
        return { year, step: 'document', words: `换成文件 ${staged.name}`, changes };
      }
      const publisher = isUnfounded(content) ? readPublisher(request) : undefined;
      const draft = draftDocument(content, source, given, staged.name);
      return {
        year,
        step: 'document',
        words: `${staged.name}，建立草稿`,
        changes: [...(publisher ? await createSite(content.dir, publisher) : []), ...createDraft(year, draft)],
      };
    });
    await staging.drop(staged.id);
    return c.redirect(`/${year}/outline`, 303);
  });

  app.get(`/${YEAR}/document`, (c) => showDocument(c, Number(c.req.param('year'))));
  const showDocument = async (c: Context, year: number): Promise<Response> => {
    const content = await desk.read();
    const report = findReport(content, year);
    const received = await readReceived(content, report, read);
    return showPage(c, desk, {
      title: `${year}年度 放入文件`,
      year,
      scripts: ['upload'],
      main: writeDocument({
        content,
        report,
        year,
        outlines: requireOutlines(content),
        received,
        notes: await readNotes(content.dir, year),
      }),
    });
  };

  app.post(`/${YEAR}/document`, async (c) => {
    const year = Number(c.req.param('year'));
    const fields: FormFields = await c.req.parseBody({ all: true });
    const now = await desk.read();
    const same = await changeFacts(now, findReport(now, year), readFacts(fields));
    if (same.length === 0) return c.redirect(`/${year}/document#facts`, 303);
    await desk.decide(async (content) => {
      const report = findOpen(content, year);
      if (readField(fields, 'seen') !== signFacts(report)) {
        throw new CommandError('基本情况刚才在别处改过，这一步没有存，那边改的都在。请看看现在的样子，再改一次。');
      }
      const changes = await changeFacts(content, report, readFacts(fields));
      return { year, step: 'document', words: '改了基本情况', changes };
    });
    return c.redirect(`/${year}/document#facts`, 303);
  });

  app.post(`/${YEAR}/document/seen`, async (c) => {
    const year = Number(c.req.param('year'));
    const name = readField(await c.req.parseBody({ all: true }), 'finding');
    await desk.decide(async (content) => {
      const report = findOpen(content, year);
      const received = await readReceived(content, report, read);
      const shown = received ? listWarnings(content, report, year, received, await readNotes(content.dir, year)) : [];
      const finding = shown.find((one) => nameFinding(one) === name);
      if (!finding) throw new CommandError('这一处刚才变过，没有记。请看过现在的样子再点“知道了”。');
      const change = await changeNotes(content.dir, year, (notes) => ({
        ...notes,
        seen: [...notes.seen, nameFinding(finding)],
      }));
      return { year, step: 'document', words: `知道了：${shorten(finding.message)}`, changes: [change] };
    });
    return c.redirect(`/${year}/document#look`, 303);
  });

  app.post(`/${YEAR}/document/figures`, async (c) => {
    const year = Number(c.req.param('year'));
    const back = `/${year}/figures`;
    const now = await desk.read();
    if ((await proposeAnew(now, findOpen(now, year), year)).changes.length === 0) return c.redirect(back, 303);
    await desk.decide(async (content) => {
      const { changes } = await proposeAnew(content, findOpen(content, year), year);
      return { year, step: 'figures', words: '照现在的正文再找一遍数字', changes };
    });
    return c.redirect(back, 303);
  });

  app.post(`/${YEAR}/document/again`, async (c) => {
    const year = Number(c.req.param('year'));
    const content = await desk.read();
    const received = await readReceived(content, findReport(content, year), read);
    if (!received) throw new CommandError('这份草稿不是用文件建立的，或者原来的文件已经不在。请再放一次文件。');
    return c.redirect(`/new/${await staging.put(received.bytes, received.name, { year })}`, 303);
  });
  return app;
}

function findOpen(content: AssembledContent, year: number): AssembledReport {
  const report = findReport(content, year);
  if (isDraft(report)) return report;
  throw new CommandError(`${year}年度的报告已经发布，这些从此不再改。文字、数字、文号、网址等有误的，到“更正”里写明。`);
}

function readYear(fields: FormFields): number {
  const { data } = yearSchema.safeParse(Number(readField(fields, 'year')));
  if (data !== undefined) return data;
  throw new CommandError('年度要写四位数字，如 2022：报告说的是哪一年。什么也没有写。');
}

/** A report has these by all means: an empty field leaves them as they are read. */
const NEEDED: readonly string[] = ['title', 'issuer', 'url', 'outline'];

/** What a form about a document says, put to what was said of it before. An empty word says that there is none. */
function readRequest(
  fields: FormFields,
  before: StagedRequest,
  { rows, imported, outline }: LookedOver,
): StagedRequest {
  const other = readField(fields, 'to-year');
  const year = other === undefined ? readYear(fields) : Number(other);
  const known: Partial<Record<string, unknown>> = {
    ...before,
    ...imported?.report,
    outline,
    url: imported?.report.original?.url ?? before.url,
  };
  const facts = Object.entries(readFacts(fields)).filter(([key, value]) => value !== (known[key] ?? ''));
  const names = (['county', 'department'] as const).flatMap((key) => {
    const value = readField(fields, key);
    return value === undefined || value === '' ? [] : [[key, value] as const];
  });
  // Sections are told apart by what was on the screen; of another outline the form says nothing.
  const sections = readField(fields, 'rows') === signRows(rows) ? [...readChoices(rows, fields)] : before.sections;
  return {
    ...before,
    ...Object.fromEntries(facts.map(([key, value]) => [key, value === '' && NEEDED.includes(key) ? undefined : value])),
    ...Object.fromEntries(names),
    year,
    sections,
    lines: readLineChoices(fields, before.lines),
  };
}
