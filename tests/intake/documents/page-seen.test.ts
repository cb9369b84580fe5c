import { describe, expect, it } from 'vitest';
import { readDocument } from '../../../src/intake/documents/read-document.ts';
import type { ReadDocument } from '../../../src/intake/documents/source-document.ts';
import { listLeftOutWords, listRules } from './make-word.ts';

const LONG = '示例县全面推进依法行政，完善行政决策机制，规范行政执法行为，加强对行政权力的监督。'.repeat(4);

/** Read an article, with a style sheet in its page. */
function readArticle(article: string, sheet = ''): Promise<ReadDocument> {
  const head = `<meta charset="utf-8"><style>${sheet}</style>`;
  return readDocument(Buffer.from(`${head}<div id="zoom"><p>${LONG}</p><div>${article}</div></div>`), '报告.html');
}

/** Lines of an article behind the long one. */
function rest({ lines }: ReadDocument): readonly string[] {
  return lines.slice(1);
}

describe('struck text of a page', () => {
  it.each([
    ['<s>32</s>', ''],
    ['<strike>32</strike>', ''],
    ['<del>32</del>', ''],
    ['<span style="text-decoration: underline line-through red">32</span>', ''],
    ['<span style="text-decoration-line:line-through"><b>32</b></span>', ''],
    ['<span class="gone">32</span>', '.gone { text-decoration: line-through }'],
    ['<em>32</em>', 'em, i { text-decoration-line: line-through }'],
    ['<span id="x">32</span>', '@media screen { #x { text-decoration:line-through } }'],
    ['<i><span class="a b">32</span></i>', 'p i > span.a.b{text-decoration:line-through}'],
  ])('%s is left out, told, and kept', async (struck, sheet) => {
    const read = await readArticle(`<p>共${struck}35件。</p>`, sheet);
    expect(rest(read)).toEqual(['共35件。']);
    expect(listRules(read)).toEqual(['2 struck']);
    expect(listLeftOutWords(read)).toEqual(['2 struck 32']);
  });

  it.each([
    ['<s style="text-decoration:none">32</s>', ''],
    ['<span class="gone">32</span>', '@media print { .gone { text-decoration:line-through } }'],
    [
      '<span class="gone here">32</span>',
      '.gone.here { text-decoration: none } .gone { text-decoration: line-through }',
    ],
    ['<ins>32</ins>', ''],
  ])('is not %s', async (text, sheet) => {
    expect(rest(await readArticle(`<p>共${text}件。</p>`, sheet))).toEqual(['共32件。']);
  });
});

describe('hidden text of a page', () => {
  it.each([
    ['style="display:none"', ''],
    ['style="visibility: hidden"', ''],
    ['style="opacity:0"', ''],
    ['style="font-size:0"', ''],
    ['style="font-size:1px"', ''],
    ['style="font:0/0 a"', ''],
    ['style="text-indent:-9999px"', ''],
    ['style="position:absolute;left:-9999px"', ''],
    ['style="position:fixed;top:-200em"', ''],
    ['style="clip:rect(0,0,0,0);position:absolute"', ''],
    ['style="clip-path:inset(50%)"', ''],
    ['style="width:1px;height:1px;overflow:hidden"', ''],
    ['style="transform:scale(0)"', ''],
    ['style="color:#fff"', ''],
    ['style="color:rgb(255, 255, 255)"', ''],
    ['style="color:transparent"', ''],
    ['style="color:hsl(0, 0%, 100%)"', ''],
    ['style="position:absolute;left:-100%"', ''],
    ['style="filter: opacity(0)"', ''],
    ['style="color:rgba(0,0,0,0)"', ''],
    ['style="color:red;background:#f00"', ''],
    ['hidden', ''],
    ['class="off"', '.off { position: absolute; left: -10000px }'],
    ['class="off"', '#zoom .off { display: none !important } .off { display: inline }'],
    ['id="off"', '/* x */ #off{display:none}'],
    ['data-a="1"', '[data-a="1"] { display: none }'],
  ])('%s is left out, told, and kept', async (attribute, sheet) => {
    const read = await readArticle(`<p>共32<span ${attribute}>00</span>件。</p>`, sheet);
    expect(rest(read)).toEqual(['共32件。']);
    expect(listRules(read)).toEqual(['2 hidden']);
    expect(listLeftOutWords(read)).toEqual(['2 hidden 00']);
  });

  it.each([
    ['<span aria-hidden="true">共</span>', ''],
    ['<span style="background:#c00;color:#fff">共</span>', ''],
    ['<span style="background:url(a.png);color:#333">共</span>', ''],
    ['<i style="visibility:hidden"><b style="visibility:visible">共</b></i>', ''],
    ['<span class="x">共</span>', '.x { display: none } .x { display: inline }'],
    ['<span class="x">共</span>', '.x:hover { display: none } @media (max-width: 600px) { .x { display: none } }'],
    ['<span class="x" style="display:inline">共</span>', '.x { display: none }'],
    ['<span style="text-indent:2em;opacity:.9;font-size:14px">共</span>', ''],
  ])('%s is seen', async (text, sheet) => {
    const read = await readArticle(`<p>${text}32件。</p>`, sheet);
    expect(rest(read)).toEqual(['共32件。']);
    expect(read.findings).toEqual([]);
  });

  it('that is white on a picture may be seen, and is told', async () => {
    const read = await readArticle('<p style="background-image:url(a.png)"><b style="color:white">共</b>32件。</p>');
    expect(rest(read)).toEqual(['共32件。']);
    expect(listRules(read)).toEqual(['2 faint']);
  });

  it('has its paragraphs apart', async () => {
    const read = await readArticle('<p>甲。</p><div hidden><p>32</p><p>35</p></div>');
    expect(listLeftOutWords(read)).toEqual(['2 hidden 32\n35']);
  });
});

