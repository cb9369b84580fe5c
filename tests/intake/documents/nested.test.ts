import fc from 'fast-check';
import { expect, it } from 'vitest';
import { countPrinted } from '../../../src/intake/documents/account.ts';
import { readDocument } from '../../../src/intake/documents/read-document.ts';
import type { ReadDocument } from '../../../src/intake/documents/source-document.ts';
import { isFullRun } from '../../support/full-run.ts';
import { paragraph, readWord } from './make-word.ts';

const RUNS = { numRuns: isFullRun ? 3000 : 200 };

/** Reasons to leave characters out that are no words of the document. */
const NO_WORDS = ['duplicate', 'field-code', 'invisible', 'script', 'source-comment'];

/** Writes what stands inside an element, with the element round it. */
type Wrap = (inner: string) => string;

/** Make a text of elements within one another, in any order, with leaves that hold text. */
function nest(wraps: readonly Wrap[], leaves: readonly string[]): fc.Arbitrary<string> {
  return fc.letrec<{ tree: string }>((tie) => ({
    tree: fc.oneof(
      { maxDepth: 6, depthIdentifier: 'tree' },
      fc.constantFrom(...leaves),
      fc
        .tuple(fc.constantFrom(...wraps), fc.array(tie('tree'), { maxLength: 4, depthIdentifier: 'tree' }))
        .map(([wrap, children]) => wrap(children.join(''))),
    ),
  })).tree;
}

/** Wraps of elements, each given by its opening; several within one another are parted by a space and a bracket. */
function wrapIn(...openings: string[]): Wrap[] {
  return openings.map((opening) => {
    const names = opening.split('><');
    const closing = names.toReversed().map((name) => `</${name.split(' ')[0] ?? ''}>`);
    return (inner) => `<${opening}>${inner}${closing.join('')}`;
  });
}

/** Expect every character accounted for, and every word that is left out told of. */
function expectWhole({ account, leftOut, findings }: ReadDocument, isToldOf: (reason: string) => boolean): void {
  expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  for (const { reason, characters } of account.leftOut.filter((one) => isToldOf(one.reason))) {
    const words = leftOut.filter((one) => one.reason === reason).map((one) => one.words);
    expect({ reason, characters: countPrinted(words.join('')) }).toEqual({ reason, characters });
  }
}

const WORD_ELEMENTS: Wrap[] = [
  ...wrapIn(
    'w:r',
    'w:ins',
    'w:del',
    'w:moveFrom',
    'w:hyperlink',
    'w:sdt><w:sdtContent',
    'w:bdo w:val="rtl"',
    'w:dir w:val="rtl"',
    'w:ruby><w:rt',
    'w:ruby><w:rubyBase',
    'w:r><w:pict><v:shape><w:txbxContent><w:p',
    'w:r><w:pict><v:shape style="visibility:hidden"><w:txbxContent><w:p',
    'w:r><w:drawing><wp:anchor><wps:wsp><w:txbxContent><w:p',
    'w:r><w:drawing><wp:inline><a:txBody><a:p',
    'w:r><w:pict><w:txbxContent><w:tbl><w:tr><w:tc><w:p',
    'mc:AlternateContent><mc:Choice',
    'w:fldSimple w:instr="SEQ 甲"',
    'm:oMath',
  ),
  (inner) =>
    `<mc:AlternateContent><mc:Choice>${inner}</mc:Choice><mc:Fallback>${inner}<w:t>它</w:t></mc:Fallback></mc:AlternateContent>`,
  (inner) => `<m:oMath><m:f><m:num>${inner}</m:num><m:den><m:r><m:t>3</m:t></m:r></m:den></m:f></m:oMath>`,
  (inner) => `<w:r><w:rPr><w:vanish/></w:rPr>${inner}</w:r>`,
];
const WORD_LEAVES = [
  '<w:t>字3</w:t>',
  '<m:t>3</m:t>',
  '<a:t>画</a:t>',
  '<w:delText>删</w:delText>',
  '<w:instrText>QUOTE</w:instrText>',
  '<w:r><w:rPr><w:strike/></w:rPr><w:t>划</w:t></w:r>',
  '<w:r><w:rPr><w:vanish/></w:rPr><w:t>隐</w:t></w:r>',
  '<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:t>1三</w:t></w:r>',
  '<w:r><w:rPr><w:rFonts w:ascii="Wingdings"/></w:rPr><w:t>l</w:t></w:r>',
  '<w:fldChar w:fldCharType="begin"/>',
  '<w:fldChar w:fldCharType="begin"><w:ffData><w:ddList><w:listEntry w:val="良"/></w:ddList></w:ffData></w:fldChar>',
  '<w:fldChar w:fldCharType="separate"/>',
  '<w:fldChar w:fldCharType="end"/>',
  '<v:textpath string="艺"/>',
  '<w:sym w:font="Wingdings" w:char="F06C"/>',
];

it('whatever elements of a Word document hold which others, all is accounted for and told', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(nest(WORD_ELEMENTS, WORD_LEAVES), { maxLength: 5 }), async (blocks) => {
      expectWhole(
        await readWord(blocks.map((block) => paragraph(`<w:r/>${block}`)).join('')),
        (reason) => !NO_WORDS.includes(reason),
      );
    }),
    RUNS,
  );
});

const PAGE_ELEMENTS = wrapIn(
  ...'p|div|span|s|sup|ruby|rt|rp|math|mfrac|mn|msqrt|semantics|annotation|bdo dir="rtl"|ol|ul|li|table|tr|td'.split(
    '|',
  ),
  ...'select|option|b class="a"|b class="b"|b class="c"|div hidden|iframe|q|font color="white"'.split('|'),
  ...['float:left', 'visibility:hidden', 'visibility:visible'].map((style) => `span style="${style}"`),
);
const PAGE_LEAVES = [
  '字3',
  '<br>',
  '<img>',
  '<input value="框">',
  '<input type="checkbox">',
  '<!--注-->',
  '\u202e32',
  ' ',
];
const SHEET = '.a{color:#fff}.b::before{content:"前"}.c{vertical-align:super;display:block}';

it('whatever elements of a page hold which others, all is accounted for, and of its article told', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(nest(PAGE_ELEMENTS, PAGE_LEAVES), { maxLength: 5 }), async (blocks) => {
      const page = `<style>${SHEET}</style><article><div>${'长'.repeat(120)}${blocks.join('')}</div></article>`;
      expectWhole(
        await readDocument(Buffer.from(page), 'a.html'),
        (reason) => reason !== 'hidden' && !NO_WORDS.includes(reason),
      );
    }),
    RUNS,
  );
});
