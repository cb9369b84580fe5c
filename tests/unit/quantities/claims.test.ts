import { describe, expect, it } from 'vitest';
import { readClaims } from '../../../src/quantities/claims.ts';

/** `up 346个 from 344个`, `down 41件 by 4件 (amount), 1 back`. */
function describeClaims(text: string): string[] {
  const print = ({ start, end }: { start: number; end: number }): string => text.slice(start, end);
  return readClaims(text).map(({ direction, subject, from, by, since }) =>
    [
      { increase: 'up', decrease: 'down' }[direction],
      print(subject),
      ...(from ? ['from', print(from)] : []),
      ...(by ? ['by', print(by.quantity), by.measure] : []),
      'year' in since ? since.year : `-${since.yearsBack}`,
    ].join(' '),
  );
}

describe('what a sentence says of a change', () => {
  it.each<[text: string, ...claims: string[]]>([
    ['内设机构由344个增至346个', 'up 346个 from 344个 -1'],
    ['由318名减少到234名', 'down 234名 from 318名 -1'],
    ['办理时间压缩至3个工作日', 'down 3个工作日 -1'],
    ['满意度提高到95.6%', 'up 95.6% -1'],
    ['涉诉案件共41件，较上年减少4件', 'down 41件 by 4件 amount -1'],
    ['办理案件1512件，同比增长7.4%', 'up 1512件 by 7.4% percent -1'],
    ['办理案件1512件，较2018年增长近一倍', 'up 1512件 by 近一倍 times 2018'],
    ['结案率91.93%，比去年同期提高3.65个百分点', 'up 91.93% by 3.65个百分点 points -1'],
    ['投诉量38件，较2018年下降近50%', 'down 38件 by 近50% percent 2018'],
    ['培训2400人次，翻了一番', 'up 2400人次 by 一番 times -1'],
    ['受理12件、办结10件，与上年相比增加2件', 'up 10件 by 2件 amount -1'],
    ['受理12件，与2018年相比增加2件', 'up 12件 by 2件 amount 2018'],
    ['受理12件，同2018年度相比减少2件', 'down 12件 by 2件 amount 2018'],
    ['受理12件，较2018年同期增加2件', 'up 12件 by 2件 amount 2018'],
    ['受理12件，较2018年底增加2件', 'up 12件 by 2件 amount 2018'],
    ['受理12件，比2018年度增加2件', 'up 12件 by 2件 amount 2018'],
    ['受理12件，相较于2018年增加2件', 'up 12件 by 2件 amount 2018'],
    ['受理12件，与 2018 年相比增加2件', 'up 12件 by 2件 amount 2018'],
    ['受理12件，相比2018年增加2件', 'up 12件 by 2件 amount 2018'],
    ['受理12件，与２０１８年相比，增加2件', 'up 12件 by 2件 amount 2018'],
    ['受理12件，比上年同期增加2件', 'up 12件 by 2件 amount -1'],
    ['受理12件，较上一年增加2件', 'up 12件 by 2件 amount -1'],
    ['受理12件，与上年度相比增加2件', 'up 12件 by 2件 amount -1'],
    ['受理12件，与上一年度同期相比增加2件', 'up 12件 by 2件 amount -1'],
    ['受理12件，相比去年增加2件', 'up 12件 by 2件 amount -1'],
    ['受理12件，同比增加2件', 'up 12件 by 2件 amount -1'],
    ['受理12件，与2018年相当'],
    ['受理12件，其中2018年受理的减少2件'],
    ['内设机构由2015年的300个增至346个', 'up 346个 from 300个 2015'],
    ['内设机构由上年末的344个增至346个', 'up 346个 from 344个 -1'],
    ['内设机构较2015年增至346个', 'up 346个 2015'],
    ['案件41件，比2015年减少4件，比上年减少2件', 'down 41件 by 4件 amount 2015', 'down 41件 by 2件 amount -1'],
    ['涉诉案件共计32件，其中集团诉讼2件，多为征收补偿类，案件数量较2018年下降近50%', 'down 32件 by 近50% percent 2018'],
    ['办理案件1512件，数量同比大幅增长7.4%', 'up 1512件 by 7.4% percent -1'],
    ['参训人员2400人次，较上年参训人员数翻一番', 'up 2400人次 by 一番 times -1'],
    ['办理案件1512件，其中刑事较上年增长5%'],
    ['立案32件，罚款金额较上年下降5%'],
    ['案件由45件降至41件，下降8.9%', 'down 41件 from 45件 -1', 'down 41件 from 45件 by 8.9% percent -1'],
    [
      '占比由45.5%提高到50.1%，提高4.6个百分点',
      'up 50.1% from 45.5% -1',
      'up 50.1% from 45.5% by 4.6个百分点 points -1',
    ],
    ['案件41件，较2017年减少4件、下降8.9%', 'down 41件 by 4件 amount 2017', 'down 41件 by 8.9% percent 2017'],
    ['案件41件，较上年减少4件，罚款下降8.9%', 'down 41件 by 4件 amount -1'],
    ['案件41件，与2017年相比减少4件', 'down 41件 by 4件 amount 2017'],
    ['案件41件，与上年同期相比，减少4件', 'down 41件 by 4件 amount -1'],
    ['案件41件，与上年持平，减少4件'],
    ['新增12件，同比增长20%', 'up 12件 by 20% percent -1'],
    ['办理时限由法定的20个工作日压缩至5个工作日'],
    ['由改革前的20个工作日压缩至5个工作日'],
    ['由1月的45件降至41件'],
    ['比上年增加117人，现有2185人'],
    ['较上年减少4件'],
    ['增加编制12名'],
    ['提高3个百分点'],
    ['结案率91.93%，较上年增长4件'],
    ['共41件。较上年减少4件'],
    ['减少审批环节12个'],
    ['下降趋势明显，共3件'],
    ['案件41件，较上年翻4件'],
    ['案件41件，较上年提高3个百分点'],
    ['案件41件，较上年减少4件，结案30件，下降5件', 'down 41件 by 4件 amount -1'],
    ['案件41件，较上年下降0%', 'down 41件 by 0% percent -1'],
    ['案件41件，较上年增加3—4件'],
    ['占比41%，较上年提高3%'],
    ['占比41%，较上年翻一番'],
    ['提高3个百分点，较上年提高5%'],
    ['案件41，较上年增长3%'],
    ['案件41件，结案30件，案较上年减少4件'],
    ['占比41%，较上年提高3百分点', 'up 41% by 3百分点 points -1'],
    ['案件41件，较上年增长-3.9%', 'down 41件 by -3.9% percent -1'],
    ['案件41件，较上年下降-3.9%', 'up 41件 by -3.9% percent -1'],
    ['案件41件，较上年增长3倍', 'up 41件 by 3倍 times -1'],
    ['案件41件，结案30件，案件数较上年减少4件', 'down 41件 by 4件 amount -1'],
    ['案件41件，结案30件，案件总量较上年减少4件', 'down 41件 by 4件 amount -1'],
    ['案件41件，结案30件，规模较上年减少4件', 'down 30件 by 4件 amount -1'],
    ['案件41件、结案30件，分别较上年减少4件', 'down 30件 by 4件 amount -1'],
    ['案件41件；结案30件，较上年减少4件、2件', 'down 30件 by 4件 amount -1'],
    ['自去年同期45件降至41件', 'down 41件 from 45件 -1'],
    ['从2017年的45件降至41件', 'down 41件 from 45件 2017'],
    ['由上一年度的45件降至41件', 'down 41件 from 45件 -1'],
    ['上年45件降至41件', 'down 41件 from 45件 -1'],
    ['案件45件，41件，降至40件', 'down 40件 -1'],
    ['较2017年末减少4件，案件41件，较2017年末减少4件', 'down 41件 by 4件 amount 2017'],
    [
      '案件41件，较2017年减少4件，较上年下降8.9%，下降5件',
      'down 41件 by 4件 amount 2017',
      'down 41件 by 8.9% percent -1',
      'down 41件 by 5件 amount -1',
    ],
    ['案件41件，同比减少4件，结案增加2件', 'down 41件 by 4件 amount -1'],
    ['较上年41件，减少4件'],
    ['甲镇3家、乙镇5家，案件由45件降至41件', 'down 41件 from 45件 -1'],
    ['案件41件，结案30件，总数较上年减少4件', 'down 30件 by 4件 amount -1'],
    ['案件41件，结案30件，总量较上年减少4件', 'down 30件 by 4件 amount -1'],
    ['案件41件，件数较上年减少4件', 'down 41件 by 4件 amount -1'],
    ['案件41件，较上年略增4件', 'up 41件 by 4件 amount -1'],
    ['案件41件，较上年增加4人'],
  ])('%s', (text, ...claims) => {
    expect(describeClaims(text)).toEqual(claims);
  });

  it.each<[verb: string, direction: 'up' | 'down']>([
    ...['增加', '增长', '提高', '提升', '上升', '扩大', '增', '升'].map((verb): [string, 'up'] => [verb, 'up']),
    ...['减少', '下降', '降低', '压缩', '缩短', '缩减', '降', '减'].map((verb): [string, 'down'] => [verb, 'down']),
  ])('%s is %s, by so much and to so much', (verb, direction) => {
    expect(describeClaims(`案件41件，较上年${verb}4件`)).toEqual([`${direction} 41件 by 4件 amount -1`]);
    expect(describeClaims(`案件41件，较上年${verb}了4件`)).toEqual([`${direction} 41件 by 4件 amount -1`]);
    expect(describeClaims(`案件由45件${verb}至41件`)).toEqual([`${direction} 41件 from 45件 -1`]);
    expect(describeClaims(`案件${verb}到41件`)).toEqual([`${direction} 41件 -1`]);
  });

  it.each<[text: string, words: string]>([
    ['全年案件41件（较上年减少4件），', '41件（较上年减少4件）'],
    ['全年案件41件（较上年减少4件，降幅较大），', '41件（较上年减少4件'],
    ['全年案件（共41件，较上年减少4件），', '41件，较上年减少4件'],
    ['全年案件41件，较上年减少4件；', '41件，较上年减少4件'],
    ['全年案件由45件降至41件。', '45件降至41件'],
    ['全年案件降至41件。', '降至41件'],
  ])('stands in its words: %s', (text, words) => {
    expect(readClaims(text).map(({ start, end }) => text.slice(start, end))).toEqual([words]);
  });
});