describe('figures of a page', () => {
  it.each([
    ['<sup>1</sup>', '', '共32¹件'],
    ['<sub>1</sub>', '', '共32₁件'],
    ['<span style="vertical-align:super;font-size:60%">1</span>', '', '共32¹件'],
    ['<span style="vertical-align: 5px">1</span>', '', '共32¹件'],
    ['<span style="position:relative;top:-.5em">1</span>', '', '共32¹件'],
    ['<span style="font-size:8px;vertical-align:top">1</span>', '', '共32¹件'],
    ['<span class="n">1</span>', '.n{vertical-align:sub}', '共32₁件'],
    ['<span class="sup">1</span>', '', '共32¹件'],
    ['<sup>[1]</sup>', '', '共32[¹]件'],
    ['<sup>三</sup>', '', '共32 三件'],
  ])('raised or lowered stand apart: %s', async (small, sheet, line) => {
    const read = await readArticle(`<p>共32${small}件</p>`, sheet);
    expect(rest(read)).toEqual([line]);
    expect(listRules(read)).toEqual(['2 superscript']);
  });

  it.each([
    ['<ruby>32<rt>35</rt></ruby>', '35'],
    ['<ruby><rb>32</rb><rp>（</rp><rt>三五</rt><rp>）</rp></ruby>', '（三五）'],
  ])('with a reading are read without it: %s', async (ruby, words) => {
    const read = await readArticle(`<p>共${ruby}件</p>`);
    expect(rest(read)).toEqual(['共32件']);
    expect(listLeftOutWords(read)).toEqual([`2 ruby ${words}`]);
    expect(listRules(read)).toEqual(['2 ruby']);
  });

  it.each([
    ['<mfrac><mn>1</mn><mn>3</mn></mfrac>', '占1/3，', ['2 formula']],
    [
      '<semantics><mfrac><mn>1</mn><mn>3</mn></mfrac><annotation>\\frac13</annotation></semantics>',
      '占1/3，',
      ['2 formula'],
    ],
    ['<msup><mn>10</mn><mn>3</mn></msup>', '占10³，', ['2 formula']],
    ['<msqrt><mn>8</mn></msqrt>', '占〓，', ['2 formula']],
  ])('of a formula are written in a line: %s', async (math, line, rules) => {
    const read = await readArticle(`<p>占<math>${math}</math>，</p>`);
    expect(rest(read)).toEqual([line]);
    expect(listRules(read)).toEqual(rules);
  });

  it('beside a formula stay what they are', async () => {
    const read = await readArticle('<p>1<math><mfrac><mn>1</mn><mn>2</mn></mfrac></math>3件</p>');
    expect(rest(read)).toEqual(['1 1/2 3件']);
  });

  it.each([
    ['<span style="display:block">5件</span>', ['共32', '5件']],
    ['<span style="margin-left:2em">5件</span>', ['共32 5件']],
    ['<span style="float:right">5件</span>', ['共32 5件']],
    ['<span style="display:inline-block;padding:0 6px">5件</span>', ['共32 5件']],
    ['<img src="a.png">5件', ['共32 5件']],
    ['<span style="margin:0">5件</span>', ['共325件']],
    ['<!-- -->5件', ['共325件']],
  ])('that stand apart are not one: %s', async (next, lines) => {
    expect(rest(await readArticle(`<p>共32${next}</p>`))).toEqual(lines);
  });

  it.each([
    '<span style="float:left;font-size:3em;margin-right:6px">2</span>020年',
    '<b style="display:block;float:left">2</b>020年',
  ])('as a drop cap belong to their word: %s', async (text) => {
    expect(rest(await readArticle(`<p>甲。</p><p>${text}</p>`))).toEqual(['甲。', '2020年']);
  });

  it.each([
    ['<bdo dir="rtl">23</bdo>', ''],
    ['<span style="unicode-bidi:bidi-override;direction:rtl">23</span>', ''],
    ['<span class="r">2<b>3</b></span>', '.r{direction:rtl;unicode-bidi:isolate-override}'],
    ['&#x202e;23&#x202c;', ''],
  ])('turned round are read as they are shown: %s', async (turned, sheet) => {
    const read = await readArticle(`<p>共${turned}件</p>`, sheet);
    expect(rest(read)).toEqual(['共32件']);
    expect(listRules(read)).toEqual(['2 direction']);
  });

  it('in text from right to left are told', async () => {
    expect(listRules(await readArticle('<p dir="rtl">共32件</p>'))).toEqual(['2 direction']);
    expect(listRules(await readArticle('<p dir="rtl">共件</p>'))).toEqual([]);
  });
});

