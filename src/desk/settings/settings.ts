import { type Context, Hono } from 'hono';
import { checkParsed } from '../../checks/check-content.ts';
import { CommandError } from '../../content/command-error.ts';
import type { Finding } from '../../content/finding.ts';
import { hashBytes } from '../../content/hashes.ts';
import type { AssembledContent } from '../../report/report.ts';
import type { CorrectionReason } from '../../correction/plan-correction.ts';
import { draftSharedFacts, tellSharedFacts, type ToldByReport } from '../../correction/tell-facts.ts';
import { reportPath } from '../../report/section-paths.ts';
import { draftRewording, recordRewordings, type RewordingDraft, tellRewording } from '../../correction/reword.ts';
import { type Fields, findDayFault, findFaults as findReasonFaults } from '../frame/form-fields.ts';
import { showPage } from '../frame/page.ts';
import type { Desk } from '../session/desk.ts';
import { type FileEdit, listEntries, planEdit, readFile, readTarget, type Target } from './change-file.ts';
import { addRow, dropRow, readData, typeData } from './field-values.ts';
import type { Field } from './field-model.ts';
import { type Faults } from './find-faults.ts';
import { listFixed } from './fixed-fields.ts';
import { type AskedRewording, writeRewordingPage } from './rewording-page.ts';
import { type Entry, REWORDED, SETTINGS_FILES, type SettingsFile } from './settings-files.ts';
import { writeEntryPage, writeFilePage, writeSettingsPage } from './settings-pages.ts';

/** What is set once for all years, as forms made from the schemas of the files. */
export function routeSettings(desk: Desk): Hono {
  const app = new Hono();
  app.get('/settings', async (c) =>
    showPage(c, desk, { title: '设置', main: writeSettingsPage(await desk.read(), SETTINGS_FILES) }),
  );
  for (const file of SETTINGS_FILES) {
    const base = `/settings/${file.slug}`;
    app.get(base, async (c) => showFile(c, desk, file));
    app.post(base, async (c) => receive(c, desk, { file, target: { list: undefined }, action: base, back: base }));
    for (const list of file.lists) {
      const path = `${base}/${list.key}/:index` as const;
      const locate = (content: AssembledContent, index: string): Place => {
        const { length } = listEntries(list, readFile(file, content));
        const target = { list, index: index === 'new' ? length : Number(index) };
        return { file, target, action: `${base}/${list.key}/${index}`, back: `${base}#${list.key}` };
      };
      app.get(path, async (c) => {
        const content = await desk.read();
        const place = locate(content, c.req.param('index'));
        const value = readTarget(place.target, readFile(file, content));
        if (!value && c.req.param('index') !== 'new') throw new CommandError(GONE);
        const sent = { typed: typeData(list.form, value), seen: sign(value) };
        const draft = c.req.query('reword') === undefined ? undefined : findRewording(content, place.target, value);
        return draft
          ? showRewording(c, desk, content, place, sent, { draft })
          : showEntry(c, desk, content, place, sent);
      });
      app.post(path, async (c) => receive(c, desk, locate(await desk.read(), c.req.param('index'))));
    }
  }
  return app;
}

const GONE = '没有这一项了。它可能刚在别处删去，请退回去看看。';
const CHANGED =
  '这一项刚才在别处改过（多半是另一个窗口，或者别的程序），没有存，那边改的都在。您填的还在下面：要照您的存，先把那边改的也填进来，再按一次“存”。';

/** What a form is about, and where it stands. */
interface Place {
  file: SettingsFile;
  target: Target;
  /** Address of the form. */
  action: string;
  /** Where one goes when it is saved. */
  back: string;
}

/** A form as it was sent. */
interface Sent {
  typed: Map<string, string>;
  /** What it was made from. */
  seen: string;
}

/** What else stands on a form's page. */
interface Remarks {
  faults?: Faults;
  errors?: readonly Finding[];
  problem?: string;
}

