import { describe, expect, test } from 'vitest';
import type { FigureNote } from '../../../src/markdown/figure-notes.ts';
import { type RenderOptions, renderPieces, renderProse } from '../../../src/markdown/render-prose.ts';
import { listProseBlocks, listProseSpans, parseProse } from '../../../src/report/prose.ts';

function render(markdown: string, options: Partial<RenderOptions> = {}): string {
  return renderProse(parseProse(markdown), { basePath: '/', ...options });
}

describe('headings', () => {
  test('get an anchor from their words, which stay as they are', () => {
    const html = render('## 五是深化“放管服”改革。');
    expect(html).toContain('<h2 id="五是深化放管服改革">');
    expect(html.replace(/<[^>]*>/g, '')).toBe('五是深化“放管服”改革。');
  });

  test('have their mark apart, and a full stop that only the eye is to miss', () => {
    expect(render('## 一是加强学习。')).toContain('<span><b>一是</b>加强<wbr>学习<span class="stop">。</span></span>');
    expect(render('## 加强学习')).toContain('>加强<wbr>学习</h2>');
    expect(render('## **一是**加强学习。').replace(/<wbr>/g, '')).toContain('<strong>一是</strong>加强学习<span');
  });

  test('that end in a full stop run in with their paragraph: nothing stands between', () => {
    expect(render('## 一是加强学习。\n\n正文。')).toContain('</h2><p');
    expect(render('## 加强学习\n\n正文。')).toContain('</h2>\n<p');
  });

  test('of several sections on one page go deeper and keep apart', () => {
    const html = render('## 一是加强学习。', { levelShift: 2, idPrefix: 'leadership-' });
    expect(html).toContain('<h4 id="leadership-一是加强学习">');
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

describe('a number', () => {
  const figures = [{ block: 0, start: 1, end: 4, anchor: 'figure-cases', indicator: 'cases' }];

  test('is a link to its meaning, with an address of its own', () => {
    expect(render('共41件。', { figures, basePath: '/a/' })).toBe(
      '<p id="p-1">共<a id="figure-cases" href="/a/figures/cases/">41件</a>。</p>',
    );
  });

  test('keeps its address in a link of the text, which leads where it did', () => {
    expect(render('[共41件](/about/)。', { figures })).toBe(
      '<p id="p-1"><a href="/about/">共<span id="figure-cases">41件</span></a>。</p>',
    );
  });
});

describe('notes of a paragraph', () => {
  const note = {
    anchors: ['figure-cases'],
    before: '',
    numbers: ['41'],
    after: '件',
    name: '案件数',
    href: '/figures/cases/',
    isByHand: false,
    remarks: [],
  };
  const figures = [{ block: 0, start: 1, end: 4, anchor: 'figure-cases', indicator: 'cases' }];
  const renderNote = (differences: Partial<FigureNote> = {}): string =>
    render('共41件，较上年减少4件。\n\n下段。', { figures, notes: [{ ...note, ...differences }] });

  test('come behind it as a list with a name, and are no part of the text', () => {
    expect(renderNote()).toMatch(
      /^<p id="p-1">.*<\/p><ul class="notes" role="list" aria-label="本段的数字" data-editorial=""><li>.*<\/li><\/ul>\n<p/,
    );
    expect(renderNote()).toContain('<a href="/figures/cases/">案件数<b>41<i>件</i></b></a>');
  });

  test('say two numbers of one thing in one', () => {
    expect(renderNote({ numbers: ['344', '346'], after: '个' })).toContain('<b>344<i>→</i>346<i>个</i></b>');
  });

  test('say below the figure, outside its link, what a reader must know of it', () => {
    expect(renderNote({ remarks: ['与登记的数不符'] })).toContain('</a><div>与登记的数不符</div></li>');
  });

  test('say which of them a person has entered', () => {
    expect(renderNote({ isByHand: true })).toContain('案件数（人工登记）<b>');
  });
});

test('a text is cut before each heading, and nothing is lost', () => {
  const markdown = '前言。\n\n## 一是甲。\n\n甲文。\n\n### 乙\n\n乙文。';
  const pieces = renderPieces(parseProse(markdown), { basePath: '/' });
  expect(pieces.map((piece) => piece.replace(/<[^>]*>|\n/g, ''))).toEqual(['前言。', '一是甲。甲文。', '乙乙文。']);
  expect(renderPieces(parseProse('## 甲\n\n甲文。'), { basePath: '/' })[0]).toBe('');
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
