import { parse } from 'yaml';
import { describe, expect, test } from 'vitest';
import { applyChanges } from '../../../src/disk/file-changes.ts';
import { planAdditions } from '../../../src/publication/publication.ts';
import { readContentFolder } from '../../../src/content/content-folder.ts';
import { checkParsed } from '../../../src/checks/check-content.ts';
import type { PublishedRecord } from '../../../src/content/schemas/published-record.ts';
import { findForm } from '../../../src/desk/frame/finding-form.ts';
import { checkContent } from '../../support/check-content.ts';
import { openDeskPerTest } from '../../support/desk/desk-per-test.ts';
import { writeSite } from '../../support/site.ts';
import { openForm, readFields } from '../open-form.ts';
import { makeTestDesk, type TestDesk } from '../test-desk.ts';
import { readCorrections, readWords, REASON, send } from './correcting.ts';

const [REPORT, RECORD, GLOSSARY] = ['reports/2019/report.yml', 'reports/2019/published.yml', 'glossary.yml'];
const PATH = '/2019/correct/fact';
const TERM = '术语解释：units';

let desk: TestDesk;
openDeskPerTest(async () => {
  return await openDesk([2019]);
});

/** A desk with published reports, of which all is on record. */
async function openDesk(years: readonly number[]): Promise<TestDesk> {
  using site = writeSite({ years });
  site.write(
    GLOSSARY,
    'terms:\n  - id: units\n    term: 部分单位\n    definition: 几个单位。\n    sources:\n      - title: 示例办法\n',
  );
  site.freeze();
  for (const year of years) {
    const plan = await planAdditions(await readContentFolder(site.dir), String(year));
    await applyChanges(site.dir, plan?.changes ?? []);
  }
  desk = await makeTestDesk(site.dir);
  return desk;
}

const read = (path: string): string => desk.readFile(path) ?? '';
const addressOf = (fact: string): string => `${PATH}?fact=${encodeURIComponent(fact)}`;

function parseRecord(): readonly { fact: string; said: string }[] {
  return (parse(read(RECORD)) as PublishedRecord).editorial ?? [];
}

async function listFindings(): Promise<string[]> {
  return (await checkContent(desk.contentDir)).map(({ message }) => message);
}

function change(path: string, from: string, to: string): void {
  expect(read(path)).toContain(from);
  desk.writeFile(path, read(path).replace(from, to));
}

/** What is changed by hand: the fact, its file, and the words before and after there. */
const CHANGES: [what: string, fact: string, file: string, from: string, to: string][] = [
  ['an explanation', TERM, GLOSSARY, '几个单位。', '少数几个单位。'],
  [
    'a duty area',
    '职责领域：“（一）依法全面履行政府职能”',
    'reports/2019/01-government-functions.md',
    'dutyAreas: [government-functions]',
    'dutyAreas: [government-functions, law-enforcement]',
  ],
  ['a relation of all years', '数量关系：checks-within', 'indicators.yml', '检查的一部分', '检查之内'],
];

describe('what editors say, changed without a correction', () => {
  test.each(CHANGES)(
    'leads to its form, is shown word for word, told of and undone: %s',
    async (_, fact, file, from, to) => {
      const before = read(REPORT);
      const listed = `href="${addressOf(fact)}"`;
      expect(await (await desk.visit('/2019/correct')).text()).not.toContain(listed);
      change(file, from, to);
      const changed = read(file);
      expect(await (await desk.visit('/2019/correct')).text()).toContain(listed);
      const fields = await openForm(desk, addressOf(fact));
      const told = parseRecord().find((one) => one.fact === fact)?.said ?? '';
      const form = (await (await desk.visit(addressOf(fact))).text()).replace(/<\/?(?:ins|del)>/gu, '');
      expect(form).toContain(told);
      expect(form).not.toContain('name="said"');
      expect(await readWords(await send(desk, PATH, { ...fields, ...REASON }, 'preview'))).toContain(
        '原因：录入时有误',
      );
      expect(read(REPORT)).toBe(before);
      const answer = await send(desk, PATH, { ...fields, ...REASON }, 'save');
      expect(answer.status, await answer.text()).toBe(303);
      expect(readCorrections(desk)).toMatchObject([{ fact, was: told, why: '录入时有误' }]);
      expect(await listFindings()).toEqual([]);
      expect(await (await desk.visit('/2019/correct')).text()).not.toContain(listed);
      await desk.submit('/undo', { year: '2019' });
      expect([read(REPORT), read(file)]).toEqual([before, changed]);
    },
  );

  test.each(CHANGES.slice(0, 2))('is put back, which is no correction: %s', async (_, fact, file, from, to) => {
    const before = read(file);
    change(file, from, to);
    const answer = await desk.submit(PATH, { ...(await openForm(desk, addressOf(fact))), do: 'restore' });
    expect(answer.status).toBe(303);
    expect(read(file)).toBe(before);
    expect(readCorrections(desk)).toBeUndefined();
    expect(await listFindings()).toEqual([]);
  });

  test.each(CHANGES)(
    'of which the finding leads to the form, wherever it stands: %s',
    async (_, fact, file, from, to) => {
      change(file, from, to);
      const content = await desk.desk.read();
      const found = checkParsed(content).filter(({ rule }) => rule.startsWith('published/'));
      expect(found.map((finding) => findForm(finding, content)?.address)).toEqual([addressOf(fact)]);
    },
  );

  test('is told of once more after it was told of once', async () => {
    const [, fact, file, from, to] = CHANGES[0] ?? ['', '', '', '', ''];
    change(file, from, to);
    await send(desk, PATH, { ...(await openForm(desk, addressOf(fact))), ...REASON }, 'save');
    change(file, to, from);
    await send(desk, PATH, { ...(await openForm(desk, addressOf(fact))), ...REASON }, 'save');
    expect(readCorrections(desk)).toHaveLength(2);
    expect(await listFindings()).toEqual([]);
  });

  test('and gone can be told of and not put back', async () => {
    const file = 'reports/2019/01-government-functions.md';
    change(file, 'dutyAreas: [government-functions]\n', '');
    const address = addressOf('职责领域：“（一）依法全面履行政府职能”');
    expect(await (await desk.visit(address)).text()).not.toContain('value="restore"');
    await send(desk, PATH, { ...(await openForm(desk, address)), ...REASON }, 'save');
    expect(readCorrections(desk)).toMatchObject([{ was: '依法全面履行政府职能', is: '无' }]);
  });
});

