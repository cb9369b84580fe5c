import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readDocument } from '../../../src/intake/documents/read-document.ts';
import { isFullRun } from '../../support/full-run.ts';
import { makePage, makePdfFile } from '../new/make-documents.ts';
import { importLines, SAMPLE_LINES } from '../sample-report.ts';
import { listWordFiles, numbered, paragraph, table, type WordParts } from './make-word.ts';
import { makeOfd, paragraphs, text } from './make-ofd.ts';
import { makeZip, type ZipFile } from './make-zip.ts';

/** How often each property is tried; by hand as often as `FUZZ_RUNS` says. */
const RUNS = { numRuns: Number(process.env['FUZZ_RUNS'] ?? (isFullRun ? 2000 : 50)) };

const PARTS: WordParts = {
  numbering: '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:abstractNum w:abstractNumId="0"/>',
  styles:
    '<w:style w:styleId="a"><w:basedOn w:val="b"/></w:style><w:style w:styleId="b"><w:basedOn w:val="a"/></w:style>',
  footnotes: `<w:footnote w:id="2">${paragraph('注')}</w:footnote>`,
  header: paragraph('页眉'),
};
const WORD_FILES = listWordFiles(
  [...SAMPLE_LINES.map((line) => paragraph(line)), paragraph('项', numbered(1)), table(['甲', '3'])].join('') +
    '<w:p><w:r><w:footnoteReference w:id="2"/></w:r></w:p>',
  PARTS,
);
const WORD = makeZip(WORD_FILES);
const PAGE = makePage(SAMPLE_LINES);
const PDFS = [makePdfFile(SAMPLE_LINES), makePdfFile(SAMPLE_LINES, true)];
const OLD_WORD = readFileSync(new URL('written/report.doc', import.meta.url));
const ARCHIVED_PAGE = Buffer.from(
  `MIME-Version: 1.0\nContent-Type: multipart/related; boundary=x\n\n--x\nContent-Type: text/html\n\n${PAGE}\n--x--`,
);
const OFD = makeOfd({ pages: [paragraphs(40, ...SAMPLE_LINES.slice(0, 4))], template: text(60, 20, '示例县') });
const TEXT = SAMPLE_LINES.join('\n');

/** Expect that a document is refused in plain words, or read to its last character, and then drafted or refused. */
async function expectSafe(bytes: Uint8Array, name: string): Promise<'read' | 'refused'> {
  const { lines, account, findings, tableLines, headings } = await readDocument(bytes, name);
  const errors = findings.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) {
    expect(errors).toMatchObject([{ line: 1, rule: expect.stringMatching(/^document\/(?!unaccounted)/) as string }]);
    expect(errors[0]?.hint).toMatch(/\p{Script=Han}/u);
    expect(lines).toEqual([]);
    return 'refused';
  }
  expect(account.source).toBe(account.kept + account.leftOut.reduce((sum, { characters }) => sum + characters, 0));
  const { imported, findings: found } = importLines(lines, {}, { tableLines, headings });
  if (!imported) expect(found.some(({ severity }) => severity === 'error')).toBe(true);
  return 'read';
}

/** What may befall a file's bytes: some changed, a piece taken out, doubled or put elsewhere, an end cut off. */
const damage = fc.record({
  changed: fc.array(fc.tuple(fc.nat(), fc.nat(255)), { maxLength: 8 }),
  piece: fc.tuple(fc.nat(), fc.nat(40), fc.constantFrom('keep', 'drop', 'double', 'move')),
  cut: fc.option(fc.nat()),
});
type Damage = typeof damage extends fc.Arbitrary<infer Value> ? Value : never;

function apply(bytes: Uint8Array, { changed, piece: [at, length, what], cut }: Damage): Uint8Array {
  const result = Buffer.from(bytes);
  for (const [place, byte] of changed) result[place % result.length] = byte;
  const start = at % result.length;
  const parts = [result.subarray(0, start), result.subarray(start, start + length), result.subarray(start + length)];
  const [head = result, piece = result, tail = result] = parts;
  const wholes = { keep: [result], drop: [head, tail], double: [head, piece, piece, tail], move: [piece, head, tail] };
  const joined = Buffer.concat(wholes[what]);
  return cut === null ? joined : joined.subarray(0, cut % joined.length);
}

it('a damaged Word file is refused or read whole', async () => {
  const outcomes = new Set<string>();
  await fc.assert(
    fc.asyncProperty(damage, async (harm) => {
      outcomes.add(await expectSafe(apply(WORD, harm), '报告.docx'));
    }),
    RUNS,
  );
  expect(outcomes).toContain('refused');
});

it.each([
  ['.doc', OLD_WORD],
  ['.mht', ARCHIVED_PAGE],
  ['.ofd', OFD],
])('a damaged %s file is refused or read whole', async (extension, bytes) => {
  await fc.assert(
    fc.asyncProperty(damage, async (harm) => {
      await expectSafe(apply(bytes, harm), `报告${extension}`);
    }),
    RUNS,
  );
});

it('a damaged PDF is refused or read whole', async () => {
  const outcomes = new Set<string>();
  await fc.assert(
    fc.asyncProperty(damage, fc.constantFrom(...PDFS), async (harm, bytes) => {
      outcomes.add(await expectSafe(apply(bytes, harm), '报告.pdf'));
    }),
    RUNS,
  );
  expect(outcomes).toEqual(new Set(['read', 'refused']));
});

