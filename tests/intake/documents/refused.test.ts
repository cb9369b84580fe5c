import { describe, expect, it } from 'vitest';
import { readDocument } from '../../../src/intake/documents/read-document.ts';
import { makeCompoundFile } from './make-compound-file.ts';
import { listWordFiles, paragraph } from './make-word.ts';
import { makeZip, type ZipFile } from './make-zip.ts';

const files = listWordFiles(paragraph('示例县人民政府'));
const EMPTY = Buffer.alloc(5000);

const RELATIONS = files[1] ?? { name: '', content: '' };

function changeDocument(change: Partial<ZipFile>): Uint8Array {
  return makeZip(files.map((file) => (file.name === 'word/document.xml' ? { ...file, ...change } : file)));
}

describe('a document that cannot be read', () => {
  it.each<[string, string, Uint8Array, string, string]>([
    ['with a password', '报告.docx', makeCompoundFile({ EncryptedPackage: EMPTY }), 'encrypted', '取消密码'],
    ['of a spreadsheet', '报告.et', makeCompoundFile({ Workbook: EMPTY }), 'spreadsheet', 'Word 原稿'],
    ['of a spreadsheet named as a document', '报告.doc', makeCompoundFile({ Book: EMPTY }), 'spreadsheet', 'Word 原稿'],
    ['of slides', '报告.dps', makeCompoundFile({ 'PowerPoint Document': EMPTY }), 'slides', 'Word 原稿'],
    ['of Microsoft Works', '报告.wps', makeCompoundFile({ CONTENTS: EMPTY }), 'works', 'LibreOffice'],
    ['of something else of the old kind', '报告.doc', makeCompoundFile({ Contents2: EMPTY }), 'other-format', '另存为'],
    [
      'of the old kind, cut off',
      '报告.doc',
      makeCompoundFile({ WordDocument: EMPTY }).subarray(0, 700),
      'broken',
      '重新取得',
    ],
    [
      'of Word 95',
      '报告.doc',
      makeCompoundFile({ WordDocument: Buffer.from([0xdc, 0xa5, 0x68, 0]) }),
      'old-word',
      '另存为',
    ],
    ['of Word 2', '报告.doc', Buffer.from('dba52d0000000904', 'hex'), 'old-word', '另存为'],
    [
      'of a workbook',
      '报告.docx',
      makeZip([RELATIONS, { name: 'xl/workbook.xml', content: '' }]),
      'spreadsheet',
      'Word 原稿',
    ],
    [
      'of a presentation',
      '报告.docx',
      makeZip([RELATIONS, { name: 'ppt/presentation.xml', content: '' }]),
      'slides',
      'Word 原稿',
    ],
    [
      'of files packed together',
      '报告.zip',
      makeZip([{ name: '报告.docx', content: makeZip(files) }]),
      'archive',
      '解压',
    ],
    ['of files packed otherwise', '报告.rar', Buffer.from('Rar!\x1a\x07\0'), 'archive', '解压'],
    ['of a photograph', '报告.jpg', Buffer.from('ffd8ffe000104a46', 'hex'), 'image-file', '校对'],
    ['of a photograph named as a document', '报告.doc', Buffer.from('ffd8ffe000104a46', 'hex'), 'image-file', '校对'],
    ['with an encrypted part', '报告.docx', changeDocument({ isEncrypted: true }), 'encrypted', '取消密码'],
    ['that was only renamed', '报告.docx', Buffer.from([0, 1, 2, 3, 255]), 'not-as-named', '另存为'],
    ['that is empty', '报告.docx', Buffer.alloc(0), 'broken', '打不开请重新取得文件'],
    ['that was cut off', '报告.docx', makeZip(files).subarray(0, 400), 'broken', '打不开请重新取得文件'],
    ['with a part that is not the one packed', '报告.docx', changeDocument({ checksum: 1 }), 'broken', '重新取得'],
    ['with XML that is none', '报告.docx', changeDocument({ content: '<w:document>' }), 'broken', '重新取得'],
    [
      'with two different files of one name',
      '报告.docx',
      makeZip([...files, { name: 'WORD\\document.xml', content: '<a/>' }]),
      'duplicate-part',
      '另存为',
    ],
    ['without a document in it', '报告.docx', makeZip(files.slice(0, 2)), 'broken', '重新取得'],
    [
      'of too much text',
      '报告.docx',
      changeDocument({ content: Buffer.alloc(20_000_001, 32) }),
      'too-large',
      '选错了文件',
    ],
    [
      'that names one large part a hundred times',
      '报告.docx',
      makeZip(
        listWordFiles(paragraph('示例县人民政府'), { header: ' '.repeat(1_000_000) }).map((file) =>
          file.name.endsWith('document.xml.rels')
            ? { ...file, content: String(file.content).replace(/<Relationship .*?\/>/u, (one) => one.repeat(100)) }
            : file,
        ),
      ),
      'too-large',
      '选错了文件',
    ],
    [
      'larger than on record',
      '报告.docx',
      changeDocument({ content: Buffer.alloc(90_000_000, 32), size: 50 }),
      'broken',
      '重新取得',
    ],
    [
      'with a path outside',
      '报告.docx',
      makeZip([...files, { name: '../../a', content: '' }]),
      'unsafe-path',
      '来历不明',
    ],
    [
      'with an absolute path',
      '报告.docx',
      makeZip([...files, { name: '/etc/a', content: '' }]),
      'unsafe-path',
      '来历不明',
    ],
    [
      'with too many files',
      '报告.docx',
      makeZip(Array.from({ length: 4001 }, (_, index) => ({ name: `${index}`, content: '' }))),
      'too-large',
      '选错了文件',
    ],
    ['of PDF that was cut off', '报告.pdf', Buffer.from('%PDF-1.4'), 'broken', '重新取得'],
    ['of RTF, whatever its name', '报告.doc', Buffer.from('{\\rtf1'), 'rtf', '另存为 .docx'],
    [
      'of Word 2003 in XML',
      '报告.doc',
      Buffer.from('<?xml version="1.0"?><w:wordDocument/>'),
      'other-format',
      '另存为 .docx',
    ],
    ['of a list of data', '报告.csv', Buffer.from('示例县,1'), 'other-format', 'Word 原稿'],
    ['of no text', '报告.txt', Buffer.from([0, 1, 2, 255, 0]), 'no-text-file', '编码选 UTF-8'],
    ['of too long a text', '报告.txt', Buffer.alloc(20_000_001, 32), 'too-large', '选错了文件'],
    ['of very many spaces', '报告.txt', Buffer.from(`甲${' '.repeat(1_001)}乙`), 'too-long', '大量空格'],
    ['of very many marks', '报告.md', Buffer.from(`${'>'.repeat(2_000)}甲`), 'too-long', '大量空格'],
    ['of very many lines', '报告.txt', Buffer.from('\n'.repeat(30_000)), 'too-long', '选错了文件'],
    [
      'of very many spaces in a small file',
      '报告.docx',
      makeZip(listWordFiles(paragraph(`甲${' '.repeat(100_000)}乙`))),
      'too-long',
      '大量空格',
    ],
  ])('%s is refused, with what to do', async (_, fileName, bytes, rule, hint) => {
    const read = await readDocument(bytes, fileName);
    expect(read.lines).toEqual([]);
    expect(read.findings).toMatchObject([{ line: 1, rule: `document/${rule}`, severity: 'error' }]);
    expect(read.findings[0]?.hint).toContain(hint);
  });

  it.each(['a.docx', 'a.html'])('%s of elements nested without end is refused', async (name) => {
    const nested = '<div>'.repeat(5_000);
    const bytes =
      name === 'a.html' ? Buffer.from(nested) : changeDocument({ content: nested + '</div>'.repeat(5_000) });
    expect((await readDocument(bytes, name)).findings).toMatchObject([{ rule: 'document/too-large' }]);
  });

  it('with a style whose selector has more steps than any is refused', async () => {
    const page = `<style>${'div '.repeat(50)}p{color:red}</style><div><p>甲。</p></div>`;
    expect((await readDocument(Buffer.from(page), 'a.html')).findings).toMatchObject([{ rule: 'document/too-large' }]);
  });

  it('of entities that would multiply is refused', async () => {
    const entities = '<!DOCTYPE a [<!ENTITY b "甲"><!ENTITY c "&b;&b;">]><a>&c;</a>';
    expect((await readDocument(changeDocument({ content: entities }), 'a.docx')).findings).toMatchObject([
      { rule: 'document/broken' },
    ]);
  });
});
