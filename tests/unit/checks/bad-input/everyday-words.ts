import { describe } from 'vitest';
import { testBadInputs } from '../../../support/bad-input.ts';

const FILE = 'everyday-words.yml';

describe('everyday-words.yml', () => {
  testBadInputs([
    {
      what: 'with a saying twice',
      spoil: (site) => {
        site.write(
          FILE,
          'words:\n  - said: [投诉, 举报]\n    written: [信访]\n  - said: [投诉]\n    written: [行政复议]\n',
        );
      },
      findings: [`${FILE}:4:12 everyday-words/duplicate-word`],
      says: ['投诉', '第 2 行'],
    },
    {
      what: 'without a word of the reports',
      spoil: (site) => {
        site.write(FILE, 'words:\n  - { said: [投诉], written: [] }\n');
      },
      findings: [`${FILE}:2:19 schema/invalid-value`],
      says: ['至少写一个报告里的说法'],
    },
    {
      what: 'with a number that is none of the sayings',
      spoil: (site) => {
        site.write(FILE, 'words:\n  - { said: [12345], written: [信访] }\n');
      },
      findings: [`${FILE}:2:14 schema/invalid-value`],
      says: ['引号'],
    },
  ]);
});
