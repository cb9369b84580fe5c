import { describe, expect, it } from 'vitest';
import { PAGE, readPdf, say } from './make-pdf.ts';
import { listLeftOut, listRules } from './make-word.ts';

const SEEN = say('受理案件32件。');

describe('what nobody sees on a page of a PDF', () => {
  it.each<[string, string]>([
    ['in no ink', say('00', { x: 300, mode: 3 })],
    ['in white', say('00', { x: 300, colour: [1, 1, 1] })],
    ['too small to read', say('00', { x: 300, size: 1 })],
    ['beside the page', say('00', { x: PAGE.width + 20 })],
    ['cut off', `q 0 0 100 100 re W n ${say('00', { x: 300 })} Q`],
    ['under a white box', `${say('00', { x: 300 })} 1 g 290 690 60 30 re f`],
    ['let through', `q /Faint gs ${say('00', { x: 300 })} Q`],
    ['on a layer that is off', `/OC /L1 BDC ${say('00', { x: 300 })} EMC`],
  ])('is left out and told: %s', async (_, hidden) => {
    const read = await readPdf([`${SEEN} ${hidden}`], {
      objects: ['<</Type/OCG/Name(Draft)>>'],
      catalogue: '/OCProperties<</OCGs[20 0 R]/D<</OFF[20 0 R]>>>>',
    });
    expect(read.lines).toEqual(['受理案件32件。']);
    expect(listLeftOut(read)).toEqual({ hidden: 2 });
    expect(listRules(read)).toEqual(['1 hidden']);
    expect(read.findings[0]?.message).toContain('“第1页：00”');
  });

  it('is read where it is seen: white on a dark box, or on a picture', async () => {
    const read = await readPdf([
      `0 0 0.5 rg 60 690 300 40 re f ${say('一、主要工作', { colour: [1, 1, 1] })}`,
      `${SEEN} 1 g 290 690 60 30 re f ${say('办结30件。', { x: 300 })}`,
    ]);
    expect(read.lines).toEqual(['一、主要工作', '受理案件32件。 办结30件。']);
    expect(listRules(read)).toEqual([]);
  });
});

it('what is struck through is left out and told, what is underlined is text', async () => {
  const read = await readPdf([
    `${SEEN} 72 697 m 180 697 l S ${say('共290310余件。', { y: 600 })} 0.8 w 88 606 m 112 606 l S ${say('办结30件。', { y: 500 })} 72 505 80 0.7 re f`,
  ]);
  expect(read.lines).toEqual(['受理案件32件。', '共 310余件。']);
  expect(listLeftOut(read)).toEqual({ struck: 9 });
  expect(read.leftOut).toMatchObject([{ words: '290' }, { words: '办结30件。' }]);
});

describe('what does not run as the text does', () => {
  it.each<[string, string]>([
    ['aslant', say('示例县草稿', { x: 200, y: 300, size: 60, turn: 45 })],
    ['up the margin', say('示例县草稿', { x: 30, y: 300, turn: 90 })],
    ['from top to bottom', say('示例县草稿', { x: 30, y: 300, font: 'Upright' })],
  ])('is left out and told: %s', async (_, aslant) => {
    const read = await readPdf([`${aslant} ${SEEN}`]);
    expect(read.lines).toEqual(['受理案件32件。']);
    expect(listLeftOut(read)).toEqual({ rotated: 5 });
    expect(listRules(read)).toEqual(['1 rotated']);
  });

  it('is read where the whole page is turned', async () => {
    const sideways =
      say('受理案件32件。', { x: 300, y: 100, turn: 90 }) + say('办结30件。', { x: 330, y: 100, turn: 90 });
    expect((await readPdf([sideways])).lines).toEqual(['受理案件32件。', '办结30件。']);
    expect((await readPdf([sideways], { page: '/Rotate 90' })).lines).toEqual(['受理案件32件。', '办结30件。']);
  });
});

describe('a number of a PDF', () => {
  it.each<[string, string, string]>([
    [
      'with a raised one behind it',
      `${say('32')} ${say('1', { x: 88, y: 707, size: 9 })} ${say('件', { x: 93 })}`,
      '32¹件',
    ],
    [
      'with a lowered one behind it',
      `${say('CO')} ${say('2', { x: 88, y: 696, size: 9 })} ${say('排放', { x: 93 })}`,
      'CO₂排放',
    ],
    [
      'over another',
      `${say('1', { x: 72, y: 708, size: 8 })} ${say('3', { x: 72, y: 694, size: 8 })} ${say('的案件', { x: 77 })}`,
      '¹₃的案件',
    ],
  ])('%s is not run together with it, and told', async (_, page, line) => {
    const read = await readPdf([page]);
    expect(read.lines).toEqual([line]);
    expect(listRules(read)).toEqual(['1 superscript']);
  });

  it('drawn twice to look bold is one number', async () => {
    const read = await readPdf([`${SEEN} ${say('32', { x: 136.4 })}`]);
    expect(read.lines).toEqual(['受理案件32件。']);
    expect(listLeftOut(read)).toEqual({ overprint: 2 });
    expect(listRules(read)).toEqual(['1 overprint']);
  });

  it('beside another is not run together with it', async () => {
    expect((await readPdf([`${say('甲32')} ${say('35', { x: 110 })}`])).lines).toEqual(['甲32 35']);
  });
});
