import { CARDINAL_NUMERALS } from '../text/chinese-numerals.ts';
import { LINK, NO_WORD, type PrintedQualifier, QUALIFIERS_BEFORE } from './qualifier-words.ts';

const SHARES: ReadonlySet<string> = new Set(['%', '‰', '倍']);
const LONGEST_PARTED = 40;
const NUMERAL = new RegExp(`[${CARDINAL_NUMERALS}]`, 'u');
const YEAR = ' ?(?:19|20)\\d\\d ?年';
/** Any words for it, which are read only behind a verb that leaves no doubt: 约占应公开事项的98%. */
const WORDS = '[^\\d，。；：！？\\n占]';
const ANYTHING = `(?:${YEAR}${WORDS}{0,20}?|(?![${CARDINAL_NUMERALS}](?![般审次]))${WORDS}{1,20}?)`;
const COUNTED =
  '案件|受理|办理|收案|结案|投诉|信访|应诉|复议|调解|检查|处罚|许可|咨询|人口|人员|干部|党员|居民|农户|编制|任务|事项|项目|企业|机构|预算|财政|资金|合同|投资';
const SUM = '总(?:数|量|额|人[数口]|面积|件数|户数|次数|收入|支出)';
/** All of it. A rate or an average is a number of its own, which may be exceeded: 高于全市满意率的96.5%. */
const TOTAL = `(?:(?:${COUNTED}){0,2}${SUM}|全[部体县市省区国镇乡村年](?:(?!平均|水平|[率比增])\\p{sc=Han}){0,8}?)`;
const BEFORE_NOW = `(?:(?:上一?年|去年|往年|${YEAR})(?:度|同期)?|同期|原来)`;
const OF_ALL = `${LINK}${TOTAL}的`;
const OCCUPIED = `占[到了据]?(?:${ANYTHING}的|(?:${COUNTED}|全\\p{sc=Han}){0,3}${SUM})`;
const LIKENED = `(?:(?:[为是达]|达到|相当于)${ANYTHING}|${BEFORE_NOW})的`;

/** In the order of `QUALIFIERS_BEFORE`. What exceeds last year's 95% says nothing of a 95%; what exceeds twice last year's does. */
const PARTED_PATTERNS = QUALIFIERS_BEFORE.map(([words, qualifier]) => {
  const isRough = qualifier === '约' || qualifier === '近';
  const write = (...ways: string[]): RegExp => new RegExp(`(?:${words})${NO_WORD}(?:${ways.join('|')}) *$`, 'u');
  const always = write(OF_ALL, OCCUPIED);
  const likened = write(OF_ALL, OCCUPIED, LIKENED);
  return { qualifier, share: isRough ? likened : always, multiple: likened };
});

/**
 * Read the qualifier of a share or multiple that says in between of what it is one, 约占总数的50%, 约为上年的1.2倍,
 * 超过全部案件的一成. It belongs to the number only where nothing but a verb and those words part them: 近年来占总数的50% has none.
 *
 * @param end Where the number begins in the folded text.
 */
export function readPartedQualifier(text: string, end: number, unit: string): PrintedQualifier | undefined {
  if (!SHARES.has(unit)) return undefined;
  const before = text.slice(Math.max(0, end - LONGEST_PARTED), end);
  if (!/(?:的|总.{1,2}) *$/u.test(before)) return undefined;
  for (const { qualifier, share, multiple } of PARTED_PATTERNS) {
    const found = (unit === '倍' ? multiple : share).exec(before);
    // A number that stands between, 约占三类案件的50%, has its own place.
    if (found) return { qualifier, start: NUMERAL.test(found[0]) ? end : end - before.length + found.index, end };
  }
  return undefined;
}
