import { describe, expect, it } from 'vitest';
import { readApart } from '../../../src/intake/documents/apart/read-apart.ts';
import { allowFor, limitUse } from '../../../src/intake/documents/apart/use-limits.ts';
import { readDocument } from '../../../src/intake/documents/read-document.ts';
import { makePdf, say } from './make-pdf.ts';
import { listRules } from './make-word.ts';

const TEXT = say('示例县人民政府关于2022年度法治政府建设情况的报告');

function makeForm(drawing: string, inner: number): string {
  return `<</Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X1 ${inner} 0 R>>>>/Length ${drawing.length}>>stream\n${drawing}\nendstream`;
}

/** Twenty forms, each of which is drawn twice by the one before it. */
function makeEndless(): Uint8Array {
  const forms = Array.from({ length: 19 }, (_, at) => makeForm('/X1 Do /X1 Do', 21 + at));
  return makePdf([`${TEXT} /X1 Do`], { objects: [...forms, makeForm('0 0 m 9 9 l S', 20)] });
}

/** A font that says of two thousand million characters how wide each is. */
function makeVast(): Uint8Array {
  return makePdf([`${TEXT} BT /F9 10 Tf <0041> Tj ET`], {
    fonts: '/F9<</Type/Font/Subtype/Type0/BaseFont/X/Encoding/Identity-H/DescendantFonts[20 0 R]>>',
    objects: [
      '<</Type/Font/Subtype/CIDFontType0/BaseFont/X/CIDSystemInfo<</Registry(Adobe)/Ordering(GB1)/Supplement 2>>/W[0 2000000000 500]/FontDescriptor 14 0 R>>',
    ],
  });
}

describe('a PDF, read in a process of its own', () => {
  it('says what it says otherwise', async () => {
    const file = makePdf([TEXT, say('一、主要做法')]);
    await expect(readApart(file, '报告.pdf')).resolves.toEqual(await readDocument(file, '报告.pdf'));
  });

  it.each([
    ['takes ever more time', makeEndless(), { ...limitUse(0), seconds: 1.5 }],
    ['takes ever more memory', makeVast(), { ...limitUse(0), bytes: 250_000_000 }],
  ])('is refused in a sentence where it %s', async (_, file, limits) => {
    const read = await readApart(file, '报告.pdf', limits);
    expect(read.lines).toEqual([]);
    expect(listRules(read)).toEqual(['1 too-costly']);
    expect(read.findings[0]?.message).toContain('还没有读完');
  });

  it('may take the more the larger it is, up to a bound', () => {
    expect(limitUse(2e6).seconds).toBeGreaterThan(limitUse(1e6).seconds);
    expect(limitUse(60e6).seconds).toBe(limitUse(50e6).seconds);
  });

  it('may take more time on a computer that is slow to start, up to a bound', () => {
    const limits = { seconds: 5, bytes: 1 };
    expect([0.1, 0.3, 1.2, 60].map((started) => allowFor(limits, started).seconds)).toEqual([5, 5, 20, 50]);
  });
});
