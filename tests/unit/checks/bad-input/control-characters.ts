import { describe } from 'vitest';
import { testBadInputs } from '../../../support/bad-input.ts';
import type { FixtureSite } from '../../../support/site.ts';

describe('a name', () => {
  testBadInputs(
    ['\\0', '\\x1b', '\\v', '\\u202e', '\\u2067'].map((escape) => ({
      what: `with ${escape} in it, which no page shows and no XML file can hold`,
      spoil: (site: FixtureSite) => {
        site.edit('site.yml', 'name: 示例县法治政府建设年度报告', `name: "示例县${escape}法治政府建设年度报告"`);
      },
      findings: ['site.yml:1:1 schema/invalid-value'],
      says: ['看不见的控制字符'],
    })),
  );
});
