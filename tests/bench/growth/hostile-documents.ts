import { listWordFiles, numbered, paragraph, run, table, type WordParts } from '../../intake/documents/make-word.ts';
import { makePdf, say } from '../../intake/documents/make-pdf.ts';
import { makeZip } from '../../intake/documents/make-zip.ts';
import { makePage, makePdfFile, makeWordFile } from '../../intake/new/make-documents.ts';
import { NEXT_LINES } from '../../intake/new/next-report.ts';
import { HOSTILE_MARKDOWN } from './hostile-markdown.ts';
import { HOSTILE_TEXTS, repeatLine } from './hostile-texts.ts';

/** A file that somebody wants to begin a report from. */
export interface HostileDocument {
  name: string;
  /** Ending of its name, which says what is measured as its base. */
  ending: 'txt' | 'md' | 'docx' | 'html' | 'pdf';
  make: () => string | Uint8Array;
}

/** Lines of a report before and behind the place where what is hostile stands. */
const HEAD = NEXT_LINES.slice(0, 7);
const TAIL = NEXT_LINES.slice(7);

/** The same report as it ought to be, by the endings of its files. */
export const HARMLESS: Readonly<Record<HostileDocument['ending'], () => string | Uint8Array>> = {
  txt: () => NEXT_LINES.join('\n'),
  md: () => NEXT_LINES.join('\n\n'),
  docx: () => makeWordFile(NEXT_LINES),
  html: () => makePage(NEXT_LINES),
  pdf: () => makePdfFile(NEXT_LINES),
};

function inWord(body: string, parts: WordParts = {}): Uint8Array {
  const write = (lines: readonly string[]): string => lines.map((line) => paragraph(line)).join('');
  return makeZip(listWordFiles(write(HEAD) + body + write(TAIL), parts));
}

function inPage(body: string): string {
  const [before = '', after = ''] = makePage([...HEAD, '甲乙丙丁', ...TAIL]).split('甲乙丙丁');
  return before + body + after;
}

const WORD: Readonly<Record<string, () => Uint8Array>> = {
  '1,000,000 spaces': () => inWord(paragraph(`甲${' '.repeat(1_000_000)}乙`)),
  '1,000,000 spaces in 1,000 runs': () => inWord(paragraph(run(' '.repeat(1_000)).repeat(1_000))),
  '50,000 runs': () => inWord(paragraph(run('甲').repeat(50_000))),
  '50,000 runs of a setting each': () =>
    inWord(paragraph(run('3', '<w:vertAlign w:val="superscript"/>').repeat(50_000))),
  '100,000 empty runs': () => inWord(paragraph('<w:r><w:t/></w:r>'.repeat(100_000))),
  '50,000 deleted runs': () => inWord(paragraph('<w:del><w:r><w:delText>甲</w:delText></w:r></w:del>'.repeat(50_000))),
  '50,000 inserted runs': () => inWord(paragraph(`<w:ins>${run('甲')}</w:ins>`.repeat(50_000))),
  '50,000 hidden runs': () => inWord(paragraph(run('甲', '<w:vanish/>').repeat(50_000))),
  '50,000 line breaks': () => inWord(paragraph(`<w:r>${'<w:t>甲</w:t><w:br/>'.repeat(50_000)}</w:r>`)),
  '100,000 empty paragraphs': () => inWord('<w:p/>'.repeat(100_000)),
  '10,000 paragraphs with automatic numbers': () =>
    inWord(paragraph('完善制度', numbered(1)).repeat(10_000), {
      numbering:
        '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>',
    }),
  '2,000 tables in one another': () =>
    inWord('<w:tbl><w:tr><w:tc>'.repeat(2_000) + paragraph('甲') + '</w:tc></w:tr></w:tbl>'.repeat(2_000)),
  '500 tables of two columns in one another': () =>
    inWord(
      `<w:tbl><w:tr><w:tc>${paragraph('乙')}</w:tc><w:tc>`.repeat(500) +
        paragraph('甲') +
        '</w:tc></w:tr></w:tbl>'.repeat(500),
    ),
  'a table of 10,000 rows': () => inWord(table(...Array.from({ length: 10_000 }, () => ['案件', '3']))),
  'a table of 10,000 columns': () =>
    inWord(
      table(
        Array.from({ length: 10_000 }, () => '案件'),
        Array.from({ length: 10_000 }, () => '3'),
      ),
    ),
  '5,000 elements in one another': () =>
    inWord(paragraph('<w:smartTag>'.repeat(5_000) + run('甲') + '</w:smartTag>'.repeat(5_000))),
  '2,000 insertions in one another': () =>
    inWord(paragraph('<w:ins>'.repeat(2_000) + run('甲') + '</w:ins>'.repeat(2_000))),
  '5,000 fields that open': () =>
    inWord(paragraph(`<w:r><w:fldChar w:fldCharType="begin"/></w:r>${run('甲')}`.repeat(5_000))),
  '10,000 footnotes': () =>
    inWord(
      paragraph(
        Array.from({ length: 10_000 }, (_, at) => `<w:r><w:footnoteReference w:id="${at + 1}"/></w:r>`).join(''),
      ),
      {
        footnotes: Array.from(
          { length: 10_000 },
          (_, at) => `<w:footnote w:id="${at + 1}">${paragraph('注')}</w:footnote>`,
        ).join(''),
      },
    ),
  '10,000 comments': () =>
    inWord(
      paragraph(
        Array.from({ length: 10_000 }, (_, at) => `<w:r><w:commentReference w:id="${at + 1}"/></w:r>`).join(''),
      ),
      {
        comments: Array.from(
          { length: 10_000 },
          (_, at) => `<w:comment w:id="${at + 1}">${paragraph('注')}</w:comment>`,
        ).join(''),
      },
    ),
  '5,000 styles on one another': () =>
    inWord(paragraph('甲', '<w:pStyle w:val="s4999"/>'), {
      styles: Array.from(
        { length: 5_000 },
        (_, at) => `<w:style w:type="paragraph" w:styleId="s${at}"><w:basedOn w:val="s${at - 1}"/></w:style>`,
      ).join(''),
    }),
  '200 MB unpacked': () => inWord(paragraph(' '.repeat(200_000_000))),
  '19 MB unpacked': () => inWord(paragraph(' '.repeat(19_000_000))),
  '19 MB of elements': () => inWord('<w:p/>'.repeat(3_100_000)),
};

