import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findLongestPart, parseQuery } from '../../../src/search/query.ts';

async function search(query: string, text: string): Promise<{ part: string; asked: number }> {
  let asked = 0;
  const part = await findLongestPart(parseQuery(query).terms, (folded) => {
    asked += 1;
    return Promise.resolve(text.includes(folded));
  });
  return { part, asked };
}

describe('findLongestPart', () => {
  it.each([
    ['火星法律援助移民', '县法律援助中心', '法律援助'],
    ['甲乙 法律援', '甲，法律援助', '法律援'],
    ['ＡＰＰ下载火', '安装app', 'ＡＰＰ'],
    ['法律甲援助', '法律、援助', '法律'],
    ['火星', '法律', ''],
    ['', '法律', ''],
  ])('of %j in %j: %j', async (query, text, part) => {
    expect((await search(query, text)).part).toBe(part);
  });

  it('cuts no word where it is told where words end', async () => {
    const split = (text: string): string[] => text.match(/干部|考试|怎么|./g) ?? [];
    const find = (query: string, text: string): Promise<string> =>
      findLongestPart(parseQuery(query).terms, (folded) => Promise.resolve(text.includes(folded)), split);
    expect(await find('干部考试', '领导干部考法')).toBe('干部');
    expect(await find('信息怎么查', '公开信息怎')).toBe('信息');
  });

  it('finds what trying every part finds, and asks at most twice for each character', async () => {
    const signs = fc.constantFrom('甲', '乙', '丙', '𠮷');
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: signs }), fc.string({ unit: signs }), async (query, text) => {
        const characters = Array.from(query);
        const parts = characters.flatMap((_, start) =>
          characters.slice(start).map((__, length) => characters.slice(start, start + length + 1)),
        );
        const longest = Math.max(
          0,
          ...parts.filter((part) => text.includes(part.join(''))).map(({ length }) => length),
        );
        const { part, asked } = await search(query, text);
        expect(Array.from(part)).toHaveLength(longest);
        expect(query.includes(part) && text.includes(part)).toBe(true);
        expect(asked).toBeLessThanOrEqual(2 * characters.length);
      }),
    );
  });
});
