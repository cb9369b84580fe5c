import { describe, expect, it } from 'vitest';
import { readDocument } from '../../../src/intake/documents/read-document.ts';
import { listWordFiles, paragraph } from './make-word.ts';
import { makeZip, type ZipFile } from './make-zip.ts';

const WORDS = '示例县人民政府';
const files = listWordFiles(paragraph(WORDS), {
  footnotes: `<w:footnote w:id="2">${paragraph('注')}</w:footnote>`,
  header: paragraph('页眉'),
});

/** Lines and refusals, if any. */
async function read(bytes: Uint8Array, name: string): Promise<string[]> {
  const { lines, findings } = await readDocument(bytes, name);
  return [...lines, ...findings.filter(({ severity }) => severity === 'error').map(({ rule }) => rule)];
}

function change(edit: (content: string) => string, name = /./u): Uint8Array {
  return makeZip(
    files.map((file): ZipFile => (name.test(file.name) ? { ...file, content: edit(String(file.content)) } : file)),
  );
}

function rename(edit: (name: string) => string): Uint8Array {
  return makeZip(files.map((file) => ({ ...file, name: edit(file.name) })));
}

const PAGE = `<!DOCTYPE html><html><body><p>${WORDS}</p></body></html>`;

describe('a document is told by what it is', () => {
  it.each(['报告.doc', '报告.wps', '报告', '报告.2022年终稿', '报告.txt', '报告.html', '报告.DOCX'])(
    'a Word file named %s is read',
    async (name) => {
      expect(await read(makeZip(files), name)).toEqual([WORDS]);
    },
  );

  it.each(['报告.doc', '报告.docx', '报告', '报告.txt', '报告.xls'])('a saved page named %s is read', async (name) => {
    expect(await read(Buffer.from(`\n<!-- saved -->\n${PAGE}`), name)).toEqual([WORDS]);
  });

  it('a saved page of wide characters is read', async () => {
    expect(await read(Buffer.from(`\ufeff${PAGE}`, 'utf16le'), '报告.doc')).toEqual([WORDS]);
  });

  it.each(['报告.doc', '报告.wps', '报告'])('a text named %s is read', async (name) => {
    expect(await read(Buffer.from(WORDS), name)).toEqual([WORDS]);
    expect(await read(Buffer.from('cabec0fdcfd8', 'hex'), name)).toEqual(['示例县']);
  });

  it('Markdown that begins with markup stays Markdown', async () => {
    expect(await read(Buffer.from(`<!-- 稿 -->\n# ${WORDS}`), '报告.md')).toEqual(['<!-- 稿 -->', WORDS]);
  });
});

describe('a whole Word file is read, however it is packed', () => {
  it.each<[string, Uint8Array]>([
    ['with a line end behind it', Buffer.concat([makeZip(files), Buffer.from('\r\n')])],
    ['with a page behind it', Buffer.concat([makeZip(files), Buffer.from(PAGE.repeat(2000))])],
    ['with the same file behind it', Buffer.concat([makeZip(files), makeZip(files)])],
    ['with a line end before it', Buffer.concat([Buffer.from('\n'), makeZip(files)])],
    ['with folders parted by \\', rename((name) => name.replaceAll('/', '\\'))],
    ['with names in other letter case', rename((name) => name.toUpperCase())],
    ['with a part twice, but the same', makeZip([...files, ...files.slice(-1)])],
    [
      'with targets from the root',
      change(
        (content) => content.replaceAll('Target="', 'Target="/word/').replaceAll('/word/word/', '/word/'),
        /rels$/u,
      ),
    ],
    ['with targets by \\', change((content) => content.replace('word/document', 'word\\document'), /^_rels/u)],
    ['with targets by .', change((content) => content.replace('word/document', './other/../word/document'), /^_rels/u)],
    [
      'with its text under another name',
      makeZip(
        files.map(({ name, content }) => ({
          name: name.replace('document.xml', '正文 2.xml'),
          content: String(content).replace('word/document.xml', 'word/%E6%AD%A3%E6%96%87%202.xml'),
        })),
      ),
    ],
  ])('%s', async (_, bytes) => {
    expect(await read(bytes, '报告.docx')).toEqual([WORDS]);
  });

  it.each<[string, (content: string) => string]>([
    ['other prefixes', (content) => content.replaceAll('w:', 'ns0:').replaceAll('xmlns:w=', 'xmlns:ns0=')],
    [
      'no prefix',
      (content) => content.replaceAll('<w:', '<').replaceAll('</w:', '</').replaceAll('xmlns:w=', 'xmlns='),
    ],
    [
      'the strict edition',
      (content) =>
        content
          .replaceAll('schemas.openxmlformats.org/wordprocessingml/2006/', 'purl.oclc.org/ooxml/wordprocessingml/')
          .replaceAll('schemas.openxmlformats.org/officeDocument/2006/', 'purl.oclc.org/ooxml/officeDocument/'),
    ],
    [
      'a prefix that means another thing within',
      (content) =>
        content
          .replace('<w:p>', '<x:p xmlns:x="http://schemas.openxmlformats.org/wordprocessingml/2006/main">')
          .replace('</w:p>', '</x:p>'),
    ],
  ])('in XML of %s', async (_, edit) => {
    expect(await read(change(edit, /word\/.*xml$/u), '报告.docx')).toEqual([WORDS]);
  });

  it('text between notes and text is left out and told', async () => {
    const separated = listWordFiles(paragraph(WORDS), {
      footnotes: ['separator', 'continuationSeparator', 'continuationNotice']
        .map((type, index) => `<w:footnote w:type="${type}" w:id="${index}">${paragraph(`＿＿${index}`)}</w:footnote>`)
        .join(''),
    });
    const { lines, findings, account } = await readDocument(makeZip(separated), '报告.docx');
    expect(lines).toEqual([WORDS]);
    expect(findings.map(({ rule }) => rule)).toEqual(['document/header-footer']);
    expect(account.leftOut).toMatchObject([{ reason: 'header-footer', characters: 9 }]);
  });
});
