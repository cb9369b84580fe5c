import { describe, expect, test } from 'vitest';
import { insertNotice, listKept } from '../../../../src/client/offline/mark-kept.ts';

const PAGE = '<title>存在问题｜2019年度报告｜示例县</title><header></header><main id="page-main">$&文</main>';

describe('a page that is read without a network', () => {
  test('says before its content of when it is, in the reader’s own time, and changes nothing else', () => {
    const marked = insertNotice(PAGE, new Date(2026, 10, 5, 9, 7));
    const notice = /<p class="offline".*<\/p>/.exec(marked)?.[0] ?? '';
    expect(notice).toMatch(/>2026年11月5日.?09:07</u);
    expect(marked).toBe(PAGE.replace('<main', () => `${notice}<main`));
  });

  test('is led to by its title, as it stands in its source; the home page by its name', () => {
    const list = '<ul id="kept-pages" class="a"><li>首页</li></ul><p>尾</p>';
    const pages = [
      { address: 'https://example.com/', html: '<title>示例县</title>' },
      { address: 'https://example.com/2019/problems/', html: PAGE.replace('存在', '&lt;$1&gt;') },
    ];
    expect(listKept(list, pages)).toBe(
      '<ul id="kept-pages" class="a"><li><a href="https://example.com/">首页</a></li>' +
        '<li><a href="https://example.com/2019/problems/">&lt;$1&gt;问题｜2019年度报告</a></li></ul><p>尾</p>',
    );
  });
});
