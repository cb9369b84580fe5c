import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { toString } from 'hast-util-to-string';
import { select } from 'hast-util-select';
import { makeWordFile } from '../import/new/make-documents.ts';
import { NEXT_LINES } from '../import/new/next-report.ts';
import { makeWorkplace, type Workplace } from '../import/new/workplace.ts';
import { listBrokenAnchors, listBrokenLinks } from '../support/broken-links.ts';
import { type BuiltSite, buildSiteWith } from '../support/built-site.ts';

/** What a person types for the numerals that last year's report has no like of, in the order of the text. */
const ANSWERS = [
  ...['', '政务服务大厅进驻单位数', 'service-hall-units', '2', ''],
  ...['', '“最多跑1次”事项占比', 'single-visit-share', '2', ''],
  ...['i', 'legal-aid-cases-closed', ''],
  ...['', '新取得执法证件人数', '', '1', ''],
  ...['', '送法下乡场次', '', '1', ''],
];

let place: Workplace;
let site: BuiltSite;
const said: Record<string, { exitCode: number | null; stdout: string; stderr: string }> = {};

beforeAll(async () => {
  place = makeWorkplace('报告.docx', makeWordFile(NEXT_LINES));
  said['new'] = await place.call('new', ['2020', '--from', place.document]);
  said['refused'] = await place.call('publish-report', ['2020']);
  said['confirm'] = await place.call('confirm', ['2020', '--all']);
  said['claim'] = await place.call('confirm', ['2020'], ANSWERS);
  said['check'] = await place.call('check', []);
  said['publish'] = await place.call('publish-report', ['2020']);
  site = await buildSiteWith({ CONTENT_DIR: place.contentDir, SITE_URL: 'https://www.example.cn' });
});

afterAll(() => {
  site[Symbol.dispose]();
  place[Symbol.dispose]();
});

describe('the next year, from a Word file to the published site', () => {
  test('takes confirmations, names for what is new, and nothing else', () => {
    expect(said['new']?.exitCode).toBe(0);
    expect(said['claim']?.stdout).toContain('2020 年度的内容都核对过了，每个数字都有着落');
    expect(said['check']).toMatchObject({ exitCode: 0 });
    expect(said['publish']).toMatchObject({ exitCode: 0 });
  });

  test('is not published while anything waits to be confirmed', () => {
    expect(said['refused']?.exitCode).toBe(1);
    expect(said['refused']?.stderr).toContain('没有发布，也没有改动任何文件');
  });

  test('stands on the site beside the year before, and first', () => {
    for (const page of ['2019/index.html', '2020/index.html', 'compare/2019/2020/index.html', '2020/full/index.html']) {
      expect(site.files).toContain(page);
    }
    const home = select('h1', site.readPage('index.html'));
    expect(home && toString(home)).toContain('2020');
  });

  test('has the new indicators’ pages, and both years on those of last year', () => {
    expect(site.files).toContain('figures/service-hall-units/index.html');
    const page = toString(site.readPage('figures/administrative-staff/index.html'));
    expect(page).toContain('2068');
    expect(page).toContain('2101');
  });

  test('has no link or anchor that leads nowhere', () => {
    expect(listBrokenLinks(site, '/')).toEqual([]);
    expect(listBrokenAnchors(site, '/')).toEqual([]);
  });
});
