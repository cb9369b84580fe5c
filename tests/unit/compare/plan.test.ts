import { describe, expect, it } from 'vitest';
import { findPassages, listSentences, type PlanItem, readPlan, type TextBlock } from '../../../src/compare/plan.ts';

/** Blocks from lines; a heading begins with `# `. Each has its words as its anchor. */
function blocks(...lines: string[]): TextBlock[] {
  return lines.map((line) => {
    const text = line.replace(/^# /u, '');
    return { id: text, text, heading: text === line ? undefined : {} };
  });
}

/** An item of a plan; a heading begins with `# `. */
function item(...lines: string[]): PlanItem {
  const own = blocks(...lines);
  return {
    headings: own.filter(({ heading }) => heading).map(({ id, text }) => ({ text, anchor: id })),
    paragraphs: own.filter(({ heading }) => !heading).map(({ text }) => text),
  };
}

describe('readPlan', () => {
  /** Items as `headings: paragraphs`. */
  const read = (...lines: string[]): string[] =>
    readPlan(blocks(...lines)).map(
      ({ headings, paragraphs }) => `${headings.map(({ text }) => text).join('/')}: ${paragraphs.join('|')}`,
    );

  it('has an item for each heading, with its paragraphs', () => {
    expect(read('# 一', '甲。', '乙。', '# 二', '丙。')).toEqual(['一: 甲。|乙。', '二: 丙。']);
  });

  it('has an item for each paragraph of a plan without headings', () => {
    expect(read('一是甲。', '二是乙。')).toEqual([': 一是甲。', ': 二是乙。']);
  });

  it('leaves out what only leads to the items, and keeps what says something before them', () => {
    expect(read('重点推进以下工作：', '# 一', '甲。')).toEqual(['一: 甲。']);
    expect(read('总的打算是甲。', '# 一', '乙。')).toEqual([': 总的打算是甲。', '一: 乙。']);
  });

  it('keeps a heading with the one right below it, and none without a paragraph', () => {
    expect(read('# 一', '# （一）', '甲。', '# （二）', '乙。', '# 二')).toEqual(['一/（一）: 甲。', '（二）: 乙。']);
  });

  it('has nothing where there is no text', () => {
    expect(read()).toEqual([]);
    expect(read('# 一')).toEqual([]);
  });
});

describe('findPassages', () => {
  const REPORT = listSentences(
    blocks(
      '# 一是推进普法。',
      '召开会议12次。认真组织实施“七五”普法活动，推动“谁执法谁普法”普法责任制落实。',
      '# 二是规范文件。',
      '定期更新发布规范性文件立改废情况，并进行政策解读！',
      '规范性文件立改废情况定期更新发布，政策解读及时。',
      '定期发布规范性文件立改废情况，开展政策解读工作。',
    ),
  );
  const find = (...plan: string[]): string[] => findPassages(item(...plan), REPORT).map(({ text }) => text);

  it('finds the sentence that has a clause in common with some sentence of the plan', () => {
    expect(find('继续建设县域水体。加大全民普法力度，落实“谁执法谁普法”普法责任制。')).toEqual([
      '认真组织实施“七五”普法活动，推动“谁执法谁普法”普法责任制落实。',
    ]);
  });

  it('finds three at most, the most alike first', () => {
    expect(find('定期更新发布规范性文件立改废情况，并进行政策解读。')).toEqual([
      '定期更新发布规范性文件立改废情况，并进行政策解读！',
      '规范性文件立改废情况定期更新发布，政策解读及时。',
      '定期发布规范性文件立改废情况，开展政策解读工作。',
    ]);
  });

  it('puts the most alike first, wherever it stands, and leaves out what is beyond three', () => {
    const last = '定期发布规范性文件立改废情况，开展政策解读工作。';
    expect(find(last)[0]).toBe(last);
    const alike = ['甲', '乙', '丙', '丁'].map((area) => `定期发布规范性文件立改废情况（${area}）。`);
    expect(findPassages(item(last), listSentences(blocks(...alike)))).toHaveLength(3);
  });

  it('finds what the report tells of one by one and the plan named in one sentence', () => {
    const report = listSentences(
      blocks('# 二是深化“放管服”改革。', '保留权力事项12项。', '# 三是推进“双随机、一公开”监管。', '抽查3次。'),
    );
    const plan = '进一步深化“放管服”改革，推动“互联网+政务服务”工作，推进“双随机、一公开”监管、“四送一服”等活动。';
    expect(findPassages(item(plan), report).map(({ text, anchor }) => `${text}#${anchor}`)).toEqual([
      '二是深化“放管服”改革。#二是深化“放管服”改革。',
      '三是推进“双随机、一公开”监管。#三是推进“双随机、一公开”监管。',
    ]);
  });

  it('does not take what all clauses say for what two have in common', () => {
    const report = listSentences(blocks('任务层层落实到各责任人。', '进一步完善政府法律顾问制度。'));
    expect(findPassages(item('健全工作机制，责任落实到人。', '进一步完善年度考核指标体系。'), report)).toEqual([]);
  });

  it('finds nothing where little is alike, or a sentence says too little', () => {
    expect(find('优化传统信访途径，健全群众合理诉求解决机制。')).toEqual([]);
    expect(find('召开会议。')).toEqual([]);
    expect(find()).toEqual([]);
  });

  it('finds the heading that is the item’s own, however short, and whatever its mark', () => {
    const report = listSentences(blocks('# （三）优化营商环境。', '甲。', '# 信访工作。', '乙。'));
    expect(findPassages(item('# 二是优化营商环境。', '丙。'), report).map(({ text }) => text)).toEqual([
      '（三）优化营商环境。',
    ]);
    expect(findPassages(item('# 信访工作', '丙。'), report).map(({ text }) => text)).toEqual(['信访工作。']);
    expect(findPassages(item('# 信访', '丙。'), report)).toEqual([]);
  });

  it('finds what is like the heading of an item', () => {
    const report = listSentences(blocks('全面推行行政执法公示制度，成效明显。'));
    expect(findPassages(item('# 三是全面推行行政执法公示制度。', '丙。'), report)).toHaveLength(1);
  });

  it('leads to the paragraph that has a sentence', () => {
    const [passage] = findPassages(item('落实“谁执法谁普法”普法责任制。'), REPORT);
    expect(passage?.anchor).toMatch(/^召开会议12次。认真组织/u);
  });
});
