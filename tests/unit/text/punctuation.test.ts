import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldText } from '../../../src/text/folding.ts';
import { restorePunctuation } from '../../../src/text/punctuation.ts';

/** Text made of what decides about punctuation, denser than any report. */
const mixedText = fc
  .array(
    fc.oneof(
      fc.constantFrom(...Array.from(',:;()?!，：（）； \u00a0\u3000\n“”‘’《》、。县委报告0189aN.%+-')),
      fc.constantFrom('https://a.cn/b?c=1,2', '1,408', '09:49', '〔2018〕185号'),
      fc.string({ unit: 'grapheme', maxLength: 3 }),
    ),
    { maxLength: 30 },
  )
  .map((parts) => parts.join(''));

describe('restorePunctuation', () => {
  it.each([
    ['2019年以来,在市委的领导下,成效明显;主要有:', '2019年以来，在市委的领导下，成效明显；主要有：'],
    ['群众满意吗?满意!', '群众满意吗？满意！'],
    ['任务总数的130.37%,结案率约88.28%,超额完成', '任务总数的130.37%，结案率约88.28%，超额完成'],
    ['实行“一刀切”,全部取消', '实行“一刀切”，全部取消'],
    ['采用 API ,再调用', '采用 API ，再调用'],
    ['共5家(A),1家', '共5家（A），1家'],
  ])('widens marks next to Chinese text: %s', (copied, restored) => {
    expect(restorePunctuation(copied)).toBe(restored);
  });

  it.each([
    ['(皖政办秘〔2018〕185号)要求', '（皖政办秘〔2018〕185号）要求'],
    ['《纲要(2015-2020年)》', '《纲要（2015-2020年）》'],
    ['公示系统(安徽)', '公示系统（安徽）'],
    ['2015项(其中行政审批105项)', '2015项（其中行政审批105项）'],
    ['(一)依法全面履行政府职能', '（一）依法全面履行政府职能'],
    ['各镇(园区(含新区))', '各镇（园区（含新区））'],
    ['示例（县)', '示例（县）'],
    ['A(b县)c', 'A（b县）c'],
    ['(见https://a.cn/b(c)', '（见https://a.cn/b(c）'],
    ['地理信息系统(GIS)', '地理信息系统（GIS）'],
  ])('widens brackets in pairs: %s', (copied, restored) => {
    expect(restorePunctuation(copied)).toBe(restored);
  });

  it.each([
    '发布于2020-03-30 09:49',
    '共1,408件，占88.28%',
    '“1+4+N”“大调解”',
    'see (a), b; c: d? e!',
    'f(x), g(y)',
    '函数y=f(x)+1',
    '见https://www.example.cn/a,b?c=(1);d:2',
    '比例尺为1:500',
    '1)加强领导',
    '3119 件',
  ])('leaves alone what is not Chinese punctuation: %s', (text) => {
    expect(restorePunctuation(text)).toBe(text);
  });

  it('widens a mark that follows a web address but does not belong to it', () => {
    expect(restorePunctuation('见http://a.cn/b,其中')).toBe('见http://a.cn/b，其中');
  });

  it.each([
    ['群众办事 “只进一扇门”', '群众办事“只进一扇门”'],
    ['干部及 “明白人” “带头人”培训', '干部及“明白人”“带头人”培训'],
    ['示例县\u3000人民\u00a0政府', '示例县人民政府'],
    ['一般 , 较大', '一般，较大'],
  ])('drops spaces between Chinese characters or quotation marks: %s', (copied, restored) => {
    expect(restorePunctuation(copied)).toBe(restored);
  });

  it('keeps lines apart', () => {
    expect(restorePunctuation('(一\n县)\r\n县委:')).toBe('(一\n县)\r\n县委：');
  });

  it('changes nothing that the comparison with the original sees', () => {
    fc.assert(
      fc.property(mixedText, (text) => foldText(restorePunctuation(text)) === foldText(text)),
      { numRuns: 500 },
    );
  });

  it('is done after one pass', () => {
    fc.assert(
      fc.property(mixedText, (text) => {
        const restored = restorePunctuation(text);
        expect(restorePunctuation(restored)).toBe(restored);
      }),
      { numRuns: 500 },
    );
  });
});
