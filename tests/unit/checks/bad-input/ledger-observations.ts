import { describe } from 'vitest';
import { testBadInputs } from '../../../support/bad-input.ts';
import { setLine } from '../../../support/site-ledger.ts';
import type { FixtureSite } from '../../../support/site.ts';

const FIGURES = 'reports/2019/figures.yml';
const AREA = 'reports/2019/02-law-enforcement.md';

/**
 * Write another line in figures.yml. Lines 29 to 32 are of 检查143次 in law-enforcement, 33 to 37 of 办结率约80.5% there.
 */
function change(line: number, text: string): (site: FixtureSite) => void {
  return (site) => {
    setLine(site, FIGURES, line, text);
  };
}

/** Print 143次 twice in a sentence. */
function inspectTwice(site: FixtureSite): void {
  site.edit(AREA, '检查143次', '检查143次，复查143次');
  site.edit('reports/2019/original.txt', '检查143次', '检查143次,复查143次');
  site.recordHash(2019);
}

describe('what an observation names', () => {
  testBadInputs([
    {
      what: 'an indicator that there is not',
      spoil: change(29, '  - indicator: law-enforcment-checks-1'),
      findings: [`${FIGURES}:29:5 figures/unknown-indicator`],
      says: ['law-enforcment-checks-1', '是不是“law-enforcement-checks-1”？'],
    },
    {
      what: 'a section that there is not, in several observations',
      spoil: (site) => {
        site.write(FIGURES, site.read(FIGURES).replaceAll('section: law-enforcement', 'section: law-enforcment'));
      },
      findings: [`${FIGURES}:31:5 figures/unknown-section`],
      says: ['law-enforcment', '第 36、40、45 行', '是不是“law-enforcement”？'],
    },
    {
      what: 'a year that the report cannot know yet',
      spoil: change(30, '    value: 143\n    period: "2020"'),
      findings: [`${FIGURES}:31:5 figures/period-after-report`],
      says: ['law-enforcement-checks-1', '2020年', 'excused'],
    },
    {
      what: 'the indicator of another observation',
      spoil: (site) => {
        site.write(FIGURES, site.read(FIGURES) + site.read(FIGURES).split('\n').slice(28, 32).join('\n'));
      },
      findings: [`${FIGURES}:65:5 figures/duplicate-observation`],
      says: ['law-enforcement-checks-1', '2019年', '第 29 行', 'period'],
    },
    {
      what: 'a number that is bound already',
      spoil: (site) => {
        setLine(site, FIGURES, 38, '  - indicator: law-enforcement-checks-2\n    period: "2018"');
        site.write(
          FIGURES,
          `${site.read(FIGURES)}  - { indicator: law-enforcement-checks-2, value: 143, section: law-enforcement, quote: 全年开展检查143次 }\n`,
        );
      },
      findings: [`${FIGURES}:66:82 figures/shared-numeral`],
      says: ['第 29 行', 'law-enforcement-checks-1'],
    },
  ]);
});

describe('the column of an observation', () => {
  testBadInputs([
    {
      what: 'of a number that stands in no table',
      spoil: change(31, '    section: law-enforcement\n    column: 数量'),
      findings: [`${FIGURES}:32:5 figures/no-table`],
      says: ['不在表格里', 'column'],
    },
    {
      what: 'that the table does not have',
      spoil: (site) => {
        site.edit(AREA, '## 一是', '| 项目 | 次数（次） |\n| --- | --- |\n| 复查 | 1 |\n\n## 一是');
        site.edit(
          'reports/2019/original.txt',
          '一是规范行政执法行为',
          '项目\t次数（次）\n复查\t1\n一是规范行政执法行为',
        );
        site.recordHash(2019);
        setLine(site, FIGURES, 30, '    value: 1\n    column: 数量');
        setLine(site, FIGURES, 33, '    quote: 复查 1');
      },
      findings: [`${AREA}:13:31 figures/unaccounted-numeral`, `${FIGURES}:31:5 figures/column-absent`],
      says: ['“143”'],
    },
  ]);
});

describe('the quote of an observation', () => {
  testBadInputs([
    {
      what: 'that is not there is told the nearest passage and its line',
      spoil: change(32, '    quote: 开展检察143次'),
      findings: [`${AREA}:9:31 figures/unaccounted-numeral`, `${FIGURES}:32:5 figures/quote-absent`],
      says: ['143', '全年开展检查143次'],
    },
    {
      what: 'that is not there after a digit of the text changed',
      spoil: (site) => {
        site.edit(AREA, '检查143次', '检查243次');
      },
      findings: [
        `${AREA}:9:31 figures/unaccounted-numeral`,
        `${AREA}:9:31 verbatim/changed`,
        `${FIGURES}:32:5 figures/quote-absent`,
      ],
      says: ['“243”', '办法（试行）》，全年开展检查243次'],
    },
    {
      what: 'that runs over the end of a paragraph',
      spoil: change(
        32,
        '    quote: 一是规范行政执法行为。印发《示例县规范行政执法行为实施办法（试行）》，全年开展检查143次',
      ),
      findings: [`${AREA}:9:31 figures/unaccounted-numeral`, `${FIGURES}:32:5 figures/quote-absent`],
    },
    {
      what: 'that stands in another section is told which',
      spoil: change(31, '    section: oversight-of-power'),
      findings: [`${FIGURES}:31:5 figures/quote-elsewhere`],
      says: ['“oversight-of-power”一节', '“law-enforcement”一节', '把 section 改为 law-enforcement'],
    },
    {
      what: 'that stands in several places is told how to lengthen it',
      spoil: (site) => {
        inspectTwice(site);
        setLine(site, FIGURES, 32, '    quote: 查143次');
      },
      findings: [`${FIGURES}:32:5 figures/quote-ambiguous`],
      says: ['不止一处', '“全年开展检查143次”', '“复查143次”'],
    },
    {
      what: 'that leaves out the unit',
      spoil: change(32, '    quote: 全年开展检查143'),
      findings: [`${FIGURES}:32:5 figures/quantity-cut`],
      says: ['“143次”整个'],
    },
    {
      what: 'that leaves out the qualifier',
      spoil: change(37, '    quote: 80.5%'),
      findings: [`${FIGURES}:37:5 figures/quantity-cut`],
      says: ['“约80.5%”整个'],
    },
    {
      what: 'that has no number',
      spoil: change(32, '    quote: 示例县规范行政执法行为实施办法'),
      findings: [`${AREA}:9:31 figures/unaccounted-numeral`, `${FIGURES}:30:5 figures/value-differs`],
    },
  ]);
});

