import { expect, it } from 'vitest';
import { tellContents } from '../../../src/checks/contents.ts';
import { readContentFolder } from '../../../src/content/content-folder.ts';
import { assembleContent } from '../../../src/report/report.ts';
import { listContents, type ReportPart } from '../../../src/report/required-contents.ts';
import { SUIXI_DIR } from '../../support/fixture-content.ts';

function list(...parts: [ReportPart['kind'], string][]): string[] {
  return listContents(parts.map(([kind, text]) => ({ kind, text })));
}

it('tells the contents of a report by the kinds of its sections', () => {
  expect(
    list(['measures', ''], ['problems', '原因是人手不足。'], ['leaders-duty', ''], ['next-year', '']).sort(),
  ).toEqual(['causes', 'leaders-duty', 'measures', 'next-year', 'problems']);
  expect(list(['other', ''])).toEqual(['other']);
  expect(list(['preamble', ''], ['closing', ''])).toEqual([]);
});

it.each<[ReportPart['kind'], string, string[]]>([
  ['preamble', '县长切实履行推进法治建设第一责任人职责。', ['leaders-duty']],
  ['preamble', '党政主要负责人带头履行法治建设职责。', ['leaders-duty']],
  ['preamble', '考核各单位主要负责人。履行职责。', []],
  ['next-year', '压实第一责任人职责。', ['next-year']],
  ['problems', '落实第一责任人职责不够。', ['problems']],
  ['measures', '因为重视，成效明显。', ['measures']],
  ['closing', '三、其他需要报告的情况', ['other']],
  ['closing', '其他报告事项', ['other']],
])('tells them by words too: in %s, %s', (kind, text, contents) => {
  expect(list([kind, text])).toEqual(contents);
});

it('finds all that is asked for in the report of 2019 but causes of its shortcomings, and no other matters', async () => {
  const { reports } = assembleContent(await readContentFolder(SUIXI_DIR));
  const report = reports.find(({ name }) => name === '2019');
  expect(report && tellContents(report)).toEqual(['measures', 'problems', 'leaders-duty', 'next-year']);
});
