import { describe, expect, it } from 'vitest';
import { testBadInputs } from '../../../support/bad-input.ts';
import { checkContent } from '../../../support/check-content.ts';
import { changeWording, correct, WORDING } from '../../../support/corrections.ts';
import { type FixtureSite, writeSite } from '../../../support/site.ts';

const PROBLEMS = 'reports/2019/04-problems.md';
const RECORD = 'reports/2019/published.yml';
const RULE = 'published/paragraphs-changed';
const OPENING = '主要有以下问题：\n\n## 一是思想认识不够到位。';

/** Have it on record how the text on problems is parted. */
function freeze(site: FixtureSite): void {
  site.freeze();
  const begins = [
    '主要有以下问题:',
    '# 一是思想认识不够到位。',
    '部分单位对2019年的任',
    '# 二是专业素养仍需加强。',
    '部分执法人员业务能力不够',
  ];
  const list = begins.map((words) => `\n      - "${words}"`).join('');
  site.write(RECORD, `${site.read(RECORD)}paragraphs:\n  - section: problems\n    begins:${list}\n`);
}

/** Edit the text on problems after its report was published. */
function edit(from: string, to: string): (site: FixtureSite) => void {
  return (site) => {
    freeze(site);
    site.edit(PROBLEMS, from, to);
  };
}

describe('a published text that is parted otherwise', () => {
  testBadInputs([
    {
      what: 'by an empty line within a paragraph',
      spoil: edit('部分单位对2019年的任务', '部分单位\n\n对2019年的任务'),
      findings: [`${PROBLEMS}:10:1 ${RULE}`],
      says: ['发布时有 5 段', '现在有 6 段', '第 3 段', '“对2019年的任务重视不”开头的这一段发布时不是单独的一段'],
    },
    {
      what: 'by an empty line far from the beginning of a paragraph',
      spoil: edit('不够，原因是', '不够，\n\n原因是'),
      findings: [`${PROBLEMS}:16:1 ${RULE}`],
      says: ['“原因是培训偏少。”开头的这一段发布时不是单独的一段：删去它前面的空行'],
    },
    {
      what: 'by a missing empty line, so that two paragraphs are one',
      spoil: edit('主要有以下问题：\n\n## ', '主要有以下问题：'),
      findings: [`${PROBLEMS}:6:1 ${RULE}`],
      says: ['“一是思想认识不够到位。”开头的是单独的一段：在它前面补一个空行'],
    },
    {
      what: 'by a paragraph that became a heading',
      spoil: edit(OPENING, `## ${OPENING}`),
      findings: [`${PROBLEMS}:6:1 ${RULE}`],
      says: ['改回正文'],
    },
    {
      what: 'by a heading that became a paragraph',
      spoil: edit('## 二是', '二是'),
      findings: [`${PROBLEMS}:12:1 ${RULE}`],
      says: ['改回小标题'],
    },
    {
      what: 'by a correction that takes a paragraph away',
      spoil: (site) => {
        edit('主要有以下问题：\n\n', '')(site);
        const [was, is] = ['主要有以下问题：一是思想认识不够到位。', '一是思想认识不够到位。'];
        correct(site, 2019, [{ ...WORDING, was, is }]);
      },
      findings: [`${PROBLEMS}:6:1 ${RULE}`],
      says: ['不去掉整段'],
    },
  ]);

  it('is not one whose words were corrected within a paragraph, nor one with other spaces and widths', async () => {
    using site = writeSite();
    freeze(site);
    changeWording(site);
    correct(site, 2019, [WORDING]);
    site.edit(PROBLEMS, '不够，原因', '不够,\n原因');
    expect(await checkContent(site.dir)).toEqual([]);
  });
});
