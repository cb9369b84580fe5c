import { describe, expect, it } from 'vitest';
import { decodeText, findForeign } from '../../../src/content/decoding.ts';

/** Bytes of a text in GBK, given as ASCII with Chinese characters in hexadecimal: `<cec4>` is 文. */
function writeGbk(text: string): Uint8Array {
  return Buffer.concat(
    text.split(/<([0-9a-f]+)>/).map((part, index) => Buffer.from(part, index % 2 === 1 ? 'hex' : 'latin1')),
  );
}

describe('decodeText', () => {
  it.each([
    ['prose', '<cabec0fdcfd8c8cbc3f1d5feb8ae>', '示例县人民政府'],
    [
      'a YAML file of mostly ASCII',
      'year: 2019\nurl: "https://a.cn/?b=1&c={2}"\nsource: <cbbeb7a8bed6> # (x)\n',
      undefined,
    ],
    [
      'Chinese quotation marks, dashes, dots and numbers',
      '<a1b0>1+4+N<a1b1><a1aaa1aaa1ada1ada1a4a2d9>',
      '“1+4+N”——……·①',
    ],
  ])('names GBK in %s', (_, text, converted) => {
    const decoded = decodeText(writeGbk(text));
    expect(decoded).toMatchObject({ problem: 'gbk' });
    if (converted !== undefined) expect(decoded).toMatchObject({ converted });
  });

  it.each([
    ['little-endian', Uint8Array.of(0xff, 0xfe, 0x87, 0x65, 0x2c, 0x67)],
    ['big-endian', Uint8Array.of(0xfe, 0xff, 0x65, 0x87, 0x67, 0x2c)],
  ])('names UTF-16, %s', (_, bytes) => {
    expect(decodeText(bytes)).toEqual({ problem: 'utf-16', converted: '文本' });
  });

  it.each([
    ['a picture', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0xff, 0xfe)],
    ['an archive', Uint8Array.of(0x50, 0x4b, 3, 4, 0, 0xff, 0xfe)],
    ['another language', writeGbk('na<ef>ve caf<e9>!')],
  ])('takes %s for no text', (_, bytes) => {
    expect(decodeText(bytes)).toEqual({ problem: 'binary' });
  });
});

describe('findForeign', () => {
  it.each([
    ['PK\u0003\u0004', 'Word'],
    ['\u00d0\u00cf\u0011\u00e0\u00a1', '旧版 Word'],
    ['%PDF-1.7', 'PDF'],
    ['{\\rtf1\\ansi', 'RTF'],
    ['\n<!DOCTYPE html><html>', '网页'],
    ['\u0089PNG\r\n', '图片'],
  ])('names what only has the name of a text: %j', (start, kind) => {
    expect(findForeign('site.yml', Buffer.from(start, 'latin1'))?.message).toContain(kind);
  });

  it.each(['name: 示例\n', '---\nkind: problems\n', 'PKU: 1\n', '<p>甲</p>\n', ''])('takes %j for a text', (text) => {
    expect(findForeign('site.yml', Buffer.from(text))).toBeUndefined();
  });
});
