import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { command as confirm } from '../../../scripts/confirm.ts';
import { command as begin } from '../../../scripts/new.ts';
import { command as publish } from '../../../scripts/publish-report.ts';
import { callCommand } from '../../support/call-command.ts';
import { makeTemporaryFolder } from '../../support/temporary-folder.ts';
import { makePdfFile } from './make-documents.ts';

const OTHER_AREAS = [
  '（三）依法行政制度体系',
  '（四）行政决策制度体系',
  '（五）突发事件应对体系',
  '（六）社会矛盾纠纷行政预防调处化解体系',
  '（七）行政权力制约和监督体系',
  '（八）法治政府建设科技保障体系',
  '（九）加强党的领导',
];
const LINES = [
  '示例县人民政府关于2022年度法治政府建设情况的报告',
  '来源：示例县司法局　发布时间：2023-03-20 09:30',
  '市政府：',
  '现将2022年度法治政府建设情况报告如下：',
  '一、主要工作',
  '（一）政府机构职能体系',
  '示例县坚持依法行政，把法治政府建设摆在突出位置，推动各项任务落到实处，全年办结行政许可事项1234件。',
  '（二）行政执法工作体系',
  '加强执法队伍建设，组织各镇（园区）和县直各部门的执法人员参加培训，全年培训执法人员1200人次。',
  ...OTHER_AREAS.flatMap((title) => [title, '各项任务已经按照计划完成。']),
  '二、存在的问题',
  '执法力量还不足。',
  '三、下一步打算',
  '继续推进法治政府建设。',
  '示例县人民政府',
  '2023年1月20日',
];

it('a report of a PDF goes the whole way: begun, confirmed, published', async () => {
  using folder = makeTemporaryFolder();
  const env = { CONTENT_DIR: join(folder.dir, 'content') };
  const document = join(folder.dir, '报告.pdf');
  writeFileSync(document, makePdfFile(LINES));

  const begun = await callCommand(begin, ['2022', '--from', document], { env, answers: ['', ''] });
  expect(begun).toMatchObject({ exitCode: 0, stderr: '' });
  const confirmed = await callCommand(confirm, ['2022'], { env, answers: Array<string>(30).fill('') });
  expect(confirmed.exitCode).toBe(0);
  const published = await callCommand(publish, ['2022'], { env });
  expect(published).toMatchObject({ exitCode: 0, stderr: '' });

  const report = join(env.CONTENT_DIR, 'reports/2022');
  expect(parse(readFileSync(join(report, 'report.yml'), 'utf8'))).toMatchObject({ status: 'published' });
  expect(readFileSync(join(report, 'received.pdf'))).toEqual(readFileSync(document));
});
