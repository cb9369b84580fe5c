import { describe, expect, it } from 'vitest';
import { readDocument } from '../../../src/intake/documents/read-document.ts';
import { listRules } from './make-word.ts';

const LINES = ['示例县人民政府关于2022年度法治政府建设情况的报告', '办理行政复议案件351件。'];
const PAGE = `<html><head><meta charset="utf-8"></head><body>${LINES.map((line) => `<p class="a=b">${line}</p>`).join('\n')}</body></html>`;
/** 示例县, in the encoding that Word of China writes. */
const GBK = Buffer.from('cabec0fdcfd8', 'hex');

interface Part {
  headers: string[];
  body: string;
}

function quote(bytes: Uint8Array): string {
  return [...bytes]
    .map((byte) =>
      byte > 126 || byte === 61 ? `=${byte.toString(16).toUpperCase().padStart(2, '0')}` : String.fromCharCode(byte),
    )
    .join('')
    .replace(/(?:=..|[^=]){60}/gu, '$&=\n');
}

function quoted(content: string | Buffer, type = 'text/html'): Part {
  return {
    headers: [`Content-Type: ${type}`, 'Content-Transfer-Encoding: quoted-printable'],
    body: quote(Buffer.from(content)),
  };
}

function makeArchive(parts: readonly Part[], { lineEnd = '\r\n', boundary = '"----=_Next Part.1"' } = {}): Buffer {
  const marker = boundary.replaceAll('"', '');
  const lines = [
    'From: <Saved by Blink>',
    'Subject: =?utf-8?Q?=E6=8A=A5=E5=91=8A?=',
    'MIME-Version: 1.0',
    `Content-Type: multipart/related;\n\ttype="text/html";\n\tboundary=${boundary}`,
    '',
    'This is a multi-part message in MIME format.',
    ...parts.flatMap(({ headers, body }) => [`--${marker}`, ...headers, '', body]),
    `--${marker}--`,
    '',
  ];
  return Buffer.from(lines.join('\n').replaceAll('\n', lineEnd), 'latin1');
}

const PICTURE: Part = {
  headers: ['Content-Type: image/png', 'Content-Transfer-Encoding: base64'],
  body: 'iVBORw0KGgo=',
};

describe('a page saved as one file', () => {
  it.each<[string, Buffer]>([
    ['in quoted-printable', makeArchive([quoted(PAGE), PICTURE])],
    ['with line ends of Unix', makeArchive([PICTURE, quoted(PAGE)], { lineEnd: '\n' })],
    [
      'in base64',
      makeArchive([
        {
          headers: ['content-type: TEXT/HTML; charset="utf-8"', 'content-transfer-encoding: BASE64'],
          body: Buffer.from(PAGE).toString('base64').replace(/.{60}/gu, '$&\n'),
        },
      ]),
    ],
    [
      'as it is',
      makeArchive([{ headers: ['Content-Type: text/html'], body: Buffer.from(PAGE).toString('latin1') }], {
        boundary: 'abc',
      }),
    ],
    [
      'within another message',
      makeArchive([
        {
          headers: ['Content-Type: multipart/alternative; boundary=x'],
          body: `--x\nContent-Type: text/plain\n\nno\n--x\nContent-Type: text/html\n\n${Buffer.from(PAGE).toString('latin1')}\n--x--`,
        },
      ]),
    ],
  ])('%s is read, whatever its name', async (_, bytes) => {
    for (const name of ['报告.mht', '报告.mhtml', '报告.doc', '报告']) {
      expect((await readDocument(bytes, name)).lines).toEqual(LINES);
    }
  });

  it('alone is read too', async () => {
    const message = `MIME-Version: 1.0\nContent-Type: text/html; charset=utf-8\n\n${PAGE}`;
    expect((await readDocument(Buffer.from(message), '报告.mht')).lines).toEqual(LINES);
  });

  it('is decoded as it says itself', async () => {
    const body = Buffer.concat([Buffer.from('<p>'), GBK, Buffer.from('</p>')]);
    const { lines } = await readDocument(makeArchive([quoted(body, 'text/html; charset="gb2312"')]), '报告.mht');
    expect(lines).toEqual(['示例县']);
  });

  it('has frames, of which the one with most text is read, and the others are told', async () => {
    const bytes = makeArchive([
      quoted('<html><frameset></frameset></html>'),
      quoted('<p>页面的导航</p><script>1</script>'),
      quoted(PAGE),
    ]);
    const read = await readDocument(bytes, '报告.mht');
    expect(read.lines).toEqual(LINES);
    expect(read.account.leftOut.map(({ reason, characters }) => [reason, characters])).toContainEqual([
      'page-frame',
      5,
    ]);
    expect(listRules(read)).toContain('2 page-frame');
  });

  it('without a page in it is refused', async () => {
    expect(listRules(await readDocument(makeArchive([PICTURE]), '报告.mht'))).toEqual(['1 broken']);
  });
});