describe('what editors say, changed on a page of settings', () => {
  const ENTRIES = [
    ['an explanation', '/settings/glossary/terms/0', { definition: '少数几个单位。' }, GLOSSARY, TERM],
    [
      'a relation',
      '/settings/indicators/relations/0',
      { title: '检查之内' },
      'indicators.yml',
      '数量关系：checks-within',
    ],
  ] as const;

  test.each(ENTRIES)('is asked for its day and reason, and one decision: %s', async (_, path, typed, file, fact) => {
    const [before, report, record] = [read(file), read(REPORT), read(RECORD)];
    const asked = await desk.submit(path, { ...(await openForm(desk, path)), ...typed, do: 'save' });
    const page = await asked.text();
    expect(page).toContain(fact);
    expect(read(file)).toBe(before);
    const fields = readFields(page);
    const early = await desk.submit(path, { ...fields, date: '2020-01-01', why: '', do: 'reword' });
    expect(await early.text()).toMatch(/早于发布时间[^]*写一句为什么/u);
    const saved = await desk.submit(path, { ...fields, ...REASON, do: 'reword' });
    expect(saved.status, await saved.text()).toBe(303);
    expect(readCorrections(desk)).toMatchObject([{ ...REASON, fact }]);
    expect(read(file)).toContain(Object.values(typed)[0]);
    expect(await listFindings()).toEqual([]);
    await desk.submit('/undo', { seen: String(desk.desk.history.entries.at(-1)?.id) });
    expect([read(file), read(REPORT), read(RECORD)]).toEqual([before, report, record]);
  });

  test('and taken out is told of as gone', async () => {
    const path = '/settings/indicators/relations/0';
    const asked = await desk.submit(path, { ...(await openForm(desk, path)), do: 'delete' });
    const page = await asked.text();
    expect(page).toContain('value="tell-delete"');
    const saved = await desk.submit(path, { ...readFields(page), ...REASON, do: 'tell-delete' });
    expect(saved.status, await saved.text()).toBe(303);
    expect(readCorrections(desk)).toMatchObject([{ fact: '数量关系：checks-within', is: '无' }]);
    expect(await listFindings()).toEqual([]);
  });

  test('is saved as before where readers were told nothing of it', async () => {
    const path = '/settings/glossary/terms/new';
    const typed = {
      id: 'more',
      term: '业务能力',
      definition: '会做。',
      'sources.#': '1',
      'sources.0.title': '示例办法',
    };
    const answer = await desk.submit(path, { ...(await openForm(desk, path)), ...typed, do: 'save' });
    expect(answer.status, await answer.text()).toBe(303);
    expect(readCorrections(desk)).toBeUndefined();
  });

  test('is told of in every report that it is of', async () => {
    desk[Symbol.dispose]();
    await openDesk([2019, 2020]);
    const path = '/settings/indicators/relations/0';
    const asked = await desk.submit(path, { ...(await openForm(desk, path)), title: '检查之内', do: 'save' });
    const saved = await desk.submit(path, { ...readFields(await asked.text()), ...REASON, do: 'reword' });
    expect(saved.status, await saved.text()).toBe(303);
    for (const year of [2019, 2020]) {
      expect(read(`reports/${year}/report.yml`)).toContain('fact: 数量关系：checks-within');
      expect(read(`reports/${year}/published.yml`)).toContain('fact: 数量关系：checks-within\n    was');
    }
    expect(await listFindings()).toEqual([]);
  });
});
