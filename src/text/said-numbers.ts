import { findMatches, sliceSpan, type Span } from './span.ts';

/** Chinese characters that say a number, formal and old ones with them; half and times are numbers as well. */
const CHINESE_NUMERALS = new Set(
  '零〇○一二三四五六七八九十百千万亿两俩仨廿卅卌壹贰叁肆伍陆柒捌玖拾佰仟萬億兩弌弍弎貳參陸半倍',
);

/** Of a length that is doubled, which no numeral says. */
const DOUBLED = /翻了?番/gu;

/**
 * Words that have a Chinese numeral in them and say no number, as sources of patterns; a line for each kind.
 *
 * What is not here counts as a number. A word too few costs whoever writes it another wording; one too many lets a
 * number through that is wrong next year. So a word is here only if it can be told from a number where it stands: 一起 is
 * “together” behind 与 or before a verb, and one case in 一起案件; 第一 is no rank in 第一责任人, and is one in 排名第一.
 */
const LOOKALIKES = [
  // Items of a list.
  '(?<=^|[，。；：、“（\\s])[一二三四五六七八九十]是',
  // One, as a part of another word.
  '一(?:致|律|般|些|定|直|旦|切|贯|向|再|经|同|并|流|线|样|度|时|举|体|把手|方面|系列|揽子|站式|次性|票否决|岗双责)',
  '统一|同一|唯一|逐一|单一|专一|任一|某一|每一|另一|这一|那一|哪一|进一步|下一步|新一轮|万一|(?<!分)之一',
  // Some, however many; of 第一批 and 一批次 it is one.
  '(?<!第)一批(?!次)',
  '一起(?=\\p{Script=Han})(?![^，。；]*[案诉纷事])|(?<=[与和同跟][^，。；]{0,12})一起(?![^，。；]*[案诉纷事])',
  '[上下前后]一(?:年|个|次|期)',
  // Ranks that are no place in a ranking.
  '(?<![排名列居位省市县区国])第一(?![年名位季批次期届])|第三[方人]',
  '(?<![第升高降低])[一二两三四五]级',
  '一二审|[一二两]审',
  // Idioms, and adverbs.
  '千方百计|千家万户|千头万绪|万无一失|万众一心|事半功倍|百姓|十分(?![之钟])|再三|两者',
  // Other words that a numeral is a part of.
  '百分[比点]|[上下]半年|零售|零距离|队伍|[入退]伍|大陆|陆[续地路]|收拾|放肆',
  // Programmes and bodies, which have the same name every year.
  '双随机[、，]?一公开|一带一路|一网通办|一窗(?:受理|通办)|一件事|一次办好|最多跑一次|一支队伍管执法',
  '三项制度|三重一大|三农|三公|三定|八项规定|两法衔接|两委|两高|十[一二三四五六]五(?=[”规])|[一二三四五六七八九]五(?=[”普])',
  '党的(?:十八|十九|二十)大|(?:十八|十九|二十)届|[一二三四五六七]中全会',
].map((source) => new RegExp(source, 'gu'));

/**
 * Find what says a number in a text, in digits of any script or in Chinese: 300, ３００, ٣٠٠, ³⁰⁰, ③, 三百, 叁佰, 半, 翻番.
 * Words that only look like one are left out.
 *
 * @param others Where else there is nothing to find.
 */
export function findSaidNumbers(text: string, others: readonly Span[] = []): Span[] {
  const harmless = [...LOOKALIKES.flatMap((pattern) => findMatches(text, pattern)), ...others];
  const isHarmless = (index: number): boolean => harmless.some(({ start, end }) => start <= index && index < end);
  const signs = [...text.matchAll(/./gsu)].map(({ 0: sign, index }) => ({ start: index, end: index + sign.length }));
  const saying = [
    ...signs.filter((sign) => saysNumber(sliceSpan(text, sign)) && !isHarmless(sign.start)),
    ...findMatches(text, DOUBLED),
  ].sort((a, b) => a.start - b.start);
  return join(saying);
}

/** NFKC for radicals and squared signs that stand for a numeral: ⼀, ㊂. */
function saysNumber(sign: string): boolean {
  return /\p{N}/u.test(sign) || Array.from(sign.normalize('NFKC')).some((plain) => CHINESE_NUMERALS.has(plain));
}

function join(spans: readonly Span[]): Span[] {
  const joined: Span[] = [];
  for (const { start, end } of spans) {
    const last = joined.at(-1);
    if (last?.end === start) last.end = end;
    else joined.push({ start, end });
  }
  return joined;
}
