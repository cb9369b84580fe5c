import { describe, expect, it } from 'vitest';
import { readPlan, type TextBlock } from '../../../src/compare/plan.ts';
import { findPassages, listSentences, readHeading } from '../../../src/compare/plan-passages.ts';

/** Blocks from lines; a heading begins with `# `. Each has its words as its anchor. */
function blocks(lines: readonly string[]): TextBlock[] {
  return lines.map((line) => {
    const text = line.replace(/^# /u, '');
    return { id: text, text, heading: text === line ? undefined : {} };
  });
}

/** What a report says beside the things that a plan names, each a list of sentences. */
function follow(plan: readonly string[], report: readonly string[]): string[][] {
  return findPassages(readPlan(blocks(plan)), listSentences(blocks(report))).map((found) =>
    found.map(({ text }) => text),
  );
}

/** The plan of a year, in the words of such plans. */
const PLAN = [
  '# （一）进一步深化简政放权',
  '加强政务服务大厅建设，推动审批服务事项“一网通办”，压缩企业开办时间。',
  '# （二）进一步提升行政执法能力',
  '加强执法队伍建设，强化执法人员教育培训，严格落实行政执法责任制。',
  '# （三）进一步完善信访工作机制',
  '优化传统信访途径，严格实行诉访分离，健全群众合理诉求解决机制。',
  '# （四）进一步完善法治政府建设考核机制',
  '优化考核指标，改进考核方式，把法治建设的“软任务”变为“硬指标”。',
];

/** The report of the year after, of its own subjects, with the same words that go with any. */
const REPORT = [
  '# 一是进一步深化“证照分离”改革。',
  '推动审批服务事项全部“一网通办”，企业开办时间压缩至1天。',
  '# 二是进一步健全人民调解工作机制。',
  '加强调解队伍建设，调解纠纷300件，严格落实考评办法。',
  '# 三是严格落实行政执法责任制。',
  '对行政执法人员开展专业法律知识培训2次。',
  '# 四是创新信访工作模式。',
  '受理来访12批次。',
  '# 五是进一步完善重大行政决策机制。',
  '稳步推进法治政府建设，改进决策方式，优化决策程序。',
  '# 六是推进法治政府示范创建。',
  '县委常委会研究法治政府建设4次，法治政府建设年度任务全部完成。',
];

describe('findPassages', () => {
  it('finds the clause that a plan and a report have in common, wherever it stands', () => {
    expect(follow(PLAN, REPORT)[0]).toEqual(['推动审批服务事项全部“一网通办”，企业开办时间压缩至1天。']);
  });

  it('does not take the same work on another subject for it', () => {
    const [, ofOfficers = []] = follow(PLAN, REPORT);
    expect(ofOfficers).toContain('三是严格落实行政执法责任制。');
    expect(ofOfficers.join('')).not.toContain('调解');
  });

  it('finds a heading on the same subject, however differently it goes on', () => {
    expect(follow(PLAN, REPORT)[2]).toEqual(['四是创新信访工作模式。']);
  });

  it('finds nothing where a report has but the words of any plan', () => {
    expect(follow(PLAN, REPORT)[3]).toEqual([]);
  });

  it('does not find the same subject in other words', () => {
    expect(follow(['加快建设覆盖城乡的公共法律服务体系。'], ['为困难群众提供法律援助，办案1408件。'])).toEqual([[]]);
  });

  it('finds what the report tells of one by one and the plan named in one sentence', () => {
    const plan = ['进一步深化“放管服”改革，推动“互联网+政务服务”工作，推进“双随机、一公开”监管、“四送一服”等活动。'];
    const report = ['# 二是深化“放管服”改革。', '保留事项12项。', '# 三是推进“双随机、一公开”监管。', '抽查3次。'];
    expect(follow(plan, report)).toEqual([['二是深化“放管服”改革。', '三是推进“双随机、一公开”监管。']]);
  });

  it('finds the heading that names the same thing in quotation marks, among others', () => {
    const plan = ['# （一）深化职能转变', '进一步深化“放管服”改革，推动“互联网+政务服务”“证照分离”工作。'];
    const report = ['# 五是深化“放管服”和“证照分离”改革。', '保留事项12项。', '# 六是推广“枫桥经验”。', '调解3件。'];
    expect(follow(plan, report)).toEqual([['五是深化“放管服”和“证照分离”改革。']]);
  });

  it('finds five at most, the most alike first, headings of whole sections last', () => {
    const planned = '定期更新发布规范性文件立改废情况，并进行政策解读。';
    const alike = [
      '定期发布规范性文件立改废情况，开展解读工作。',
      '定期更新发布规范性文件立改废情况（2020年），并进行政策解读！',
      '规范性文件立改废情况定期更新发布，政策解读及时。',
      '及时更新发布规范性文件立改废情况，进行解读。',
      '每季度更新发布规范性文件立改废情况。',
      '更新发布规范性文件立改废情况，解读政策。',
    ];
    const found = follow([planned], [...alike, '召开会议12次，研究部署全县疫情防控工作。'])[0] ?? [];
    expect(found).toHaveLength(5);
    expect(found[0]).toBe(alike[1]);
    const plan = readPlan(blocks(['# 一、规范性文件管理', planned]));
    const whole = readHeading('（二）规范性文件管理', { anchor: '', block: undefined });
    const [withSection] = findPassages(plan, [whole, ...listSentences(blocks(['# 一是规范性文件管理。', '甲。']))]);
    expect(withSection?.map(({ text }) => text)).toEqual(['一是规范性文件管理。', '（二）规范性文件管理']);
  });

  it('finds the heading that is the item’s own, however short, and whatever its mark', () => {
    const report = ['# （三）营商环境。', '甲。', '# 信访。', '乙。'];
    expect(follow(['# 二是优化营商环境。', '丙。'], report)).toEqual([['（三）营商环境。']]);
    expect(follow(['# 信访工作', '丙。'], report)).toEqual([['信访。']]);
    expect(follow(['# 仲裁', '丙。'], report)).toEqual([[]]);
  });

  it('says under which heading a passage stands, and leads to its paragraph', () => {
    const [[found] = []] = findPassages(readPlan(blocks(PLAN)), listSentences(blocks(REPORT)));
    expect(found).toMatchObject({ heading: '一是进一步深化“证照分离”改革。', block: 1, anchor: REPORT[1] });
  });

  it('finds nothing in a text without sentences', () => {
    expect(follow(['召开会议。'], [])).toEqual([[]]);
    expect(follow([], REPORT)).toEqual([]);
  });
});
