import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { settleNumbers } from '../support/settle-numbers.ts';
import { type FixtureSite, writeSite } from '../support/site.ts';

const FIGURES = 'reports/2020/figures.yml';
const BYTE_ORDER_MARK = '\ufeff';

let site: FixtureSite;
beforeEach(() => {
  site = writeSite({ years: [2019, 2020], draft: 2020 });
});
afterEach(() => {
  site.cleanUp();
});

describe('a figures.yml that is decided about', () => {
  it('is touched nowhere else, however each entry is written, in an old Windows editor too', async () => {
    const before = `# 头\r\n${site.read(FIGURES).replaceAll('\n', '\r\n')}# 尾`;
    const marked = before.split(/(?=^ {2}- )/mu).map((entry, index) => {
      if (index === 1) return entry.replace('- ', '- unconfirmed: true\r\n    ');
      if (index === 2) {
        return `  # | 把握大\r\n${entry.replace(/(?<=value.*\r\n)/u, '    "unconfirmed" : TRUE   # 待看\r\n')}`;
      }
      return entry;
    });
    site.write(FIGURES, BYTE_ORDER_MARK + marked.join(''));
    await settleNumbers(site.dir, 2020);
    expect(site.read(FIGURES)).toBe(BYTE_ORDER_MARK + before);
  });

  it('may be one pair of brackets, as a program writes it', async () => {
    const { observations } = parse(site.read(FIGURES)) as { observations: object[] };
    const marked = observations.map((entry, index) =>
      index % 2 === 0 ? { unconfirmed: true, ...entry } : { ...entry, unconfirmed: true },
    );
    site.write(FIGURES, JSON.stringify({ observations: marked }));
    await settleNumbers(site.dir, 2020);
    expect(site.read(FIGURES)).toBe(JSON.stringify({ observations }));
  });

  it('is the file that was read, where its name is not quite right', async () => {
    const before = site.read(FIGURES);
    site.rename(FIGURES, 'reports/2020/Figures.YAML');
    site.write('reports/2020/Figures.YAML', before.replace('- ', '- unconfirmed: true\n    '));
    await settleNumbers(site.dir, 2020);
    expect(site.read('reports/2020/Figures.YAML')).toBe(before);
    expect(() => site.read(FIGURES)).toThrow('ENOENT');
  });

  it('stays as it is where an entry does not fit the text, or an entry cannot be edited', async () => {
    const before = site.read(FIGURES);
    const misfit = before.replace('- ', '- unconfirmed: true\n    ').replace(/value: (\d+)/u, 'value: 9$1');
    site.write(FIGURES, misfit);
    await expect(settleNumbers(site.dir, 2020)).rejects.toThrow('登记的与原文对不上');
    expect(site.read(FIGURES)).toBe(misfit);
    const anchored = before.replace('- ', '- unconfirmed: &a true\n    ');
    site.write(FIGURES, anchored);
    await expect(settleNumbers(site.dir, 2020)).rejects.toThrow(/figures\.yml/u);
    expect(site.read(FIGURES)).toBe(anchored);
  });
});
