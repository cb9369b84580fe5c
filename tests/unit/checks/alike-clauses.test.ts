import { expect, test } from 'vitest';
import { checkContent } from '../../support/check-content.ts';
import { writeSite } from '../../support/site.ts';

test.each(['1，234次', '１，２３４次', '1 234次'])(
  'finds the clause of another year that is like that of %s',
  async (amount) => {
    using site = writeSite({ years: [2019, 2020] });
    const [section, figures] = ['reports/2020/01-government-functions.md', 'reports/2020/figures.yml'];
    site.edit(section, '全年开展检查140次，', `全年开展检查${amount}，`);
    const [, , ...others] = site.read(figures).split('  - indicator');
    site.write(figures, `observations:\n${others.map((entry) => `  - indicator${entry}`).join('')}`);
    const findings = await checkContent(site.dir);
    const unaccounted = findings.filter(({ rule }) => rule === 'figures/unaccounted-numeral');
    expect(unaccounted).toHaveLength(1);
    expect(unaccounted[0]?.hint).toContain(
      '往年相似的一句登记为指标“government-functions-checks-1”（“全年开展检查133次”）',
    );
  },
);
