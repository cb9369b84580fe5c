import { describe, expect, it } from 'vitest';
import { readPdf, say, sayLines } from './make-pdf.ts';
import { listLeftOut, listRules } from './make-word.ts';

const FIRST = '　　示例县坚持依法行政，把法治政府建设摆在突出位置，研究';
const MORE = [
  '解决重大问题，压实各方责任，推动各项任务落到实处，取得',
  '新的进展。全年召开各类会议１４次，听取汇报３２次，办理',
];
const LAST = '案件351件。';

const WHOLE = [FIRST.trim(), ...MORE, LAST].join('');

/** Pages of one paragraph, which goes on over their ends. */
function makePages(round: (page: number) => string): string[] {
  return [[FIRST], MORE, [LAST]].map((lines, page) => `${sayLines(lines, { y: 700 })} ${round(page + 1)}`);
}

describe('lines round the text of a page', () => {
  it.each<[string, (page: number) => string]>([
    ['— 1 —', (page) => say(`— ${page} —`, { x: 270, y: 60, size: 14 })],
    [
      'a bare number, outside on either side',
      (page) => say(String(page), { x: page % 2 === 1 ? 500 : 72, y: 60, size: 14 }),
    ],
    ['第1页 共3页', (page) => say(`第${page}页 共3页`, { x: 260, y: 60, size: 10 })],
    ['3/12, not from one on', (page) => say(`${page + 4}/12`, { x: 260, y: 60, size: 10 })],
    ['above the text', (page) => say(`${page}`, { x: 260, y: 800, size: 10 })],
  ])('numbers of pages are left out, and the sentence goes on: %s', async (_, number) => {
    const read = await readPdf(makePages(number));
    expect(read.lines).toEqual([WHOLE]);
    expect(Object.keys(listLeftOut(read))).toEqual(['page-number']);
    expect(read.account.leftOut[0]?.excerpts).toHaveLength(3);
  });

  it('heads and feet that come again are left out, and told with their page', async () => {
    const read = await readPdf(
      makePages((page) =>
        [
          page > 1 ? say('示例县法治政府建设年度报告', { x: 200, y: 800, size: 10 }) : '',
          say('示例县司法局编印', { y: 40, size: 10 }),
          say(`第 ${page} 页`, { x: 480, y: 40, size: 10 }),
        ].join(' '),
      ),
    );
    expect(read.lines).toHaveLength(1);
    expect(listRules(read)).toEqual(['1 header-footer']);
    expect(read.findings[0]?.message).toContain('第2页：示例县法治政府建设年度报告');
    expect(listLeftOut(read)).toEqual({ 'header-footer': 59 });
  });

  it('what the file itself says is no text is left out', async () => {
    const read = await readPdf([
      `/Artifact BMC ${say('内部资料', { y: 800, size: 10 })} EMC ${sayLines([FIRST, ...MORE, LAST], { y: 700 })}`,
    ]);
    expect(read.lines).toHaveLength(1);
    expect(listLeftOut(read)).toEqual({ 'header-footer': 4 });
  });

  it('a number of the text is none of a page', async () => {
    const read = await readPdf([
      sayLines(['　　全年召开会议', '　　14', '　　次。'], { y: 700 }),
      sayLines(['　　全年受理案件', '　　351']),
    ]);
    expect(read.lines.join('')).toBe('全年召开会议14次。全年受理案件351');
  });
});

it('notes at the foot of a page come last, and the sentence that goes on over them is one', async () => {
  const note = `${say('1', { y: 66, size: 5 })} ${say('含上年结转的2件。', { x: 78, y: 60, size: 9 })}`;
  const read = await readPdf([
    `${sayLines([FIRST, MORE[0] ?? ''], { y: 700 })} ${note}`,
    sayLines([MORE[1] ?? '', LAST], { y: 700 }),
  ]);
  expect(read.lines).toEqual([WHOLE, '¹含上年结转的2件。']);
  expect(listRules(read)).toEqual(['2 superscript', '2 note'].toReversed());
});

it('a list of contents is left out, for each of its lines would be a heading twice', async () => {
  const entries = ['一、主要举措和成效', '二、不足和原因', '三、下一年度安排'].map(
    (text, index) => `${text}${'.'.repeat(20)}${index + 1}`,
  );
  const read = await readPdf([
    sayLines(['目　录', ...entries]),
    sayLines(['　　一、主要举措和成效', '　　全年召开会议14次。']),
  ]);
  expect(read.lines).toEqual(['一、主要举措和成效', '全年召开会议14次。']);
  expect(listRules(read)).toEqual(['1 contents']);
});

