import { describe, expect, test } from 'vitest';
import { type RenderOptions, renderProse } from '../../../src/markdown/render-prose.ts';
import { listProseBlocks, listProseSpans, parseProse } from '../../../src/report/prose.ts';

function render(markdown: string, options: Partial<RenderOptions> = {}): string {
  return renderProse(parseProse(markdown), { basePath: '/', ...options });
}

describe('headings', () => {
  test('get an anchor from their words, and a link beside them that has no text', () => {
    const html = render('## 五是深化“放管服”改革。');
    const id = '五是深化放管服改革';
    expect(html).toContain(`<h2 id="${id}">`);
    expect(html).toContain(`<a class="anchor" href="#${id}" aria-label="链接到“五是深化“放管服”改革”"></a>`);
    expect(html.replace(/<[^>]*>/g, '')).toBe('五是深化“放管服”改革。');
  });

  test('of several sections on one page go deeper and keep apart', () => {
    const html = render('## 一是加强学习。', { levelShift: 2, idPrefix: 'leadership-' });
    expect(html).toContain('<h4 id="leadership-一是加强学习">');
    expect(html).toContain('href="#leadership-一是加强学习"');
  });
});

describe('paragraphs', () => {
  test('lose the indent that pasting leaves, and gaps where a line was broken next to a Chinese character', () => {
    expect(render('　　认真落实\n各项要求，共12\n件，见 Word\nfile。')).toBe(
      '<p id="p-1">认真落实各项要求，共12件，见 Word\nfile。</p>',
    );
  });

  test('carry their role in the letter', () => {
    const roleOf: RenderOptions['roleOf'] = (text) => (text === '县委：' ? 'salutation' : undefined);
    expect(render('县委：\n\n现报告如下：', { roleOf })).toBe(
      '<p id="p-1" class="salutation">县委：</p>\n<p id="p-2">现报告如下：</p>',
    );
  });

  test('are numbered through the section, headings apart, and kept apart from those of others on the page', () => {
    const markdown = '甲。\n\n## 一是加强学习。\n\n乙。\n\n丙。';
    const idsOf = (html: string): string[] => [...html.matchAll(/<p id="([^"]*)"/g)].map(([, id = '']) => id);
    expect(idsOf(render(markdown))).toEqual(['p-1', 'p-2', 'p-3']);
    expect(idsOf(render(markdown, { idPrefix: 'problems-' }))).toEqual([
      'problems-p-1',
      'problems-p-2',
      'problems-p-3',
    ]);
    expect(listProseBlocks(parseProse(markdown)).map(({ id }) => id)).toEqual(['p-1', undefined, 'p-2', 'p-3']);
  });
});

describe('links', () => {
  test('within the site go below its base', () => {
    expect(render('[问题](/2019/problems/)', { basePath: '/a/b/' })).toBe(
      '<p id="p-1"><a href="/a/b/2019/problems/">问题</a></p>',
    );
  });

  test.each(['[坏](javascript:alert(1))', '[坏](data:text/html,x)', '[坏](vbscript:x)'])(
    '%s leads nowhere',
    (markdown) => {
      expect(render(markdown)).toBe('<p id="p-1"><a>坏</a></p>');
    },
  );
});

describe('figures beside their paragraph', () => {
  const note = {
    anchor: 'figure-cases',
    before: '',
    number: '41',
    after: '件',
    name: '案件数',
    href: '/figures/cases/',
  };
  const figures = [{ block: 0, start: 1, end: 4, anchor: 'figure-cases', value: 41 }];
  const renderNote = (claims: { text: string; isBroken: boolean }[], isByHand = false): string =>
    render('共41件，较上年减少4件。', { figures, notes: [{ ...note, isByHand, claims }] });

  test('say what the text says of their change, below the figure and outside its link', () => {
    const html = renderNote([{ text: '2018年 45件 → 2019年 41件，与登记的数相符', isBroken: false }]);
    expect(html).toContain(
      '<b>41</b><span>件</span> 案件数</a><div class="claim">2018年 45件 → 2019年 41件，与登记的数相符</div></li>',
    );
    expect(html).toMatch(/^<div class="figured"><details class="notes" data-editorial="">/);
  });

  test('tell what the numbers deny from what they bear out', () => {
    expect(renderNote([{ text: '与登记的数不符', isBroken: true }])).toContain(
      '<div class="claim broken">与登记的数不符</div>',
    );
  });

  test('say which of them a person has entered', () => {
    expect(renderNote([], true)).toContain('案件数（人工登记）</a>');
    expect(renderNote([])).not.toContain('人工登记');
  });

  test('say nothing of a change that the text does not tell of', () => {
    expect(renderNote([])).not.toContain('claim');
  });
});

test.each(['<script>alert(1)</script>', '<b onclick="x()">粗</b>', '<img src=x onerror=x()>', '<!-- x -->'])(
  'raw HTML never reaches a page: %s',
  (markdown) => {
    expect(render(`正文\n\n${markdown}`)).not.toMatch(/script|onclick|onerror|<b|<img|<!--/);
  },
);

test('the spans of a text are its words in order, each where it stands in the file', () => {
  expect(listProseSpans(parseProse('\n\n## 一是**加强**学习。\n\n正文'))).toEqual([
    { text: '一是', line: 3, column: 4 },
    { text: '加强', line: 3, column: 8 },
    { text: '学习。', line: 3, column: 12 },
    { text: '正文', line: 5, column: 1 },
  ]);
});
