import { readFileSync } from 'node:fs';
import { visit } from 'unist-util-visit';
import { describe, expect, it } from 'vitest';
import type { Element, Root } from 'xast';
import { openWordBinary } from '../../../src/intake/documents/doc/word-binary.ts';
import { writeParts } from '../../../src/intake/documents/doc/write-parts.ts';
import { readText } from '../../../src/intake/documents/docx/source-text.ts';
import { findChild, listElements, readAttribute } from '../../../src/intake/documents/docx/xml.ts';
import { readDocument } from '../../../src/intake/documents/read-document.ts';
import type { ReadDocument } from '../../../src/intake/documents/source-document.ts';
import { listRules, readWord } from './make-word.ts';
import { type BinaryParts, type BinaryRun, makeWordBinary } from './make-word-binary.ts';
import { SAMPLE_BODY, SAMPLE_PARTS } from './sample-word.ts';

const REPORT = readFileSync(new URL('written/report.doc', import.meta.url));

/** Runs of a document's body that have a setting, with its value, as `32 w:dstrike=1`. */
function listSettings(bytes: Uint8Array): string[] {
  const { parts, unwritten } = writeParts(openWordBinary(bytes));
  expect(unwritten).toBe(0);
  return listRuns(parts.document).flatMap((run) =>
    listElements(findChild(run, 'w:rPr') ?? run)
      .filter(({ name }) => /strike|vanish|color|vertAlign|rStyle/u.test(name))
      .map((setting) => `${readText(run)} ${setting.name}=${readAttribute(setting, 'w:val') ?? ''}`),
  );
}

function listRuns(part: Root): Element[] {
  const runs: Element[] = [];
  visit(part, 'element', (element) => {
    if (element.name === 'w:r' && readText(element) !== '') runs.push(element);
  });
  return runs;
}

/** Words left out, by reason. */
function listWords({ leftOut }: ReadDocument): Record<string, string> {
  const groups = Map.groupBy(leftOut, ({ reason }) => reason);
  return Object.fromEntries([...groups].map(([reason, words]) => [reason, words.map((one) => one.words).join('')]));
}

async function read(runs: readonly (BinaryRun | string)[], parts?: BinaryParts) {
  return readDocument(
    makeWordBinary(
      runs.map((run) => (typeof run === 'string' ? { text: run } : run)),
      parts,
    ),
    '报告.doc',
  );
}

const DELETED = [0x00, 0x08, 1];
const STRUCK = [0x37, 0x08, 1];
const SPECIAL = [0x55, 0x08, 1];

describe('a .doc that LibreOffice has written', () => {
  it.each(['报告.doc', '报告.wps', '报告.docx', '报告'])(
    'is read as the .docx it was made from, named %s',
    async (name) => {
      const [old, modern] = [await readDocument(REPORT, name), await readWord(SAMPLE_BODY, SAMPLE_PARTS)];
      expect(old.lines).toEqual(modern.lines);
      expect(old.tableLines).toEqual(modern.tableLines);
      expect(old.headings).toEqual(modern.headings);
      expect(listWords(old)).toEqual(listWords(modern));
      expect(listRules(old)).toContain('1 old-format');
    },
  );

  it('has its automatic numbers, notes, box and table', async () => {
    const { lines } = await readDocument(REPORT, '报告.doc');
    expect(lines).toContain('（二）规范执法行为');
    expect(lines).toContain('行政复议\t44');
    expect(lines).toContain('框里的文字18件。');
    expect(lines).toContain('聘请法律顾问12名［2］。');
    expect(lines.at(-1)).toBe('［2］含兼职法律顾问。');
  });

  it('may have a box of nothing but white space', async () => {
    const bytes = Buffer.from(REPORT);
    const words = '框里的文字18件。';
    bytes.write(' '.repeat(words.length), bytes.indexOf(words, 0, 'utf16le'), 'utf16le');
    const { lines } = await readDocument(bytes, '报告.doc');
    expect(lines).toEqual((await readDocument(REPORT, '报告.doc')).lines.filter((line) => line !== words));
  });

  it('has its merged cells told, those beside each other and those below', async () => {
    const bytes = readFileSync(new URL('written/merged.doc', import.meta.url));
    const read = await readDocument(bytes, '表.doc');
    expect(read.lines).toEqual(['前', '项目\t件数', '上年\t本年', '复议\t44\t51', '后']);
    expect(read.findings.find(({ rule }) => rule === 'document/merged-cells')?.message).toContain('第 2、3 行');
  });

  it('has nothing in it that was struck out, hidden or deleted', async () => {
    const read = await readDocument(REPORT, '报告.doc');
    expect(read.lines).toContain('审查文件310余件，35件备案。');
    expect(read.lines).toContain('清理文件9件。');
    expect(read.lines).toContain('开展检查1200次，培训45场，受训32人次。');
    expect(read.lines).toContain('调解案件128件，其中新增面积32m²。');
    expect(read.lines.join('')).not.toMatch(/起草|120件|再核一下|示例县司法局/u);
    expect(listWords(read)).toMatchObject({
      struck: '290327',
      deleted: '120件',
      hidden: expect.stringContaining('（数字待核）') as string,
    });
  });

  it('says what it is that decides whether words are seen', () => {
    const settings = listSettings(REPORT);
    expect(settings).toContain('290 w:strike=1');
    expect(settings).toContain('32 w:dstrike=1');
    expect(settings).toContain('（数字待核） w:vanish=1');
    expect(settings).toContain('00 w:color=FFFFFF');
    expect(settings).toContain('2 w:vertAlign=superscript');
    expect(settings.some((setting) => setting.startsWith('7 w:rStyle='))).toBe(true);
  });
});