const PAGES: Readonly<Record<string, () => string>> = {
  'a style of 200,000 characters with brackets left open': () => inPage(`<p style="a:${'url('.repeat(50_000)}">甲</p>`),
  '1,000,000 spaces': () => inPage(`甲${' '.repeat(1_000_000)}乙`),
  '1,000,000 hard spaces': () => inPage(`甲${'&nbsp;'.repeat(1_000_000)}乙`),
  '100,000 nested blocks': () => inPage(`${'<div>'.repeat(100_000)}甲`),
  '1,000 nested blocks': () => inPage(`${'<div>'.repeat(1_000)}甲`),
  '100,000 nested `<b>`': () => inPage(`${'<b>'.repeat(100_000)}甲`),
  '2,000 `<b>` left open over paragraphs': () => inPage('<b><p>甲。'.repeat(2_000)),
  '1,000 tables in one another': () => inPage(`${'<table><tr><td>'.repeat(1_000)}甲`),
  '100,000 paragraphs': () => inPage('<p>甲。</p>'.repeat(100_000)),
  '100,000 empty paragraphs': () => inPage('<p></p>'.repeat(100_000)),
  '100,000 line breaks': () => inPage('甲<br>'.repeat(100_000)),
  '50,000 stretches': () => inPage(`<p>${'<span style="color:#333">甲</span>'.repeat(50_000)}</p>`),
  '10,000 numbered items': () => inPage(`<ol>${'<li>完善制度</li>'.repeat(10_000)}</ol>`),
  'a table of 10,000 rows': () => inPage(`<table>${'<tr><td>案件</td><td>3</td></tr>'.repeat(10_000)}</table>`),
  'a table of 10,000 columns': () =>
    inPage(`<table><tr>${'<td>案件</td>'.repeat(10_000)}</tr><tr>${'<td>3</td>'.repeat(10_000)}</tr></table>`),
  '2,000 style rules over 2,000 elements': () =>
    inPage(
      `<style>${Array.from({ length: 2_000 }, (_, at) => `div p.c${at},div div p{color:#000}`).join('')}</style>${'<p>甲。</p>'.repeat(2_000)}`,
    ),
  '5,000 steps of a selector': () =>
    inPage(`<style>${'div '.repeat(5_000)}p{color:red}</style>${'<div>'.repeat(400)}<p>甲`),
  '1,000,000 attributes of a tag': () =>
    inPage(`<p ${Array.from({ length: 1_000_000 }, (_, at) => `a${at}`).join(' ')}>甲`),
  '50,000 tags without an end': () => inPage('<a href="'.repeat(50_000)),
  '10 MB of a picture in the page': () => inPage(`<img src="data:image/png;base64,${'A'.repeat(10_000_000)}">`),
  '50 MB of text': () => inPage(repeatLine('<p>依法行政，依法行政，依法行政。', 1_000_000)),
};

const PRINTED: Readonly<Record<string, () => Uint8Array>> = {
  '2,000 paragraphs': () =>
    makePdfFile([...HEAD, ...Array.from({ length: 2_000 }, () => '全年办理案件30件，办结29件。'), ...TAIL]),
  'a paragraph of 50,000 characters': () =>
    makePdfFile([...HEAD, `${'走访困难群众30人，'.repeat(5_000)}完。`, ...TAIL]),
  '50,000 drawings on a page': () =>
    makePdf(
      [
        Array.from({ length: 50_000 }, (_, at) =>
          say('甲', { x: (at * 7) % 500, y: 800 - ((at * 3) % 700), size: 10 }),
        ).join('\n'),
      ],
      { isPacked: true },
    ),
  '50,000 drawings in one place': () =>
    makePdf([Array.from({ length: 50_000 }, () => say('甲', { x: 70, y: 700, size: 10 })).join('\n')], {
      isPacked: true,
    }),
  '2,000 pages': () => makePdf(Array.from({ length: 2_000 }, () => say('甲。', { x: 70, y: 700, size: 10 }))),
  '100,000 lines drawn': () =>
    makePdf([`${'70 700 m 300 700 l S\n'.repeat(100_000)}${say('甲。', { x: 70, y: 700, size: 10 })}`], {
      isPacked: true,
    }),
  '100,000 states in one another': () =>
    makePdf([`${'q '.repeat(100_000)}${say('甲。', { x: 70, y: 700, size: 10 })}`], { isPacked: true }),
  '20 forms, each drawn twice by the one before': () =>
    makePdf([`${say('甲。', { x: 70, y: 700, size: 10 })} /X1 Do`], {
      objects: Array.from(
        { length: 19 },
        (_, at) =>
          `<</Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X1 ${21 + (at % 18)} 0 R>>>>/Length 13>>stream\n/X1 Do /X1 Do\nendstream`,
      ),
    }),
  '100,000 annotations of a page': () =>
    makePdf([say('甲。', { x: 70, y: 700, size: 10 })], {
      page: `/Annots[${'20 0 R '.repeat(100_000)}]`,
      objects: ['<</Type/Annot/Subtype/Text/Rect[0 0 9 9]/Contents(a)>>'],
    }),
  '2,000,000,000 widths of a font': () =>
    makePdf([`${say('甲。', { x: 70, y: 700, size: 10 })} BT /F9 10 Tf <0041> Tj ET`], {
      fonts: '/F9<</Type/Font/Subtype/Type0/BaseFont/X/Encoding/Identity-H/DescendantFonts[20 0 R]>>',
      objects: [
        '<</Type/Font/Subtype/CIDFontType0/BaseFont/X/CIDSystemInfo<</Registry(Adobe)/Ordering(GB1)/Supplement 2>>/W[0 2000000000 500]/FontDescriptor 14 0 R>>',
      ],
    }),
  'a page of 100 MB': () =>
    makePdf([`${'q Q '.repeat(25_000_000)}${say('甲。', { x: 70, y: 700, size: 10 })}`], { isPacked: true }),
};

/** Documents that no office writes, by whatever accident or ill will. */
export const HOSTILE_DOCUMENTS: readonly HostileDocument[] = [
  ...HOSTILE_TEXTS.map(({ name, write }): HostileDocument => ({
    name,
    ending: 'txt',
    make: () => [...HEAD, write(), ...TAIL].join('\n'),
  })),
  { name: '60 MB', ending: 'txt', make: () => repeatLine('依法行政，依法行政，依法行政。', 1_300_000) },
  ...HOSTILE_MARKDOWN.map(({ name, write }): HostileDocument => ({
    name,
    ending: 'md',
    make: () => [...HEAD, write(), ...TAIL].join('\n\n'),
  })),
  ...Object.entries(WORD).map(([name, make]): HostileDocument => ({ name, ending: 'docx', make })),
  ...Object.entries(PAGES).map(([name, make]): HostileDocument => ({ name, ending: 'html', make })),
  ...Object.entries(PRINTED).map(([name, make]): HostileDocument => ({ name, ending: 'pdf', make })),
];