const XML_PIECES = [
  '<w:p>',
  '</w:p>',
  '<w:r>',
  '</w:r>',
  '<w:t>',
  '</w:t>',
  '<w:tbl>',
  '</w:tbl>',
  '<w:tr/>',
  '<w:tc/>',
  '<w:body>',
  '甲',
  '<!DOCTYPE a SYSTEM "file:///etc/passwd">',
  '<!ENTITY a "甲">',
  '&a;',
  '&#0;',
  '&#xd800;',
  '&#x10ffff;',
  '<![CDATA[',
  ']]>',
  '<?x?>',
  '<!--',
  '-->',
  '<w:numPr><w:ilvl w:val="99999999999"/><w:numId w:val="1"/></w:numPr>',
  '<w:footnoteReference w:id="2"/>',
  '<w:fldChar w:fldCharType="end"/>',
  '<w:fldChar w:fldCharType="begin"/>',
  '<w:del>',
  '</w:del>',
  '<w:gridSpan w:val="-1"/>',
];

it('a Word file with any XML in any part is refused or read whole', async () => {
  const insertion = fc.record({
    file: fc.nat(WORD_FILES.length - 1),
    at: fc.nat(),
    pieces: fc.array(fc.constantFrom(...XML_PIECES), { minLength: 1, maxLength: 6 }),
  });
  const outcomes = new Set<string>();
  await fc.assert(
    fc.asyncProperty(fc.array(insertion, { minLength: 1, maxLength: 2 }), async (insertions) => {
      const files = WORD_FILES.map((file, index): ZipFile => {
        let content = String(file.content);
        for (const { at, pieces } of insertions.filter((one) => one.file === index)) {
          // Between elements, where most of it stays well-formed.
          const place = content.indexOf('<', at % content.length);
          if (place > 0) content = content.slice(0, place) + pieces.join('') + content.slice(place);
        }
        return { ...file, content };
      });
      outcomes.add(await expectSafe(makeZip(files), '报告.docx'));
    }),
    RUNS,
  );
  expect(outcomes).toEqual(new Set(['read', 'refused']));
});

it('an archive of any names, sizes and entries is refused or read whole', async () => {
  const entry = fc.record({
    name: fc.oneof(
      fc.constantFrom(...WORD_FILES.map(({ name }) => name)),
      fc.constantFrom(
        '../a',
        '/a',
        'C:\\a',
        'word\\document.xml',
        'word/../../a',
        '',
        '.',
        'word/',
        'a\0b',
        '__proto__',
      ),
    ),
    from: fc.nat(WORD_FILES.length - 1),
    size: fc.option(fc.constantFrom(0, 1, 50, 20_000_001, 0xffffffff)),
    checksum: fc.option(fc.nat()),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(entry, { maxLength: 4 }), fc.boolean(), async (entries, isFirst) => {
      const odd = entries.map(({ name, from, size, checksum }): ZipFile => ({
        name,
        content: WORD_FILES[from]?.content ?? '',
        ...(size !== null && { size }),
        ...(checksum !== null && { checksum }),
      }));
      await expectSafe(makeZip(isFirst ? [...odd, ...WORD_FILES] : [...WORD_FILES, ...odd]), '报告.docx');
    }),
    RUNS,
  );
});

it.each<[string, string]>([
  ['报告.txt', TEXT],
  ['报告.md', `# ${TEXT.replaceAll('\n', '\n\n')}`],
  ['报告.html', PAGE],
])('%s of damaged bytes in any encoding is refused or read whole', async (name, text) => {
  const encoded = [Buffer.from(text), Buffer.from(`\ufeff${text}`), Buffer.from(`\ufeff${text}`, 'utf16le')];
  encoded.push(Buffer.from(encoded[2] ?? '').swap16(), GBK_LINE, Buffer.from(text.replaceAll('\n', '\r\r\n')));
  const outcomes = new Set<string>();
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...encoded), damage, async (bytes, harm) => {
      outcomes.add(await expectSafe(apply(bytes, harm), name));
    }),
    RUNS,
  );
  expect(outcomes).toContain('read');
});

/** 示例县人民政府关于法治政府建设的报告 in GBK. */
const GBK_LINE = Buffer.from('cabec0fdcfd8c8cbc3f1d5feb8aeb9d8d3dab7a8d6ced5feb8aebda8c9e8b5c4b1a8b8e6', 'hex');

it.each<[string, Uint8Array, string]>([
  ['one line of three megabytes', Buffer.from(`${TEXT}\n${'长'.repeat(1_000_000)}`), '报告.txt'],
  ['twenty thousand lines', Buffer.from(`${TEXT}\n${'甲\n\n'.repeat(10_000)}`), '报告.txt'],
  ['nothing but line ends', Buffer.from('\r\r\n'.repeat(100_000)), '报告.txt'],
  ['a lone surrogate as UTF-16', Buffer.from('\ufeff示例县\ud800报告', 'utf16le'), '报告.txt'],
  ['half of a UTF-16 character', Buffer.from('\ufeff示例县', 'utf16le').subarray(0, -1), '报告.txt'],
  ['a zip in a zip', makeZip([{ name: 'word/document.xml', content: WORD }]), '报告.docx'],
])('%s is read whole or refused', async (_, bytes, name) => {
  await expectSafe(bytes, name);
});