/** Put a number in that the reader makes nothing of, and enter it by hand as `printed`. */
function enterByHand(site: FixtureSite, printed: string): void {
  for (const file of [AREA, 'reports/2019/original.txt']) site.edit(file, '检查143次', '检查三分之二');
  site.recordHash(2019);
  setLine(site, FIGURES, 32, `    quote: 全年开展检查三分之二\n    printed: ${printed}`);
}

describe('an observation entered by hand', () => {
  testBadInputs([
    {
      what: 'stands for what the reader cannot read',
      spoil: (site) => {
        enterByHand(site, '三分之二');
      },
      findings: [],
    },
    {
      what: 'whose printed words the quote does not have',
      spoil: (site) => {
        enterByHand(site, '三分之一');
      },
      findings: [`${FIGURES}:33:5 figures/printed-absent`],
      says: ['“三分之一”', '一字不差'],
    },
    {
      what: 'whose printed words hold no numeral',
      spoil: (site) => {
        enterByHand(site, '检查');
      },
      findings: [`${FIGURES}:33:5 figures/printed-absent`],
    },
    {
      what: 'that the reader reads',
      spoil: change(32, '    quote: 全年开展检查143次\n    printed: 143次'),
      findings: [`${FIGURES}:33:5 figures/printed-readable`],
      says: ['“143次”', '删去 printed'],
    },
  ]);
});

describe('the value of an observation', () => {
  testBadInputs([
    {
      what: 'is not the one printed',
      spoil: change(30, '    value: 144'),
      findings: [`${FIGURES}:30:5 figures/value-differs`],
      says: ['144', '印的却是 143次'],
    },
    {
      what: 'is a fraction instead of a percentage',
      spoil: change(34, '    value: 0.805'),
      findings: [`${FIGURES}:34:5 figures/value-differs`],
      says: ['0.805', '约80.5%'],
    },
    {
      what: 'is in another unit',
      spoil: (site) => {
        setLine(site, 'indicators.yml', 46, '    unit: 件');
        setLine(site, 'indicators.yml', 4, '    unit: 件');
      },
      findings: [`${FIGURES}:5:5 figures/unit-differs`, `${FIGURES}:32:5 figures/unit-differs`],
      says: ['单位是“件”', '133次', '单位是“次”', 'unitAliases'],
    },
    {
      what: 'drops the qualifier',
      spoil: (site) => {
        site.write(FIGURES, site.read(FIGURES).split('\n').toSpliced(34, 1).join('\n'));
      },
      findings: [`${FIGURES}:34:5 figures/qualifier-dropped`],
      says: ['约80.5%', 'qualifier: 约'],
    },
    {
      what: 'has another qualifier',
      spoil: change(35, '    qualifier: 近'),
      findings: [`${FIGURES}:35:5 figures/qualifier-differs`],
      says: ['“约”', '“近”', 'qualifier: 约'],
    },
    {
      what: 'invents a qualifier',
      spoil: change(30, '    value: 143\n    qualifier: 余'),
      findings: [`${FIGURES}:31:5 figures/qualifier-invented`],
      says: ['143次', '“余”', '删去'],
    },
    {
      what: 'stands twice in the quote',
      spoil: (site) => {
        inspectTwice(site);
        setLine(site, FIGURES, 32, '    quote: 检查143次，复查143次');
      },
      findings: [`${FIGURES}:32:5 figures/value-ambiguous`],
      says: ['“143次”出现了 2 次', '录短'],
    },
  ]);
});

describe('figures.yml as a file', () => {
  testBadInputs([
    {
      what: 'with keys and values it cannot have says so, and nothing of the text',
      spoil: (site) => {
        setLine(site, FIGURES, 3, '    value: "133"');
        setLine(site, FIGURES, 8, '    qualifer: 约');
      },
      findings: [`${FIGURES}:3:5 schema/invalid-value`, `${FIGURES}:8:5 schema/unknown-key`],
      says: ['应为数字', '数值，按指标的单位'],
    },
    {
      what: 'waits for a section whose front matter cannot be read',
      spoil: (site) => {
        site.edit(AREA, 'kind: duty-area', 'kind: dutyarea');
        setLine(site, FIGURES, 30, '    value: 144');
      },
      findings: [`${AREA}:2:1 schema/invalid-value`],
    },
  ]);
});
