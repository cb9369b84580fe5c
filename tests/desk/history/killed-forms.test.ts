import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { failDisk } from '../../support/failing-disk.ts';
import { isFullRun, sampleCases } from '../../support/full-run.ts';
import { listDifferences, listFolder } from '../../support/list-folder.ts';
import { writeSite } from '../../support/site.ts';
import { findText, REASON } from '../correct/correcting.ts';
import { LINES, makeFile, putIn, send } from '../document/put-in.ts';
import { openForm } from '../open-form.ts';
import { makeTestDesk, type TestDesk } from '../test-desk.ts';

beforeEach(() => {
  // What a killed process would still have said.
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
});
afterEach(() => {
  vi.restoreAllMocks();
});

/** Each so many calls the desk is killed; each takes a second. */
const STEP = isFullRun ? 5 : 12;

/** What a clerk sends; whatever it is, it changes several files. */
type Act = (desk: TestDesk) => Promise<Response>;

const outline: Act = (desk) => desk.submit('/new/outline', { year: '2023' });
const createDraft: Act = async (desk) => {
  const lines = LINES.map((line) => line.replaceAll('濉溪县', '示例县'));
  const place = await putIn(desk, makeFile(lines), '2020');
  return await send(desk, place, { do: 'create' });
};
const publish: Act = async (desk) => {
  const page = await (await desk.visit('/2022/publish')).text();
  const [, seen = ''] = /name="seen" value="(\w+)"/u.exec(page) ?? [];
  const [, published = ''] = /name="published"\s+value="([^"]*)"/u.exec(page) ?? [];
  return await desk.submit('/2022/publish', {
    seen,
    published,
    url: 'https://www.example.gov.cn/zwgk/1.html',
    announced: 'yes',
    unseen: 'yes',
  });
};
const undo: Act = (desk) => desk.submit('/undo');
const rewind: Act = async (desk) => desk.submit('/back', await openForm(desk, '/back?to=1'));
const correct: Act = async (desk) => {
  const fields = await openForm(desk, await findText(desk, '示例县'));
  const words = `${fields['words'] ?? ''}特此报告。`;
  return await desk.submit('/2019/correct/text', { ...fields, ...REASON, words, do: 'save' });
};

const correctFact: Act = async (desk) => {
  const path = '/2019/correct/fact';
  const fields = await openForm(desk, `${path}?fact=${encodeURIComponent('原文网址')}`);
  return await desk.submit(path, { ...fields, ...REASON, said: 'https://www.example.gov.cn/moved.html', do: 'save' });
};

const ACTS: [string, Act, (Act | undefined)[]][] = [
  ['a draft from a document', createDraft, []],
  ['a draft from the outline', outline, []],
  ['publishing', publish, []],
  ['taking back', undo, [outline]],
  ['going back over several', rewind, [(desk) => desk.submit('/new/outline', { year: '2024' }), outline, createDraft]],
  ['correcting', correct, []],
  ['correcting a fact', correctFact, []],
];

test.each(sampleCases(ACTS, ACTS.length, 3))(
  '%s, killed at any call, is done or not begun once the desk is opened again',
  async (_, act, before) => {
    using site = writeSite({ years: [2019, 2022], draft: 2022 });
    site.freeze();
    using desk = await makeTestDesk(site.dir);
    for (const one of before) await one?.(desk);
    const kept = join(desk.dir, 'kept');
    cpSync(desk.contentDir, kept, { recursive: true });
    const list = (): Record<string, string> =>
      Object.fromEntries(Object.entries(listFolder(desk.contentDir)).filter(([path]) => !path.startsWith('.desk')));
    const begun = list();
    const [{ calls }, answer] = await (async () => {
      using disk = failDisk({ code: 'STOP', at: 0 });
      return [disk, await act(desk)] as const;
    })();
    expect(answer.status).toBe(303);
    const done = list();
    const decisions = desk.desk.history.entries.length;
    expect(listDifferences(begun, done).length).toBeGreaterThan(1);

    for (let at = 2; at < calls.length; at += STEP) {
      const where = `${at + 1}: ${calls[at] ?? ''}`;
      rmSync(desk.contentDir, { recursive: true });
      cpSync(kept, desk.contentDir, { recursive: true });
      await desk.reopen();
      {
        using _disk = failDisk({ code: 'STOP', at: at + 1 });
        await act(desk).catch(() => undefined);
      }
      await desk.reopen();
      const isBegun = desk.desk.history.entries.length < decisions;
      expect(listDifferences(list(), isBegun ? begun : done), where).toEqual([]);
      if (!isBegun) continue;
      expect((await act(desk)).status, where).toBe(303);
      expect(listDifferences(list(), done), where).toEqual([]);
    }
  },
);
