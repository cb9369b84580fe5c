import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type DevServer, startDevServer } from '../support/dev-server.ts';
import { type FixtureSite, writeSite } from '../support/site.ts';

describe('the development server', () => {
  let content: FixtureSite;
  let server: DevServer;

  beforeAll(async () => {
    content = writeSite({ years: [2019, 2020], draft: 2020 });
    server = await startDevServer({ CONTENT_DIR: content.dir });
  });

  afterAll(() => {
    server.stop();
    content.cleanUp();
  });

  const read = async (path: string): Promise<string> => await (await fetch(server.url + path)).text();

  test('shows a draft, with a banner', async () => {
    const page = await read('2020/problems/');
    expect(page).toContain('不会随网站发布');
    expect(page).toContain('部分单位对2020年的任务重视不足。');
    expect(await read('')).toContain('2020年度');
  });

  test('has no browser keep what is still being changed', async () => {
    expect(await read('')).not.toContain('rel="manifest"');
  });

  test('shows a published report without one', async () => {
    expect(await read('2019/problems/')).not.toContain('不会随网站发布');
  });

  test('shows what was changed in a section, and in report.yml alone', async () => {
    content.edit('reports/2020/05-next-year.md', '推动审批服务事项网上办理', '推动全部审批服务事项网上办理');
    await expect.poll(() => read('2020/next-year/'), { timeout: 20_000 }).toContain('推动全部审批服务事项网上办理');
    content.edit('reports/2020/report.yml', 'source: 示例县司法局', 'source: 示例县司法局办公室');
    await expect.poll(() => read('2020/next-year/'), { timeout: 20_000 }).toContain('来源：示例县司法局办公室');
  });

  test('shows what was changed in indicators.yml and figures.yml alone', async () => {
    const anchor = /id="figure-([\w-]+)"/.exec(await read('2020/government-functions/'))?.[1] ?? '';
    for (const file of ['indicators.yml', 'reports/2019/figures.yml', 'reports/2020/figures.yml']) {
      content.write(file, content.read(file).replaceAll(`${anchor}\n`, `${anchor}-renamed\n`));
    }
    const page = expect.poll(() => read('2020/government-functions/'), { timeout: 20_000 });
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
      await expect.poll(() => read('2019/problems/'), { timeout: 20_000 }).toContain(`glossary/#${id}"`);
    }
  });
});