describe('a .doc of any making', () => {
  it('is read by characters of one byte and of two', async () => {
    expect((await read(['abc 32\u0096\r'], { isNarrow: true })).lines).toEqual(['abc 32–']);
    expect((await read(['示例县𠀀32件\r'])).lines).toEqual(['示例县𠀀32件']);
  });

  it('has no character that was deleted, in the file as a whole or since it was last saved', async () => {
    const marked = await read(['办理', { text: '290', modifiers: DELETED }, '310件\r']);
    expect(marked.lines).toEqual(['办理310件']);
    const since = await read(['办理290件\r'], { pieceModifiers: DELETED });
    expect(since.lines).toEqual([]);
    expect(since.account.leftOut).toMatchObject([{ reason: 'deleted', characters: 6 }]);
  });

  it.each([
    ['as in the style', 0x80, []],
    ['unlike the style', 0x81, ['32 w:strike=0']],
    ['off', 0, ['32 w:strike=0']],
    ['on', 1, ['32 w:strike=1']],
  ])('says that characters are struck: %s, which is struck', (_, value, expected) => {
    const runs = [{ text: '32', modifiers: [0x37, 0x08, value] }, { text: '件\r' }];
    expect(listSettings(makeWordBinary(runs, { styleModifiers: STRUCK }))).toEqual(expected);
  });

  it('forgets formatting that was taken back', () => {
    const runs = [{ text: '32', modifiers: [...STRUCK, 0x33, 0x2a, 0] }, { text: '件\r' }];
    expect(listSettings(makeWordBinary(runs))).toEqual([]);
  });

  it('shows what a field shows, not its code', async () => {
    expect((await read(['共\u0013 = 3 + 4 \u00147\u0015件\r'])).lines).toEqual(['共7件']);
  });

  it('reads hyphens, line ends and symbols, and no mark of its own', async () => {
    const symbol = { text: '(', modifiers: [...SPECIAL, 0x09, 0x6a, 0, 0, 0xfc, 0xf0] };
    const borders = { text: '<', modifiers: SPECIAL };
    const { lines } = await read(['A\u001e1\v二、', symbol, borders, '图\u0001\u0008\r']);
    expect(lines).toEqual(['A-1', '二、〓图']);
  });

  it.each([
    ['a drop-down list', [0x02 | (1 << 2), 0], [0xff, 0xff, 2, 0, 0, 0], '优秀'],
    ['a drop-down list that says so in more bytes', [0x02 | (25 << 2), 0], [0xff, 0xff, 2, 0, 0, 0, 0, 0], '良好'],
    ['a box that is ticked', [0x01 | (1 << 2), 0], [], '☒'],
    ['a box that is not', [0x01 | (25 << 2), 0], [], '☐'],
  ])('shows what %s is set to', async (_, flags, list, shown) => {
    const words = list.length === 0 ? [] : ['良好', '优秀'].flatMap((word) => [2, 0, ...Buffer.from(word, 'utf16le')]);
    const settings = [255, 255, 255, 255, ...flags, ...new Array<number>(4 + 4 + 2 + 20).fill(0), ...list, ...words];
    const data = Buffer.concat([Buffer.alloc(0x44), Buffer.from(settings)]);
    data.writeUInt32LE(data.length, 0);
    data.writeUInt16LE(0x44, 4);
    const place = { text: '\u0001', modifiers: [0x03, 0x6a, 0, 0, 0, 0, 0x06, 0x08, 1, ...SPECIAL] };
    const { lines } = await read(['等级：\u0013 FORM ', place, '\u0014\u0015。\r'], { data });
    expect(lines).toEqual([`等级：${shown}。`]);
    // It is set once.
    expect((await read(['等级：\u0013 FORM ', place, place, '\u0014\u0015。\r'], { data })).lines).toEqual(lines);
  });

  it('puts the cells of a row in one line', async () => {
    const { lines } = await read(['甲\u0007乙\u0007\u0007丙\r']);
    expect(lines.join('|')).toContain('甲\t乙');
  });

  it('that is encrypted is refused', async () => {
    expect(listRules(await read(['示例县\r'], { flags: 0x1_00 }))).toEqual(['1 encrypted']);
  });

  it.each([
    ['a character', '32件\r数', 4],
    ['a hyphen', '32件\r\u001e', 4],
    ['what the header leaves out', '办理32件\r', 4],
  ])('with %s behind the last of its texts is refused', async (_, text, bodyLength) => {
    expect(listRules(await read([text], { bodyLength }))).toEqual(['1 broken']);
  });

  it.each(['32件\r\r', '32件\r\0 \u3000'])(
    'with nothing that prints behind the last of its texts is read',
    async (text) => {
      const { lines, account } = await read([text], { bodyLength: 4 });
      expect(lines).toEqual(['32件']);
      expect(account).toMatchObject({ source: 3, kept: 3 });
    },
  );

  it('of too many paragraphs, or of one piece over and over, is refused', async () => {
    expect(listRules(await read(['甲\r'.repeat(50_000)]))).toEqual(['1 too-large']);
    const count = 2000;
    const places = Array.from({ length: count + 1 }, (_, index) => index * 1000);
    const table = Buffer.alloc(5 + places.length * 4 + count * 8, 0);
    table.writeUInt8(2);
    table.writeUInt32LE(table.length - 5, 1);
    for (const [index, place] of places.entries()) table.writeUInt32LE(place, 5 + index * 4);
    expect(listRules(await read(['甲'.repeat(1000)], { tables: { 33: table } }))).toEqual(['1 too-large']);
  });

  it('of fields within fields without end is refused', async () => {
    expect(listRules(await read(['\u0013甲'.repeat(1000)]))).toEqual(['1 broken']);
  });

  it('whose sectors follow each other in circles is refused', async () => {
    const bytes = makeWordBinary([{ text: '示例县\r' }]);
    // The table of chains is the last sector; each of the first ones is said to follow itself.
    for (let sector = 0; sector < 8; sector += 1) bytes.writeUInt32LE(sector, bytes.length - 512 + sector * 4);
    expect(listRules(await readDocument(bytes, '报告.doc'))).toEqual(['1 broken']);
  });

  it.each<[string, BinaryParts]>([
    [
      'pieces that go back',
      { tables: { 33: Buffer.from([2, 16, 0, 0, 0, 9, 0, 0, 0, 4, ...new Array<number>(12).fill(0)]) } },
    ],
    ['no pieces', { tables: { 33: Buffer.from([2, 0, 0, 0, 0]) } }],
    [
      'pages of formatting that are not there',
      { tables: { 12: Buffer.from([0, 0, 0, 0, 9, 0, 0, 0, 255, 255, 0, 0]) } },
    ],
  ])('with %s is refused', async (_, parts) => {
    expect(listRules(await read(['示例县\r'], parts))).toEqual(['1 broken']);
  });
});
