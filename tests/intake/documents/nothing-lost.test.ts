import fc from 'fast-check';
import { expect, it } from 'vitest';
import { countPrinted, countUnaccounted, describeAccount } from '../../../src/intake/documents/account.ts';
import { explainImbalance } from '../../../src/intake/documents/document-findings.ts';
import { readDocument } from '../../../src/intake/documents/read-document.ts';
import type { ReadDocument } from '../../../src/intake/documents/source-document.ts';
import { field, paragraph, readWord, run, table } from './make-word.ts';

/** A piece of a made-up document: how it is written, and whether readers see its text. */
interface Piece {
  write: (text: string) => string;
  isShown: boolean;
}

const WORD_RUNS: readonly Piece[] = [
  { write: run, isShown: true },
  { write: (text) => `<w:ins>${run(text)}</w:ins>`, isShown: true },
  { write: (text) => `<w:hyperlink>${run(text)}</w:hyperlink>`, isShown: true },
  { write: (text) => `<w:sdt><w:sdtContent>${run(text)}</w:sdtContent></w:sdt>`, isShown: true },
  { write: (text) => field('REF a', text), isShown: true },
  { write: (text) => `<w:unheard-of>${run(text)}</w:unheard-of>`, isShown: true },
  { write: (text) => `<w:r><w:t>${text}</w:t><w:tab/><w:softHyphen/></w:r>`, isShown: true },
  { write: (text) => `${run(text)}<w:r><w:br/></w:r>`, isShown: true },
  { write: (text) => `<w:moveFrom>${run(text)}</w:moveFrom>`, isShown: false },
  { write: (text) => `<w:del><w:r><w:delText>${text}</w:delText></w:r></w:del>`, isShown: false },
  { write: (text) => run(text, '<w:vanish/>'), isShown: false },
  { write: (text) => run(text, '<w:strike/>'), isShown: false },
  { write: (text) => run(text, '<w:color w:val="FFFFFF"/>'), isShown: false },
  {
    write: (text) => `<w:r><w:ruby><w:rt>${run(text)}</w:rt><w:rubyBase>${run('字')}</w:rubyBase></w:ruby></w:r>`,
    isShown: false,
  },
  { write: (text) => `<m:oMath><m:r><m:t>${text}</m:t></m:r></m:oMath>`, isShown: true },
  { write: (text) => `<m:oMath><m:rad><m:e><m:r><m:t>${text}</m:t></m:r></m:e></m:rad></m:oMath>`, isShown: false },
  {
    write: (text) =>
      `<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:ddList><w:listEntry w:val="${text}"/></w:ddList></w:ffData></w:fldChar></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>`,
    isShown: true,
  },
  { write: (text) => field(`QUOTE ${text}`), isShown: false },
];
const WORD_BLOCKS: readonly ((runs: string) => string)[] = [
  (runs) => paragraph(runs),
  (runs) => paragraph(runs, '<w:rPr><w:del/></w:rPr>'),
  (runs) => table([paragraph(runs), '表']),
  (runs) => `<w:sdt><w:sdtContent>${paragraph(runs)}</w:sdtContent></w:sdt>`,
  (runs) => `<w:ins>${paragraph(runs)}</w:ins>`,
  (runs) => paragraph(`<w:r><w:pict><w:txbxContent>${paragraph(runs)}</w:txbxContent></w:pict></w:r>`),
];
const PAGE_PIECES: readonly Piece[] = [
  { write: (text) => `<p>${text}</p>`, isShown: true },
  { write: (text) => `<span>${text}</span>`, isShown: true },
  { write: (text) => `${text}<br>`, isShown: true },
  { write: (text) => `<table><tr><td>${text}</td><td>表</td></tr></table>`, isShown: true },
  { write: (text) => `<table><tr><td><p>${text}</p></td></tr></table>`, isShown: true },
  { write: (text) => `<ol><li>${text}</li></ol>`, isShown: true },
  { write: (text) => `<unheard-of>${text}</unheard-of>`, isShown: true },
  { write: (text) => `<div style="display:none">${text}</div>`, isShown: false },
  { write: (text) => `<s>${text}</s>`, isShown: false },
  { write: (text) => `<b class="off">${text}</b>`, isShown: false },
  { write: (text) => `<ruby>字<rt>${text}</rt></ruby>`, isShown: false },
  { write: (text) => `<math><mtext>${text}</mtext></math>`, isShown: true },
  { write: (text) => `<math><msqrt><mtext>${text}</mtext></msqrt></math>`, isShown: false },
  { write: (text) => `<select><option>甲</option><option selected>${text}</option></select>`, isShown: true },
  { write: (text) => `<input value="${text}">`, isShown: true },
  { write: (text) => `<script>${text}</script>`, isShown: false },
  { write: (text) => `<!--${text}-->`, isShown: false },
];

