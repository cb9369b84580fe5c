import type { Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { select, selectAll } from 'hast-util-select';
import { toString } from 'hast-util-to-string';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildSiteWith } from '../support/built-site.ts';
import { checkContent } from '../support/check-content.ts';
import { type DevServer, startDevServer } from '../support/dev-server.ts';
import { ODD, writeOddSite } from '../support/odd-site.ts';
import { type FixtureSite, writeSite } from '../support/site.ts';

const SECTION = 'reports/2020/01-government-functions.md';
const FIGURES = 'reports/2020/figures.yml';

/** Milliseconds: how long a change may take to show, and how often is looked, for which the server has to make the page. */
const PATIENCE = { timeout: 20_000, interval: 250 };

/** What a page says of findings: the box at its head, and the notes with the words of the block each stands behind. */
interface Shown {
  status: number;
  box: string;
  notes: { behind: string; note: string }[];
}

describe('the development server, below a base path', () => {
  let content: FixtureSite;
  let server: DevServer;

  beforeAll(async () => {
    content = writeSite({ years: [2019, 2020], draft: 2020 });
    server = await startDevServer({ CONTENT_DIR: content.dir, BASE_PATH: '/a/b/' });
  });

  afterAll(() => {
    server.stop();
    content.cleanUp();
  });

  const readText = async (path: string): Promise<string> => await (await fetch(server.url + path)).text();

  const read = async (path: string): Promise<Shown> => {
    const response = await fetch(server.url + path);
    const page = fromHtml(await response.text());
    const box = select('.findings', page);
    return { status: response.status, box: box ? toString(box) : '', notes: listNotes(page) };
  };

  /** Wait until the box of a page says something. */
  const waitFor = (path: string, text: string): Promise<void> =>
    expect.poll(async () => (await read(path)).box, PATIENCE).toContain(text);

  /** Wait until a page stands there as the site makes it. */
  const waitForNothing = (path: string): Promise<void> =>
    expect.poll(() => read(path), PATIENCE).toMatchObject({ status: 200, box: '' });

  /** Change the content for as long as `look` runs; afterwards the pages are without findings again. */
  const withChange = async (
    file: string,
    change: (text: string) => string,
    look: () => Promise<void>,
  ): Promise<void> => {
    const before = content.read(file);
    content.write(file, change(before));
    try {
      await look();
    } finally {
      content.write(file, before);
    }
    await waitForNothing('2020/government-functions/');
  };

  test('says nothing where nothing was found', async () => {
    for (const path of ['', '2020/', '2020/government-functions/']) {
      expect(await read(path), path).toEqual({ status: 200, box: '', notes: [] });
    }
  });

  test('shows what is wrong in a section at its head and behind the paragraph, and counts it above', async () => {
    const addWord = (text: string): string => text.replace('全年开展检查140次', '全年共开展检查140次');
    await withChange(SECTION, addWord, async () => {
      const page = expect.poll(() => read('2020/government-functions/'), PATIENCE);
      const note = expect.stringContaining('多出原文没有的“共”') as string;
      await page.toMatchObject({ notes: [{ behind: expect.stringContaining('全年共开展检查140次') as string, note }] });
      const { box } = await read('2020/government-functions/');
      expect(box).toContain('1 个错误');
      expect(box).toContain('怎么办：报告正文必须与公布的原文一字不差');
      expect(box).toMatch(/reports\/2020\/01-government-functions\.md:10:\d+/);
      await waitFor('2020/', '（一）依法全面履行政府职能1 个错误');
      await waitFor('', '2020年度报告1 个错误');
      expect((await read('2020/problems/')).box).toBe('');
      expect((await read('2019/government-functions/')).box).toBe('');
    });
  });

  test('shows what is wrong in figures.yml in the section that is quoted, and with the table', async () => {
    await withChange(
      FIGURES,
      (text) => text.replace('value: 141', 'value: 1410'),
      async () => {
        await waitFor('2020/government-functions/', '登记的数值是 1410');
        const { notes } = await read('2020/government-functions/');
        expect(notes.map(({ behind }) => behind)).toEqual([expect.stringContaining('全年开展检查141次')]);
        await waitFor('2020/figures/', '登记的数值是 1410');
        expect((await read('2020/law-enforcement/')).box).toBe('');
      },
    );
  });

  test('shows what is wrong in original.txt with the report', async () => {
    await withChange(
      'reports/2020/original.txt',
      (text) => `${text}\n又及\n`,
      async () => {
        await waitFor('2020/', 'reports/2020/original.txt:');
      },
    );
  });

  test('shows what is wrong with an indicator on its page and on the home page', async () => {
    await withChange(
      'indicators.yml',
      (text) => text.replace('dutyArea: government-functions', 'dutyArea: nowhere'),
      async () => {
        await waitFor('figures/government-functions-checks-1/', '职责领域“nowhere”');
        await waitFor('', '职责领域“nowhere”');
        expect((await read('figures/government-functions-checks-2/')).box).toBe('');
      },
    );
  });

  test('shows the findings instead of a section that cannot be read', async () => {
    await withChange(
      SECTION,
      (text) => text.replace('kind: measures', 'kind: duty'),
      async () => {
        await waitFor('2020/government-functions/', '“kind”的内容不合要求');
        await waitForNothing('2020/problems/');
        await waitFor('2020/', '01-government-functions.md');
      },
    );
  });

  test('shows the findings instead of a report that cannot be read, and the others as they are', async () => {
    await withChange(
      'reports/2020/report.yml',
      (text) => text.replace(/outline: .*/, 'outline: "2033"'),
      async () => {
        await waitFor('2020/government-functions/', '没有“2033”这部纲要');
        await waitFor('2020/full/', '没有“2033”这部纲要');
        await waitFor('2020/', 'reports/2020/report.yml:');
        await waitForNothing('2019/government-functions/');
      },
    );
  });

  test('shows the findings instead of a site that cannot be made', async () => {
    await withChange(
      'site.yml',
      (text) => text.replace('name:', 'nmae:'),
      async () => {
        await waitFor('2019/problems/', '不认识的键“nmae”');
        expect(await read('')).toMatchObject({
          status: 500,
          box: expect.stringContaining('不认识的键“nmae”') as string,
        });
      },
    );
  });

  test('leaves an address alone that nothing in the content explains', async () => {
    const response = await fetch(`${server.url}2020/nowhere/`);
    expect(response.status).toBe(404);
    expect(await response.text()).toContain('没有这一页');
  });

  // From here on the content stays changed.

  test('shows a draft, with a banner', async () => {
    const page = await readText('2020/problems/');
    expect(page).toContain('不会随网站发布');
    expect(page).toContain('部分单位对2020年的任务重视不足。');
    expect(await readText('')).toContain('2020年度');
  });

  test('has no browser keep what is still being changed', async () => {
    expect(await readText('')).not.toContain('rel="manifest"');
  });

  test('shows a published report without one', async () => {
    expect(await readText('2019/problems/')).not.toContain('不会随网站发布');
  });

  test('shows what was changed in a section, and in report.yml alone', async () => {
    content.edit('reports/2020/05-next-year.md', '推动审批服务事项网上办理', '推动全部审批服务事项网上办理');
    await expect.poll(() => readText('2020/next-year/'), PATIENCE).toContain('推动全部审批服务事项网上办理');
    content.edit('reports/2020/report.yml', 'source: 示例县司法局', 'source: 示例县司法局办公室');
    await expect.poll(() => readText('2020/next-year/'), PATIENCE).toContain('来源：示例县司法局办公室');
  });

  test('shows what was changed in indicators.yml and figures.yml alone', async () => {
    const anchor = /id="figure-([\w-]+)"/.exec(await readText('2020/government-functions/'))?.[1] ?? '';
    for (const file of ['indicators.yml', 'reports/2019/figures.yml', 'reports/2020/figures.yml']) {
      content.write(file, content.read(file).replaceAll(`${anchor}\n`, `${anchor}-renamed\n`));
    }
    const page = expect.poll(() => readText('2020/government-functions/'), PATIENCE);
    await page.toContain(`id="figure-${anchor}-renamed"`);
  });

  test('shows what was changed in glossary.yml alone', async () => {
    const write = (id: string): void => {
      content.write(
        'glossary.yml',
        `terms:\n  - { id: ${id}, term: 专业素养, aliases: [业务能力], definition: 示例。, sources: [{ title: 示例办法 }] }\n`,
      );
    };
    for (const id of ['first', 'second']) {
      write(id);
      await expect.poll(() => readText('2019/problems/'), PATIENCE).toContain(`glossary/#${id}"`);
    }
  });
});

test('a built site says nothing of what the check found', async () => {
  using content = writeOddSite();
  expect((await checkContent(content.dir)).length).toBeGreaterThan(0);
  using site = await buildSiteWith({ ...ODD, CONTENT_DIR: content.dir });
  expect(site.pages).not.toEqual([]);
  for (const page of site.pages) expect(site.readText(page), page).not.toMatch(/检查发现|class="findings|dev-findings/);
});

function listNotes(page: Root): Shown['notes'] {
  const children = selectAll('article .prose > *', page);
  return selectAll('.findings-note', page).map((note) => {
    const block = children[children.indexOf(note) - 1];
    return { behind: block ? toString(block) : '', note: toString(note) };
  });
}