describe('words of a page that are held elsewhere', () => {
  it.each([
    ['<select><option>良好<option selected>优秀</select>', '优秀', ['2 hidden 良好']],
    ['<select><optgroup><option>良好</option></optgroup><option>优秀</option></select>', '良好', ['2 hidden 优秀']],
    ['<input value="310">', '310', []],
    ['<input type="hidden" value="310">', '', []],
    ['<input type="checkbox" checked>', '☒', []],
    ['<input type="radio">', '☐', []],
    ['<textarea>310</textarea>', '310', []],
    ['<q>放管服</q>', '“放管服”', []],
  ])('%s', async (control, shown, leftOut) => {
    const read = await readArticle(`<p>甲${control}</p>`);
    expect(rest(read)).toEqual([`甲${shown}`]);
    expect(listLeftOutWords(read)).toEqual(leftOut);
    expect(read.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  it('in its style sheet are read, and told', async () => {
    const sheet =
      '.n::after { content: "32" } .m:before { content: attr(data-n) "件" } .i::before { content: "\\2605" }';
    const read = await readArticle(
      '<p>共<b class="n"></b>件，<b class="m" data-n="35"></b><b class="i">。</b></p>',
      sheet,
    );
    expect(rest(read)).toEqual(['共32件，35件。']);
    expect(listRules(read)).toEqual(['2 list-number']);
    const counted = await readArticle('<p class="n">甲</p>', '.n::before{content:counter(x) "、"}');
    expect(listRules(counted)).toEqual(['2 lost-number']);
  });

  it.each([
    ['<ol style="list-style:none"><li>甲</li></ol>', '甲', []],
    ['<ol type="A"><li>甲</li></ol>', '甲', ['2 lost-number']],
    ['<ol class="c"><li>甲</li></ol>', '甲', ['2 lost-number']],
    ['<ol><li value="3">甲</li></ol>', '3. 甲', ['2 list-number']],
  ])('as numbers of a list: %s', async (list, line, rules) => {
    const read = await readArticle(list, '.c{list-style-type:cjk-ideographic}');
    expect(rest(read)).toEqual([line]);
    expect(listRules(read)).toEqual(rules);
  });

  it.each(['iframe', 'canvas', 'video', 'object'])('in %s are told', async (name) => {
    const read = await readArticle(`<p>甲<${name}>32</${name}>乙</p>`);
    expect(rest(read)).toEqual(['甲乙']);
    expect(listRules(read)).toContain('2 object');
  });
});
