import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readContentFolder } from '../../../../src/content/content-folder.ts';
import { applyChanges } from '../../../../src/disk/file-changes.ts';
import {
  type EditedPassage,
  editPassage,
  insertParagraphs,
  joinWithPrevious,
  type PassageEdit,
} from '../../../../src/intake/editing/edit-passage.ts';
import { findPassage } from '../../../../src/intake/editing/passage-key.ts';
import { type AssembledContent, type AssembledReport, assembleContent } from '../../../../src/report/report.ts';
import { type FixtureSite, writeSite } from '../../../support/site.ts';

const FOLDER = 'reports/2020';
const OVERSIGHT = `${FOLDER}/03-oversight-of-power.md`;

let site: FixtureSite;
beforeEach(() => {
  site = writeSite({ years: [2019, 2020], draft: 2020 });
});
afterEach(() => {
  site.cleanUp();
});

async function read(): Promise<{ content: AssembledContent; report: AssembledReport }> {
  const content = assembleContent(await readContentFolder(site.dir));
  const report = content.reports.find(({ name }) => name === '2020');
  if (!report) throw new Error('no draft');
  return { content, report };
}

/** Edit the passage of a key, from what it says to what that is made into. */
async function edit(
  key: string,
  change: (text: string) => string,
  more: Partial<PassageEdit> = {},
): Promise<EditedPassage> {
  const { content, report } = await read();
  const seen = findPassage(report, key)?.text ?? '';
  const edited = await editPassage(content, report, { key, seen, lines: change(seen).split('\n'), ...more });
  await applyChanges(site.dir, edited.changes);
  return edited;
}

describe('a passage of a draft is edited', () => {
  test('in its section alone, byte for byte', async () => {
    const before = site.read(OVERSIGHT);
    const { changes, loose } = await edit('oversight-of-power.2', (text) => text.replace('成为常态', '成了常态'));
    expect(changes.map(({ path }) => path)).toEqual([OVERSIGHT]);
    expect(loose).toEqual([]);
    expect(site.read(OVERSIGHT)).toBe(before.replace('成为常态', '成了常态'));
  });

  test('above its section’s text and in the title too', async () => {
    await edit('title', () => '示例县人民政府关于2020年度法治建设情况的报告');
    await edit('government-functions.part', () => '一、开展工作的情况');
    await edit('government-functions.heading', () => '（一）依法履行政府职能');
    expect(site.read(`${FOLDER}/report.yml`)).toContain('title: 示例县人民政府关于2020年度法治建设情况的报告\n');
    const { report } = await read();
    expect(report.sections[1]).toMatchObject({ partHeading: '一、开展工作的情况', heading: '（一）依法履行政府职能' });
    await expect(edit('title', () => '两\n行')).rejects.toThrow(/标题只能是一行/u);
    await expect(edit('government-functions.heading', () => '')).rejects.toThrow(/不能空着/u);
    await edit('government-functions.heading', (text) => `${text}\n第一段。`);
    expect((await read()).report.sections[1]?.blocks[0]).toBe('第一段。');
  });

  test('not where it was changed since it was shown', async () => {
    const { content, report } = await read();
    const seen = findPassage(report, 'oversight-of-power.2')?.text ?? '';
    site.edit(OVERSIGHT, '加强审计监督实施办法', '加强审计监督办法');
    await expect(
      editPassage(content, report, { key: 'oversight-of-power.2', seen, lines: ['别的。'] }),
    ).rejects.toThrow(/刚才在别处/u);
    const now = await read();
    await expect(
      editPassage(now.content, now.report, { key: 'oversight-of-power.2', seen, lines: ['别的。'] }),
    ).rejects.toThrow(/刚才在别处改过/u);
  });

  test('not with characters that nobody sees', async () => {
    await expect(edit('oversight-of-power.2', (text) => `${text}\u202e`)).rejects.toThrow(/看不见/u);
  });

  test('into two paragraphs, the first a heading; and joined again', async () => {
    const before = site.read(OVERSIGHT);
    await edit('oversight-of-power.2', (text) => text.replace('，全年', '。\n全年'), { isHeading: true });
    const { content, report } = await read();
    expect(report.sections[3]?.headings.map(({ text }) => text)).toContain(
      '印发《示例县加强审计监督实施办法（试行）》。',
    );
    const seen = findPassage(report, 'oversight-of-power.3')?.text ?? '';
    const joined = await joinWithPrevious(content, report, {
      key: 'oversight-of-power.3',
      seen,
      lines: [seen],
    });
    await applyChanges(site.dir, joined.changes);
    expect(site.read(OVERSIGHT)).toBe(before.replace('，全年', '。全年'));
  });

  test('by paragraphs put in before another', async () => {
    const before = site.read(OVERSIGHT);
    const { content, report } = await read();
    const section = report.sections[3];
    if (!section) throw new Error('no section');
    const { changes } = await insertParagraphs(content, report, section, 2, ['  补上的一段。']);
    await applyChanges(site.dir, changes);
    expect(site.read(OVERSIGHT)).toBe(before.replace('## 二是', '补上的一段。\n\n## 二是'));
  });
});