/** Texts that are told from one another, so that each can be looked for. */
function nameText(index: number): string {
  return `〈${index}〉`;
}

/** Reasons to leave characters out that are no words of the document. */
const NO_WORDS = ['duplicate', 'field-code', 'invisible', 'markup', 'script', 'source-comment'];

function expectAccounted({ account, findings, leftOut }: ReadDocument): void {
  expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  expect(account.source).toBe(account.kept + account.leftOut.reduce((sum, { characters }) => sum + characters, 0));
  for (const { reason, characters } of account.leftOut.filter((one) => !NO_WORDS.includes(one.reason))) {
    const stretches = leftOut.filter((one) => one.reason === reason);
    expect(countPrinted(stretches.map(({ words }) => words).join(''))).toBe(characters);
  }
}

/** Expect that the texts readers see are in the lines, in order and once, and no others. */
function expectShown({ lines }: ReadDocument, pieces: readonly Piece[]): void {
  const shown = pieces.flatMap(({ isShown }, index) => (isShown ? [nameText(index)] : []));
  expect(lines.join('').match(/〈\d+〉/gu) ?? []).toEqual(shown);
}

it('every text of a Word document is in its lines once, in order, or left out and counted', async () => {
  const block = fc.record({
    wrap: fc.constantFrom(...WORD_BLOCKS),
    runs: fc.array(fc.constantFrom(...WORD_RUNS), { minLength: 1, maxLength: 4 }),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(block, { maxLength: 6 }), async (blocks) => {
      let count = 0;
      const body = blocks.map(({ wrap, runs }) => wrap(runs.map(({ write }) => write(nameText(count++))).join('')));
      const read = await readWord(body.join(''));
      expectAccounted(read);
      expectShown(
        read,
        blocks.flatMap(({ runs }) => runs),
      );
    }),
    { numRuns: 150 },
  );
});

it('every text of a page is in its lines once, in order, or left out and counted', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.constantFrom(...PAGE_PIECES), { maxLength: 8 }), async (pieces) => {
      const article = pieces.map(({ write }, index) => write(nameText(index))).join('');
      const read = await readDocument(
        Buffer.from(`<style>.off{color:#fff}</style><p>外</p><div id="zoom">${'长'.repeat(100)}${article}</div>`),
        'a.html',
      );
      expectAccounted(read);
      expectShown(read, pieces);
    }),
    { numRuns: 150 },
  );
});

it.each(['a.txt', 'a.md', 'a.html'])('whatever characters %s holds, all are accounted for', async (name) => {
  const part = fc.constantFrom(
    '一、',
    '- 3 -',
    '\n',
    '\r\r\n',
    '# ',
    '**',
    '1. ',
    '|',
    '<',
    '<b>',
    '&lt;',
    '---\n',
    '甲。',
    '　',
    '示例县人民政府关于',
    '报告',
  );
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.oneof(part, fc.string({ unit: 'grapheme', maxLength: 4 })), { maxLength: 12 }),
      async (parts) => {
        const text = parts.join('').replaceAll('\0', '');
        const read = await readDocument(Buffer.from(text), name);
        expectAccounted(read);
        expect(read.lines.every((line) => line !== '' && line === line.trim() && !line.includes('\n'))).toBe(true);
      },
    ),
    { numRuns: 300 },
  );
});

it('the account says where the characters went', async () => {
  const read = await readWord(paragraph(`${run('办理12件')}<w:del><w:r><w:delText>旧数</w:delText></w:r></w:del>`));
  expect(countPrinted(read.lines.join(''))).toBe(read.account.kept);
  expect(describeAccount(read.account)).toEqual([
    '原文件共 7 个字符（不计空白），收入 5 个，未收入 2 个。',
    '  未收入：修订中已删除或移走的文字 2 个，如“旧数”',
  ]);
});

it.each([
  [12, '2 个字符下落不明'],
  [9, '1 个字符多了出来'],
])('an account of %i characters of which 10 are explained is an error', (source, message) => {
  const leftOut = [{ reason: 'comment', characters: 3, excerpts: [] } as const];
  const finding = explainImbalance(countUnaccounted({ source, kept: 7, added: 5, leftOut }));
  expect(finding).toMatchObject({ rule: 'document/unaccounted', severity: 'error' });
  expect(finding.message).toContain(message);
});
