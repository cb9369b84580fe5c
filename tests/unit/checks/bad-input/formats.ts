import { describe } from 'vitest';
import { testBadInputs } from '../../../support/bad-input.ts';

describe('a content folder of another format', () => {
  testBadInputs([
    {
      what: 'that an older program wrote: page lines within the original’s keys',
      spoil: (site) => {
        site.edit('reports/2019/report.yml', 'original:\n', 'original:\n  chrome: [打印]\n');
      },
      findings: ['reports/2019/report.yml:1:1 content/older-format', 'reports/2019/report.yml:11:3 schema/unknown-key'],
      says: ['npm run upgrade', 'left-out'],
    },
    {
      what: 'that a newer program wrote',
      spoil: (site) => {
        site.write('site.yml', `${site.read('site.yml')}format: 99\n`);
      },
      findings: ['site.yml:4:1 content/newer-format'],
      says: ['先把程序更新到较新的版本'],
    },
  ]);
});