async function receive(c: Context, desk: Desk, place: Place): Promise<Response> {
  const body = await c.req.parseBody({ all: true });
  const sent = new Map(
    Object.entries(body).map(([name, value]) => [
      name,
      (Array.isArray(value) ? value : [value])
        .filter((text) => typeof text === 'string')
        .join('\n')
        .replaceAll('\r\n', '\n'),
    ]),
  );
  const [todo, seen] = [sent.get('do') ?? 'save', sent.get('seen') ?? ''];
  sent.delete('do');
  sent.delete('seen');
  const content = await desk.read();
  const [, step = '', name = ''] = /^(more|drop|refresh):?(.*)$/u.exec(todo) ?? [];
  if (step !== '') {
    const typed = step === 'more' ? addRow(sent, name) : step === 'drop' ? dropRow(sent, name) : sent;
    return showEntry(c, desk, content, place, { typed, seen });
  }
  if (todo === 'edit') return showEntry(c, desk, content, place, { typed: sent, seen });
  let refused: FileEdit | undefined;
  let asked: AskedRewording | undefined;
  let now = content;
  try {
    await desk.decide(async (current) => {
      now = current;
      const { file, target } = place;
      const old = readTarget(target, readFile(file, current));
      if (sign(old) !== seen) throw new CommandError(CHANGED);
      for (const fixed of listFixed(place.target, old)) {
        const kept = typeData(formOf(place), old).get(fixed);
        if (kept !== undefined) sent.set(fixed, kept);
      }
      const value = todo === 'delete' || todo === TELL_DELETE ? undefined : readData(formOf(place), sent);
      refused = await planEdit(current, file, target, value);
      const draft = refused.faults.size > 0 ? undefined : findRewording(current, target, value);
      const reason = { date: (sent.get('date') ?? '').trim(), why: (sent.get('why') ?? '').trim() };
      const { change: made } = refused;
      const shared = draft || !made ? [] : await draftSharedFacts(current, made);
      if (shared.length > 0 && made) {
        // These are what is asked for.
        const errors = refused.errors.filter(({ rule }) => rule !== 'published/fact-changed');
        refused = { ...refused, errors };
        if (errors.length > 0) throw new Unsaved();
        const isAnswered = todo === 'reword' || todo === TELL_DELETE;
        asked = { draft: nameShared(place, old ?? {}, shared), faults: isAnswered ? findFaults(reason, shared) : {} };
        if (!isAnswered || Object.keys(asked.faults ?? {}).length > 0) throw new Unsaved();
        const planned = await tellSharedFacts(current, shared, reason, made);
        asked.errors = planned.errors;
        if (planned.errors.length > 0) throw new Unsaved();
        return { step: 'site', words: `更正：${nameEdit(place, old, value)}`, changes: planned.changes };
      }
      if (draft && value) {
        asked = { draft, faults: todo === 'reword' ? findReasonFaults(reason) : {} };
        if (todo !== 'reword' || Object.keys(asked.faults ?? {}).length > 0) throw new Unsaved();
        const reworded = tellRewording(old?.[REWORDED], draft, reason);
        refused = await planEdit(current, file, target, { ...value, [REWORDED]: reworded });
        asked.errors = refused.errors;
      }
      const { change, errors } = refused;
      if (!change || errors.length > 0) throw new Unsaved();
      const recorded = draft ? await recordRewordings(current, change) : [];
      return {
        step: 'site',
        words: draft ? `改说法：${nameEdit(place, old, old)}` : nameEdit(place, old, value),
        changes: [change, ...recorded],
      };
    });
  } catch (error) {
    const page = {
      typed: sent,
      seen: error instanceof CommandError ? sign(readTarget(place.target, readFile(place.file, now))) : seen,
    };
    if (error instanceof CommandError) return showEntry(c, desk, now, place, page, { problem: error.message });
    if (!(error instanceof Unsaved) || !refused) throw error;
    if (asked) return showRewording(c, desk, now, place, page, asked, todo.endsWith('delete') ? TELL_DELETE : 'reword');
    const isUnchanged = refused.faults.size === 0 && refused.errors.length === 0;
    if (!isUnchanged) return showEntry(c, desk, now, place, page, refused);
  }
  return c.redirect(place.back.replace(/(?=#|$)/u, '?saved=1'), 303);
}

/** What an entry, as it is to be, would say otherwise than it was published. */
function findRewording(
  content: AssembledContent,
  { list }: Target,
  value: Entry | undefined,
): RewordingDraft | undefined {
  return list?.meant && value ? draftRewording(content, list.meant, value) : undefined;
}

/** An entry that is told of goes. */
const TELL_DELETE = 'tell-delete';

/** What is wrong with the answers about what reports are to tell of. */
function findFaults(reason: CorrectionReason, shared: readonly ToldByReport[]): Fields {
  return Object.assign(
    {},
    ...shared.map(({ report }) => findDayFault(report, reason.date)),
    findReasonFaults(reason),
  ) as Fields;
}

/** What reports are to tell of, for people. */
function nameShared({ target }: Place, old: Entry, shared: readonly ToldByReport[]): AskedRewording['draft'] {
  return {
    name: target.list?.title(old) ?? '',
    keys: shared.flatMap(({ report, drafts }) =>
      drafts.map(({ fact, was, is }) => ({ what: `${report.name}年度：${fact ?? ''}`, was, is })),
    ),
    path: shared.map(({ report }) => reportPath(report.year ?? 0)).join('、/'),
  };
}

/** Nothing was to be saved, or could be. */
class Unsaved extends Error {
  override name = 'Unsaved';
}

function formOf({ file, target }: Place): Field {
  const form = target.list ? target.list.form : file.form;
  if (!form) throw new CommandError('这里没有可以填的。');
  return form;
}

/** Names an entry by all that it says. */
function sign(value: Entry | undefined): string {
  return value === undefined ? 'none' : hashBytes(new TextEncoder().encode(JSON.stringify(value))).slice(0, 16);
}

/** What was done, for the list of what was done lately. */
function nameEdit({ file, target }: Place, old: Entry | undefined, value: Entry | undefined): string {
  if (target.list) {
    const { name, title } = target.list;
    const done = !old ? '加上' : value ? '改' : '删去';
    return `${done}${name}“${title(value ?? old ?? {}).slice(0, 30)}”`;
  }
  const fields = file.form?.kind === 'group' ? file.form.fields : [];
  const changed = fields.filter(({ key }) => JSON.stringify(old?.[key]) !== JSON.stringify(value?.[key]));
  return `${file.name}：${changed.map(({ label }) => label).join('、')}`;
}

async function showFile(c: Context, desk: Desk, file: SettingsFile): Promise<Response> {
  const content = await desk.read();
  const data = readFile(file, content);
  const isSaved = c.req.query('saved') !== undefined;
  return showPage(c, desk, {
    title: file.name,
    main: writeFilePage(content, file, data, {
      query: (c.req.query('q') ?? '').trim(),
      isSaved,
      findings: isSaved ? checkParsed(content).filter((finding) => finding.file === file.path) : [],
      own: file.form && {
        form: file.form,
        typed: typeData(file.form, data),
        seen: sign(data),
        fixed: new Set(),
        action: `/settings/${file.slug}`,
      },
    }),
  });
}

async function showEntry(
  c: Context,
  desk: Desk,
  content: AssembledContent,
  place: Place,
  { typed, seen }: Sent,
  remarks: Remarks = {},
): Promise<Response> {
  const { file, target, action } = place;
  const old = readTarget(target, readFile(file, content));
  const isNew = target.list !== undefined && old === undefined;
  return showPage(c, desk, {
    title: file.name,
    main: writeEntryPage(content, {
      file,
      heading: !target.list
        ? file.name
        : isNew
          ? `加一${target.list.measure}${target.list.name}`
          : target.list.title(old ?? {}),
      isRemovable: target.list !== undefined && !isNew,
      filled: { form: formOf(place), typed, seen, fixed: new Set(listFixed(target, old)), action },
      ...remarks,
    }),
  });
}

async function showRewording(
  c: Context,
  desk: Desk,
  content: AssembledContent,
  { file, action }: Place,
  { typed, seen }: Sent,
  asked: AskedRewording,
  todo = 'reword',
): Promise<Response> {
  const sent = { ...Object.fromEntries(typed), seen };
  return showPage(c, desk, {
    title: '更正说法',
    main: writeRewordingPage(content, asked, { sent, action, back: `/settings/${file.slug}`, todo }),
  });
}
