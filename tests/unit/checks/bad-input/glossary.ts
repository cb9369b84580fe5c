import { describe } from 'vitest';
import { readContentFolder } from '../../../../src/content/content-folder.ts';
import { applyChanges } from '../../../../src/disk/file-changes.ts';
import { planAdditions } from '../../../../src/publication/publication.ts';
import { testBadInputs } from '../../../support/bad-input.ts';
import type { FixtureSite } from '../../../support/site.ts';

const FILE = 'glossary.yml';

/** Write terms, each on five lines from line 2 on: id, term, aliases, definition, sources. */
function writeTerms(...terms: readonly [id: string, term: string, aliases?: string][]): (site: FixtureSite) => void {
  return (site) => {
    const entries = terms.map(([id, term, aliases = '[]']) =>
      [
        `  - id: ${id}`,
        `    term: ${term}`,
        `    aliases: ${aliases}`,
        '    definition: 示例。',
        '    sources: [{ title: 示例办法 }]',
      ].join('\n'),
    );
    site.write(FILE, `terms:\n${entries.join('\n')}\n`);
  };
}

/** Put on record what the glossary says. */
async function record(site: FixtureSite): Promise<void> {
  site.freeze();
  const plan = await planAdditions(await readContentFolder(site.dir), '2019');
  await applyChanges(site.dir, plan?.changes ?? []);
}

describe('glossary.yml', () => {
  testBadInputs([
    {
      what: 'with an explanation that is not the one that was published',
      site: { years: [2019, 2020] },
      spoil: async (site) => {
        writeTerms(['a', '思想认识'])(site);
        await record(site);
        site.edit(FILE, '示例。', '别的。');
      },
      findings: [`${FILE}:5:5 published/term-changed`],
      severity: 'warning',
      says: ['“思想认识：示例。依据：示例办法”', '在 reports/2019/report.yml 里补上', '    fact: 术语解释：a\n'],
    },
    {
      what: 'with another id for a term, which its address is named after',
      spoil: async (site) => {
        writeTerms(['a', '思想认识'])(site);
        await record(site);
        site.edit(FILE, 'id: a\n', 'id: b\n');
      },
      findings: ['reports/2019/report.yml:1:1 published/fact-changed'],
      says: ['“术语解释：a”', '现在没有了'],
    },
    {
      what: 'with an id twice',
      spoil: writeTerms(['a', '思想认识'], ['a', '专业素养']),
      findings: [`${FILE}:7:5 glossary/duplicate-id`],
      says: ['第 2 行'],
    },
    {
      what: 'with a term that is another’s alias',
      spoil: writeTerms(['a', '思想认识', '[专业素养]'], ['b', '专业素养']),
      findings: [`${FILE}:8:5 glossary/duplicate-name`],
      says: ['专业素养', '第 4 行'],
    },
    {
      what: 'with a term that is no report’s',
      spoil: writeTerms(['a', '火星移民']),
      findings: [`${FILE}:3:5 glossary/unused-term`],
      severity: 'warning',
      says: ['哪一年的报告里都没有'],
    },
    {
      what: 'with a term that stands only in a longer one',
      spoil: writeTerms(['a', '专业'], ['b', '专业素养']),
      findings: [`${FILE}:3:5 glossary/unused-term`],
      severity: 'warning',
      says: ['更长的术语'],
    },
    {
      what: 'without a source',
      spoil: (site) => {
        site.write(FILE, 'terms:\n  - { id: a, term: 专业素养, definition: 示例。, sources: [] }\n');
      },
      findings: [`${FILE}:2:43 schema/invalid-value`],
      says: ['至少要写明一份依据的文件'],
    },
    {
      what: 'with a key that there is not',
      spoil: (site) => {
        writeTerms(['a', '专业素养'])(site);
        site.edit(FILE, 'aliases', 'alias');
      },
      findings: [`${FILE}:4:5 schema/unknown-key`],
      says: ['aliases'],
    },
  ]);
});