it('a list of contents without dots is told by the headings that come again', async () => {
  const entries = ['一、主要举措和成效', '二、不足和原因'];
  const contents = entries.map(
    (text, index) => `${say(text, { y: 700 - index * 28 })} ${say(String(index + 1), { x: 500, y: 700 - index * 28 })}`,
  );
  const read = await readPdf([
    contents.join(' '),
    sayLines([entries[0] ?? '', '　　全年召开会议14次。', entries[1] ?? '', '　　力量薄弱。']),
  ]);
  expect(read.lines).toEqual(['一、主要举措和成效', '全年召开会议14次。', '二、不足和原因', '力量薄弱。']);
  expect(listRules(read)).toEqual(['1 contents']);
});

describe('columns of a page', () => {
  const column = ['　　示例县坚持依法行政', '，把法治政府建设摆在突出', '位置，受理案件351件，办', '结1234件。'];
  const columns = (x: number, lines: readonly string[]): string => sayLines(lines, { x, size: 16, y: 640 });

  it('are read one after the other, below what stands over both', async () => {
    const title = say('示例县人民政府关于2022年度法治政府建设情况的报告', { size: 18, y: 740 });
    const read = await readPdf([
      `${title} ${columns(72, column)} ${columns(300, column)} ${say('　　特此报告。示例县人民政府将继续努力，再上新台阶。', { y: 400 })}`,
    ]);
    const paragraph = '示例县坚持依法行政，把法治政府建设摆在突出位置，受理案件351件，办结1234件。';
    expect(read.lines.slice(1)).toEqual([paragraph, paragraph, '特此报告。示例县人民政府将继续努力，再上新台阶。']);
    expect(read.findings).toEqual([]);
  });

  it('that are three are read so', async () => {
    const narrow = (text: string, x: number): string =>
      sayLines(Array<string>(5).fill(text), { x, size: 12, y: 640, pitch: 20 });
    const read = await readPdf([
      `${narrow('甲乙丙丁戊己庚辛壬癸，', 60)} ${narrow('子丑寅卯辰巳午未申酉，', 220)} ${narrow('天地玄黄宇宙洪荒日月，', 380)}`,
    ]);
    expect(
      read.lines
        .join('')
        .match(/[甲子天]/gu)
        ?.join(''),
    ).toBe('甲甲甲甲甲子子子子子天天天天天');
  });
});

describe('a table of a PDF', () => {
  const rows = [
    ['类别', '受理', '办结'],
    ['行政许可', '113963', '113820'],
    ['行政复议', '32', '30'],
  ];
  const words = rows
    .flatMap((row, y) => row.map((cell, x) => say(cell, { x: 80 + x * 120, y: 600 - y * 30 })))
    .join(' ');

  it('without rules has its cells apart, a row a line', async () => {
    const read = await readPdf([`${words} ${say('特此报告。', { y: 400 })}`]);
    expect(read.lines).toEqual([...rows.map((row) => row.join('\t')), '特此报告。']);
    expect(read.tableLines).toEqual([1, 2, 3]);
    expect(listRules(read)).toEqual(['1 table']);
  });

  it('with rules has the lines of a cell together, and a merged cell in its first row', async () => {
    const across = [625, 595, 565, 520].map((y) => `70 ${y} m ${y === 595 ? 310 : 430} ${y} l S`);
    const down = [70, 190, 310, 430].map((x) => `${x} 625 m ${x} 520 l S`);
    const cells = [
      say('受理', { x: 80, y: 603 }),
      say('351', { x: 200, y: 603 }),
      say('同上年持平', { x: 320, y: 590 }),
      say('按期', { x: 80, y: 572 }),
      say('99.85%', { x: 200, y: 572 }),
      say('行政', { x: 80, y: 545 }),
      say('处罚', { x: 80, y: 526 }),
      say('1243', { x: 200, y: 540 }),
      say('增加12.5%', { x: 320, y: 540 }),
    ];
    const read = await readPdf([`${across.join(' ')} ${down.join(' ')} ${cells.join(' ')}`]);
    expect(read.lines).toEqual(['受理\t351\t同上年持平', '按期\t99.85%', '行政 处罚\t1243\t增加12.5%']);
    expect(listRules(read)).toEqual(['1 table', '1 merged-cells']);
  });
});