describe('what hangs on the words', () => {
  const figures = (): string => site.read(`${FOLDER}/figures.yml`);

  test('a quote goes along where it still says the same number', async () => {
    const [quote = ''] = /检查\d+次/u.exec(site.read(OVERSIGHT)) ?? [];
    const { loose } = await edit('oversight-of-power.2', (text) => text.replace(quote, quote.replace('检查', '核查')));
    expect(loose).toEqual([]);
    expect(figures()).toContain(`quote: ${quote.replace('检查', '核查')}\n`);
    expect((await read()).report.ledger?.unbound).toEqual([]);
  });

  test('an entry goes where its number changed, and is named', async () => {
    const before = (await read()).report.ledger?.figures.length ?? 0;
    const [quote = ''] = /检查\d+次/u.exec(site.read(OVERSIGHT)) ?? [];
    const { loose } = await edit('oversight-of-power.2', (text) => text.replace(quote, '检查9999次'));
    expect(loose).toMatchObject([{ list: 'observations', quote, indicator: '加强审计监督检查次数' }]);
    const { ledger } = (await read()).report;
    expect(ledger?.unbound).toEqual([]);
    expect(ledger?.figures).toHaveLength(before - 1);
  });

  test('a heading keeps its duty areas under its new words, and loses them with itself', async () => {
    const [heading = ''] = /(?<=^## ).*$/mu.exec(site.read(OVERSIGHT)) ?? [];
    site.edit(
      OVERSIGHT,
      'dutyAreas: [oversight-of-power]\n',
      `headings:\n  - heading: ${heading}\n    dutyAreas: [oversight-of-power]\n`,
    );
    await edit('oversight-of-power.1', () => '一是审计。');
    expect(site.read(OVERSIGHT)).toContain('- heading: 一是审计。\n    dutyAreas: [oversight-of-power]\n');
    await edit('oversight-of-power.1', () => '');
    expect(site.read(OVERSIGHT)).not.toContain('headings');
  });
});

describe('what staff say of a plan goes along with an edit', () => {
  const FOLLOW_UP = `${FOLDER}/follow-up.yml`;
  const PASSAGE = '      - section: oversight-of-power\n        quote: ';
  beforeEach(() => {
    site.write(
      FOLLOW_UP,
      `plan: 2019\nchecked: 2021-03-02 # 张\npoints:\n  - point: （二）提升行政执法能力\n    passages:\n` +
        `${PASSAGE}一是加强审计监督\n${PASSAGE}全年开展检查160次\n`,
    );
  });

  test('to the words that stand there now, a number too', async () => {
    const before = site.read(FOLLOW_UP);
    await edit('oversight-of-power.1', (text) => text.replace('审计监督', '审计的监督'));
    await edit('oversight-of-power.2', (text) => text.replace('160次', '169次'));
    expect(site.read(FOLLOW_UP)).toBe(
      before.replace('加强审计监督', '加强审计的监督').replace('检查160次', '检查169次'),
    );
  });

  test('and stays where its words have gone, for the check to tell of', async () => {
    const before = site.read(FOLLOW_UP);
    await edit('oversight-of-power.1', () => '一是推进政务公开。');
    await edit('oversight-of-power.2', () => '另一段。');
    expect(site.read(FOLLOW_UP)).toBe(before);
  });

  test('of the plan itself, in what is said of it beside the next report', async () => {
    const content = assembleContent(await readContentFolder(site.dir));
    const report = content.reports.find(({ name }) => name === '2019');
    if (!report) throw new Error('no report');
    const seen = '（二）提升行政执法能力';
    const plan = { key: 'next-year.3', seen, lines: ['（二）提高行政执法能力'] };
    const { changes } = await editPassage(content, report, plan);
    expect(changes.map(({ path }) => path)).toEqual(['reports/2019/05-next-year.md', FOLLOW_UP]);
    expect(changes[1]?.after).toContain('- point: （二）提高行政执法能力\n');
  });
});
